// `npm run bench [-- PART…]`: measures the package beside what a user would
// pick instead, in one run, since only numbers of one run compare. Prints a
// table for each part and writes bench/results.json.

import { writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { join } from "node:path";
import { root, run } from "./run.mjs";
import { setUpBench, setUpBuild } from "./setup.mjs";

/** Each a module of bench/ with a `title` and a `measure`, which gives a table's rows. */
const PARTS = ["bytes"];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`No part of the bench: ${unknown.join(", ")}. There are: ${PARTS.join(", ")}.`);
  process.exit(2);
}

setUpBuild();
run(process.execPath, [join(root, "scripts/build.mjs")]);
setUpBench();

const results = { date: new Date().toISOString(), node: process.version, machine: machine() };
for (const part of wanted.length > 0 ? wanted : PARTS) {
  const { title, measure } = await import(`../bench/${part}.mjs`);
  results[part] = await measure();
  console.log(`\n${title}`);
  console.log(table(results[part]));
}
writeFileSync(join(root, "bench/results.json"), `${JSON.stringify(results, null, 2)}\n`);

function machine() {
  return `${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`;
}

/** Rows as text: the first column to the left, numbers to the right. */
function table(rows) {
  const columns = Object.keys(rows[0]);
  const cells = [columns, ...rows.map((row) => columns.map((column) => format(row[column])))];
  const widths = columns.map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  return cells
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
        )
        .join("  "),
    )
    .join("\n");
}

function format(value) {
  return typeof value === "number" ? value.toLocaleString("en") : value;
}
