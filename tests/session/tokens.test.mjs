// What a session gives: tokens that are good for as long as was asked.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import {
  accessToken,
  begin,
  beginInPool,
  claims,
  connect,
  failure,
  HOUR,
  idToken,
  MINUTE,
  openSession,
  refreshed,
  refusal,
  setClock,
  signedIn,
} from "./support.mjs";

test("the tokens of a sign-in are given as long as they are good", async (t) => {
  const clock = setClock(t);
  const { session, tokens, requests } = await begin(t);
  clock.advance(59 * MINUTE);
  assert.equal(await session.accessToken(), tokens.accessToken);
  assert.equal(await session.idToken(), tokens.idToken);
  assert.deepEqual(requests, []);
});

test("tokens are refreshed in their last minute, both at once", async (t) => {
  const clock = setClock(t);
  const next = refreshed();
  const { session, tokens, requests, events } = await begin(t, [next]);
  clock.advance(59 * MINUTE + 1);
  assert.equal(await session.accessToken(), next.AuthenticationResult.AccessToken);
  assert.equal(await session.idToken(), next.AuthenticationResult.IdToken);
  assert.deepEqual(requests, [
    ["GetTokensFromRefreshToken", { RefreshToken: tokens.refreshToken }],
  ]);
  assert.deepEqual(events, [{ type: "refreshed", elsewhere: false }]);
});

test("a token is good for as long as the call says", async (t) => {
  const clock = setClock(t);
  const next = refreshed();
  const { session, tokens } = await begin(t, [next]);
  clock.advance(30 * MINUTE);
  assert.equal(await session.accessToken({ validFor: 30 * MINUTE }), tokens.accessToken);
  assert.equal(
    await session.accessToken({ validFor: 30 * MINUTE + 1 }),
    next.AuthenticationResult.AccessToken,
  );
});

test("a token of another lifetime runs out by its own", async (t) => {
  const clock = setClock(t);
  const step = signedIn({ idToken: idToken({}, 5 * MINUTE) });
  const { session, tokens, requests } = await begin(t, [refreshed()], { step });
  clock.advance(6 * MINUTE);
  assert.equal(await session.accessToken(), tokens.accessToken);
  assert.equal(requests.length, 0);
  assert.notEqual(await session.idToken(), tokens.idToken);
});

test("validFor: Infinity refreshes at any rate", async (t) => {
  const { session, requests } = await begin(t, [refreshed(), refreshed()]);
  const first = await session.idToken({ validFor: Infinity });
  assert.notEqual(await session.idToken({ validFor: Infinity }), first);
  assert.equal(requests.length, 2);
});

test("validFor is a number of milliseconds", async (t) => {
  const { session } = await begin(t);
  for (const validFor of [-1, Number.NaN, "soon"]) {
    const { code, operation } = await failure(session.accessToken({ validFor }));
    assert.deepEqual([code, operation], ["InvalidInput", "accessToken"]);
  }
});

test("one refresh at a time, whoever asks for which token", async (t) => {
  const next = refreshed();
  const { session, requests } = await begin(t, [next]);
  const given = await Promise.all([
    session.accessToken({ validFor: Infinity }),
    session.idToken({ validFor: Infinity }),
    session.accessToken({ validFor: Infinity }),
  ]);
  const { AccessToken, IdToken } = next.AuthenticationResult;
  assert.deepEqual(given, [AccessToken, IdToken, AccessToken]);
  assert.equal(requests.length, 1);
});

test("who gives up waits no more; the refresh goes on for the others", async (t) => {
  const { session, requests } = await begin(t, [
    () => new Promise((resolve) => setTimeout(resolve, 50, Response.json(refreshed()))),
  ]);
  const controller = new AbortController();
  const given = session.accessToken({ validFor: Infinity });
  const aborted = failure(session.accessToken({ validFor: Infinity, signal: controller.signal }));
  const late = failure(session.accessToken({ validFor: Infinity, timeout: 5 }));
  await new Promise(setImmediate);
  controller.abort();
  const { code, mayHaveBeenSent } = await aborted;
  assert.deepEqual([code, mayHaveBeenSent], ["AbortError", true]);
  assert.equal((await late).code, "TimeoutError");
  const accessToken = await given;
  assert.equal(await session.accessToken(), accessToken);
  assert.equal(requests.length, 1);
});

test("a rotated refresh token takes the place of the one before", async (t) => {
  const { session, tokens, requests } = await begin(t, [
    refreshed({ RefreshToken: "rotated" }),
    refreshed(),
    refreshed(),
  ]);
  for (let turn = 0; turn < 3; turn++) await session.accessToken({ validFor: Infinity });
  assert.deepEqual(
    requests.map(([, { RefreshToken }]) => RefreshToken),
    [tokens.refreshToken, "rotated", "rotated"],
  );
});

test("a user pool that rotates: refreshed time and again", async (t) => {
  const { session, cognito } = await beginInPool(t, "rotating");
  const given = new Set();
  for (let turn = 0; turn < 3; turn++) given.add(await session.accessToken({ validFor: Infinity }));
  assert.equal(given.size, 3);
  await cognito.changePassword({
    accessToken: await session.accessToken(),
    previousPassword: "Old-passw0rd",
    proposedPassword: "New-passw0rd",
  });
});

