// What the documentation says of size and speed: tables and charts of
// bench/results.json, so that no figure is copied by hand. `npm run bench`
// writes them; `npm test -- check` compares.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { barChart } from "../bench/plot.mjs";
import { root } from "./run.mjs";

export const resultsFile = join(root, "bench", "results.json");

/** Where `<!-- bench: NAME -->` stands before what is written and `<!-- bench: end -->` after it. */
const PAGES = ["README.md", "docs/performance.md"];
const FOLDER = "docs/performance";

/** What no peer has apart, beside the five functions: for the whole table alone. */
const isAside = (name) => /admin|operations/.test(name);

/** A chart is of one column of a part's table, the first unless another is named. */
const CHARTS = [
  {
    file: "bytes",
    part: "bytes",
    column: "brotli",
    unit: "bytes",
    title: "What a page downloads",
    subtitle: "JavaScript and WebAssembly, minified, brotli 11",
    isLeftOut: isAside,
  },
];

export const verdict = ({ value, limit }) => (value <= limit ? "ok" : "missed");

/** As a reader wants it: no more digits than a measurement has. */
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

/** Rows as Markdown: the first column to the left, the others to the right. */
function markdown(rows) {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map((column) => (column === "name" ? "" : column))),
    `|---|${"--:|".repeat(columns.length - 1)}`,
    ...rows.map((row) => line(columns.map((column) => format(row[column])))),
  ].join("\n");
}

/** Ours so that the eye finds them. */
const measured = (rows) =>
  markdown(
    rows.map(({ name, ...row }) => ({
      name: kind(name) === "ours" ? `**${name}**` : name,
      ...row,
    })),
  );

/** The rows that a chart draws, as bars. */
function bars({ part, table, column, unit, isLeftOut = () => false }, results) {
  const { tables } = results[part];
  return (table ? tables[table] : Object.values(tables)[0])
    .filter(({ name }) => !isLeftOut(name))
    .map((row) => ({
      name: row.name,
      value: row[column],
      text: `${format(row[column])} ${unit}`,
      kind: kind(row.name),
    }));
}

const ascending = (some) => some.toSorted((a, b) => a.value - b.value);

function picture({ file, title }) {
  const source = (theme) => `${FOLDER.replace("docs/", "")}/${file}-${theme}.svg`;
  return `<picture><source media="(prefers-color-scheme: dark)" srcset="${source("dark")}"><img alt="${title}, as in the table below" src="${source("light")}"></picture>`;
}

/** Ours beside the best of the peers, chart by chart. */
const gainsBlock = (results) =>
  markdown(
    CHARTS.map((chart) => {
      const all = bars(chart, results);
      const ours = all.find(({ kind }) => kind === "ours");
      const [best] = ascending(all.filter(({ kind }) => kind === "peer"));
      return {
        name: chart.title,
        "cognito-wasm": ours.text,
        "the best of the others": `${best.text} (${best.name})`,
        "times as much": best.value / ours.value,
      };
    }),
  );

function partBlock(part, results) {
  const { date, node, chromium, machine, tables } = results[part];
  const [first] = Object.keys(tables);
  const sections = Object.entries(tables).map(([subtitle, rows]) => {
    const charts = CHARTS.filter(
      (chart) => chart.part === part && (chart.table ?? first) === subtitle,
    );
    return [`**${subtitle}**`, ...charts.map(picture), measured(rows)].join("\n\n");
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

/** What is written, by the file's path. */
function render() {
  const results = JSON.parse(readFileSync(resultsFile, "utf8"));
  const [ofBytes] = Object.values(results.bytes.tables);
  const blocks = {
    sizes: () => measured(ofBytes.filter(({ name }) => !isAside(name))),
    gains: () => gainsBlock(results),
    targets: () => targetsBlock(results),
  };
  const block = (_, name) =>
    `<!-- bench: ${name} -->\n${blocks[name]?.() ?? partBlock(name, results)}\n<!-- bench: end -->`;
  const pages = PAGES.map((page) => [
    page,
    readFileSync(join(root, page), "utf8").replace(
      /<!-- bench: (\w+) -->\n.*?<!-- bench: end -->/gs,
      block,
    ),
  ]);
  const charts = CHARTS.flatMap((chart) =>
    ["light", "dark"].map((theme) => [
      `${FOLDER}/${chart.file}-${theme}.svg`,
      barChart({ ...chart, bars: ascending(bars(chart, results)) }, theme),
    ]),
  );
  return Object.fromEntries([...pages, ...charts]);
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
