import assert from "node:assert/strict";
import { test } from "node:test";
import { maskedJson, splitAtMasks } from "../../www/mask.js";

const secret = "not-to-be-seen";
const masked = (value) => maskedJson(JSON.stringify(value));

test("every secret the service takes or gives is masked, wherever it stands", () => {
  for (const value of [
    { Password: secret, ConfirmationCode: secret, SecretHash: secret },
    {
      AuthParameters: {
        PASSWORD: secret,
        SECRET_HASH: secret,
        REFRESH_TOKEN: secret,
        SRP_A: secret,
      },
    },
    {
      ChallengeResponses: { NEW_PASSWORD: secret, ANSWER: secret, SMS_MFA_CODE: secret },
      Session: secret,
    },
    { AuthenticationResult: { AccessToken: secret, IdToken: secret, RefreshToken: secret } },
    { AccessToken: secret, PreviousPassword: secret, ProposedPassword: secret },
    { MembersOfTomorrow: [{ Deep: [secret] }] },
    [secret],
    secret,
  ]) {
    assert.ok(!masked(value).includes(secret), masked(value));
  }
});

test("what is no secret stays readable", () => {
  const value = {
    ChallengeName: "NEW_PASSWORD_REQUIRED",
    ChallengeResponses: { "userAttributes.name": "Ana" },
  };
  assert.deepEqual(JSON.parse(masked(value)), value);
});

test("what is not JSON is not shown", () => {
  assert.equal(maskedJson(`<p>${secret}</p>`), "(not JSON)");
  assert.equal(maskedJson(""), "(empty)");
});

test("masked text is split where a value was masked", () => {
  assert.deepEqual(splitAtMasks(masked({ Password: secret, Username: "ana" })), [
    '{\n  "Password": ',
    ',\n  "Username": "ana"\n}',
  ]);
});
