// The requests of a test, with all of their members, and the lists of what the test
// compares with the schemas and the model.
import { shapes, snakeCase } from "../model.mjs";
import { structureOf } from "../source.mjs";
import { structureMembers, used } from "./types.mjs";

/** Returns a text made of its member's name, as long as required. The test makes the same. */
function padded(name, { min = 0, max }) {
  const text = name.padEnd(min, name);
  return max === undefined ? text : text.slice(0, max);
}

function sample(name, id) {
  // The flow decides which other members may be given.
  if (id === "AuthFlowType") return '"REFRESH_TOKEN_AUTH"';
  const shape = shapes[id];
  switch (shape.type) {
    case "map":
      return `[("key", "${name}")]`;
    case "boolean":
      return "true";
    case "integer":
      return "7";
    case "list":
      return `[${sample(name, shape.member)}]`;
    case "structure": {
      if (id === "Document") return `Document::from_iter([("key", "${name}")])`;
      const structure = structureOf(id);
      return made(structure.name, structureMembers(structure));
    }
    default:
      return JSON.stringify(padded(name, shape));
  }
}

/** Returns a structure with all of its members. */
function made(struct, members) {
  const sampleOf = ({ api, id }) => sample(api, id);
  const required = members.filter(({ isRequired }) => isRequired);
  const optional = members.filter(({ isRequired }) => !isRequired);
  const setters = optional.map((member) => `.${snakeCase(member.api)}(${sampleOf(member)})`);
  return `${struct}::new(${required.map(sampleOf).join(", ")})${setters.join("")}`;
}

export function samples(operations, signIn) {
  const requests = operations.map(({ type, given }) => `sent(${made(type, given)}),`);
  const own = operations.filter(({ isOwn }) => isOwn);
  const names = (list) => list.map((name) => JSON.stringify(name)).join(", ");
  return `//! All that operations_test.rs holds to the schemas and the model.

use crate::client::operations::{*, operations_test::{Sent, again, read, sent, shown}};
use crate::protocol::error::ProtocolError;
use alloc::{boxed::Box, string::String, vec::Vec};
use serde_json::Value;

/// Returns each request, with all of its members.
pub(in crate::client::operations) fn requests() -> Vec<Sent> {
    [
${requests.join("\n")}
    ].into()
}

/// Reads a value into its type and writes it again.
type Again = fn(Value) -> Result<Value, Box<ProtocolError>>;

/// The responses, by the operations' names.
pub(in crate::client::operations) const RESPONSES: &[(&str, Again)] = &[
${own.map(({ name, answer }) => `("${name}", again::<${answer}>),`).join("\n")}
];

/// Returns the variant that a string becomes, in its debug format.
type Shown = fn(&str) -> String;

/// The enumerations, by the model's names.
pub(in crate::client::operations) const ENUMERATIONS: &[(&str, Again, Shown)] = &[
${[...used.enumerations]
  .sort()
  .map((id) => `("${id}", again::<${id}>, shown::<${id}>),`)
  .join("\n")}
];

/// Reads an exception's name, and returns the variant and the name again.
type Read = fn(&str) -> (String, String);

/// The exceptions, by the operations that may be refused with them.
pub(in crate::client::operations) const CODES: &[(&[&str], Read)] = &[
${own.map(({ name, code }) => `(&["${name}"], read::<${code}>),`).join("\n")}
(&[${names(signIn)}], read::<SignInCode>),
];
`;
}
