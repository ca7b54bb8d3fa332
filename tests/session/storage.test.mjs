// Where a session is kept: one entry, written at once, that may fail, break, or
// be left behind by a page that was killed.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  begin,
  beginInPool,
  connect,
  connectToPool,
  failure,
  inLocalStorage,
  inMemory,
  inSessionStorage,
  KEY,
  openSession,
  refreshed,
  setClock,
  signedIn,
} from "./support.mjs";

const FRESH = { validFor: Infinity };

/** What `localStorage` and `sessionStorage` do. */
function webStorage() {
  const items = new Map();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

/** A storage of the app's, with promises. */
function appStorage() {
  const { get, set, delete: remove } = inMemory();
  return {
    get: async (key) => get(key),
    set: async (key, value) => set(key, value),
    delete: async (key) => remove(key),
  };
}

const storages = {
  "in memory": inMemory,
  "in sessionStorage": inSessionStorage,
  "in localStorage": inLocalStorage,
  "the app's own": appStorage,
};
for (const [where, make] of Object.entries(storages)) {
  test(`${where}: one entry, which another session goes on with`, async (t) => {
    t.after(() => {
      delete globalThis.localStorage;
      delete globalThis.sessionStorage;
    });
    globalThis.localStorage = webStorage();
    globalThis.sessionStorage = webStorage();
    const clock = setClock(t);
    const storage = make();
    const step = { ...signedIn(), device: { deviceKey: "us-west-2_device" } };
    const { cognito, tokens, session } = await begin(t, [refreshed(), {}], { storage, step });
    const { family, ...entry } = JSON.parse(await storage.get(KEY));
    assert.match(family, /^[A-Za-z0-9+/]{43}=$/);
    const { accessToken, idToken, refreshToken } = tokens;
    const deviceKey = "us-west-2_device";
    assert.deepEqual(entry, {
      version: 1,
      ...{ accessToken, idToken, refreshToken, deviceKey },
      receivedAt: Date.now(),
      generation: 0,
    });
    clock.advance(1);
    const { session: other } = openSession(t, cognito, { storage });
    assert.equal(await other.accessToken(), tokens.accessToken);
    const fresh = await other.accessToken(FRESH);
    assert.equal(await session.accessToken(), fresh);
    await session.signOut();
    assert.ok(!(await storage.get(KEY)));
    assert.equal((await failure(other.accessToken())).code, "NotSignedIn");
  });
}

test("a key of the app's own", async (t) => {
  const storage = inMemory();
  await begin(t, [], { storage, key: "jane" });
  assert.ok(storage.get("jane"));
  assert.equal(storage.get(KEY), undefined);
});

const broken = {
  "no JSON": "{",
  "of an older version": JSON.stringify({ version: 0, accessToken: "a.b.c" }),
  "of another shape": JSON.stringify({ version: 1 }),
  null: "null",
};
for (const [what, text] of Object.entries(broken)) {
  test(`an entry that is ${what} is discarded, with an event`, async (t) => {
    for (const does of ["accessToken", "claims", "signOut", "start"]) {
      const storage = inMemory();
      storage.set(KEY, text);
      const { session, events } = openSession(t, connect().cognito, { storage });
      await Promise.allSettled([
        session[does](does === "start" ? signedIn() : {}),
        session.claims(),
      ]);
      assert.deepEqual(events[0], { type: "discarded", elsewhere: false });
      assert.equal(events.length, does === "start" ? 2 : 1);
      assert.equal(storage.get(KEY) === undefined, does !== "start");
    }
  });
}

test("an entry that lost a member is discarded", async (t) => {
  const storage = inMemory();
  const { session, events, requests } = await begin(t, [], { storage });
  const entry = JSON.parse(storage.get(KEY));
  const members = ["version", "accessToken", "refreshToken", "family", "receivedAt", "generation"];
  for (const member of members) {
    storage.set(KEY, JSON.stringify({ ...entry, [member]: undefined }));
    assert.equal(await session.claims(), undefined);
  }
  assert.equal(events.length, members.length);
  assert.deepEqual(requests, []);
});

test("a storage that fails is an error that says so, and holds no token", async (t) => {
  const cause = new DOMException("exceeded the quota", "QuotaExceededError");
  for (const fails of ["get", "set", "delete"]) {
    const storage = appStorage();
    const { session } = await begin(t, [], { storage });
    storage[fails] = () => {
      throw cause;
    };
    const call = { get: "accessToken", set: "start", delete: "signOut" }[fails];
    const error = await failure(session[call](fails === "set" ? signedIn() : {}));
    assert.deepEqual(
      [error.code, error.stage, error.operation, error.retryable, error.cause],
      ["StorageFailed", "config", call, false, cause],
    );
  }
});

test("a storage that is not there, as on a server, fails when it is used", async (t) => {
  const { session } = openSession(t, connect().cognito, { storage: inLocalStorage() });
  const { code, cause } = await failure(session.start(signedIn()));
  assert.deepEqual([code, cause.name], ["StorageFailed", "ReferenceError"]);
});

test("a storage that never answers takes no longer than the call may", async (t) => {
  const storage = appStorage();
  const { session } = await begin(t, [], { storage });
  const { set } = storage;
  storage.set = () => new Promise(() => {});
  const late = await failure(session.start(signedIn(), { timeout: 10 }));
  assert.equal(late.code, "TimeoutError");
  // Nor does it keep others out: its turn is over.
  storage.set = set;
  await session.start(signedIn());
});

/** A storage that a page is killed in: at its so many-th step nothing goes on, or an error ends it. */
function deadly(storage, step, isDone, end) {
  let steps = 0;
  const kill =
    (name) =>
    async (...args) => {
      const isLast = steps++ === step;
      if (isLast && !isDone) return end();
      const value = await storage[name](...args);
      return isLast ? end() : value;
    };
  return { get: kill("get"), set: kill("set"), delete: kill("delete") };
}

// A refresh reads, reads again when it is its turn, and once more before it
// writes. Whoever comes next finds one of the two entries whole. Only between
// the service's rotation and the write is the session lost, and that is known.
for (const how of ["nothing goes on", "an error ends it"]) {
  for (const step of [0, 1, 2, 3]) {
    for (const isDone of [false, true]) {
      const isLost = step === 2 || (step === 3 && !isDone);
      test(`killed ${isDone ? "after" : "before"} step ${step} of a refresh, ${how}: ${isLost ? "lost" : "found"}`, async (t) => {
        const storage = appStorage();
        const key = "jane";
        const { cognito, session } = await beginInPool(t, "rotating", { storage, key });
        const before = await storage.get(key);
        const end =
          how === "nothing goes on" ? () => new Promise(() => {}) : () => Promise.reject();
        // A page that is killed loses its locks; this one does when its time is up.
        const dying = await connectToPool("rotating", { timeout: 300 });
        const { session: killed } = openSession(t, dying, {
          storage: deadly(storage, step, isDone, end),
          key,
        });
        // Tokens that are not stored are still good in the page that has them.
        const isAlive = how === "an error ends it" && step === 3;
        if (isAlive) await killed.accessToken(FRESH);
        else await failure(killed.accessToken(FRESH));

        const isWritten = (await storage.get(key)) !== before;
        assert.equal(isWritten, step === 3 && isDone);
        const { session: next, events } = openSession(t, cognito, { storage, key });
        const given = next.accessToken(FRESH);
        if (isLost) {
          const error = await failure(given);
          assert.equal(error.code, "RefreshTokenReuseException");
          const why = { type: "signed-out", reason: "refused", error, elsewhere: false };
          assert.deepEqual(events, [why]);
          assert.equal(await session.claims(), undefined);
        } else {
          const accessToken = await given;
          assert.equal(await session.accessToken(), accessToken);
        }
      });
    }
  }
}

test("within the grace period a kill costs nothing", async (t) => {
  const storage = appStorage();
  const { cognito, session } = await beginInPool(t, "graceful", { storage });
  const { set } = storage;
  storage.set = () => Promise.reject(new Error("killed"));
  await session.accessToken(FRESH);
  storage.set = set;
  await openSession(t, cognito, { storage }).session.accessToken(FRESH);
});
