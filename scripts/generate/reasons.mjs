// The reasons of refusals, from model/reasons.yaml: the types and the table of
// `cognito-wasm/reasons`, the Rust enumeration, and the table of docs/errors.md.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "../run.mjs";
import { checkReasons } from "./format.mjs";
import { functionName } from "./model.mjs";
import { doc } from "./rust/text.mjs";
import { exceptions, operations } from "./source.mjs";
import { wrapped } from "./words.mjs";

const PATH = "model/reasons.yaml";
const { details, groups, reasons } = parse(readFileSync(join(root, PATH), "utf8"));
checkReasons({ details, groups, reasons }, PATH);

const known = new Set(operations.map(({ type }) => type));

/** The operations of a reason, groups resolved, as functions. */
function functionsOf(reason, names) {
  const all = names.flatMap((name) => groups[name] ?? [name]);
  const unknown = all.find((name) => !known.has(name));
  if (unknown) throw new Error(`${PATH}, ${reason}: there is no operation ${unknown}`);
  return all.map(functionName);
}

/** The refusals of all reasons. Those of any message come last, so that the others are tried. */
const refusals = Object.entries(reasons)
  .flatMap(([reason, { refusals }]) => refusals.map((refusal) => ({ reason, ...refusal })))
  .sort((one, two) => Number(!one.message) - Number(!two.message));

for (const { reason, code } of refusals) {
  if (!(code in exceptions)) throw new Error(`${PATH}, ${reason}: there is no exception ${code}`);
}

const quoted = (values) => values.map((value) => JSON.stringify(value)).join(" | ");
const unique = (values) => [...new Set(values)];

/** The names of the parts that differ between a reason's messages. */
const detailsOf = ({ refusals }) =>
  unique(
    refusals.flatMap(({ message = "" }) => [...message.matchAll(/\{(\w+)\}/g)].map(([, it]) => it)),
  );

/** Fails if what is used and what is described are not the same. */
function same(used, described, what) {
  for (const name of used) {
    if (!described.includes(name))
      throw new Error(`${PATH}: nothing is said about ${what} ${name}`);
  }
  for (const name of described) {
    if (!used.includes(name)) throw new Error(`${PATH}: nothing uses ${what} ${name}`);
  }
}

same(unique(Object.values(reasons).flatMap(detailsOf)), Object.keys(details), "the part");
const named = Object.values(reasons).flatMap(({ operations = [] }) => operations);
same(unique(named.filter((name) => name in groups)), Object.keys(groups), "the group");

/** Returns a comment of TypeScript's. */
const comment = (text) => {
  const lines = wrapped(text, 90);
  return lines.length > 1
    ? `/**\n${lines.map((line) => ` * ${line}`).join("\n")}\n */`
    : `/** ${text} */`;
};

function types() {
  const codes = unique(refusals.map(({ code }) => code)).sort();
  const reasonsOf = (code) =>
    unique(refusals.filter((one) => one.code === code).map(({ reason }) => reason));
  const narrowed = Object.entries(reasons).filter(([, { operations }]) => operations);
  return [
    "/** Why the service refused. */",
    "export type Reason =",
    ...Object.entries(reasons).map(([name, { means }]) => `${comment(means)}\n| "${name}"`),
    ";\n",
    "/** The facts that the messages of refusals have. */",
    `export interface ReasonDetails {\n${Object.entries(details)
      .map(([name, text]) => `${comment(text)}\nreadonly ${name}?: string;`)
      .join("\n")}\n}\n`,
    "/** The reasons that are told by each code. */",
    `export interface ReasonsOfCodes {\n${codes
      .map((code) => `${code}: ${quoted(reasonsOf(code))};`)
      .join("\n")}\n}\n`,
    "/** The functions of the reasons that not every function with the code can have. */",
    `export interface FunctionsOfReasons {\n${narrowed
      .map(([name, { operations }]) => `${name}: ${quoted(functionsOf(name, operations))};`)
      .join("\n")}\n}`,
  ].join("\n");
}

const table = () => `/** The reasons: each with its code and, unless it is any, the message. */
export const REFUSALS = ${JSON.stringify(
  refusals.map(({ reason, code, message }) => (message ? [reason, code, message] : [reason, code])),
)};`;

/** The files of JavaScript and TypeScript by their paths. */
export const reasonFiles = () =>
  new Map([
    ["js/generated/reasons.d.ts", types()],
    ["js/generated/refusals.js", table()],
  ]);

/** `TOKEN_EXPIRED` → `TokenExpired`. */
const variant = (name) =>
  name
    .split("_")
    .map((word) => word[0] + word.slice(1).toLowerCase())
    .join("");

/** The files of Rust by their paths. */
export function reasonsInRust() {
  const names = Object.keys(reasons);
  return new Map([
    [
      "src/client/reason/generated/mod.rs",
      `//! The reasons, and the refusals that have them.

/// Why the service refused.
///
/// See [\`Error::reason\`](crate::client::Error::reason).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason {
${names.map((name) => `${doc(reasons[name].means)}\n${variant(name)},`).join("\n")}
}

impl Reason {
    /// All reasons.
    pub const ALL: &[Self] = &[${names.map((name) => `Self::${variant(name)}`).join(", ")}];

    /// Returns the reason's name in JavaScript, like \`TOKEN_EXPIRED\`.
    pub fn as_str(self) -> &'static str {
        match self { ${names.map((name) => `Self::${variant(name)} => "${name}"`).join(", ")} }
    }
}

/// The reasons, each with its code and the message; an empty one stands for any.
pub(super) const REFUSALS: &[(Reason, &str, &str)] = &[${refusals
        .map(
          ({ reason, code, message = "" }) =>
            `(Reason::${variant(reason)}, "${code}", ${JSON.stringify(message)})`,
        )
        .join(", ")}];
`,
    ],
  ]);
}

const linkOf = (source) => {
  const [, repository, number] = /^([\w.-]+\/[\w.-]+)#(\d+)$/.exec(source) ?? [];
  const [, page] = /\/([\w-]+)\.html$/.exec(source) ?? [];
  return repository
    ? `[${source}](https://github.com/${repository}/issues/${number})`
    : `[${page}](${source})`;
};

const cell = (text) => text.replace(/\|/g, "\\|").trim();

/** The tables of docs/errors.md by their names. */
export function reasonTables() {
  const rows = Object.entries(reasons).map(([name, it]) => {
    const members = detailsOf(it);
    const details = members.length
      ? ` (${members.map((member) => `\`details.${member}\``).join(", ")})`
      : "";
    return `| \`${name}\` | ${cell(it.means)}${details} | ${cell(it.tell)} | ${cell(it.do)} |`;
  });
  const sources = Object.entries(reasons).flatMap(([name, it]) =>
    it.refusals.map(
      ({ code, message, source }) =>
        `| \`${name}\` | \`${code}\` | ${message ? `\`${message}\`` : "any"} | ${linkOf(source)} |`,
    ),
  );
  return new Map([
    ["reasons", ["| reason | means | tell the user | do |", "|---|---|---|---|", ...rows]],
    ["refusals", ["| reason | code | message | source |", "|---|---|---|---|", ...sources]],
  ]);
}
