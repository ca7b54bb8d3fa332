// docs/coverage.md: which test runs what, and against which server. It is generated from
// the tests' records, so that it is true. `npm test -- journeys` and `npm test -- rust`
// each compare their own columns; `node scripts/coverage.mjs` writes the page.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./run.mjs";

export const records = join(root, ".artifacts", "coverage");
export const rustRecords = join(root, ".artifacts", "coverage-rust");
const page = join(root, "docs", "coverage.md");

const SERVERS = ["the local pool", "ministack"];
const RUNTIMES = ["in a page", "in Node"];
const RUST = "the Rust API, on the local pool";

const read = (...path) => readFileSync(join(root, ...path), "utf8");

/** The rows to cover, from the service's model and our own types. */
function tables() {
  const { operations, shapes } = JSON.parse(read("model", "cognito-idp.json"));
  const unsigned = Object.keys(operations).filter((name) => operations[name].auth === "none");
  // These are for an administrator's operations, another name of REFRESH_TOKEN_AUTH, and
  // values that only ever answer SELECT_CHALLENGE.
  const isOurs = (name) =>
    !name.startsWith("ADMIN_") && !["REFRESH_TOKEN", "PASSWORD_SRP"].includes(name);
  const flows = shapes.AuthFlowType.enum.filter(isOurs);
  const challenges = shapes.ChallengeNameType.enum.filter(isOurs);
  const [, steps] = read("js", "sign-in", "steps.d.ts").match(/interface Steps \{(.*?)\n\}/s);
  const firstFactors = ["PASSWORD", "PASSWORD_SRP", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"];
  const rows = (kind, names) => names.map((name) => [`\`${name}\``, `${kind} ${name}`]);
  const varied = (kind, name, how) =>
    firstFactors.map((factor) => [`\`${name}\`, ${how} \`${factor}\``, `${kind} ${factor}`]);
  return {
    Operations: rows("operation", unsigned),
    Flows: [
      ...rows("flow", flows),
      ["`CUSTOM_AUTH`, SRP first", "flow CUSTOM_AUTH SRP_A"],
      ...varied("flow USER_AUTH", "USER_AUTH", "preferring"),
    ],
    Challenges: [
      ...rows("challenge", challenges),
      ...varied("answer", "SELECT_CHALLENGE", "answered by"),
    ],
    "Steps of a sign-in": rows(
      "step",
      [...steps.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name),
    ),
  };
}

const recordsIn = (folder) =>
  readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));

/** Returns what each journey ran on each server, in all of its tests. */
function journeys() {
  const byName = new Map();
  for (const { file, journey, server, runtime, facts } of recordsIn(records).flat()) {
    const key = `${file} ${journey} ${server}`;
    const entry = byName.get(key) ?? { file, journey, server, facts: new Map() };
    byName.set(key, entry);
    for (const fact of facts) {
      entry.facts.set(fact, (entry.facts.get(fact) ?? new Set()).add(runtime));
    }
  }
  return [...byName.values()].map((entry) => ({
    ...entry,
    link: `[${entry.journey}](../tests/journeys/${entry.file})`,
  }));
}

/** Returns what each of the Rust API's native tests ran. */
function rustTests() {
  const byName = new Map();
  for (const { program, test, facts } of recordsIn(rustRecords)) {
    const key = `${program} ${test}`;
    const [module, name] = test.includes("::") ? test.split("::") : [undefined, test];
    const path = module ? `${program}/${module}.rs` : `${program}.rs`;
    const link = `[\`${name}\`](../tests/${path})`;
    const entry = byName.get(key) ?? { journey: key, server: RUST, link, facts: new Map() };
    byName.set(key, entry);
    for (const fact of facts) entry.facts.set(fact, new Set());
  }
  return [...byName.values()];
}

/** Returns the operations that a journey saw only refused. */
const refusals = ({ facts }) =>
  [...facts.keys()].filter((fact) => {
    const [operation, refusal] = fact.split(" refused: ");
    return refusal && !facts.has(operation);
  }).length;

