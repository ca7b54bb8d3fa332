// `npm run bench -- calls`: what a call takes of the processor, where the
// network takes nothing.

import assert from "node:assert/strict";
import { bundle, named, runBundle } from "./bundle.mjs";
import { contestants, isPeer, proveForgotPassword, settingOf } from "./forgot-password.mjs";
import { SECRET_HASH } from "./setting.mjs";
import { inTurns } from "./turns.mjs";

const CALLS = 10_000;
const TURNS = 7;

const FORGOT_PASSWORD = `forgotPassword in Node, fetch stubbed: µs of each of 10,000 calls, least of ${TURNS} processes`;
const HASH = `SECRET_HASH alone: µs of each of 10,000, least of ${TURNS} processes`;
const MEMORY = "Linear memory of cognito-wasm, in bytes";

export const title = FORGOT_PASSWORD;

const withoutSecret = (contestant) => ({
  ...contestant,
  name: `${contestant.name}, no secret`,
  secret: false,
});

/** Those whose hash can be had alone. */
const hashers = [
  { name: "cognito-srp-helper", file: "secret-hash/cognito-srp-helper.js", secret: true },
  { name: "by hand, WebCrypto", file: "secret-hash/webcrypto.js", secret: true },
];

export async function measure() {
  const [ours, ...others] = contestants;
  const calls = await measured([
    ours,
    withoutSecret(ours),
    ...others,
    withoutSecret(others.at(-1)),
  ]);
  const [signed, unsigned] = calls;
  const hash = {
    name: "cognito-wasm, a signed call less an unsigned one",
    least: {
      cpu: signed.least.cpu - unsigned.least.cpu,
      elapsed: signed.least.elapsed - unsigned.least.elapsed,
    },
  };
  const hashes = [hash, ...(await measured(hashers))];
  return {
    [FORGOT_PASSWORD]: calls.map((one) => ({
      name: named(one),
      SECRET_HASH: one.secret ? "sent" : "none",
      ...times(one),
      ratio: Number((one.least.cpu / signed.least.cpu).toFixed(2)),
    })),
    [HASH]: hashes.map((one) => ({ name: named(one), ...times(one) })),
    [MEMORY]: [
      { name: "cognito-wasm, after 1,000 calls", bytes: signed.least.before },
      { name: "cognito-wasm, after 10,000 calls", bytes: signed.least.after },
    ],
  };
}

export function targets({ [FORGOT_PASSWORD]: calls, [MEMORY]: [early, late] }) {
  const [signed, unsigned] = calls;
  const peers = calls.filter(isPeer).toSorted((a, b) => a.CPU - b.CPU);
  const [fastest] = peers;
  const signing = peers.find(({ SECRET_HASH }) => SECRET_HASH === "sent");
  return [
    {
      what: `forgotPassword with a secret, µs of CPU, beside ${signing.name}`,
      value: signed.CPU,
      limit: signing.CPU,
    },
    {
      what: `forgotPassword without a secret, CPU, times ${fastest.name}'s`,
      value: Number((unsigned.CPU / fastest.CPU).toFixed(2)),
      limit: 1.5,
    },
    {
      what: "linear memory, bytes more from call 1,000 to call 10,000",
      value: late.bytes - early.bytes,
      limit: 0,
    },
  ];
}

const times = ({ least: { cpu, elapsed } }) => ({
  CPU: Number(cpu.toFixed(1)),
  elapsed: Number(elapsed.toFixed(1)),
});

async function measured(contestants) {
  const bundles = contestants.map(async (one) => ({ ...one, bundled: await bundle(one) }));
  return inTurns(await Promise.all(bundles), TURNS, run);
}

/** In a fresh process, which also shows that the work was done. */
async function run({ bundled, ...contestant }) {
  const setting = JSON.stringify(settingOf(contestant));
  const printed = await runBundle("run-calls.mjs", bundled, setting, String(CALLS));
  const { cpu, elapsed, memory, request, result } = printed;
  if (request) proveForgotPassword(contestant, request);
  else assert.equal(result, SECRET_HASH, `${contestant.name} hashes otherwise`);
  return { cpu, elapsed, ...memory };
}
