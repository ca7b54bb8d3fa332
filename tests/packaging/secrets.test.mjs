// What nobody may find: a password, code, secret, token or session in an error
// or in a client, however they are printed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { CALLS, CognitoError, connect, failure } from "./support.mjs";

/** A call of each function in which every secret says what it is. */
const SECRET = "s3cr3t";
const secret = (what) => `${SECRET}-${what}-0123456789`;
const calls = {
  forgotPassword: { username: "jane", clientMetadata: { note: secret("metadata") } },
  confirmForgotPassword: {
    username: "jane",
    confirmationCode: secret("code"),
    password: secret("password"),
  },
  initiateAuth: {
    authFlow: "USER_PASSWORD_AUTH",
    authParameters: { USERNAME: "jane", PASSWORD: secret("password") },
  },
  respondToNewPasswordChallenge: {
    username: "jane",
    session: secret("session"),
    newPassword: secret("password"),
  },
  changePassword: {
    accessToken: secret("token"),
    previousPassword: secret("password"),
    proposedPassword: secret("proposed"),
  },
};
const config = { clientSecret: secret("client") };

const printed = (value) => [
  String(value),
  JSON.stringify(value),
  inspect(value, { showHidden: true, depth: 9, getters: true }),
  String(value.stack),
];

const failing = {
  "an answer that is HTML": () => new Response("<html>", { status: 502 }),
  "an answer cut off": () =>
    new Response(`{"AuthenticationResult":{"AccessToken":"${secret("token")}`),
  "an answer that is a list": () => Response.json([secret("session")]),
  "a refusal": () =>
    Response.json({ __type: "NotAuthorizedException", message: "No." }, { status: 400 }),
  "no network": () => Promise.reject(new TypeError("Failed to fetch")),
  "no answer in time": () => new Promise(() => {}),
};
for (const [what, answer] of Object.entries(failing)) {
  for (const [does, input] of Object.entries(calls)) {
    test(`no secret in the error of ${does}: ${what}`, async () => {
      const { cognito } = connect(answer, config);
      const error = await failure(cognito[does](input, { timeout: 10 }));
      for (const text of printed(error)) assert.doesNotMatch(text, new RegExp(SECRET));
    });
  }
}

test("no secret in the error of an input that is refused", async () => {
  const { cognito } = connect(undefined, config);
  for (const [does, input] of Object.entries(calls)) {
    const inputs = Object.keys(input).map((name) => ({ ...input, [name]: [secret(name)] }));
    for (const wrong of [...inputs, { ...input, unknown: secret("unknown") }]) {
      const error = await failure(cognito[does](wrong));
      for (const text of printed(error)) assert.doesNotMatch(text, new RegExp(SECRET));
    }
  }
});

test("no secret in the error of a configuration that is refused", async () => {
  for (const wrong of [
    { clientSecret: [secret("client")] },
    { region: 5 },
    { endpoint: 5 },
    { secretHash: "x" },
  ]) {
    const { cognito } = connect(undefined, { ...config, ...wrong });
    for (const text of printed(await failure(cognito.forgotPassword(calls.forgotPassword)))) {
      assert.doesNotMatch(text, new RegExp(SECRET));
    }
  }
});

test("no secret in a client, which shows nothing of its configuration", async () => {
  const { cognito } = connect(undefined, config);
  for (const [does, input] of Object.entries(calls)) {
    await cognito[does](input);
    for (const text of printed(cognito)) assert.doesNotMatch(text, new RegExp(SECRET));
  }
  // A function by which the client is found in a Proxy, and nothing else.
  const [self, ...more] = Reflect.ownKeys(cognito);
  assert.deepEqual([typeof self, cognito[self](), more], ["symbol", cognito, []]);
});

const quoting = {
  "1 validation error detected: Value 'hunter2' at 'confirmationCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+":
    "1 validation error detected: Value at 'confirmationCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\S]+",
  "2 validation errors detected: Value 'hunter2' at 'password' failed to satisfy constraint: x; Value 'hunter2 too' at 'confirmationCode' failed to satisfy constraint: y":
    "2 validation errors detected: Value at 'confirmationCode' failed to satisfy constraint: y",
  "1 validation error detected: Value 'it's ' at 'hunter2' at 'password' failed":
    "1 validation error detected: Value at 'password' failed",
  "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6":
    "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6",
};
for (const [message, expected] of Object.entries(quoting)) {
  test(`a value that the service quotes is left out: ${message.slice(0, 60)}`, async () => {
    for (const member of ["message", "Message"]) {
      const { cognito } = connect(() =>
        Response.json({ __type: "InvalidParameterException", [member]: message }, { status: 400 }),
      );
      const error = await failure(cognito.confirmForgotPassword(CALLS.confirmForgotPassword));
      assert.equal(error.message, expected);
    }
  });
}

test("an error has the documented members and no others", async () => {
  const { cognito } = connect(() =>
    Response.json({ __type: "NotAuthorizedException" }, { status: 400 }),
  );
  const error = await failure(cognito.forgotPassword(calls.forgotPassword));
  assert.deepEqual(Object.keys(error).sort(), [
    "attempts",
    "code",
    "mayHaveBeenSent",
    "name",
    "operation",
    "requestId",
    "retryable",
    "stage",
    "status",
  ]);
  assert.ok(error instanceof CognitoError && error instanceof Error);
});
