// What is known of each operation: the lines of js/operations and of
// src/operations, in the notation of src/protocol/schema.rs, and the model.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../run.mjs";

export const read = (...path) => readFileSync(join(root, ...path), "utf8");

export const { operations: modelled, shapes } = JSON.parse(read("model", "cognito-idp.json"));

/** `ClientMetadata` → `clientMetadata`, as src/naming.rs has it. */
export function camelCase(name) {
  const [capitals] = name.match(/^[A-Z]*/);
  const length =
    capitals.length > 1 && capitals.length < name.length ? capitals.length - 1 : capitals.length;
  return name.slice(0, length).toLowerCase() + name.slice(length);
}

/** `UserMFASettingList` → `user_mfa_setting_list`. */
export const snakeCase = (name) =>
  name
    .replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$3_$2")
    .replace(/__/g, "_")
    .toLowerCase();

/** A description taken apart. */
export function parse(line) {
  const [, name, expected, rest] = line.match(/^([A-Za-z]+)([~^]?) ?(.*)$/);
  return { line, name, expected, members: members(rest) };
}

function members(text) {
  const words = text.match(/(?:[^ {]|\{[^}]*\})+/g) ?? [];
  return words.map((word) => {
    const [, marks, name, shape] = word.match(/^([^A-Za-z]*)([A-Za-z]+)(.*)$/);
    const inner = shape.match(/^\*?\{(.*)\}$/);
    return { marks, name, shape, members: inner ? members(inner[1]) : [] };
  });
}

/** The members that are an app's to give. */
export const given = ({ members }) =>
  members.filter(
    ({ marks, name, shape }) =>
      !marks.includes("=") &&
      !(marks.includes("#") && shape !== "%") &&
      !["Extra", "Challenge"].includes(name),
  );

/** The strings of src/protocol/operations/mod.rs, by the names of their constants. */
function constants() {
  const source = read("src", "protocol", "operations", "mod.rs");
  const text = (string) => string.replace(/\\\n\s*/g, "");
  const [, initiateAuth] = source.match(/concat!\(\s*"([^"]*)"/);
  const found = source.matchAll(/const ([A-Z_]+): &str =\s*(initiate_auth!\()?"([^"]*)"/g);
  return new Map(
    Array.from(found, ([, name, isMore, string]) => [
      name,
      (isMore ? text(initiateAuth) : "") + text(string),
    ]),
  );
}

/** The strings in JavaScript, but for the names of the files it imports. */
const strings = (script) =>
  script.split('"').filter((text, index) => index % 2 === 1 && !text.startsWith("./"));

/**
 * The typed operations by their group: what each is called, and the Rust that
 * is its description. (REFRESH is INITIATE_AUTH and two members more; which of
 * the two is sent, the client chooses.)
 */
export function groups() {
  const known = constants();
  const constant = (name, type) => {
    const operation = parse(known.get(name));
    return { ...operation, type: type ?? operation.name, description: `operations::${name}` };
  };
  const lines = (file) =>
    strings(read("js", "operations", file)).map((line) => {
      const operation = parse(line);
      return { ...operation, type: operation.name, description: JSON.stringify(line) };
    });
  return {
    auth: [
      { ...constant("REFRESH"), description: "operations::INITIATE_AUTH" },
      constant("RESPOND_TO_AUTH_CHALLENGE"),
      constant("RESPOND_TO_NEW_PASSWORD_CHALLENGE", "RespondToNewPasswordChallenge"),
    ],
    recovery: [
      constant("FORGOT_PASSWORD"),
      constant("CONFIRM_FORGOT_PASSWORD"),
      constant("CHANGE_PASSWORD"),
    ],
    sign_up: lines("sign-up.js"),
    user: lines("user.js"),
    factors: lines("factors.js"),
    devices: lines("devices.js"),
    tokens: lines("tokens.js"),
  };
}
