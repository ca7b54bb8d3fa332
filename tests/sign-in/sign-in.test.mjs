// What only the npm package has of signing in: signals, causes, inputs without
// types. What it shares with the crate is held by tests/conformance.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answer,
  connect,
  failure,
  PASSWORD_VERIFIER,
  refusal,
  rememberDevice,
  SESSION,
  signIn,
  TOKENS,
} from "./support.mjs";

const username = "jane";
const password = "Passw0rd!";
const SIGNED_IN = {
  name: "SIGNED_IN",
  username,
  authenticationResult: { accessToken: "a.b.c", expiresIn: 3600 },
};

test("no randomness, no sign-in, and why is in the cause", async (t) => {
  t.mock.method(crypto, "getRandomValues", () => {
    throw new Error("no entropy");
  });
  const { cognito, requests } = connect([]);
  const error = await failure(signIn(cognito, { username, password }));
  assert.equal(error.code, "InvalidConfiguration");
  assert.equal(error.cause.message, "no entropy");
  assert.deepEqual(requests, []);
});

test("a refusal names the operation", async () => {
  const message = "Incorrect username or password.";
  const { cognito } = connect([refusal("NotAuthorizedException", message)]);
  const error = await failure(signIn(cognito, { username, password }));
  assert.equal(error.operation, "initiateAuth");
  assert.equal(error.message, message);
});

test("so does a verifier that is not answered", async () => {
  const verifier = structuredClone(PASSWORD_VERIFIER);
  verifier.ChallengeParameters.SRP_B = "0";
  const response = Response.json(verifier, { headers: { "x-amzn-requestid": "id" } });
  const { cognito } = connect([response]);
  const error = await failure(signIn(cognito, { username, password }));
  assert.equal(error.operation, "initiateAuth");
  assert.equal(error.requestId, "id");
});

test("a signal aborts it, whichever request is under way", async () => {
  for (const last of [1, 2]) {
    const controller = new AbortController();
    const answers = [PASSWORD_VERIFIER, TOKENS];
    let sent = 0;
    const { cognito } = connect([], {
      fetch: async () => {
        sent += 1;
        if (sent === last) controller.abort();
        return Response.json(answers.shift());
      },
    });
    const { signal } = controller;
    const error = await failure(signIn(cognito, { username, password }, { signal }));
    assert.equal(error.code, "AbortError");
    assert.equal(sent, last);
  }
});

for (const name of [
  "SMS_MFA",
  "SMS_OTP",
  "EMAIL_OTP",
  "SOFTWARE_TOKEN_MFA",
  "SOFTWARE_TOKEN_SETUP",
  "SELECT_MFA_TYPE",
  "MFA_SETUP",
  "NEW_PASSWORD_REQUIRED",
  "PASSWORD",
  "WEB_AUTHN",
  "CUSTOM_CHALLENGE",
  "PASSWORD_RESET_REQUIRED",
  "SIGN_UP_NOT_CONFIRMED",
  "NEW_FACTOR",
]) {
  test(`${name}, answered with nothing`, async () => {
    const { cognito, requests } = connect([]);
    const step = { name, username, session: SESSION, challengeParameters: {} };
    const error = await failure(answer(cognito, step, {}));
    assert.equal(error.mayHaveBeenSent, false);
    assert.ok(["InvalidInput", "PasskeyFailed"].includes(error.code), error.code);
    assert.deepEqual(requests, []);
  });
}

test("what is no step is refused", async () => {
  for (const step of [undefined, null, {}, SIGNED_IN, { name: "SMS_MFA" }]) {
    const { cognito, requests } = connect([]);
    const error = await failure(answer(cognito, step, { code: "123456" }));
    assert.equal(error.code, "InvalidInput");
    assert.match(error.message, /^step: /);
    assert.deepEqual(requests, []);
  }
});

test("a sign-in without a new device has none to remember", async () => {
  const { cognito, requests } = connect([]);
  for (const step of [undefined, {}, { authenticationResult: { accessToken: "a.b.c" } }]) {
    const error = await failure(rememberDevice(cognito, step));
    assert.match(error.message, /^step: /);
  }
  assert.deepEqual(requests, []);
});
