// `npm test [-- PART …]`: sets up what the parts need, builds, runs them, and ends
// with `N passed, N failed`. Parts, to run some only: those of scripts/parts.mjs.
// A part that lacks something this cannot install is skipped, the line then ends
// with `, N skipped`, and the run has failed if it is CI's (CI=true).
import { join } from "node:path";
import { buildExample, examples } from "./build-example.mjs";
import { needsOf, parts, plan } from "./parts.mjs";
import { root, run } from "./run.mjs";
import { findMissing, install } from "./setup.mjs";
import { suites, TOGETHER } from "./test/suites.mjs";
import { add, closingLine, hasFailed } from "./test/totals.mjs";

/** Cargo keeps all cores busy, or waits for its lock: these run one at a time. */
const CARGO = ["check", "rust", "wasm", "crate"];

/** The longest of the folders: who begins with them has to wait the least. */
const LONG = [...TOGETHER, "packaging", "articles"];

const names = Object.keys(suites);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0)
  refuse(`No such part: ${unknown.join(", ")}. There are: ${names.join(", ")}.`);
const untold = names.filter((name) => !(name in parts));
if (untold.length > 0) refuse(`scripts/parts.mjs does not say what ${untold.join(", ")} needs.`);

const queue = wanted.length > 0 ? wanted : names;
const { runnable, skipped } = plan(queue, findMissing(needsOf(queue)));
install(needsOf(runnable));
if (needsOf(runnable).includes("package")) {
  run(process.execPath, [join(root, "scripts", "build.mjs")]);
}

const total = [];
for (const name of runnable.filter((name) => CARGO.includes(name))) await runSuite(name, write);
// No test waits for these pages to be built, which takes minutes the first time.
if (runnable.includes("examples")) examples.forEach(buildExample);
// The others wait much of their time, for browsers and servers: three at a time.
const rest = runnable.filter((name) => ![...CARGO, ...LONG].includes(name));
const waiting = [...LONG.filter((name) => runnable.includes(name)), ...rest];
const isAlone = waiting.length === 1;
await Promise.all([runWaiting(), runWaiting(), runWaiting()]);
for (const { name, reasons } of skipped) {
  write(`\n== ${name}: skipped\n${reasons.map((reason) => `   ${reason}\n`).join("")}`);
  total.push({ skipped: 1 });
}

const counts = add(...total);
const isCi = process.env.CI === "true";
if (isCi && counts.skipped > 0) write("\nCI is to run everything: what was skipped has failed.\n");
write(`\n${closingLine(counts)}\n`);
process.exitCode = hasFailed(counts, { isCi }) ? 1 : 0;

function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

function write(text) {
  process.stdout.write(text);
}

async function runWaiting() {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    if (isAlone) return runSuite(name, write);
    // Shown at its end, so that those that run at once can be read.
    const printed = [];
    await runSuite(name, (text) => printed.push(text));
    write(printed.join(""));
  }
}

async function runSuite(name, show) {
  const start = Date.now();
  show(`\n== ${name}\n`);
  const counts = add(await suites[name](show));
  const seconds = Math.round((Date.now() - start) / 1000);
  show(`== ${name}: ${closingLine(counts)}, ${seconds} s\n`);
  total.push(counts);
}
