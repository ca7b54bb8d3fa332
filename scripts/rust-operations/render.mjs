// What becomes of an operation: the request, its answer, what it is refused with.
import { EXAMPLES } from "./examples.mjs";
import { doc, literal, pageOf, wrapped } from "./text.mjs";
import { ofMember, ofOperation } from "./words.mjs";

/** What serde has to be told of a structure's names. */
function renamed({ field, camel }) {
  const byRule = field.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
  return byRule === camel ? [] : [`rename = "${camel}"`];
}

const attribute = (settings) => (settings.length ? `#[serde(${settings.join(", ")})]\n` : "");

function fields(struct, members, holders, isAnswer) {
  return members.map((member) => {
    const { field, type, isRequired, isCollection } = member;
    const isPlain = isRequired || (isAnswer && isCollection);
    const settings = renamed(member);
    if (!isRequired) {
      const empty = isPlain ? `${type.replace(/<.*/, "")}::is_empty` : "Option::is_none";
      if (isPlain) settings.push("default", 'deserialize_with = "or_empty"');
      settings.push(`skip_serializing_if = "${empty}"`);
    }
    const words = doc(ofMember(struct, member, holders));
    return `${words}\n${attribute(settings)}pub ${field}: ${isPlain ? type : `Option<${type}>`},`;
  });
}

/** A structure, its documentation apart. */
function structure(struct, members, holders, { derives, isAnswer }) {
  const hidden = members.filter(({ isHidden }) => isHidden);
  const all = ["Clone", ...(hidden.length ? [] : ["Debug"]), ...derives, "PartialEq"].sort();
  const names = (list) => list.map(({ field }) => field).join(" ");
  const shown = members.filter(({ isHidden }) => !isHidden);
  const debug = `\ndebug!(${struct} shows { ${names(shown)} } hides { ${names(hidden)} });\n`;
  const body = fields(struct, members, holders, isAnswer).join("\n");
  return `#[derive(${all.join(", ")})]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ${struct} {${body && `\n${body}\n`}}
${hidden.length ? debug : ""}`;
}

/** How one is made, and what else it can be given. */
export function constructors(struct, members) {
  const required = members.filter(({ isRequired }) => isRequired);
  const optional = members.filter(({ isRequired }) => !isRequired);
  const set = members.map(({ field, value, isRequired }) => {
    const made = isRequired ? value(field) : "None";
    return made === field ? field : `${field}: ${made}`;
  });
  const words = required.length
    ? "With what is required, and nothing else."
    : "With nothing in it yet.";
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

export function request(operation, members, { answer, code, codes }) {
  const { type, name, description } = operation;
  const { text, refusals } = ofOperation(type, code, codes);
  const derives = isEmpty(members) ? ["Default", "Serialize"] : ["Serialize"];
  const line = description.startsWith('"') ? literal(operation.line) : description;
  return `${doc(...text, refusals, pageOf(name), example(type, code))}
${structure(type, members, [`${type}Input`], { derives })}
${constructors(type, members)}
impl Operation for ${type} {
const SCHEMA: &'static str = ${line};
type Response = ${answer};
type Code = ${code};
}
`;
}

function example(type, code) {
  return [
    "```no_run",
    "# use cognito_wasm::client::{Client, Error, Transport, operations::*};",
    "# async fn f(",
    "#     client: Client<impl Transport>,",
    ...EXAMPLES[type].given.map((parameter) => `#     ${parameter},`),
    `# ) -> Result<(), Error<${code}>> {`,
    ...EXAMPLES[type].lines,
    "# Ok(())",
    "# }",
    "```",
  ];
}

const BOTH = ["Default", "Deserialize", "Serialize"];

export function answer(name, struct, members, words = `What [\`${name}\`] answers.`) {
  const page = pageOf(name, "ResponseSyntax");
  return `${doc(members.length ? words : `${words} It holds nothing.`, page)}
${structure(struct, members, [`${name}Result`], { derives: BOTH, isAnswer: true })}`;
}

/** A structure that requests or answers hold. */
export function shape(id, struct, members, words, isGiven) {
  const derives = isEmpty(members) || !isGiven ? BOTH : BOTH.slice(1);
  return `${doc(words, pageOf(id))}
${structure(struct, members, [struct], { derives, isAnswer: !isGiven })}
${isGiven ? constructors(struct, members) : ""}`;
}

/** What an operation may be refused with. */
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

/** Strings of which the model knows some. */
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
