// What tests/conformance/*/*.json say, of the installed npm package. The crate
// runs the same files: tests/conformance/mod.rs.
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { setImmediate as settled } from "node:timers/promises";
import { CognitoClient, CognitoError } from "../packaging/support.mjs";
import { importInstalled } from "../packaging/tarball.mjs";
import { paths, scenarios } from "./fixtures.mjs";
import { network } from "./network.mjs";

const { answer, rememberDevice, signIn } = await importInstalled("cognito-wasm/sign-in");
const { CognitoSession } = await importInstalled("cognito-wasm/session");

for (const path of paths) {
  test(path, async (t) => {
    for (const scenario of scenarios(path)) {
      const { name, engines = ["js"] } = scenario;
      if (engines.includes("js")) await t.test(name, () => run(scenario));
    }
  });
}

async function run({
  client,
  session,
  stored,
  isStorageBroken,
  failingWrites,
  now,
  random = [],
  calls,
}) {
  mock.timers.enable({ apis: ["Date"], now: now ? Date.parse(now) : Date.now() });
  const draws = random.map((hex) => Buffer.from(hex, "hex"));
  mock.method(crypto, "getRandomValues", (bytes) => draw(draws, bytes));
  // Retries do not wait.
  mock.method(Math, "random", () => 0);
  try {
    const net = network(client);
    const { secretHash, maxAttempts = 1, ...config } = client;
    const hash = async (username) => {
      if (!(username in secretHash)) throw new Error(`no hash of ${username}`);
      return secretHash[username];
    };
    const cognito = new CognitoClient({
      ...config,
      ...(secretHash && { secretHash: hash }),
      fetch: net.fetch,
      retry: { maxAttempts },
    });
    const storage = storageOf(
      session?.key ?? `cognito-wasm.${client.clientId}`,
      stored,
      failingWrites,
    );
    if (isStorageBroken) storage.break();
    const own = ownOf(session);
    const world = { cognito, storage, session: new CognitoSession(cognito, own.config(storage)) };
    const events = [];
    world.session.subscribe((event) => events.push(event));
    let step;
    for (const call of calls) {
      net.expect(call.exchanges);
      const each = call.together ?? [call];
      const outcomes = await Promise.all(each.map((one) => act(world, one, plain(one.to ?? step))));
      await settled();
      net.verify(call.exchanges);
      for (const [index, outcome] of outcomes.entries()) compare(outcome, each[index]);
      step = call.step ?? step;
      assert.deepEqual(events.splice(0).map(eventOf(call.events)), call.events ?? []);
      if ("stored" in call) assert.deepEqual(storage.entry(), call.stored);
    }
    own.verify();
    assert.equal(draws.length, 0, "randomness that nobody asked for");
  } finally {
    mock.restoreAll();
    mock.timers.reset();
  }
}

/** As JSON keeps it. */
const plain = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

function draw(draws, bytes) {
  assert.ok(draws.length > 0, "no randomness");
  const next = draws.shift();
  assert.equal(bytes.length, next.length, "so much randomness");
  bytes.set(next);
  return bytes;
}

/** Makes a call; gives what came of it, by the name that fixtures have for it. */
async function act({ cognito, storage, session }, call, step) {
  const { validFor, ...options } = { ...call.accessToken, ...call.idToken };
  if (validFor !== undefined) options.validFor = Number(validFor);
  try {
    if (call.signIn) return { step: await signIn(cognito, call.signIn) };
    if (call.answer) return { step: await answer(cognito, step, call.answer) };
    if (call.rememberDevice)
      return { device: await rememberDevice(cognito, step, call.rememberDevice) };
    if (call.start) return { done: await session.start(call.start) };
    if (call.accessToken) return { token: await session.accessToken(options) };
    if (call.idToken) return { token: await session.idToken(options) };
    if (call.signOut) return { done: await session.signOut(call.signOut) };
    if ("claims" in call) return { claims: claimsOf(await session.claims()) };
    if (call.advance) return { done: mock.timers.setTime(Date.now() + call.advance) };
    if ("keep" in call) return { done: storage.keep(call.keep) };
  } catch (error) {
    assert.ok(error instanceof CognitoError, `not a CognitoError: ${error?.stack}`);
    return { error };
  }
  assert.fail("a call of no known kind");
}

/** Whose the tokens are: more of them the typed API does not show. */
const claimsOf = (claims) =>
  claims ? { username: claims.accessToken.username, sub: claims.idToken?.sub } : null;

/** Compares what came of a call with what the fixture says. */
function compare({ done, ...outcome }, { step, device, token, claims, error }) {
  if (outcome.error) outcome.error = errorOf(outcome.error, error);
  assert.deepEqual(plain(outcome), plain({ step, device, token, claims, error }));
}

const errorOf = ({ code, stage, retryable, mayHaveBeenSent, status, message }, expected) => ({
  code,
  stage,
  retryable,
  mayHaveBeenSent,
  ...(expected?.status !== undefined && { status }),
  ...(expected?.message !== undefined && { message }),
});

const eventOf =
  (expected = []) =>
  ({ elsewhere, error, ...event }, index) => {
    assert.equal(elsewhere, false);
    // The storage's own error is another one in each engine.
    if (event.type === "not-stored") return event;
    return error ? { ...event, error: errorOf(error, expected[index]?.error) } : event;
  };

/** A storage with one entry, given and shown as JSON where it is that. The first writes may fail. */
function storageOf(key, stored, failingWrites = 0) {
  const entries = new Map();
  let isBroken = false;
  const at = (asked) => {
    assert.equal(asked, key);
    if (isBroken) throw new Error("the storage is broken");
    return key;
  };
  const keep = (entry) => {
    if (entry === null) entries.delete(key);
    else entries.set(key, typeof entry === "string" ? entry : JSON.stringify(entry));
  };
  if (stored !== undefined) keep(stored);
  return {
    scope: "page",
    get: (asked) => entries.get(at(asked)),
    set(asked, value) {
      if (failingWrites-- > 0) throw new Error("the storage is full");
      entries.set(at(asked), value);
    },
    delete: (asked) => entries.delete(at(asked)),
    break: () => {
      isBroken = true;
    },
    keep,
    entry() {
      const text = entries.get(key);
      if (text === undefined) return null;
      try {
        return JSON.parse(text);
      } catch {
        return text;
      }
    },
  };
}

/** The app's own refresh and revoke, where a session has them. */
function ownOf({ key, refresh, revoke } = {}) {
  const queues = { refresh: refresh && [...refresh], revoke: revoke && [...revoke] };
  const asked = (name) => async (tokens) => {
    assert.ok(queues[name].length > 0, `${name} asked once too often`);
    const { given, tokens: answer, isFailure } = queues[name].shift();
    assert.deepEqual(plain(tokens), given);
    if (isFailure) throw new Error("the back end is down");
    return answer;
  };
  return {
    config: (storage) => ({
      storage,
      key,
      ...(refresh && { refresh: asked("refresh") }),
      ...(revoke && { revoke: asked("revoke") }),
    }),
    verify() {
      for (const [name, rest] of Object.entries(queues))
        assert.deepEqual(rest ?? [], [], `${name} was not asked`);
    },
  };
}
