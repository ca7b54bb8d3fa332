// What tabs tell each other. Here each is a session of its own in one process,
// which a BroadcastChannel does not mind; real ones are in browser.test.mjs.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  accessToken,
  begin,
  connect,
  connectToPool,
  failure,
  inMemory,
  openSession,
  refreshed,
  refusal,
  signedIn,
  signInJane,
  stub,
} from "./support.mjs";

const FRESH = { validFor: Infinity };
const elsewhere = (event) => ({ ...event, elsewhere: true });

/** A storage that all tabs share. */
const shared = () => ({ ...inMemory(), scope: "origin" });

/** What a tab has in its sessionStorage, and a duplicate of the tab gets. */
function copied(items = new Map()) {
  return {
    scope: "tab",
    get: (key) => items.get(key),
    set: (key, value) => void items.set(key, value),
    delete: (key) => void items.delete(key),
    copy: () => copied(new Map(items)),
  };
}

/** Messages of other tabs come when they come. */
async function until(isSo) {
  for (let turn = 0; !isSo(); turn++) {
    assert.ok(turn < 500, "it never came");
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** As many tabs as storages, of one who is signed in. */
function openTabs(t, cognito, key, storages) {
  const tabs = storages.map((storage) => openSession(t, cognito, { storage, key }));
  return { tabs, events: tabs.map(({ events }) => events) };
}

test("one storage: the other tabs hear of everything, and no token crosses", async (t) => {
  const key = "one storage";
  const { cognito } = connect([refreshed(), {}]);
  const storage = shared();
  const { tabs, events } = openTabs(t, cognito, key, [storage, storage]);
  const messages = [];
  const wiretap = new BroadcastChannel(key);
  t.after(() => wiretap.close());
  wiretap.onmessage = ({ data }) => messages.push(data);

  const [{ session }] = tabs;
  // What is over already is told nobody any more, so each is waited for.
  const isHeard = (count) => until(() => events[1].length === count && messages.length === count);
  await session.start(signedIn());
  await isHeard(1);
  await session.accessToken(FRESH);
  await isHeard(2);
  await session.signOut();
  await isHeard(3);
  storage.set(key, "broken");
  await session.claims();
  await isHeard(4);
  const expected = [
    { type: "signed-in" },
    { type: "refreshed" },
    { type: "signed-out", reason: "signOut" },
    { type: "discarded" },
  ];
  const withoutReason = (events) => events.map((event) => JSON.parse(JSON.stringify(event)));
  assert.deepEqual(withoutReason(events[1]), expected.map(elsewhere));
  for (const message of messages) {
    assert.deepEqual(Object.keys(message).sort(), ["entry", "reason", "type"]);
    assert.deepEqual(Object.keys(message.entry).sort(), ["family", "generation"]);
  }
});

test("one storage: who is refused tells the others, each once", async (t) => {
  const storage = shared();
  const step = signedIn();
  const { cognito } = connect([refusal("NotAuthorizedException", "Refresh Token has expired")]);
  const { tabs, events } = openTabs(t, cognito, "refused", [storage, storage]);
  await tabs[0].session.start(step);
  const errors = await Promise.all(tabs.map(({ session }) => failure(session.accessToken(FRESH))));
  assert.deepEqual(errors.map(({ code }) => code).sort(), [
    "NotAuthorizedException",
    "NotSignedIn",
  ]);
  await until(() => events.every((events) => events.some(({ type }) => type === "signed-out")));
  for (const told of events) {
    assert.equal(told.filter(({ type }) => type === "signed-out").length, 1);
  }
});

test("one storage: tabs that refresh at once refresh once", async (t) => {
  const storage = shared();
  const cognito = await connectToPool("rotating");
  const { tabs } = openTabs(t, cognito, "at once", [storage, storage, storage]);
  await tabs[0].session.start(await signInJane(cognito));
  for (let turn = 0; turn < 10; turn++) {
    const given = tabs.map(({ session }) => session.accessToken(FRESH));
    assert.equal(new Set(await Promise.all(given)).size, 1);
  }
});

test("copies: tabs that refresh at once refresh once, and all go on", async (t) => {
  const cognito = await connectToPool("rotating");
  const key = "copies";
  const storage = copied();
  const { session, events } = openSession(t, cognito, { storage, key });
  await session.start(await signInJane(cognito));
  const { tabs } = openTabs(t, cognito, key, [storage.copy(), storage.copy()]);
  const all = [session, ...tabs.map(({ session }) => session)];
  for (let turn = 0; turn < 5; turn++) {
    const given = await Promise.all(all.map((session) => session.accessToken(FRESH)));
    assert.equal(new Set(given).size, 1);
  }
  assert.equal(events.filter(({ type }) => type === "refreshed").length, 5);
});

test("copies: one that missed many refreshes asks, before it burns its old token", async (t) => {
  const cognito = await connectToPool("rotating");
  const key = "missed";
  const storage = copied();
  const { session } = openSession(t, cognito, { storage, key });
  await session.start(await signInJane(cognito));
  const old = storage.copy();
  await session.accessToken(FRESH);
  const newest = await session.accessToken(FRESH);
  const { session: other, events } = openSession(t, cognito, { storage: old, key });
  assert.equal(await other.accessToken(FRESH), newest);
  assert.deepEqual(events, [{ type: "refreshed", reason: undefined, elsewhere: true }]);
});

test("copies: one that is refused asks again before it gives up", async (t) => {
  const key = "slow";
  const storage = copied();
  const { cognito } = connect([refusal("RefreshTokenReuseException")]);
  const { session, events } = openSession(t, cognito, { storage, key });
  await session.start(signedIn());
  // Another tab, too busy to answer at first.
  const entry = JSON.parse(storage.get(key));
  const newer = { ...entry, accessToken: accessToken(), generation: 1 };
  const channel = new BroadcastChannel(`${key}.tab`);
  t.after(() => channel.close());
  let asked = 0;
  channel.onmessage = () => {
    asked += 1;
    if (asked === 2) channel.postMessage({ type: "refreshed", entry: newer });
  };
  assert.equal(await session.accessToken(FRESH), newer.accessToken);
  assert.equal(events.at(-1).type, "refreshed");
});

test("copies: signing out signs out all, whatever they hold; a refusal only what is as old", async (t) => {
  const key = "out";
  const storage = copied();
  const { cognito } = connect([refreshed({ RefreshToken: "rotated" }), {}]);
  const { session, events } = openSession(t, cognito, { storage, key });
  await session.start(signedIn());
  const said = [];
  const channel = new BroadcastChannel(`${key}.tab`);
  t.after(() => channel.close());
  channel.onmessage = ({ data }) => said.push(data.type);
  const { family } = JSON.parse(storage.get(key));
  await session.accessToken(FRESH);

  const say = (reason, entry) => channel.postMessage({ type: "signed-out", reason, entry });
  say("signOut", { family: "of another sign-in", generation: 9 });
  say("refused", { family, generation: 0 });
  channel.postMessage({ type: "asking", entry: { family, generation: 0 } });
  // By its answer it has heard the other, too.
  await until(() => said.filter((type) => type === "refreshed").length === 2);
  await session.accessToken();
  say("refused", { family, generation: 1 });
  await until(() => events.at(-1).type === "signed-out");
  assert.deepEqual(events.slice(2), [{ type: "signed-out", reason: "refused", elsewhere: true }]);
  assert.equal(storage.get(key), undefined);
});

test("copies: what another page of the origin says is checked before it is written", async (t) => {
  const key = "checked";
  const storage = copied();
  const { cognito } = connect([]);
  const { session, events } = openSession(t, cognito, { storage, key });
  await session.start(signedIn());
  const before = storage.get(key);
  const entry = JSON.parse(before);
  const channel = new BroadcastChannel(`${key}.tab`);
  t.after(() => channel.close());
  for (const wrong of [
    { accessToken: "no token" },
    { refreshToken: undefined },
    { receivedAt: "yesterday" },
    { generation: 1.5 },
  ]) {
    channel.postMessage({ type: "refreshed", entry: { ...entry, generation: 7, ...wrong } });
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.equal(storage.get(key), before);
  assert.deepEqual(
    events.map(({ type }) => type),
    ["signed-in"],
  );
});

test("copies: who has nothing newer keeps silent, for another may have", async (t) => {
  const key = "silent";
  const storage = copied();
  const { cognito } = connect([refreshed()]);
  const { session } = openSession(t, cognito, { storage, key });
  await session.start(signedIn());
  const { events } = openSession(t, cognito, { storage: storage.copy(), key });
  const channel = new BroadcastChannel(`${key}.tab`);
  t.after(() => channel.close());
  const said = [];
  channel.onmessage = ({ data }) => said.push(data.type);
  await session.accessToken(FRESH);
  await until(() => events.length === 1 && said.length > 1);
  assert.deepEqual(said, ["asking", "refreshed"]);
});

test("copies: one with an old token signs out by the newest", async (t) => {
  const key = "old";
  const storage = copied();
  const { cognito, requests } = connect([refreshed({ RefreshToken: "rotated" }), {}]);
  const { session, events } = openSession(t, cognito, { storage, key });
  await session.start(signedIn());
  const old = storage.copy();
  await session.accessToken(FRESH);
  await openSession(t, cognito, { storage: old, key }).session.signOut();
  assert.deepEqual(requests[1], ["RevokeToken", { Token: "rotated" }]);
  await until(() => events.at(-1).type === "signed-out");
  assert.equal(storage.get(key), undefined);
});

test("copies of another sign-in are left alone", async (t) => {
  const key = "others";
  const { cognito } = connect([refreshed({ RefreshToken: "rotated" }), {}]);
  const { session } = openSession(t, cognito, { storage: copied(), key });
  const { session: other, events } = openSession(t, cognito, { storage: copied(), key });
  const step = signedIn();
  await session.start(signedIn());
  await other.start(step);
  await session.accessToken(FRESH);
  await session.signOut();
  assert.equal(await other.accessToken(), step.authenticationResult.accessToken);
  assert.deepEqual(events, [{ type: "signed-in", elsewhere: false }]);
});

test("a session in memory tells nobody, and hears of nobody", async (t) => {
  const { cognito } = connect([{}]);
  const { session } = openSession(t, cognito);
  const { session: other, events } = openSession(t, cognito);
  await session.start(signedIn());
  await other.start(signedIn());
  await session.signOut();
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(events, [{ type: "signed-in", elsewhere: false }]);
});

/**
 * Waits until every message that was posted before has been heard: messages of a channel
 * keep their order, and a session's own work on one takes some turns.
 */
async function messagesHaveCome(key) {
  for (const name of [key, `${key}.tab`]) {
    const [from, to] = [new BroadcastChannel(name), new BroadcastChannel(name)];
    const marker = new Promise((resolve) => {
      to.onmessage = ({ data }) => data.marker && resolve();
    });
    from.postMessage({ marker: true, entry: {} });
    await marker;
    from.close();
    to.close();
  }
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
}

test("two storages with one key: what happens in one is no event of the other", async (t) => {
  const key = "remember me";
  const { cognito } = connect([refreshed(), {}, refreshed(), {}]);
  // As localStorage and a cookie, and as localStorage and sessionStorage.
  for (const other of [shared(), copied()]) {
    const { tabs, events } = openTabs(t, cognito, key, [shared(), other]);
    const [{ session: one }, { session: two }] = tabs;
    await one.start(signedIn());
    await two.start(signedIn());
    await one.accessToken(FRESH);
    await one.signOut();
    await messagesHaveCome(key);
    assert.deepEqual(events[1], [{ type: "signed-in", elsewhere: false }]);
    assert.ok(await two.claims());
    for (const { session } of tabs) session.close();
  }
});

test("no listener hears what tabs ask each other", async (t) => {
  const key = "asking";
  const { cognito } = connect([refreshed()]);
  const storage = copied();
  const { session } = openSession(t, cognito, { storage, key });
  const { events } = openSession(t, cognito, { storage: shared(), key });
  const stranger = new BroadcastChannel(key);
  t.after(() => stranger.close());
  for (const type of ["asking", undefined, "constructor"])
    stranger.postMessage({ type, entry: {} });
  await session.start(signedIn());
  const { events: copies } = openSession(t, cognito, { storage: storage.copy(), key });
  await session.accessToken(FRESH);
  await until(() => copies.length > 0);
  assert.deepEqual([events, copies.map(({ type }) => type)], [[], ["refreshed"]]);
});

test("a session that was closed hears nothing, and works", async (t) => {
  const storage = shared();
  const { session, events, tokens, cognito } = await begin(t, [refreshed()], { storage });
  session.close();
  await openSession(t, cognito, { storage }).session.accessToken(FRESH);
  assert.notEqual(await session.accessToken(), tokens.accessToken);
  assert.deepEqual(events, []);
});

test("without a BroadcastChannel, or with one that fails, a session works all the same", async (t) => {
  const { BroadcastChannel } = globalThis;
  t.after(() => {
    globalThis.BroadcastChannel = BroadcastChannel;
  });
  class Failing {
    close() {}
    postMessage() {
      throw new TypeError("expected i32");
    }
  }
  for (globalThis.BroadcastChannel of [undefined, Failing]) {
    for (const storage of [shared(), copied()]) {
      const { session, tokens } = await begin(t, [refreshed(), {}], { storage });
      assert.notEqual(await session.accessToken(FRESH), tokens.accessToken);
      await session.signOut();
    }
  }
});

test("where there is no WebCrypto, as in a page that is not secure, a session works all the same", async (t) => {
  stub(t, "crypto", { value: undefined });
  const { session, tokens } = await begin(t, [refreshed(), {}], { storage: copied() });
  assert.equal(session.tabsTakeTurns, false);
  assert.notEqual(await session.accessToken(FRESH), tokens.accessToken);
  await session.signOut();
});
