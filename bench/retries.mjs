// `npm run bench -- retries`: what clients send to a service that throttles, second by
// second, on a virtual clock. Ours run js/core/retry.js itself, and the AWS SDK's its own
// standard strategy. Nothing is measured in time, so a run is the same on every machine.

import assert from "node:assert/strict";
import { DEFAULT_MAX_ATTEMPTS, StandardRetryStrategy } from "@smithy/core/retry";
import { INITIAL_TOKENS, pause } from "../js/core/retry.js";
import { VirtualClock } from "./virtual-clock.mjs";

const CLIENTS = 10_000;
const SECONDS = 180;
/** Each client makes a call so often, in milliseconds. */
const PERIOD = 1000;
/** How many requests the service answers in a second, and how many while it is ill. */
const CAPACITY = 12_000;
const ILL_CAPACITY = 2000;
const ILL = { from: 20, until: 140 };

export const title = `What ${CLIENTS.toLocaleString("en")} clients send, each a call a second, to a service that answers ${CAPACITY.toLocaleString("en")} requests a second, and ${ILL_CAPACITY.toLocaleString("en")} from the ${ILL.from}th second to the ${ILL.until}th: requests in a second`;

const KINDS = {
  "cognito-wasm": ourClient,
  "the AWS SDK": sdkClient,
  "one attempt": onceClient,
};

export async function measure() {
  const loads = {};
  for (const [name, client] of Object.entries(KINDS)) loads[name] = await simulate(client);
  const rows = [];
  for (let second = 0; second < SECONDS; second += 10) {
    const row = { name: `${second} s` };
    for (const [name, load] of Object.entries(loads)) {
      const part = load.sent.slice(second, second + 10);
      row[name] = Math.round(part.reduce((sum, count) => sum + count, 0) / part.length);
    }
    rows.push(row);
  }
  const total = (key) =>
    Object.fromEntries(Object.entries(loads).map(([name, load]) => [name, load[key]]));
  return {
    [title]: rows,
    "The same, all in all": [
      { name: "calls", ...total("calls") },
      { name: "calls that succeeded", ...total("succeeded") },
      { name: "the most requests in a second", ...total("peak") },
    ],
  };
}

export function targets({ "The same, all in all": rows }) {
  const peak = rows.at(-1);
  return [
    {
      what: "requests in the worst second of a service that throttles, times the AWS SDK's",
      value: Number((peak["cognito-wasm"] / peak["the AWS SDK"]).toFixed(2)),
      limit: 1.05,
    },
  ];
}

async function simulate(createClient) {
  const clock = new VirtualClock();
  const sent = Array(SECONDS).fill(0);
  let answered = 0;
  let second = -1;
  const ask = () => {
    const now = Math.floor(clock.now / 1000);
    if (now !== second) [second, answered] = [now, 0];
    if (now < SECONDS) sent[now]++;
    const isIll = now >= ILL.from && now < ILL.until;
    answered++;
    return answered <= (isIll ? ILL_CAPACITY : CAPACITY);
  };
  const counts = { calls: 0, succeeded: 0 };
  const restore = clock.install();
  try {
    for (let index = 0; index < CLIENTS; index++) {
      const call = createClient(clock, ask);
      const begin = () => {
        counts.calls++;
        call().then((isSuccess) => {
          counts.succeeded += isSuccess;
        });
        if (clock.now + PERIOD < SECONDS * 1000) clock.after(PERIOD, begin);
      };
      clock.after(clock.random() * (PERIOD - 1), begin);
    }
    await clock.run();
  } finally {
    restore();
  }
  assert.equal(counts.calls, CLIENTS * SECONDS);
  return { sent, peak: Math.max(...sent), ...counts };
}

/** As js/core/call.js sends a request. */
function ourClient(clock, ask) {
  const service = { url: "", tokens: INITIAL_TOKENS };
  const error = { retryable: true, stage: "service", status: 400 };
  return async () => {
    const call = { attempts: 0, refund: 1, config: {}, deadline: clock.now + 30_000, header() {} };
    for (;;) {
      call.attempts++;
      if (ask()) {
        service.tokens = Math.min(service.tokens + call.refund, INITIAL_TOKENS);
        return true;
      }
      try {
        await pause(error, call, service, {});
      } catch {
        return false;
      }
    }
  };
}

/** As the SDK's retry middleware sends a request. */
function sdkClient(_, ask) {
  const strategy = new StandardRetryStrategy(DEFAULT_MAX_ATTEMPTS);
  return async () => {
    let token = await strategy.acquireInitialRetryToken("");
    for (;;) {
      if (ask()) {
        strategy.recordSuccess(token);
        return true;
      }
      try {
        token = await strategy.refreshRetryTokenForRetry(token, { errorType: "THROTTLING" });
      } catch {
        return false;
      }
    }
  };
}

function onceClient(_, ask) {
  return async () => ask();
}
