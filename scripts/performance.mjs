// The tables and charts of size and speed in the documentation. They come from
// bench/results.json, so that no figure is copied by hand. `npm run bench` writes them;
// `npm test -- check` compares.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHARTS, isAside, LINES } from "../bench/charts.mjs";
import { lineChart } from "../bench/line-plot.mjs";
import { barChart } from "../bench/plot.mjs";
import { root } from "./run.mjs";

export const resultsFile = join(root, "bench", "results.json");

/** Matches a block between `<!-- bench: NAME -->` and `<!-- bench: end -->`. */
const PAGES = [
  "README.md",
  "docs/performance.md",
  "docs/retries.md",
  "docs/decisions/0007-srp.md",
  "www/index.html",
];
const FOLDER = "docs/performance";

export const verdict = ({ value, limit }) => (value <= limit ? "ok" : "missed");

/** Formats a number with no more digits than a measurement has. */
export function format(value) {
  if (typeof value !== "number") return value ?? "";
  const digits =
    Math.abs(value) < 100 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 };
  return value.toLocaleString("en", digits);
}

function kind(name) {
  if (name.startsWith("cognito-wasm")) return "ours";
  return name.startsWith("by hand") ? "floor" : "peer";
}

/** Formats rows as Markdown: the first column to the left, the others to the right. */
function markdown(rows) {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map((column) => (column === "name" ? "" : column))),
    `|---|${"--:|".repeat(columns.length - 1)}`,
    ...rows.map((row) => line(columns.map((column) => format(row[column])))),
  ].join("\n");
}

/** Makes our own rows bold. */
const measured = (rows) =>
  markdown(
    rows.map(({ name, ...row }) => ({
      name: kind(name) === "ours" ? `**${name}**` : name,
      ...row,
    })),
  );

/** A chart with the rows that it draws, as bars. */
function withBars(chart, results) {
  const { part, table = 0, column, unit, isLeftOut = () => false } = chart;
  const { label = ({ name }) => name } = chart;
  const rows = Object.values(results[part].tables)[table];
  if (!rows.every((row) => column in row)) {
    throw new Error(
      `bench/results.json is older than the chart ${chart.file}: npm run bench -- ${part}`,
    );
  }
  const bars = rows
    .filter(({ name }) => !isLeftOut(name))
    .map((row) => ({
      name: label(row),
      value: row[column],
      text: `${format(row[column])} ${unit}`,
      kind: kind(row.name),
    }));
  return { ...chart, bars: bars.sort((a, b) => a.value - b.value) };
}

/** A chart with the columns that it draws, as lines. */
function withLines(chart, results) {
  const [rows] = Object.values(results[chart.part].tables);
  const [, ...columns] = Object.keys(rows[0]);
  const kinds = { "one attempt": "floor" };
  const lines = columns.map((name) => ({
    name,
    kind: kinds[name] ?? kind(name),
    values: rows.map((row) => row[name]),
  }));
  return { ...chart, lines, labels: rows.map(({ name }) => name) };
}

function picture({ file, title }) {
  const source = (theme) => `${FOLDER.replace("docs/", "")}/${file}-${theme}.svg`;
  return `<picture><source media="(prefers-color-scheme: dark)" srcset="${source("dark")}"><img alt="${title}, as in the table below" src="${source("light")}"></picture>`;
}

/** Ours, as imported without a further word, beside the best of the peers, chart by chart. */
const gainsBlock = (charts) =>
  markdown(
    charts.map(({ title, bars }) => {
      const ours = bars.find(({ name }) => name === "cognito-wasm");
      const best = bars.find(({ kind }) => kind === "peer");
      return {
        name: title,
        "cognito-wasm": ours.text,
        "the best of the others": `${best.text} (${best.name})`,
        "times as much": best.value / ours.value,
      };
    }),
  );

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

