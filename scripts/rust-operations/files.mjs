// The files of src/client/operations that are made, by their names.
import { given, groups, modelled, shapes } from "./descriptions.mjs";
import { ENUMERATIONS, SHAPES, VALUES } from "./own-words.mjs";
import { answer, codesOf, enumeration, request, shape } from "./render.mjs";
import { samples } from "./samples.mjs";
import { pageOf } from "./text.mjs";
import { requestMembers, structureMembers, structureName, used, variantName } from "./types.mjs";

const MADE = "// Made by scripts/rust-operations.mjs, of the descriptions and the model.\n";

const TITLES = {
  auth: "Signing in, one challenge after the other.",
  devices: "Devices that a user signs in on.",
  factors: "The factors a user signs in with.",
  recovery: "A forgotten password, and a changed one.",
  sign_up: "Signing up.",
  tokens: "Tokens and sessions.",
  user: "The user and the user's attributes.",
};

/** What a sign-in by steps calls. */
const SIGN_IN = [
  "InitiateAuth",
  "RespondToAuthChallenge",
  "AssociateSoftwareToken",
  "VerifySoftwareToken",
  "ConfirmForgotPassword",
  "ConfirmSignUp",
];

/** The two that begin and go on with a sign-in answer the same. */
const AUTH = ["InitiateAuth", "RespondToAuthChallenge"];

export function files() {
  const all = Object.entries(groups());
  const operations = all.flatMap(([, operations]) => operations).map(withMembers);
  const made = new Map(operations.map((operation) => [operation.type, operation]));
  const contents = all.map(([group, operations]) => [
    `${group}.rs`,
    file(
      TITLES[group],
      operations.map(({ type }) => ofOperation(made.get(type))).join("\n") +
        (group === "auth" ? ofSignIn() : ""),
    ),
  ]);
  contents.push(["shapes.rs", ofShapes(operations)]);
  contents.push(["mod.rs", ofModule(all.map(([group]) => group))]);
  contents.push(["samples_test.rs", MADE + samples(operations, SIGN_IN)]);
  return new Map(contents);
}

function withMembers(operation) {
  const { name, type } = operation;
  const { input, output, errors } = modelled[name];
  const codes = [...new Set(errors)].sort();
  return {
    ...operation,
    members: requestMembers(given(operation), input),
    answered: structureMembers(output),
    codes,
    code: `${name}Code`,
    answer: AUTH.includes(name) ? "AuthResponse" : `${name}Answer`,
    isOwn: name === type,
  };
}

function ofOperation(operation) {
  const { name, type, members, answered, answer: answers, code, codes, isOwn } = operation;
  const parts = [request(operation, members, operation)];
  if (isOwn && answers !== "AuthResponse") parts.push(answer(name, answers, answered));
  if (isOwn) {
    const words = `What [\`${type}\`] may be refused with.`;
    parts.push(codesOf(code, codes, words, pageOf(name, "Errors")));
  }
  return parts.join("\n");
}

/** What a challenge holds as JSON in strings stands beside it: src/challenge.rs. */
const DECODED = [
  { camel: "requiredAttributes", field: "required_attributes", type: "Vec<String>" },
  {
    camel: "userAttributes",
    field: "user_attributes",
    type: "BTreeMap<String, String>",
    isHidden: true,
  },
].map((member) => ({ ...member, isCollection: true, isRequired: false }));

function ofSignIn() {
  const members = [...structureMembers("InitiateAuthResponse"), ...DECODED];
  const words =
    "What [`InitiateAuth`], [`RespondToAuthChallenge`] and [`RespondToNewPasswordChallenge`] " +
    "answer: tokens, or another challenge.";
  const codes = [...new Set(SIGN_IN.flatMap((name) => modelled[name].errors))].sort();
  const links = SIGN_IN.map((name) => `[\`${name}\`]`);
  const steps = `What any step of a sign-in may be refused with: ${links.join(", ")}.`;
  return `\n${answer("InitiateAuth", "AuthResponse", members, words)}\n${codesOf("SignInCode", codes, steps)}`;
}

