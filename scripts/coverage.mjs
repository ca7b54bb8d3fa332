// docs/coverage.md: which test runs what, and against which server. It is
// written from what the journeys recorded and not by hand, so that it is so.
// `npm test -- journeys` compares; `node scripts/coverage.mjs` writes.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./run.mjs";

export const records = join(root, ".artifacts", "coverage");
const page = join(root, "docs", "coverage.md");

const SERVERS = ["the local pool", "ministack"];
const RUNTIMES = ["in a page", "in Node"];

const read = (...path) => readFileSync(join(root, ...path), "utf8");

/** What is to be covered, as the service's model and our own types have it. */
function tables() {
  const { operations, shapes } = JSON.parse(read("model", "cognito-idp.json"));
  const unsigned = Object.keys(operations).filter((name) => operations[name].auth === "none");
  // What an administrator's operations take; another name of REFRESH_TOKEN_AUTH;
  // and what is only ever an answer to SELECT_CHALLENGE.
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

/** What each journey ran on each server, in all of its tests. */
function journeys() {
  const byName = new Map();
  for (const name of readdirSync(records)) {
    for (const { file, journey, server, runtime, facts } of JSON.parse(
      read(".artifacts", "coverage", name),
    )) {
      const key = `${file} ${journey} ${server}`;
      const entry = byName.get(key) ?? { file, journey, server, facts: new Map() };
      byName.set(key, entry);
      for (const fact of facts) {
        entry.facts.set(fact, (entry.facts.get(fact) ?? new Set()).add(runtime));
      }
    }
  }
  return [...byName.values()];
}

/** Operations that a journey saw refused and nothing else. */
const refusals = ({ facts }) =>
  [...facts.keys()].filter((fact) => {
    const [operation, refusal] = fact.split(" refused: ");
    return refusal && !facts.has(operation);
  }).length;

/** Of the journeys that ran it, the one that runs it wherever it can, with success, and little else. */
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
  const { journey, file, name, runtimes } = best;
  const where = RUNTIMES.filter((runtime) => runtimes.has(runtime)).join(", ");
  const how = name === fact ? "" : `; refused: \`${name.slice(refused.length)}\``;
  return { runtimes, text: `[${journey}](../tests/journeys/${file}) ${where}${how}` };
}

/** The page, and the rows that lack a run on the local pool. */
function render() {
  const all = journeys();
  const gaps = [];
  const sections = Object.entries(tables()).map(([title, rows]) => {
    const lines = rows.map(([label, fact]) => {
      const cells = SERVERS.map((server) => cell(all, fact, server));
      for (const runtime of RUNTIMES) {
        if (!cells[0].runtimes.has(runtime)) gaps.push(`${title}, ${label}: not ${runtime}`);
      }
      return `| ${label} | ${cells.map(({ text }) => text).join(" | ")} |`;
    });
    return `## ${title}

| | ${SERVERS.join(" | ")} |
|---|${SERVERS.map(() => "---|").join("")}
${lines.join("\n")}
`;
  });
  return { text: `${INTRODUCTION}\n${sections.join("\n")}`, gaps };
}

const INTRODUCTION = `# What is run, by which test, against which server

Written by \`node scripts/coverage.mjs\` from the requests that the journeys made and that were answered; \`npm test -- journeys\` fails where this page says otherwise, and where the local user pool was not asked for something both in a page (Chromium) and in Node. Of several journeys the one is named that runs the thing in both, with success, and little else. An empty cell: ministack has nothing of the kind.

Beside these, [tests/session](../tests/session) holds sessions to two real tabs, and [tests/foreign](../tests/foreign) holds the local pool to clients by other hands: amazon-cognito-identity-js, the AWS SDK and pycognito.
`;

/** Forgets what was recorded, so that nothing old is counted. */
export function clearCoverage() {
  rmSync(records, { recursive: true, force: true });
  mkdirSync(records, { recursive: true });
}

/** What is wrong with the page; nothing, if all is well. */
export function coverageFaults() {
  const { text, gaps } = render();
  const isSame = text === readFileSync(page, "utf8");
  return isSame ? gaps : [...gaps, "docs/coverage.md: not what ran (node scripts/coverage.mjs)"];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { text, gaps } = render();
  writeFileSync(page, text);
  console.log([...gaps, "docs/coverage.md is written."].join("\n"));
}