/** README's first words about its size: with and without SRP, beside the smallest peer. */
function claims(rows) {
  const ours = (name) => rows.find((row) => row.name === name).brotli;
  const [peer] = rows
    .filter(({ name }) => kind(name) === "peer")
    .sort((one, other) => one.brotli - other.brotli);
  const [five, srp] = [ours("cognito-wasm"), ours("cognito-wasm and SRP sign-in")];
  const times = (bytes) => `${format(Number((bytes / peer.brotli).toFixed(2)))} times`;
  const badge = `size-${kilobytes(five).replace(" ", "_")}_after_brotli-blue`;
  const page = "https://github.com/cognito-wasm/cognito-wasm/blob/main/docs/performance.md";
  return {
    badge: `[![Size: ${kilobytes(five)} after brotli](https://img.shields.io/badge/${badge})](${page})`,
    claim: [
      `An app downloads ${kilobytes(five)} after brotli for the client's five functions:`,
      `${times(five)} as much as with the smallest full SDK (${peer.name}).`,
      `With sign-in by SRP, which that SDK always includes, it is ${kilobytes(srp)}:`,
      `${times(srp)} as much.`,
    ].join("\n"),
  };
}

function partBlock({ date, node, chromium, machine, tables }, charts) {
  const sections = Object.entries(tables).map(([title, rows], index) => {
    const pictures = charts.filter(({ table = 0 }) => table === index).map(picture);
    return [`**${title}**`, ...pictures, measured(rows)].join("\n\n");
  });
  return [...sections, `Measured on ${date}: Node ${node}, Chromium ${chromium}, ${machine}.`].join(
    "\n\n",
  );
}

const targetsBlock = (results) =>
  markdown(
    Object.values(results)
      .flatMap(({ targets }) => targets)
      .map(({ what, value, limit }) => ({
        name: what,
        measured: value,
        "at most": limit,
        " ": verdict({ value, limit }),
      })),
  );

/** The size that the demo page states, as HTML. */
function demoBlock(rows) {
  const { brotli } = rows.find(({ name }) => name === "cognito-wasm");
  const address = "https://github.com/cognito-wasm/cognito-wasm/blob/main/docs/performance.md";
  return [
    `<a href="${address}">${format(brotli / 1000)} KB</a>`,
    "with Brotli, its WebAssembly included",
  ]
    .map((line) => `        ${line}`)
    .join("\n");
}

/** Returns the files to write by their paths. A part that was never measured writes nothing. */
function render() {
  const results = JSON.parse(readFileSync(resultsFile, "utf8"));
  const charts = CHARTS.filter(({ part }) => part in results).map((chart) =>
    withBars(chart, results),
  );
  const lines = LINES.filter(({ part }) => part in results).map((chart) =>
    withLines(chart, results),
  );
  const [ofBytes] = Object.values(results.bytes.tables);
  const blocks = {
    ...claims(ofBytes),
    sizes: measured(ofBytes.filter(({ name }) => !isAside(name))),
    demo: demoBlock(ofBytes),
    gains: gainsBlock(charts),
    targets: targetsBlock(results),
  };
  for (const part in results) {
    blocks[part] = partBlock(
      results[part],
      [...charts, ...lines].filter((chart) => chart.part === part),
    );
  }
  const written = {};
  for (const page of PAGES) {
    written[page] = readFileSync(join(root, page), "utf8").replace(
      /(<!-- bench: ([\w-]+) -->\n).*?( *<!-- bench: end -->)/gs,
      (_, begin, name, end) => `${begin}${blocks[name] ?? ""}\n${end}`,
    );
  }
  for (const chart of charts) {
    for (const theme of ["light", "dark"]) {
      written[`${FOLDER}/${chart.file}-${theme}.svg`] = barChart(chart, theme);
    }
  }
  for (const chart of lines) {
    for (const theme of ["light", "dark"]) {
      written[`${FOLDER}/${chart.file}-${theme}.svg`] = lineChart(chart, theme);
    }
  }
  return written;
}

export function writePerformance() {
  const written = render();
  rmSync(join(root, FOLDER), { recursive: true, force: true });
  mkdirSync(join(root, FOLDER));
  for (const [path, text] of Object.entries(written)) writeFileSync(join(root, path), text);
}

const isSame = (path, text) =>
  existsSync(join(root, path)) && readFileSync(join(root, path), "utf8") === text;

if (import.meta.filename === process.argv[1]) {
  if (process.argv[2] === "--check") {
    const differ = Object.entries(render()).filter(([path, text]) => !isSame(path, text));
    for (const [path] of differ) {
      console.log(`${path}: not what bench/results.json says (node scripts/performance.mjs)`);
    }
    process.exitCode = differ.length > 0 ? 1 : 0;
  } else writePerformance();
}
