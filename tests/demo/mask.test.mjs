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
    { SecretCode: secret, UserCode: secret, Code: secret, ClientSecret: secret },
    { ChallengeParameters: { SECRET_BLOCK: secret, SALT: secret, SRP_B: secret } },
    { ChallengeResponses: { CREDENTIAL: secret, PASSWORD_CLAIM_SIGNATURE: secret } },
    { Credential: { id: secret, response: { signature: secret } } },
    { DeviceSecretVerifierConfig: { PasswordVerifier: secret, Salt: secret } },
    { UserAttributes: [{ Name: "custom:pin", Value: secret }] },
    { MembersOfTomorrow: [{ Deep: [secret] }] },
    [secret],
    secret,
  ]) {
    assert.ok(!masked(value).includes(secret), masked(value));
  }
});

test("what is no secret stays readable", () => {
  for (const value of [
    {
      ChallengeName: "NEW_PASSWORD_REQUIRED",
      ChallengeResponses: { "userAttributes.name": "Ana" },
    },
    { ChallengeName: "SELECT_CHALLENGE", AvailableChallenges: ["PASSWORD", "WEB_AUTHN"] },
    { ChallengeParameters: { CODE_DELIVERY_DESTINATION: "a***@e***" } },
    { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } },
    { DeviceKey: "us-east-1_1234", DeviceRememberedStatus: "remembered" },
  ]) {
    assert.deepEqual(JSON.parse(masked(value)), value);
  }
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