/** Returns the journey to show: one that runs it on most servers, with success, and little else. */
function cell(all, fact, server) {
  const there = all.filter((entry) => entry.server === server);
  const refused = `${fact} refused: `;
  const ranBy = (isIt) =>
    there.flatMap((entry) =>
      [...entry.facts]
        .filter(([name]) => isIt(name))
        .map(([name, runtimes]) => ({ ...entry, name, runtimes })),
    );
  const succeeded = ranBy((name) => name === fact);
  const found = succeeded.length > 0 ? succeeded : ranBy((name) => name.startsWith(refused));
  const [best] = found.sort(
    (a, b) =>
      b.runtimes.size - a.runtimes.size ||
      refusals(a) - refusals(b) ||
      a.facts.size - b.facts.size ||
      (a.journey < b.journey ? -1 : 1),
  );
  if (!best) return { runtimes: new Set(), text: "" };
  const { link, name, runtimes } = best;
  const where = RUNTIMES.filter((runtime) => runtimes.has(runtime)).join(", ");
  const how = name === fact ? "" : `; refused: \`${name.slice(refused.length)}\``;
  return { runtimes, text: [link, where].filter(Boolean).join(" ") + how };
}

/** Returns the page with new columns of some kinds, and the rows that lack a run. */
function render(kinds) {
  const written = cellsOfPage();
  const gaps = [];
  const ofJourneys = kinds.includes("journeys") ? journeys() : undefined;
  const ofRust = kinds.includes("rust") ? rustTests() : undefined;
  const sections = Object.entries(tables()).map(([title, rows]) => {
    const lines = rows.map(([label, fact]) => {
      const before = written.get(`${title}, ${label}`) ?? ["", "", ""];
      const cells = before.map((text) => ({ text }));
      if (ofJourneys) {
        SERVERS.forEach((server, at) => {
          cells[at] = cell(ofJourneys, fact, server);
        });
        for (const runtime of RUNTIMES) {
          if (!cells[0].runtimes.has(runtime)) gaps.push(`${title}, ${label}: not ${runtime}`);
        }
      }
      if (ofRust) {
        cells[2] = cell(ofRust, fact, RUST);
        if (!cells[2].text) gaps.push(`${title}, ${label}: not by the Rust API`);
      }
      return `| ${label} | ${cells.map(({ text }) => text).join(" | ")} |`;
    });
    const columns = [...SERVERS, RUST];
    return `## ${title}

| | ${columns.join(" | ")} |
|---|${columns.map(() => "---|").join("")}
${lines.join("\n")}
`;
  });
  return { text: `${INTRODUCTION}\n${sections.join("\n")}`, gaps };
}

/** The cells that the page has, by its sections and their rows. */
function cellsOfPage() {
  const cells = new Map();
  let title;
  for (const line of readFileSync(page, "utf8").split("\n")) {
    if (line.startsWith("## ")) title = line.slice(3);
    const [label, ...texts] = line.startsWith("| `") ? line.slice(2, -2).split(" | ") : [];
    if (label) cells.set(`${title}, ${label}`, [...texts, "", "", ""].slice(0, 3));
  }
  return cells;
}

const INTRODUCTION = `# What is run, by which test, against which server

Written by \`node scripts/coverage.mjs\` from the requests that the tests made and that were answered. \`npm test -- journeys\` fails where the first two columns say otherwise, and where the local user pool was not asked for something both in a page (Chromium) and in Node; \`npm test -- rust\`, where the last one says otherwise or has a gap. Where several tests run the same thing, the table names the one that runs it in the most places, with success, and does little else. An empty cell means that ministack does not have it.

Beside these, [tests/session](../tests/session) and [tests/client_session](../tests/client_session) hold sessions to two tabs, [tests/client_wasm](../tests/client_wasm) holds the Rust API to both servers in Chromium and Firefox, and [tests/foreign](../tests/foreign) holds the local pool to clients by other hands: amazon-cognito-identity-js, the AWS SDK and pycognito.
`;

const foldersOf = { journeys: records, rust: rustRecords };

/** Forgets what a kind of tests recorded, so that nothing old is counted. */
export function clearCoverage(kind) {
  rmSync(foldersOf[kind], { recursive: true, force: true });
  mkdirSync(foldersOf[kind], { recursive: true });
}

/** Returns what is wrong with the columns of a kind of tests, or `undefined`. */
export function coverageFaults(kind) {
  const { text, gaps } = render([kind]);
  const isSame = text === readFileSync(page, "utf8");
  return isSame ? gaps : [...gaps, "docs/coverage.md: not what ran (node scripts/coverage.mjs)"];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { text, gaps } = render(
    Object.keys(foldersOf).filter((kind) => existsSync(foldersOf[kind])),
  );
  writeFileSync(page, text);
  console.log([...gaps, "docs/coverage.md is written."].join("\n"));
}
