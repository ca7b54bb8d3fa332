// The files of Rust: the schemas in src/protocol/operations/generated, and the typed
// operations in src/client/operations/generated.

import { constantName } from "../javascript.mjs";
import { modelled, shapes, snakeCase } from "../model.mjs";
import {
  operations as all,
  enumerations,
  exceptions,
  operationGroups,
  structureOf,
} from "../source.mjs";
import { answer, codesOf, enumeration, request, shape } from "./render.mjs";
import { samples } from "./samples.mjs";
import { doc, inRust, linkToPage, literal } from "./text.mjs";
import {
  requestMembers,
  responseMembers,
  structureMembers,
  structureName,
  used,
  variantName,
} from "./types.mjs";

const SCHEMAS = "src/protocol/operations/generated";
const CLIENT = "src/client/operations/generated";

/** The modules of the macros and helpers that the typed operations use. */
const BESIDE = "crate::client::operations";

/** The operations that a sign-in calls. */
const SIGN_IN = [
  "InitiateAuth",
  "RespondToAuthChallenge",
  "AssociateSoftwareToken",
  "VerifySoftwareToken",
  "ConfirmForgotPassword",
  "ConfirmSignUp",
];

/** The two that start and continue a sign-in have the same response. */
const AUTH = ["InitiateAuth", "RespondToAuthChallenge"];

/** Returns the files by their paths. */
export function rust() {
  const groups = operationGroups
    .filter(({ group }) => group !== "admin")
    .map(({ group, title, operations }) => ({
      group: snakeCase(group.replaceAll("-", "_")),
      title,
      operations: operations.map(inClient),
    }));
  const operations = groups.flatMap(({ operations }) => operations);
  return new Map([
    [`${SCHEMAS}/mod.rs`, schemas()],
    [`${SCHEMAS}/lines_test.rs`, linesOfTest()],
    ...groups.map(({ group, title, operations }) => [
      `${CLIENT}/${group}.rs`,
      file(title, operations.map(ofOperation).join("\n") + (group === "auth" ? ofSignIn() : "")),
    ]),
    [`${CLIENT}/shapes.rs`, ofShapes(operations)],
    [`${CLIENT}/exceptions.rs`, ofExceptions()],
    [`${CLIENT}/mod.rs`, ofModule(groups.map(({ group }) => group))],
    [`${CLIENT}/samples_test.rs`, samples(operations, SIGN_IN)],
  ]);
}

/** An operation as the client has it. */
function inClient(operation) {
  const { name, type } = operation;
  return {
    ...operation,
    given: requestMembers(operation),
    answered: responseMembers(operation),
    constant: constantOf(operation),
    code: `${name}Code`,
    answer: AUTH.includes(name) ? "AuthResponse" : `${name}Response`,
    isOwn: name === type,
  };
}

const constantOf = ({ type }) =>
  type === "RespondToNewPasswordChallenge"
    ? "RESPOND_TO_NEW_PASSWORD_CHALLENGE"
    : constantName(type);

