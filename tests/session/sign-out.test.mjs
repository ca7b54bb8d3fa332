// Signing out: here at once, and then at the service.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  accessToken,
  begin,
  beginInPool,
  failure,
  HOUR,
  openSession,
  refreshed,
  refusal,
  setClock,
  signedIn,
  signInJane,
} from "./support.mjs";

const SIGNED_OUT = [{ type: "signed-out", reason: "signOut", elsewhere: false }];

test("the refresh token is revoked, with the secret where there is one", async (t) => {
  for (const config of [{}, { clientSecret: "9cr3t0fTheAppClient0000002026" }]) {
    const { session, requests, tokens, events } = await begin(t, [{}], { config });
    assert.equal(await session.signOut(), undefined);
    const members = { Token: tokens.refreshToken };
    if (config.clientSecret) members.ClientSecret = config.clientSecret;
    assert.deepEqual(requests, [["RevokeToken", members]]);
    assert.deepEqual(events, SIGNED_OUT);
    assert.equal((await failure(session.accessToken())).code, "NotSignedIn");
    await session.signOut();
    assert.equal(requests.length, 1);
  }
});

test("tokens that cannot be revoked are deleted, and nobody is asked", async (t) => {
  const step = signedIn({ accessToken: accessToken({ origin_jti: undefined }) });
  const { session, requests, events } = await begin(t, [], { step });
  await session.signOut();
  assert.deepEqual([requests, events], [[], SIGNED_OUT]);
});

test("an app's own revoke is asked all the same", async (t) => {
  const step = signedIn({ accessToken: accessToken({ origin_jti: undefined }) });
  const asked = [];
  const revoke = async ({ refreshToken }) => asked.push(refreshToken);
  const { session } = await begin(t, [], { step, revoke });
  await session.signOut();
  assert.deepEqual(asked, [step.authenticationResult.refreshToken]);
});

test("revocation that was turned off since is no error", async (t) => {
  const refused = refusal("UnsupportedOperationException", "Revocation is not enabled");
  const { session, requests, events } = await begin(t, [refused]);
  await session.signOut();
  assert.equal(requests.length, 1);
  assert.deepEqual(events, SIGNED_OUT);
  await session.signOut();
  assert.equal(requests.length, 1);
});

test("an app client without revocation", async (t) => {
  const { session, pool } = await beginInPool(t, "unrevoked");
  const { accessToken } = await session.claims();
  assert.equal(accessToken.origin_jti, undefined);
  await session.signOut();
  assert.equal(await session.claims(), undefined);
  assert.ok(pool);
});

test("a user pool takes no token any more", async (t) => {
  const { session, cognito } = await beginInPool(t, "rotating");
  const accessToken = await session.accessToken();
  await session.signOut();
  const error = await failure(
    cognito.changePassword({
      accessToken,
      previousPassword: "Old-passw0rd",
      proposedPassword: "New-passw0rd",
    }),
  );
  assert.equal(error.message, "Access Token has been revoked");
});

test("global: everywhere the user is signed in", async (t) => {
  const { session, cognito } = await beginInPool(t, "rotating");
  const { session: other } = openSession(t, cognito);
  await other.start(await signInJane(cognito));
  await session.signOut({ global: true });
  const error = await failure(other.accessToken({ validFor: Infinity }));
  assert.equal(error.message, "Refresh Token has been revoked");
});

test("global, with an access token that ran out: it is refreshed, and not kept", async (t) => {
  const clock = setClock(t);
  const next = refreshed();
  const { session, requests, events } = await begin(t, [next, {}]);
  clock.advance(2 * HOUR);
  await session.signOut({ global: true });
  assert.deepEqual(
    requests.map(([operation]) => operation),
    ["GetTokensFromRefreshToken", "GlobalSignOut"],
  );
  assert.equal(requests[1][1].AccessToken, next.AuthenticationResult.AccessToken);
  assert.deepEqual(events, SIGNED_OUT);
  assert.equal(await session.claims(), undefined);
});

for (const global of [false, true]) {
  test(`without a network too; the call then fails (global: ${global})`, async (t) => {
    const offline = () => Promise.reject(new TypeError("Failed to fetch"));
    const { session, events } = await begin(t, [offline]);
    const error = await failure(session.signOut({ global }));
    assert.deepEqual([error.code, error.retryable], ["NetworkError", true]);
    assert.deepEqual(events, SIGNED_OUT);
    assert.equal(await session.claims(), undefined);
  });
}

test("with hashes alone the app must bring revoke, and is told so before anything is done", async (t) => {
  const config = { secretHash: () => "hashAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" };
  const { session, requests, events, tokens } = await begin(t, [], { config });
  const error = await failure(session.signOut());
  assert.deepEqual(
    [error.code, error.stage, error.operation],
    ["InvalidConfiguration", "config", "signOut"],
  );
  assert.match(error.message, /^revoke: /);
  assert.deepEqual([requests, events], [[], []]);
  assert.equal(await session.accessToken(), tokens.accessToken);
});

test("with hashes alone, global needs no more", async (t) => {
  const { session, requests } = await begin(t, [{}], {
    config: { secretHash: () => "hashAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=" },
  });
  await session.signOut({ global: true });
  assert.equal(requests[0][0], "GlobalSignOut");
});

test("the app's own revoke", async (t) => {
  const asked = [];
  const cause = new Error("503");
  const revoke = async (tokens, { signal }) => {
    asked.push({ ...tokens, isSignal: signal instanceof AbortSignal });
    throw cause;
  };
  const { session, tokens, requests, events } = await begin(t, [], { revoke });
  const error = await failure(session.signOut());
  assert.deepEqual([error.code, error.cause], ["RevokeFailed", cause]);
  assert.deepEqual(asked, [{ refreshToken: tokens.refreshToken, isSignal: true }]);
  assert.deepEqual([requests, events], [[], SIGNED_OUT]);
});

test("a refresh on its way when the user signs out is not kept, and revoked as well", async (t) => {
  let answer;
  const { session, requests, events } = await begin(t, [
    () => new Promise((resolve) => (answer = resolve)),
    {},
    refusal("NotAuthorizedException"),
  ]);
  const given = failure(session.accessToken({ validFor: Infinity }));
  while (!answer) await new Promise(setImmediate);
  await session.signOut();
  answer(Response.json(refreshed({ RefreshToken: "rotated" })));
  assert.equal((await given).code, "NotSignedIn");
  assert.deepEqual(
    requests.slice(1).map(([operation]) => operation),
    ["RevokeToken", "RevokeToken"],
  );
  assert.equal(requests[2][1].Token, "rotated");
  assert.deepEqual(events, SIGNED_OUT);
});

test("the error of a later sign-out says that an earlier one was sent", async (t) => {
  const lost = () => Promise.reject(new TypeError("Failed to fetch"));
  const notSent = () => {
    throw new TypeError("no fetch");
  };
  const { session } = await begin(t, [lost, {}, notSent]);
  await failure(session.signOut());
  await session.start(signedIn());
  const error = await failure(session.signOut());
  assert.deepEqual([error.code, error.mayHaveBeenSent, error.attempts], ["NetworkError", true, 1]);
});
