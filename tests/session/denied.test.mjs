// What the browser denies where cookies and site data are blocked: told to the app, and done
// without. blocked.test.mjs has the browsers.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  begin,
  CognitoSession,
  connect,
  failure,
  inLocalStorage,
  inMemory,
  openSession,
  refreshed,
  signedIn,
  stub,
} from "./support.mjs";

const FRESH = { validFor: Infinity };
const denial = () => new DOMException("The operation is insecure.", "SecurityError");
function fail() {
  throw denial();
}

/** A promise, and what settles it. */
function deferred() {
  let reject;
  const promise = new Promise((_, settle) => {
    reject = settle;
  });
  return { promise, reject };
}

const told = (events) =>
  events.filter(({ type }) => type === "denied").map(({ what, error }) => [what, error.name]);

test("locks: the calls of the page take turns, and tabs no longer do", async (t) => {
  const { session, events } = await begin(t, [refreshed(), refreshed()]);
  stub(t, "navigator", { value: { locks: { request: () => Promise.reject(denial()) } } });
  assert.equal(session.tabsTakeTurns, true);
  const [one, two] = await Promise.all([session.accessToken(FRESH), session.accessToken(FRESH)]);
  assert.equal(one, two);
  assert.equal(session.tabsTakeTurns, false);
  assert.deepEqual(told(events), [["locks", "SecurityError"]]);
});

test("locks: an error of the work itself is no denial of them", async (t) => {
  stub(t, "navigator", { value: { locks: { request: (_, __, work) => work() } } });
  const { cognito } = connect();
  let reads = 0;
  // Denied by something that is not the storage's, as an app's own decryption is.
  const get = () => {
    reads++;
    throw Object.assign(new Error("no key"), { name: "OperationError" });
  };
  const { session, events } = openSession(t, cognito, { storage: { ...inMemory(), get } });
  const error = await failure(session.start(signedIn()));
  assert.deepEqual([error.code, reads, told(events)], ["StorageFailed", 1, []]);
  assert.equal(session.tabsTakeTurns, true);
});

test("messages: a session of every tab can be made, and who subscribes later hears of it", async (t) => {
  stub(t, "BroadcastChannel", { value: fail });
  const { cognito } = connect();
  const { session, events } = openSession(t, cognito, {
    storage: { ...inMemory(), scope: "origin" },
  });
  await session.start(signedIn());
  assert.deepEqual(told(events), [["messages", "SecurityError"]]);
});

test("storage: memory takes its place, for this page", async (t) => {
  stub(t, "localStorage", { get: fail });
  const { cognito, requests } = connect([refreshed(), {}]);
  const { session, events } = openSession(t, cognito, { storage: inLocalStorage() });
  assert.equal(await session.claims(), undefined);
  await session.start(signedIn());
  await session.accessToken(FRESH);
  await session.signOut();
  assert.equal(await session.claims(), undefined);
  assert.equal(requests.length, 2);
  assert.deepEqual(told(events), [["storage", "SecurityError"]]);
  const later = [];
  session.subscribe((event) => later.push(event));
  await session.claims();
  assert.deepEqual(told(later), [["storage", "SecurityError"]]);
});

for (const denied of [["get", "set", "delete"], ["set", "delete"], ["get"]]) {
  test(`storage: ${denied} denied while somebody is signed in loses no token`, async (t) => {
    const storage = inMemory();
    const script = [refreshed({ RefreshToken: "rotated" }), refreshed(), {}];
    const { session, requests, events } = await begin(t, script, { storage });
    for (const name of denied) storage[name] = fail;
    const renewed = await session.accessToken(FRESH);
    assert.equal(await session.accessToken(), renewed);
    await session.accessToken(FRESH);
    // By the newest refresh token.
    assert.equal(requests[1][1].RefreshToken, "rotated");
    await session.signOut();
    assert.equal(await session.claims(), undefined);
    assert.deepEqual(
      events.map(({ type }) => type).filter((type) => type !== "denied"),
      ["refreshed", "refreshed", "signed-out"],
    );
    assert.deepEqual(told(events), [["storage", "SecurityError"]]);
  });
}

test("messages: another failure of a BroadcastChannel is no denial", async (t) => {
  stub(t, "BroadcastChannel", {
    value: function Failing() {
      throw new TypeError("no messages here");
    },
  });
  const { cognito } = connect();
  const { session, events } = openSession(t, cognito, {
    storage: { ...inMemory(), scope: "origin" },
  });
  await session.start(signedIn());
  assert.deepEqual(told(events), []);
});

test("storage: a denial that comes late loses nothing", async (t) => {
  const { cognito } = connect();
  const late = deferred();
  let reads = 0;
  const get = () => (reads++ === 0 ? late.promise : fail());
  const { session } = openSession(t, cognito, { storage: { ...inMemory(), get } });
  const first = session.claims();
  await session.start(signedIn());
  late.reject(denial());
  assert.ok(await first);
  assert.ok(await session.claims());
});

test("a storage that says nothing and holds nothing fails the start", async (t) => {
  const { cognito } = connect([refreshed()]);
  for (const storage of [
    { ...inMemory(), set() {} },
    { ...inMemory(), get: () => "something else" },
  ]) {
    const { session } = openSession(t, cognito, { storage });
    assert.equal((await failure(session.start(signedIn()))).code, "StorageFailed");
  }
});

test("a storage that drops the tokens of a refresh loses nothing", async (t) => {
  const storage = inMemory();
  const { session, events } = await begin(t, [refreshed()], { storage });
  const { set } = storage;
  storage.set = () => {};
  const fresh = await session.accessToken(FRESH);
  assert.deepEqual(
    events.map(({ type }) => type),
    ["not-stored", "refreshed"],
  );
  storage.set = set;
  assert.equal(await session.accessToken(), fresh);
  assert.match(storage.get("cognito-wasm.38fjsnc484p94kpqsnet7mpld0"), new RegExp(fresh));
});

test("a session's methods work by themselves", async (t) => {
  const { cognito } = connect([{}]);
  const { start, accessToken, claims, signOut, subscribe, close } = new CognitoSession(cognito);
  t.after(close);
  const events = [];
  subscribe(({ type }) => events.push(type));
  await start(signedIn());
  assert.ok(await accessToken());
  assert.ok(await claims());
  await signOut();
  assert.deepEqual(events, ["signed-in", "signed-out"]);
});
