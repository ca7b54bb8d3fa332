// The answer to NEW_PASSWORD_REQUIRED: what the caller gives, and what is made of it.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { refused, sent } from "./support.mjs";

describe("the answer to a NEW_PASSWORD_REQUIRED challenge", () => {
  const challenge = {
    challengeName: "NEW_PASSWORD_REQUIRED",
    session: "AYABeEXAMPLEEXAMPLEEXAMPLE",
    challengeParameters: { USER_ID_FOR_SRP: "0a1b" },
    requiredAttributes: ["name", "email"],
    userAttributes: { email: "jane@example.com", name: "" },
  };
  const newPassword = "New-passw0rd";
  const answer = (members) => ({ challenge, newPassword, ...members });
  const does = "respondToNewPasswordChallenge";

  test("lacks an attribute that is required and has no value", async () => {
    for (const userAttributes of [
      undefined,
      {},
      { name: undefined },
      { name: "" },
      { Name: "Jane" },
    ]) {
      await refused(
        does,
        answer({ userAttributes }),
        "userAttributes.name: required by the user pool",
      );
    }
  });

  test("need not repeat an attribute that has a value", async () => {
    const { ChallengeResponses } = await sent(does, answer({ userAttributes: { name: "Jane" } }));
    assert.deepEqual(ChallengeResponses, {
      USERNAME: "0a1b",
      NEW_PASSWORD: newPassword,
      "userAttributes.name": "Jane",
    });
  });

  test("takes a challenge that has been through JSON", async () => {
    const body = await sent(
      does,
      answer({ challenge: JSON.parse(JSON.stringify(challenge)), userAttributes: { name: "J" } }),
    );
    assert.equal(body.Session, challenge.session);
  });

  test("by name and session, as to a challenge that names nobody", async () => {
    const explicit = await sent(does, {
      username: "jane",
      session: challenge.session,
      newPassword,
    });
    const named = await sent(does, {
      challenge: { ...challenge, challengeParameters: {}, requiredAttributes: [] },
      username: "jane",
      newPassword,
    });
    assert.deepEqual(explicit, named);
    assert.equal(explicit.ChallengeResponses.USERNAME, "jane");
  });

  const needed = "required unless challenge is given";
  for (const [input, message] of [
    [{ newPassword }, `username: ${needed}`],
    [{ newPassword, username: "jane" }, `session: ${needed}`],
    [{ newPassword, session: challenge.session }, `username: ${needed}`],
    [
      answer({ challenge: { ...challenge, requiredAttributes: [], session: undefined } }),
      `session: ${needed}`,
    ],
    [
      answer({ challenge: { ...challenge, requiredAttributes: [], challengeParameters: {} } }),
      `username: ${needed}`,
    ],
    [
      answer({ challenge: { ...challenge, challengeName: "SMS_MFA" } }),
      "challenge: must be a NEW_PASSWORD_REQUIRED",
    ],
    [answer({ challenge: {} }), "challenge: must be a NEW_PASSWORD_REQUIRED"],
    [answer({ challenge: "AYABe" }), "challenge: must be of type object"],
    [answer({ userAttributes: { name: 5 } }), "userAttributes.name: must be of type string"],
  ]) {
    test(message, () => refused(does, input, message));
  }
});
