// By which operation tokens are refreshed, and what becomes of a session whose
// refresh fails.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import {
  begin,
  beginInPool,
  CLIENT_ID,
  failure,
  MINUTE,
  refreshed,
  refusal,
  setClock,
  signedIn,
} from "./support.mjs";

const FRESH = { validFor: Infinity };
const secret = { clientSecret: "9cr3t0fTheAppClient0000002026" };
const hashed = {
  secretHash: (username) => `hash+of+${username.replaceAll("-", "+")}`.padEnd(43, "A") + "=",
};

test("with the client secret: GetTokensFromRefreshToken, and the secret itself", async (t) => {
  const { session, requests, tokens } = await begin(t, [refreshed()], { config: secret });
  await session.accessToken(FRESH);
  assert.deepEqual(requests, [
    [
      "GetTokensFromRefreshToken",
      { RefreshToken: tokens.refreshToken, ClientSecret: secret.clientSecret },
    ],
  ]);
});

test("with hashes alone: REFRESH_TOKEN_AUTH, and the hash of the user's real name", async (t) => {
  const step = { ...signedIn(), device: { deviceKey: "us-west-2_device" } };
  const { session, requests, tokens } = await begin(t, [refreshed()], { config: hashed, step });
  await session.accessToken(FRESH);
  assert.deepEqual(requests, [
    [
      "InitiateAuth",
      {
        AuthFlow: "REFRESH_TOKEN_AUTH",
        AuthParameters: {
          REFRESH_TOKEN: tokens.refreshToken,
          DEVICE_KEY: "us-west-2_device",
          SECRET_HASH: "hash+of+jane+s+real+nameAAAAAAAAAAAAAAAAAAA=",
        },
      },
    ],
  ]);
});

/** By hashes alone, which a back end makes. */
const backEnd = (clientId) => ({
  clientSecret: undefined,
  secretHash: (username) =>
    createHmac("sha256", secret.clientSecret)
      .update(username + clientId)
      .digest("base64"),
});

test("a user pool takes both", async (t) => {
  for (const config of [{}, backEnd("secret")]) {
    const { session } = await beginInPool(t, "secret", {}, config);
    const accessToken = await session.accessToken();
    assert.notEqual(await session.accessToken(FRESH), accessToken);
  }
});

test("hashes alone do not do where the user pool rotates: that signs nobody out", async (t) => {
  const config = backEnd("secret_rotating");
  const { session, events } = await beginInPool(t, "secret_rotating", {}, config);
  const { code } = await failure(session.accessToken(FRESH));
  assert.equal(code, "InvalidParameterException");
  await session.accessToken();
  assert.deepEqual(events, []);
});

test("by the app's own function, where there is one", async (t) => {
  const asked = [];
  const refresh = async (tokens, { signal }) => {
    asked.push({ ...tokens, isSignal: signal instanceof AbortSignal });
    return signedIn({ refreshToken: "rotated" }).authenticationResult;
  };
  const step = { ...signedIn(), device: { deviceKey: "us-west-2_device" } };
  const { session, requests, tokens } = await begin(t, [], { config: hashed, step, refresh });
  const second = await session.accessToken(FRESH);
  await session.accessToken(FRESH);
  const { accessToken, refreshToken } = tokens;
  const deviceKey = "us-west-2_device";
  assert.deepEqual(asked, [
    { accessToken, refreshToken, deviceKey, isSignal: true },
    { accessToken: second, refreshToken: "rotated", deviceKey, isSignal: true },
  ]);
  assert.deepEqual(requests, []);
});

test("the app's own function says by null that the session is over", async (t) => {
  const { session, events } = await begin(t, [], { refresh: async () => null });
  const error = await failure(session.accessToken(FRESH));
  assert.equal(error.code, "NotSignedIn");
  assert.deepEqual(events, [{ type: "signed-out", reason: "refused", error, elsewhere: false }]);
});

test("the app's own function that throws, or gives no tokens, signs nobody out", async (t) => {
  const cause = new TypeError("Failed to fetch");
  const answers = [() => Promise.reject(cause), () => ({})];
  const { session, tokens, events } = await begin(t, [], { refresh: () => answers.shift()() });
  const failed = await failure(session.accessToken(FRESH));
  assert.deepEqual(
    [failed.code, failed.stage, failed.retryable, failed.cause],
    ["RefreshFailed", "config", true, cause],
  );
  assert.equal((await failure(session.accessToken(FRESH))).code, "InvalidResponse");
  assert.equal(await session.accessToken(), tokens.accessToken);
  assert.deepEqual(events, []);
});

