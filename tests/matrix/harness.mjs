// Runs the functions of tests/matrix/subjects.mjs on a network that fails as told, in a
// time that passes at once, and compares what they end in with the oracle.
import assert from "node:assert/strict";
import { setImmediate as turn } from "node:timers/promises";
import { CognitoClient, CognitoError } from "../packaging/support.mjs";
import { importInstalled } from "../packaging/tarball.mjs";
import { complaint, expected } from "./oracle.mjs";
import { healthy } from "./subjects.mjs";

const { CognitoAdmin } = await importInstalled("cognito-wasm/admin");

/** The time limit of all calls, by which its timer is known. */
export const LIMIT = 29_999;

const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
const limits = new Map();
const rejections = [];
process.on("unhandledRejection", (error) => rejections.push(error));

/** Lets pauses pass at once. Time limits pass when {@link passLimits} says so. */
globalThis.setTimeout = (then, ms = 0) => {
  const id = {};
  limits.set(id, then);
  if (ms === LIMIT) return id;
  const fire = () => limits.delete(id) && then();
  if (ms > 0) queueMicrotask(fire);
  else setImmediate(fire);
  return id;
};
globalThis.clearTimeout = (id) => (limits.delete(id) ? undefined : real.clearTimeout(id));

/** Gives the real timers back, for real sockets. */
export const useRealTime = () => Object.assign(globalThis, real);

export function passLimits() {
  for (const [id, then] of limits) {
    limits.delete(id);
    then();
  }
}

/** How many time limits are running. A call that ended leaves none. */
export const runningLimits = () => limits.size;

/** How far the clock is off, in milliseconds; a function is asked at each look at it. */
export const clock = { offset: 0 };
const now = Date.now;
Date.now = () => now() + (typeof clock.offset === "function" ? clock.offset() : clock.offset);

// What registerPasskey asks the browser for.
Object.defineProperty(globalThis, "navigator", {
  configurable: true,
  value: { credentials: { create: async () => ({ toJSON: () => ({ id: "aWQ" }) }) } },
});

/** A client and an administrator on one network. `network.faults` has the faults by the requests' numbers. */
export function connect(config = {}, answer = healthy) {
  const network = { requests: [], faults: [], onRequest() {} };
  const fetch = (url, { headers, body, signal }) => {
    const [, operation] = headers["x-amz-target"].split(".");
    const request = { operation, body: JSON.parse(body), url, headers, signal };
    const index = network.requests.push(request) - 1;
    network.onRequest(index);
    const fault = network.faults[index];
    return fault ? fault.send() : Response.json(answer(operation, request.body));
  };
  const common = { fetch, timeout: LIMIT, retry: { maxAttempts: 1 }, ...config };
  return {
    network,
    cognito: new CognitoClient({ userPoolId: "us-west-2_EXAMPLE", clientId: "app", ...common }),
    admin: new CognitoAdmin({
      userPoolId: "us-west-2_EXAMPLE",
      clientId: "app",
      credentials: {
        accessKeyId: "AKIDEXAMPLE",
        secretAccessKey: "wJalrXUtnFEMI",
        sessionToken: "a",
      },
      ...common,
    }),
  };
}

/** Returns `{ value }` or `{ error }`, also of a function that throws. A promise that stays pending fails the test. */
export async function outcomeOf(work) {
  let timer;
  const patience = new Promise((resolve) => {
    timer = real.setTimeout(
      () => resolve({ error: new Error("still pending after 20 s") }),
      20_000,
    );
  });
  const outcome = (async () => ({ value: await work() }))().catch((error) => ({ error }));
  const result = await Promise.race([outcome, patience]);
  real.clearTimeout(timer);
  return result;
}

export const isOurs = (error) => error instanceof CognitoError;

/** Collects what is wrong, and how many cases there were. */
export class Findings {
  count = 0;
  #all = new Map();

  add(where, what) {
    this.count++;
    if (!what) return;
    // The same complaint of many faults is one.
    const places = this.#all.get(what) ?? [];
    this.#all.set(what, [...places, where]);
  }

  /** Fails with what is wrong. */
  async assertNone() {
    await turn();
    for (const error of rejections.splice(0)) this.add("unhandled", `unhandled: ${error?.stack}`);
    if (Object.keys(Object.prototype).length > 0) this.add("Object.prototype", "polluted");
    const lines = [...this.#all].map(
      ([what, places]) => `${what}\n    ${places.length}: ${places.slice(0, 3).join("; ")}`,
    );
    assert.equal(lines.length, 0, `\n${lines.join("\n")}`);
  }
}

/** Calls a function with a fault at its request number `index`, then the client without one. */
export async function runCase(subject, client, index, fault, findings) {
  const { network } = client;
  network.requests.length = 0;
  network.faults = [];
  network.faults[index] = fault;
  const outcome = await outcomeOf(() => subject.run(client));
  const where = `${subject.name}, request ${index + 1}: ${fault.title}`;
  if (!network.requests[index]) return findings.add(where, "the fault was not reached");
  const expectation = expected(subject, network.requests.slice(0, index + 1), fault);
  findings.add(where, complaint(expectation, outcome, isOurs) ?? pollution(outcome.value));
  network.faults = [];
  const after = await outcomeOf(() =>
    subject.isOfAdmin
      ? client.admin.adminGetUser({ username: "jane" })
      : client.cognito.forgotPassword({ username: "jane" }),
  );
  if (after.error) findings.add(where, `the next call fails: ${after.error.stack}`);
}

const pollution = (value) =>
  value?.isPolluted && !Object.hasOwn(value, "isPolluted")
    ? "the result's prototype is the response's"
    : undefined;