const devices = {
  "that a sign-in made new": signedIn({ newDeviceMetadata: { deviceKey: "us-west-2_device" } }),
  "that signed in": { ...signedIn(), device: { deviceKey: "us-west-2_device" } },
  "that only the access token tells of": signedIn({
    accessToken: accessToken({ device_key: "us-west-2_device" }),
  }),
};
for (const [which, step] of Object.entries(devices)) {
  test(`the key of the device ${which} goes along, at each refresh`, async (t) => {
    const { session, requests } = await begin(t, [refreshed(), refreshed()], { step });
    await session.accessToken({ validFor: Infinity });
    await session.accessToken({ validFor: Infinity });
    assert.deepEqual(
      requests.map(([, { DeviceKey }]) => DeviceKey),
      ["us-west-2_device", "us-west-2_device"],
    );
  });
}

for (const hours of [-5, 5]) {
  test(`a clock that is wrong by ${hours} hours`, async (t) => {
    const clock = setClock(t);
    const [first, second] = [signedIn(), refreshed()];
    clock.advance(hours * HOUR);
    const { session, tokens, requests } = await begin(t, [second], { step: first });
    clock.advance(59 * MINUTE);
    assert.equal(await session.accessToken(), tokens.accessToken);
    clock.advance(MINUTE);
    assert.equal(await session.accessToken(), second.AuthenticationResult.AccessToken);
    clock.advance(58 * MINUTE);
    assert.equal(await session.accessToken(), second.AuthenticationResult.AccessToken);
    assert.equal(requests.length, 1);
  });
}

test("a clock that was set back says nothing: the tokens are refreshed", async (t) => {
  const clock = setClock(t);
  const next = refreshed();
  const { session } = await begin(t, [next]);
  clock.advance(-1);
  assert.equal(await session.accessToken(), next.AuthenticationResult.AccessToken);
});

test("nobody is signed in", async (t) => {
  const { session } = openSession(t, connect().cognito);
  for (const name of ["accessToken", "idToken"]) {
    const { code, stage, operation } = await failure(session[name]());
    assert.deepEqual([code, stage, operation], ["NotSignedIn", "input", name]);
  }
  assert.equal(await session.claims(), undefined);
  await session.signOut();
});

test("a session starts with all tokens of a sign-in and with nothing less", async (t) => {
  const { session, events } = openSession(t, connect().cognito);
  for (const step of [
    undefined,
    { challengeName: "SMS_MFA" },
    refreshed(),
    signedIn({ refreshToken: undefined }),
    signedIn({ accessToken: "a.b.c" }),
    signedIn({ accessToken: accessToken({ exp: undefined }) }),
  ]) {
    const { code, stage, operation } = await failure(session.start(step));
    assert.deepEqual([code, stage, operation], ["InvalidInput", "input", "start"]);
  }
  await session.start(signedIn());
  assert.deepEqual(events, [{ type: "signed-in", elsewhere: false }]);
});

test("another sign-in takes the place of the one before", async (t) => {
  const { session } = await begin(t);
  const other = signedIn();
  await session.start(other);
  assert.equal(await session.accessToken(), other.authenticationResult.accessToken);
});

test("claims are read, without a request, be they good or not", async (t) => {
  const clock = setClock(t);
  const { session, tokens } = await begin(t);
  clock.advance(24 * HOUR);
  const { accessToken, idToken } = await session.claims();
  assert.equal(accessToken.username, "jane-s-real-name");
  assert.equal(idToken.name, "Jané");
  assert.deepEqual(claims(tokens.idToken), idToken);
  assert.equal(claims("no token"), undefined);
});

test("who subscribed is told, until they end it; one who throws keeps nobody from it", async (t) => {
  const bug = new Error("a bug of the app's");
  // Node has no reportError. An exception that nobody catches would end this process.
  const reported = t.mock.method(console, "error", () => {});
  const { session, events } = await begin(t, [refreshed(), refreshed()]);
  const end = session.subscribe(() => {
    throw bug;
  });
  session.subscribe((event) => events.push(event));
  await session.accessToken({ validFor: Infinity });
  end();
  await session.accessToken({ validFor: Infinity });
  await new Promise(setImmediate);
  assert.equal(events.length, 4);
  assert.deepEqual(
    reported.mock.calls.map((call) => call.arguments),
    [[bug]],
  );
});

test("a session that is logged shows no token", async (t) => {
  const { session } = await begin(t, [refusal("NotAuthorizedException", "Invalid Refresh Token.")]);
  const error = await failure(session.accessToken({ validFor: Infinity }));
  for (const shown of [session, error]) {
    const text = inspect(shown, { depth: 9, showHidden: true }) + JSON.stringify(shown);
    assert.doesNotMatch(text, /refresh-token-|signature|c2lnbmF0dXJl/);
  }
});

test("longer than the token lives is refused, and nothing is sent", async (t) => {
  const { session, requests } = await begin(t, [refreshed()]);
  for (const token of ["accessToken", "idToken"]) {
    const error = await failure(session[token]({ validFor: HOUR + 1 }));
    assert.deepEqual(
      [error.stage, error.message],
      ["input", "validFor: is longer than the token lives"],
    );
  }
  assert.deepEqual(requests, []);
  await session.accessToken({ validFor: HOUR });
  assert.equal(requests.length, 1);
});

test("clientMetadata goes with each refresh", async (t) => {
  const clientMetadata = { tenant: "north" };
  for (const config of [{}, { secretHash: async () => "A".repeat(43) + "=" }]) {
    const script = [refreshed(), refreshed()];
    const { session, requests } = await begin(t, script, { clientMetadata, config });
    await session.accessToken({ validFor: Infinity });
    await session.accessToken({ validFor: Infinity });
    assert.equal(requests.length, 2);
    for (const [, body] of requests) assert.deepEqual(body.ClientMetadata, clientMetadata);
  }
});
