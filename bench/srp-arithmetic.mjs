// `npm run bench -- srp-arithmetic`: the module of SRP by our own arithmetic,
// beside the same by crypto-bigint's: what docs/decisions/0007-srp.md rests on.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { bind, bytesHost } from "../js/core/host.js";
import { root } from "../scripts/run.mjs";
import { compile, inlined, nameForHost, optimize } from "../scripts/wasm-module.mjs";
import { bundle, sizes, sizesOf } from "./bundle.mjs";
import { inTurns } from "./turns.mjs";

const TURNS = 5;

/** Of a device: its first byte is from 1 to 127. */
const SALT = new Uint8Array(16).fill(1);

const BYTES = "SRP's module, and the five functions with SRP sign-in by it: bytes after brotli";
const TIMES = `SRP's module in Node: ms of the processor, least of ${TURNS} processes`;

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const WORKSPACE = here("crypto-bigint");
const CRATE = "srp-by-crypto-bigint";
const lock = await readFile(join(WORKSPACE, "Cargo.lock"), "utf8");
const [, VERSION] = lock.match(/name = "crypto-bigint"\nversion = "([^"]+)"/);

const SIMD = "-Ctarget-feature=+simd128";
const WORDS_OF_32_BITS = '--cfg=cpubits="32"';

/** Ways to build crypto-bigint's. The first is as the modules that ship are built. */
const builds = [
  { how: "as ours is built", optLevel: "z" },
  { how: "opt-level s", optLevel: "s" },
  { how: "opt-level 3, simd128", optLevel: 3, rustflags: [SIMD] },
  {
    how: "opt-level 3, simd128, words of 32 bits",
    optLevel: 3,
    rustflags: [SIMD, WORDS_OF_32_BITS],
  },
];

const exchanges = JSON.parse(
  await readFile(join(root, "tests", "data", "srp-exchanges.json"), "utf8"),
).exchanges.map((one) => ({
  a: Buffer.from(one.a, "hex"),
  srpA: one.A,
  srpB: one.B,
  salt: one.salt,
  name: one.poolName + one.userId,
  password: one.password,
}));

export async function measure() {
  const folder = await mkdtemp(join(tmpdir(), "cognito-wasm-bench-"));
  try {
    const contestants = [
      { name: "cognito-wasm", file: join(root, "pkg", "srp", "srp.wasm") },
      ...builds.map((build, index) => ({
        name: `crypto-bigint ${VERSION}, ${build.how}`,
        file: builtBy(build, join(folder, `${index}`)),
      })),
    ];
    await proveSame(contestants);
    const bytes = [];
    for (const { name, file } of contestants) bytes.push({ name, ...(await bytesOf(file)) });
    return { [BYTES]: bytes, [TIMES]: await times(contestants) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The file of a module that does what ours does by crypto-bigint's numbers. */
function builtBy({ optLevel, rustflags }, folder) {
  compile(CRATE, "srp", folder, {
    workspace: WORKSPACE,
    // Beside what the build of the package makes, which is of other sources.
    targetDirectory: join(root, "target", "bench"),
    // A table of 16 powers is on it.
    linkArguments: ["-zstack-size=65536"],
    optLevel,
    rustflags,
  });
  const [compiled, optimized] = ["srp_bg.wasm", "srp.wasm"].map((name) => join(folder, name));
  nameForHost(compiled);
  optimize(compiled, optimized);
  return optimized;
}

/** Refuses a module that does not compute what ours does, which the tests hold to the exchanges. */
async function proveSame(contestants) {
  const computed = await Promise.all(
    contestants.map(async ({ file }) => {
      const { instance } = await WebAssembly.instantiate(await readFile(file), {
        host: bytesHost(),
      });
      const { publicValue, beginSignature, endSignature, deviceVerifier } = bind(instance.exports);
      return exchanges.map(({ a, srpA, srpB, salt, name, password }) => [
        publicValue(a),
        endSignature(beginSignature(a, srpA, srpB, salt, `${name}:${password}`), a),
        deviceVerifier(SALT, name),
      ]);
    }),
  );
  const hex = (bytes) => Buffer.from(bytes).toString("hex");
  for (const [index, { name }] of contestants.entries()) {
    assert.deepEqual(computed[index], computed[0], `${name} computes something else`);
    for (const [exchange, [srpA]] of computed[index].entries()) {
      assert.equal(hex(srpA).replace(/^0+/, ""), exchanges[exchange].srpA.replace(/^0+/, ""), name);
    }
  }
}

/** Those of the module alone, and of a bundle that has it in place of ours. */
async function bytesOf(file) {
  const wasm = await readFile(file);
  const plugin = {
    name: "the module",
    setup: ({ onLoad }) =>
      onLoad({ filter: /srp\.inline\.js$/ }, () => ({ contents: inlined(wasm) })),
  };
  const bundled = await bundle({ file: "five/with-srp.js", plugins: [plugin] });
  return { "the module": sizesOf(wasm).brotli, "with the five": sizes(bundled).brotli };
}

async function times(contestants) {
  const rows = contestants.map(({ name }) => ({ name }));
  for (const bits of [256, 1024]) {
    const measured = await timesOf(contestants, bits);
    const [ours] = measured;
    for (const [index, { least }] of measured.entries()) {
      Object.assign(rows[index], {
        [`A, ${bits} bits`]: least.A,
        [`A and signature, ${bits} bits`]: least.both,
        [`times ours, ${bits} bits`]: least.both / ours.least.both,
        [`first, ${bits} bits`]: least.first,
      });
    }
  }
  return rows;
}

function timesOf(contestants, bits) {
  let expected;
  return inTurns(contestants, TURNS, async ({ file }) => {
    const { result, ...took } = await run(file, bits);
    expected ??= result;
    assert.deepEqual(result, expected);
    return { ...took, both: took.A + took.S };
  });
}

/** In a fresh process. */
async function run(file, bits) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    here("run-srp-arithmetic.mjs"),
    file,
    JSON.stringify(exchanges[0]),
    String(bits),
  ]);
  return JSON.parse(stdout);
}

/** Ours stays while it takes about half the time of the fastest of the others. */
export const targets = ({ [TIMES]: [ours, ...others] }) => {
  const column = "A and signature, 256 bits";
  return [
    {
      what: "SRP's arithmetic, A and signature, times crypto-bigint's fastest",
      value: ours[column] / Math.min(...others.map((row) => row[column])),
      limit: 0.5,
    },
  ];
};