function ofShapes(operations) {
  const structures = new Map();
  const add = (id, isGiven) => {
    const name = structureName(id);
    const known = structures.get(name);
    structures.set(name, { id: known?.id ?? id, isGiven: isGiven || Boolean(known?.isGiven) });
    for (const inner of Object.values(shapes[id].members)) addIn(inner, isGiven);
  };
  const addIn = (id, isGiven) => {
    const shape = shapes[id];
    if (shape.type === "list") addIn(shape.member, isGiven);
    if (shape.type === "structure" && id !== "Document") add(id, isGiven);
  };
  for (const { members, answered } of operations) {
    for (const { id } of members) addIn(id, true);
    for (const { id } of answered) addIn(id, false);
  }
  const sorted = [...structures].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = sorted.map(([name, { id, isGiven }]) =>
    shape(id, name, structureMembers(id), SHAPES[name], isGiven),
  );
  for (const id of [...used.enumerations].sort()) {
    const [text, page] = ENUMERATIONS[id];
    const words = [text, pageOf(page)];
    const wordsOf = (value) => `\`${value}\`. ${VALUES[`${id}.${value}`] ?? VALUES[value] ?? ""}`;
    parts.push(enumeration(id, shapes[id].enum, words, wordsOf, variantName));
  }
  return file("What requests and answers hold.", parts.join("\n"));
}

/** What a file may use, and from where. */
const USES = [
  ["crate::client", ["Operation", "Secret"]],
  ["crate", ["operations"]],
  ["super::support", ["codes", "debug", "enumeration", "list", "or_empty", "pairs"]],
  ["alloc::collections", ["BTreeMap"]],
  ["alloc::string", ["String"]],
  ["alloc::vec", ["Vec"]],
  ["serde", ["Deserialize", "Serialize"]],
];

/** A text, and before it what it uses. */
function file(title, text) {
  // Comments and descriptions use nothing.
  const code = text
    .replace(/^ *\/\/\/.*$/gm, "")
    .replace(/"[^"]*"/g, (it) => (it.includes(" ") ? "" : it));
  const isUsed = (name) => new RegExp(`(?<!\\.)\\b${name}\\b`).test(code);
  const isMade = (name) => code.includes(`struct ${name} `) || code.includes(`    ${name}:\n`);
  const shared = ["Document", ...used.enumerations, ...[...used.structures].map(structureName)];
  const others = [...new Set(shared)].filter((name) => !isMade(name));
  const uses = [...USES, ["super", others]].flatMap(([from, names]) => {
    const found = names.filter(isUsed);
    return found.length ? [`use ${from}::{${found.join(", ")}};`] : [];
  });
  const links = text.replace(/\[`(\w+)`\](?!\()/g, (link, name) =>
    isMade(name) ? link : `${link}(super::${name})`,
  );
  return `${MADE}//! ${title}\n\n${uses.join("\n")}\n\n${links}`;
}

function ofModule(groups) {
  const modules = [...groups, "shapes"].sort();
  return `${MADE}//! The operations that need no AWS credentials, as structs: what each takes,
//! what it answers, what it may be refused with.
//!
//! A request is made of what is required, in the API's order; each setter
//! gives one member more. [\`Client::send\`](super::Client::send) sends it.
//!
//! \`\`\`no_run
//! use cognito_wasm::client::{Client, Error, Transport, operations::*};
//!
//! async fn sign_up(
//!     client: &Client<impl Transport>,
//!     password: &str,
//! ) -> Result<bool, Error<SignUpCode>> {
//!     let request = SignUp::new("jane")
//!         .password(password)
//!         .user_attributes([("email", "jane@example.com")]);
//!     Ok(client.send(&request).await?.user_confirmed)
//! }
//! \`\`\`

${["document", "exceptions", "support", ...modules]
  .sort()
  .map((name) => `mod ${name};`)
  .join("\n")}

pub use {
${["document::Document", ...modules.map((name) => `${name}::*`)].sort().join(",\n")},
};

#[cfg(test)]
mod operations_test;
#[cfg(test)]
mod samples_test;
`;
}
