// What the tests of the installed package in Node share: the package itself,
// and a client whose requests are kept and answered.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { importInstalled } from "./tarball.mjs";

export const { CognitoClient, CognitoError, init } = await importInstalled("cognito-wasm");
export const operations = await importInstalled("cognito-wasm/operations");

export const REGION = "us-west-2";
export const CLIENT_ID = "38fjsnc484p94kpqsnet7mpld0";
export const CLIENT_SECRET = "9cr3t-0f-the-app-cli3nt";
export const ACCESS_TOKEN = "header.payload.signature";

export const secretHash = (username) =>
  createHmac("sha256", CLIENT_SECRET)
    .update(username + CLIENT_ID)
    .digest("base64");

/** A call of each function that gives no more than it must. */
export const CALLS = {
  forgotPassword: { username: "jane" },
  confirmForgotPassword: { username: "jane", confirmationCode: "123456", password: "New-passw0rd" },
  initiateAuth: {
    authFlow: "USER_PASSWORD_AUTH",
    authParameters: { USERNAME: "jane", PASSWORD: "Old-passw0rd" },
  },
  respondToNewPasswordChallenge: {
    username: "jane",
    session: "AYABeEXAMPLEEXAMPLEEXAMPLE",
    newPassword: "New-passw0rd",
  },
  changePassword: {
    accessToken: ACCESS_TOKEN,
    previousPassword: "Old-passw0rd",
    proposedPassword: "New-passw0rd",
  },
};

/** An answer that every function takes for a success: it has what is due in any. */
export const SUCCESS = {
  AuthenticationResult: { AccessToken: ACCESS_TOKEN, ExpiresIn: 3600 },
  CodeDeliveryDetails: {},
  CredentialCreationOptions: {},
  Credentials: [],
  Device: {},
  SecretCode: "SECRETCODE",
  Status: "SUCCESS",
  UserAttributes: [],
  UserConfirmed: true,
  Username: "jane",
  UserSub: "a1b2c3",
};

/** A client and the requests it sent, each answered by `answer(url, init)`. */
export function connect(answer = () => Response.json(SUCCESS), config = {}) {
  const requests = [];
  const fetch = (url, init) => {
    requests.push({ url, ...init });
    return answer(url, init);
  };
  return {
    cognito: new CognitoClient({
      region: REGION,
      clientId: CLIENT_ID,
      fetch,
      // Each request is answered once, unless a test is about retries.
      retry: { maxAttempts: 1 },
      ...config,
    }),
    requests,
  };
}

/**
 * A `fetch` that is answered by the next of a script: a `Response`, a body, or
 * a function that gives one. `keep` is told the operation and the body.
 */
export const scripted =
  (script, keep) =>
  async (_, { headers, body, signal }) => {
    const [, operation] = headers["x-amz-target"].split(".");
    keep(operation, JSON.parse(body));
    assert.ok(script.length > 0, `one request too many: ${operation}`);
    let next = script.shift();
    if (typeof next === "function") next = await next(signal);
    return next instanceof Response ? next : Response.json(next);
  };

/** The error of a call that must fail. */
export async function failure(call) {
  const error = await call.then(
    () => assert.fail("the call succeeded"),
    (error) => error,
  );
  assert.ok(error instanceof CognitoError, `not a CognitoError: ${error?.stack}`);
  return error;
}

/** The error of a call that must fail before anything is sent. */
export async function refusal({ requests }, call) {
  const error = await failure(call);
  assert.equal(requests.length, 0, "something was sent");
  assert.equal(error.mayHaveBeenSent, false);
  return error;
}

/** An input must be refused, by this message, before anything is sent. */
export async function refused(does, input, message, config) {
  const connection = connect(undefined, config);
  const error = await refusal(connection, connection.cognito[does](input));
  assert.equal(error.code, "InvalidInput");
  assert.equal(error.stage, "input");
  assert.equal(error.operation, does);
  assert.equal(error.retryable, false);
  if (message instanceof RegExp) assert.match(error.message, message);
  else assert.equal(error.message, message);
}

/** The body that a call sends. */
export async function sent(does, input, config) {
  const { cognito, requests } = connect(undefined, config);
  await cognito[does](input);
  return JSON.parse(requests[0].body);
}
