// A test's requests, all of whose members are given, and the list of all that
// the test holds to the descriptions and the model.
import { shapes, snakeCase } from "./descriptions.mjs";
import { structureName, used } from "./types.mjs";

/** A text of its member's name, as long as it must be; the test makes the same. */
function padded(name, shape) {
  const [, min, max] = shape.match(/^:(\d+)-(\d*)$/) ?? [null, "0", ""];
  const text = name.padEnd(Number(min), name);
  return max === "" ? text : text.slice(0, Number(max));
}

function sample(name, id, shape, members) {
  // The flow decides what else may be given.
  if (id === "AuthFlowType") return '"REFRESH_TOKEN_AUTH"';
  switch (shape[0]) {
    case "%":
      return `[("key", "${name}")]`;
    case "?":
      return "true";
    case "+":
      return "7";
    case "@":
      return `Document::from_iter([("key", "${name}")])`;
    case "*":
      return `[${sample(name, shapes[id].member, shape.slice(1), members)}]`;
    case "{":
      return made(structureName(id), members, (name) => shapes[id].members[name]);
    default:
      return JSON.stringify(padded(name, shape));
  }
}

/** A structure with all that its description lists. */
function made(struct, described, idOf) {
  const isRequired = ({ marks }) => marks.includes("!");
  const sampleOf = ({ name, shape, members }) => sample(name, idOf(name), shape, members);
  const optional = described.filter((member) => !isRequired(member));
  const setters = optional.map((member) => `.${snakeCase(member.name)}(${sampleOf(member)})`);
  return `${struct}::new(${described.filter(isRequired).map(sampleOf).join(", ")})${setters.join("")}`;
}

export function samples(operations, signIn) {
  const requests = operations.map(({ type, members }) => {
    const ids = new Map(members.map(({ api, id }) => [api, id]));
    const described = members.map(({ described }) => described);
    return `sent(${made(type, described, (name) => ids.get(name))}),`;
  });
  const own = operations.filter(({ isOwn }) => isOwn);
  const names = (list) => list.map((name) => JSON.stringify(name)).join(", ");
  return `//! All that operations_test.rs holds to the descriptions and the model.

use super::*;
use super::operations_test::{Sent, again, read, sent, shown};
use crate::error::ProtocolError;
use alloc::{boxed::Box, string::String, vec::Vec};
use serde_json::Value;

/// Each request, all of whose members are given.
pub(super) fn requests() -> Vec<Sent> {
    [
${requests.join("\n")}
    ].into()
}

/// What reads an operation's answer and writes it again.
type Again = fn(Value) -> Result<Value, Box<ProtocolError>>;

/// The answers, by the operations' names.
pub(super) const ANSWERS: &[(&str, Again)] = &[
${own.map(({ name, answer }) => `("${name}", again::<${answer}>),`).join("\n")}
];

/// What shows the variant that a string makes.
type Shown = fn(&str) -> String;

/// The enumerations, by the model's names.
pub(super) const ENUMERATIONS: &[(&str, Again, Shown)] = &[
${[...used.enumerations]
  .sort()
  .map((id) => `("${id}", again::<${id}>, shown::<${id}>),`)
  .join("\n")}
];

/// What reads an exception's name: the variant, and the name again.
type Read = fn(&str) -> (String, String);

/// The exceptions, by the operations that may be refused with them.
pub(super) const CODES: &[(&[&str], Read)] = &[
${own.map(({ name, code }) => `(&["${name}"], read::<${code}>),`).join("\n")}
(&[${names(signIn)}], read::<SignInCode>),
];
`;
}
