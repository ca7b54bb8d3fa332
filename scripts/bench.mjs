// `npm run bench [-- PART…]`: measures the package beside what a user would
// pick instead, in one run, since only numbers of one run compare. Prints each
// part's tables and its targets, keeps them in bench/results.json beside what
// the other parts found last, and writes what the documentation says of them.

import { readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { join } from "node:path";
import { format, resultsFile, verdict, writePerformance } from "./performance.mjs";
import { root, run } from "./run.mjs";
import { setUpBench, setUpBenchPool } from "./setup.mjs";

/**
 * Each a module of bench/: its `title`; `measure`, which gives the rows of its
 * table, or several tables by their titles; `targets` of what that gave.
 */
const PARTS = [
  ...["bytes", "srp", "srp-arithmetic", "ready", "calls", "retries", "sign-ups", "pool", "rust"],
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`No part of the bench: ${unknown.join(", ")}. There are: ${PARTS.join(", ")}.`);
  process.exit(2);
}

const parts = wanted.length > 0 ? wanted : PARTS;
setUpBench();
if (parts.includes("pool")) setUpBenchPool();
// All but this one measure the npm package.
if (parts.some((part) => part !== "rust")) run(process.execPath, [join(root, "scripts/build.mjs")]);

// Not before set-up has installed what it needs.
const { launchChromium } = await import("../tests/browser.mjs");
const browser = await launchChromium();
const conditions = {
  date: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  chromium: browser.version(),
  machine: `${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
};
await browser.close();
const results = JSON.parse(readFileSync(resultsFile, "utf8"));
for (const part of parts) {
  const { title, measure, targets } = await import(`../bench/${part}.mjs`);
  const measured = await measure();
  const tables = Array.isArray(measured) ? { [title]: measured } : measured;
  results[part] = { ...conditions, tables, targets: targets(measured) };

  for (const [subtitle, rows] of Object.entries(tables)) print(subtitle, rows);
  print(
    "Targets",
    results[part].targets.map((target) => ({ ...target, verdict: verdict(target) })),
  );
  // At once: the next part may fail.
  const inOrder = Object.fromEntries(PARTS.map((part) => [part, results[part]]));
  writeFileSync(resultsFile, `${JSON.stringify(inOrder, null, 2)}\n`);
}
writePerformance();

/** Rows as text: the first column to the left, the others to the right. */
function print(title, rows) {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const cells = [columns, ...rows.map((row) => columns.map((column) => format(row[column])))];
  const widths = columns.map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  const lines = cells.map(([first, ...others]) =>
    [
      first.padEnd(widths[0]),
      ...others.map((cell, column) => cell.padStart(widths[column + 1])),
    ].join("  "),
  );
  console.log(`\n${title}\n${lines.join("\n")}`);
}
