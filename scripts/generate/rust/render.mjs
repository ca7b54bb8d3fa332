// An operation in Rust: the request, the response, the errors.
import { entry, onRepetition, wrapped } from "../words.mjs";
import { doc, inRust, linkToPage } from "./text.mjs";

/** Returns serde's attributes for a structure's names. */
function renamed({ field, camel }) {
  const byRule = field.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
  return byRule === camel ? [] : [`rename = "${camel}"`];
}

const attribute = (settings) => (settings.length ? `#[serde(${settings.join(", ")})]\n` : "");

function fields(members, isAnswer) {
  return members.map((member) => {
    const { field, type, isRequired, isCollection } = member;
    const isPlain = isRequired || (isAnswer && isCollection);
    const settings = renamed(member);
    if (!isRequired) {
      const empty = isPlain ? `${type.replace(/<.*/, "")}::is_empty` : "Option::is_none";
      if (isPlain) settings.push("default", 'deserialize_with = "or_empty"');
      settings.push(`skip_serializing_if = "${empty}"`);
    }
    const words = doc(inRust(member.text));
    return `${words}\n${attribute(settings)}pub ${field}: ${isPlain ? type : `Option<${type}>`},`;
  });
}

/** Returns a structure, without its documentation. */
function structure(struct, members, { derives, isAnswer }) {
  const hidden = members.filter(({ isHidden }) => isHidden);
  const all = ["Clone", ...(hidden.length ? [] : ["Debug"]), ...derives, "PartialEq"].sort();
  const names = (list) => list.map(({ field }) => field).join(" ");
  const shown = members.filter(({ isHidden }) => !isHidden);
  const debug = `\ndebug!(${struct} shows { ${names(shown)} } hides { ${names(hidden)} });\n`;
  const body = fields(members, isAnswer).join("\n");
  return `#[derive(${all.join(", ")})]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ${struct} {${body && `\n${body}\n`}}
${hidden.length ? debug : ""}`;
}

/** Returns the constructor and the setters of a structure. */
function constructors(struct, members, kind) {
  const required = members.filter(({ isRequired }) => isRequired);
  const optional = members.filter(({ isRequired }) => !isRequired);
  const set = members.map(({ field, value, isRequired }) => {
    const made = isRequired ? value(field) : "None";
    return made === field ? field : `${field}: ${made}`;
  });
  const words = required.length
    ? `Creates a ${kind} with the required members.`
    : `Creates an empty ${kind}.`;
  const parameters = required.map(({ field, parameter }) => `${field}: ${parameter}`);
  const body = required.length ? `Self { ${set.join(", ")} }` : "Self::default()";
  const setters = optional.map(
    ({ field, parameter, value }) => `
${doc(`Sets [\`${field}\`](#structfield.${field}).`)}
#[must_use]
pub fn ${field}(mut self, ${field}: ${parameter}) -> Self {
self.${field} = Some(${value(field)});
self
}
`,
  );
  return `impl ${struct} {
${doc(words)}
pub fn new(${parameters.join(", ")}) -> Self {
${body}
}
${setters.join("")}}
`;
}

const isEmpty = (members) => members.every(({ isRequired }) => !isRequired);

/** Returns the errors of an operation, with links to their variants. */
function errors({ code, notable }) {
  const entries = notable.flatMap(([name, meaning]) =>
    entry(`[\`${name}\`](${code}::${name}): ${inRust(meaning)}`, 76),
  );
  return [["# Errors"], ["Among others:", ...entries]];
}

export function request(operation, members) {
  const { type, name, summary, details, deprecated, constant, answer, code } = operation;
  const derives = isEmpty(members) ? ["Default", "Serialize"] : ["Serialize"];
  const words = doc(
    inRust(summary),
    inRust(details),
    onRepetition(operation),
    deprecated && `Deprecated: ${inRust(deprecated)}`,
    linkToPage(name),
    ...errors(operation),
    ["# Examples"],
    example(operation),
  );
  return `${words}
${structure(type, members, { derives })}
${constructors(type, members, "request")}
impl Operation for ${type} {
const SCHEMA: &'static str = operations::${constant};
type Response = ${answer};
type Code = ${code};
}
`;
}

function example({ code, rust: { parameters = [], example } }) {
  return [
    "```no_run",
    "# use cognito_wasm::client::{Client, Error, Transport, operations::*};",
    "# async fn f(",
    "#     client: Client<impl Transport>,",
    ...parameters.map((parameter) => `#     ${parameter},`),
    `# ) -> Result<(), Error<${code}>> {`,
    ...example.trimEnd().split("\n"),
    "# Ok(())",
    "# }",
    "```",
  ];
}

const BOTH = ["Default", "Deserialize", "Serialize"];

export function answer(name, struct, members, words = `The response to [\`${name}\`].`) {
  const page = linkToPage(name, "ResponseSyntax");
  return `${doc(members.length ? words : `${words} It is empty.`, page)}
${structure(struct, members, { derives: BOTH, isAnswer: true })}`;
}

/** A structure that requests or responses hold. */
export function shape({ name, summary, details, rust, shapes: [id] }, members, isGiven) {
  const derives = isEmpty(members) || !isGiven ? BOTH : BOTH.slice(1);
  return `${doc(summary, inRust(details), rust, linkToPage(id))}
${structure(name, members, { derives, isAnswer: !isGiven })}
${isGiven ? constructors(name, members, "value") : ""}`;
}

/** The codes of an operation's errors. */
export function codesOf(code, codes, ...words) {
  return `codes! {
${indented(doc(...words))}
    ${code}:
${wrapped(codes.join(" "), 90)
  .map((line) => `        ${line}`)
  .join("\n")}
}
`;
}

/** Returns an enum of strings of which the model knows some. */
export function enumeration(id, values, words, wordsOf, variantName) {
  const variants = values.map(
    (value) =>
      `${indented(doc(wordsOf(value)))}\n    ${variantName(value)} = ${JSON.stringify(value)},`,
  );
  return `enumeration! {
${indented(doc(...words))}
    ${id}:
${variants.join("\n")}
}
`;
}

const indented = (text) => text.replace(/^/gm, "    ");