const passing = {
  "no network": [() => Promise.reject(new TypeError("Failed to fetch")), "NetworkError", true],
  "a service that is down": [
    () => new Response("<html>", { status: 503 }),
    "InvalidResponse",
    true,
  ],
  "an error of the service's own": [
    () => refusal("InternalErrorException", "Oops.", 500),
    "InternalErrorException",
    true,
  ],
  "too many requests": [
    () => refusal("TooManyRequestsException", "Rate exceeded"),
    "TooManyRequestsException",
    true,
  ],
  "a firewall": [
    () => refusal("ForbiddenException", "Request not allowed due to WAF block.", 403),
    "ForbiddenException",
    false,
  ],
  "a secret that is wrong": [
    () => refusal("NotAuthorizedException", `Unable to verify secret hash for client ${CLIENT_ID}`),
    "NotAuthorizedException",
    false,
  ],
  "a hash that is wrong": [
    () =>
      refusal("NotAuthorizedException", `SecretHash does not match for the client: ${CLIENT_ID}`),
    "NotAuthorizedException",
    false,
  ],
  "a trigger that fails": [
    () => refusal("UserLambdaValidationException", "PreTokenGeneration failed with error No."),
    "UserLambdaValidationException",
    false,
  ],
  "an answer without tokens": [() => ({}), "InvalidResponse", false],
};
for (const [what, [answer, code, retryable]] of Object.entries(passing)) {
  test(`${what} signs nobody out`, async (t) => {
    const next = refreshed();
    const { session, events } = await begin(t, [answer, next]);
    const error = await failure(session.accessToken(FRESH));
    assert.deepEqual([error.code, error.retryable], [code, retryable]);
    assert.deepEqual(events, []);
    assert.equal(await session.accessToken(FRESH), next.AuthenticationResult.AccessToken);
  });

  test(`${what}, in a token's last minute`, async (t) => {
    const clock = setClock(t);
    const { session, tokens } = await begin(t, [answer, answer, answer]);
    clock.advance(59.5 * MINUTE);
    assert.equal(await session.accessToken(), tokens.accessToken);
    assert.equal((await failure(session.accessToken({ validFor: MINUTE }))).code, code);
    clock.advance(MINUTE);
    assert.equal((await failure(session.accessToken())).code, code);
  });
}

test("no answer in time signs nobody out, and in a token's last minute it is given", async (t) => {
  const clock = setClock(t);
  const never = () => new Promise(() => {});
  const { session, tokens, events } = await begin(t, [never, never], { config: { timeout: 300 } });
  clock.advance(59.5 * MINUTE);
  assert.equal(await session.accessToken(), tokens.accessToken);
  const error = await failure(session.accessToken(FRESH));
  assert.deepEqual([error.code, error.mayHaveBeenSent], ["TimeoutError", true]);
  assert.deepEqual(events, []);
});

const refused = {
  NotAuthorizedException: "Refresh Token has been revoked",
  PasswordResetRequiredException: "Password reset required for the user",
  RefreshTokenReuseException: "Refresh Token has been invalidated by rotation",
  UserNotConfirmedException: "User is not confirmed.",
  UserNotFoundException: "User does not exist.",
};
for (const [code, message] of Object.entries(refused)) {
  test(`${code} signs out, once, and says why`, async (t) => {
    const { session, events, requests } = await begin(t, [refusal(code, message)]);
    const errors = await Promise.all([
      failure(session.accessToken(FRESH)),
      failure(session.idToken(FRESH)),
    ]);
    assert.deepEqual(
      errors.map((error) => [error.code, error.message]),
      [
        [code, message],
        [code, message],
      ],
    );
    assert.equal((await failure(session.accessToken())).code, "NotSignedIn");
    assert.deepEqual(events, [
      { type: "signed-out", reason: "refused", error: errors[0], elsewhere: false },
    ]);
    assert.equal(requests.length, 1);
  });
}

test("a user pool refuses: signed out by an administrator", async (t) => {
  const { session, events, pool } = await beginInPool(t, "rotating");
  await pool.admin.userGlobalSignOut({ username: "jane" });
  const error = await failure(session.accessToken(FRESH));
  assert.equal(error.message, "Refresh Token has been revoked");
  assert.deepEqual(events, [{ type: "signed-out", reason: "refused", error, elsewhere: false }]);
});