/** The schemas of the operations that need no AWS credentials. */
function schemas() {
  const parts = all
    .filter(({ isSigned }) => !isSigned)
    .map((operation) => {
      const { type, name, summary, sentLine, line } = operation;
      // Only the SDK's own functions use the schema with its own members.
      const visibility = type === name ? "pub" : "pub(crate)";
      const isLonger = type === name && line !== sentLine;
      const parts = [
        `${doc(inRust(summary).replace(/\[`(\w+)`\]/g, "`$1`"), linkToPage(name))}
${visibility} const ${constantOf(operation)}: &str = ${literal(isLonger ? sentLine : line)};
`,
      ];
      if (isLonger) {
        parts.push(`${doc(`[\`${constantOf(operation)}\`] with the members that its secret hash may need.`)}
pub(crate) const ${operation.withOwn}: &str = ${literal(line)};
`);
      }
      return parts.join("\n");
    });
  return `//! The schemas of the operations that need no AWS credentials.

${parts.join("\n")}
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(super) mod lines_test;
`;
}

/** The schemas of all operations, for the test that holds them to the model. */
function linesOfTest() {
  const list = (name, words, operations) => {
    const lines = operations.flatMap(({ line, sentLine }) => [...new Set([sentLine, line])]);
    return `${doc(words)}
pub(in crate::protocol::operations) const ${name}: &[&str] = &[
${lines.map((line) => `${literal(line)},`).join("\n")}
];
`;
  };
  const isVariant = ({ type, name }) => type !== name;
  const own = all.filter((operation) => !isVariant(operation));
  const sent = own.map((operation) => ({ ...operation, line: operation.sentLine }));
  const longer = [
    ...own.filter(({ line, sentLine }) => line !== sentLine),
    ...all.filter(isVariant),
  ].map((operation) => ({ ...operation, sentLine: operation.line }));
  const signed = ({ isSigned }) => isSigned;
  const unsigned = ({ isSigned }) => !isSigned;
  return `//! Every schema, for the test that holds it to the service's model.

${list("UNSIGNED", "The schemas of the operations that need no AWS credentials.", sent.filter(unsigned))}
${list("SIGNED", "The schemas of the operations that are signed.", sent.filter(signed))}
${list("UNSIGNED_WITH_OWN", "Those that have members of the SDK's own.", longer.filter(unsigned))}
${list("SIGNED_WITH_OWN", "Those of the signed ones.", longer.filter(signed))}
`;
}

function ofOperation(operation) {
  const { name, type, given, answered, answer: answers, code, codes, isOwn } = operation;
  const parts = [request(operation, given)];
  if (isOwn && answers !== "AuthResponse") parts.push(answer(name, answers, answered));
  if (isOwn) {
    const words = `The codes that [\`${type}\`] may fail with.`;
    parts.push(codesOf(code, codes, words, linkToPage(name, "Errors")));
  }
  return parts.join("\n");
}

/** The JSON in strings among a challenge's parameters is decoded beside them. */
const DECODED = [
  {
    text:
      "The attributes that must be given with the new password, by their plain names, if the " +
      "challenge is `NEW_PASSWORD_REQUIRED`.",
    camel: "requiredAttributes",
    field: "required_attributes",
    type: "Vec<String>",
  },
  {
    text: "The attributes that the user already has, if the challenge is `NEW_PASSWORD_REQUIRED`.",
    camel: "userAttributes",
    field: "user_attributes",
    type: "BTreeMap<String, String>",
    isHidden: true,
  },
].map((member) => ({ ...member, isCollection: true, isRequired: false }));

function ofSignIn() {
  const initiateAuth = all.find(({ type }) => type === "InitiateAuth");
  const members = [...responseMembers(initiateAuth), ...DECODED];
  const words =
    "The response to [`InitiateAuth`], [`RespondToAuthChallenge`] and " +
    "[`RespondToNewPasswordChallenge`]: tokens, or another challenge.";
  const codes = [...new Set(SIGN_IN.flatMap((name) => modelled[name].errors))].sort();
  const links = SIGN_IN.map((name) => `[\`${name}\`]`);
  const steps = `The codes that a step of a sign-in may fail with: those of ${links.join(", ")}.`;
  return `\n${answer("InitiateAuth", "AuthResponse", members, words)}\n${codesOf("SignInCode", codes, steps)}`;
}

function ofShapes(operations) {
  const structures = new Map();
  const addIn = (id, isGiven) => {
    const shape = shapes[id];
    if (shape.type === "list") addIn(shape.member, isGiven);
    if (shape.type !== "structure" || id === "Document") return;
    const structure = structureOf(id);
    const known = structures.get(structure.name);
    structures.set(structure.name, { structure, isGiven: isGiven || Boolean(known?.isGiven) });
    for (const inner of Object.values(shape.members)) addIn(inner, isGiven);
  };
  for (const { given, answered } of operations) {
    for (const { id } of given) addIn(id, true);
    for (const { id } of answered) addIn(id, false);
  }
  const sorted = [...structures].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = sorted.map(([, { structure, isGiven }]) =>
    shape(structure, structureMembers(structure), isGiven),
  );
  for (const id of [...used.enumerations].sort()) {
    const { summary, page, values } = enumerations[id];
    const wordsOf = (value) => `\`${value}\`. ${values[value]}`;
    const words = [summary, linkToPage(page)];
    parts.push(enumeration(id, shapes[id].enum, words, wordsOf, variantName));
  }
  return file("The structures and enumerations in requests and responses.", parts.join("\n"));
}

/** The meaning of each exception, for every enumeration that has it. */
function ofExceptions() {
  const arms = Object.entries(exceptions).map(
    ([name, meaning]) => `    (${name}) => {\n        ${JSON.stringify(meaning.trim())}\n    };`,
  );
  return `//! The meanings of the service's exceptions.

/** Expands to an exception's documentation. */
macro_rules! says {
${arms.join("\n")}
}

pub(in ${BESIDE}) use says;
`.replace(
    "/** Expands to an exception's documentation. */",
    "/// Expands to an exception's documentation.",
  );
}

/** The items that a file may use, and their modules. */
const USES = [
  ["crate::client", ["Operation", "Secret"]],
  ["crate::protocol", ["operations"]],
  [BESIDE, ["Document"]],
  [`${BESIDE}::support`, ["codes", "debug", "enumeration", "list", "or_empty", "pairs"]],
  ["alloc::collections", ["BTreeMap"]],
  ["alloc::string", ["String"]],
  ["alloc::vec", ["Vec"]],
  ["serde", ["Deserialize", "Serialize"]],
];

/** Returns a text with the `use` declarations that it needs. */
function file(title, text) {
  // Comments and schemas use no items.
  const code = text
    .replace(/^ *\/\/\/.*$/gm, "")
    .replace(/"[^"]*"/g, (it) => (it.includes(" ") ? "" : it));
  const isUsed = (name) => new RegExp(`(?<!\\.)\\b${name}\\b`).test(code);
  const isMade = (name) => code.includes(`struct ${name} `) || code.includes(`    ${name}:\n`);
  const shared = [...used.enumerations, ...[...used.structures].map(structureName)];
  const others = [...new Set(shared)].filter((name) => !isMade(name));
  const uses = [...USES, ["super", others]].flatMap(([from, names]) => {
    const found = names.filter(isUsed);
    return found.length ? [`use ${from}::{${found.join(", ")}};`] : [];
  });
  const links = text.replace(/\[`(\w+)`\](?!\()/g, (link, name) =>
    isMade(name) ? link : `${link}(super::${name})`,
  );
  return `//! ${title}\n\n${uses.join("\n")}\n\n${links}`;
}

function ofModule(groups) {
  const modules = [...groups, "shapes"].sort();
  return `//! The typed operations.

${["exceptions", ...modules]
  .sort()
  .map((name) => `${name === "exceptions" ? "pub(super) " : ""}mod ${name};`)
  .join("\n")}

pub use {
${modules.map((name) => `${name}::*`).join(",\n")},
};

#[cfg(test)]
pub(super) mod samples_test;
`;
}
