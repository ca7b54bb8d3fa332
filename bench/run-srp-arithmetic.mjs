// `node run-srp-arithmetic.mjs MODULE EXCHANGE BITS`: has a module of SRP compute
// A and a signature, first in a fresh process and then again and again, and
// prints what that took of the processor, in ms, as JSON, beside what came out.

import { readFile } from "node:fs/promises";
import { bind, bytesHost } from "../js/core/host.js";

/** Warm times are the least of so many. */
const TIMES = 8;

const [module, exchange, bits] = process.argv.slice(2);
const { name, password, srpA, srpB, salt } = JSON.parse(exchange);
const bytes = await readFile(module);
const a = new Uint8Array(Number(bits) / 8).fill(0xa7);
const message = new TextEncoder().encode(name);

let idle = process.cpuUsage();
const { instance } = await WebAssembly.instantiate(bytes, { host: bytesHost() });
const srp = bind(instance.exports);
const load = sinceIdle();
const first = use();
const warm = Array.from({ length: TIMES }, use);
const least = (key) => Math.min(...warm.map((one) => one[key]));

process.stdout.write(
  JSON.stringify({
    first: load + first.A + first.S,
    A: least("A"),
    S: least("S"),
    result: [first.publicValue, first.signature].map((one) => Buffer.from(one).toString("hex")),
  }),
);

function use() {
  idle = process.cpuUsage();
  const publicValue = srp.publicValue(a);
  const A = sinceIdle();
  const begun = srp.beginSignature(a, srpA, srpB, salt, `${name}:${password}`);
  const signature = srp.endSignature(begun, message);
  return { A, S: sinceIdle(), publicValue, signature };
}

function sinceIdle() {
  const { user, system } = process.cpuUsage(idle);
  idle = process.cpuUsage();
  return (user + system) / 1000;
}
