// How tabs take turns: what is asked of Web Locks, which Node has not, and what
// is done where there are none.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { promisify } from "node:util";
import {
  begin,
  connect,
  failure,
  inMemory,
  KEY,
  openSession,
  refreshed,
  signedIn,
  stub,
} from "./support.mjs";

const FRESH = { validFor: Infinity };

/** Web Locks that are free at once, and what was asked of them. */
function fakeLocks(t) {
  const asked = [];
  const request = async (name, { signal }, work) => {
    const held = { name, signal };
    asked.push(held);
    return work().finally(() => {
      held.isOver = true;
    });
  };
  stub(t, "navigator", { value: { locks: { request } } });
  return asked;
}

test("the lock is named by the hash of the sign-in's refresh token, and asked for with a signal", async (t) => {
  const asked = fakeLocks(t);
  const step = signedIn();
  const hash = createHash("sha256").update(step.authenticationResult.refreshToken).digest("base64");
  const { session } = await begin(t, [refreshed({ RefreshToken: "rotated" }), refreshed()], {
    step,
  });
  assert.equal(session.tabsTakeTurns, true);
  await session.accessToken(FRESH);
  await session.accessToken(FRESH);
  const names = asked.map(({ name }) => name);
  assert.deepEqual(names, [KEY, `${KEY}.${hash}`, KEY, `${KEY}.${hash}`, KEY]);
  assert.ok(asked.every(({ signal, isOver }) => signal instanceof AbortSignal && isOver));
});

test("it is held no longer than a request may take", async (t) => {
  const asked = fakeLocks(t);
  const { session, events } = await begin(t, [() => new Promise(() => {})], {
    config: { timeout: 300 },
  });
  const { code } = await failure(session.accessToken(FRESH));
  assert.equal(code, "TimeoutError");
  const lock = asked.at(-1);
  while (!lock.isOver) await new Promise(setImmediate);
  assert.equal(lock.signal.aborted, true);
  assert.deepEqual(events, []);
});

test("nor is it waited for longer", async (t) => {
  stub(t, "navigator", {
    value: {
      locks: {
        request: (name, { signal }, work) =>
          name === KEY
            ? work()
            : new Promise((_, reject) => {
                signal.onabort = () => reject(signal.reason);
              }),
      },
    },
  });
  const { session, requests } = await begin(t, [], { config: { timeout: 300 } });
  const { code } = await failure(session.accessToken(FRESH));
  assert.deepEqual([code, requests], ["TimeoutError", []]);
});

test("in one page, too, nothing is done in a turn that nobody waits for any more", async (t) => {
  const storage = inMemory();
  const { session } = openSession(t, connect().cognito, { storage });
  const isWriting = new Promise((resolve) => {
    storage.set = () => {
      resolve();
      return new Promise(() => {});
    };
  });
  const first = failure(session.start(signedIn(), { timeout: 200 }));
  await isWriting;
  const second = failure(session.start(signedIn(), { timeout: 10 }));
  await second;
  const written = [];
  storage.set = (key) => written.push(key);
  await first;
  await new Promise(setImmediate);
  assert.deepEqual(written, []);
});

test("a frame with an origin of its own has no locks that it may ask for", async (t) => {
  const request = () => Promise.reject(new DOMException("denied", "SecurityError"));
  stub(t, "navigator", { value: { locks: { request } } });
  stub(t, "origin", { value: "null" });
  const { session } = await begin(t, [refreshed()]);
  assert.equal(session.tabsTakeTurns, false);
  await session.accessToken(FRESH);
});

test("without Web Locks the session says so", async (t) => {
  stub(t, "navigator", { value: undefined });
  const { session } = await begin(t, [refreshed()]);
  assert.equal(session.tabsTakeTurns, false);
  await session.accessToken(FRESH);
});

test("an open session keeps no process alive", async () => {
  const script = `
    const { openSession, connect, signedIn, inMemory } = await import(${JSON.stringify(import.meta.resolve("./support.mjs"))});
    const { session } = openSession({ after() {} }, connect().cognito, { storage: { ...inMemory(), scope: "origin" } });
    await session.start(signedIn());
    await session.accessToken();
  `;
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    timeout: 30_000,
  });
});
