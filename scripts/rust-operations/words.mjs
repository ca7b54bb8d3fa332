// What is said of operations and members: the words of js/*.d.ts, where they
// hold in Rust as well, and a table of the others.
import { camelCase, read, snakeCase } from "./descriptions.mjs";
import { MEMBERS, OPERATIONS } from "./own-words.mjs";

const FILES = [
  ["client.d.ts"],
  ["operations", "sign-up.d.ts"],
  ["operations", "user.d.ts"],
  ["operations", "factors.d.ts"],
  ["operations", "devices.d.ts"],
  ["operations", "tokens.d.ts"],
];

const COMMENT = String.raw`\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*`;

const functions = new Map();
const members = new Map();

for (const file of FILES) {
  const text = read("js", ...file);
  for (const [, comment, name] of text.matchAll(
    new RegExp(`${COMMENT}(?:export function )?([a-zA-Z]+)\\(\\s*(?:cognito|input):`, "g"),
  )) {
    functions.set(name, tags(comment));
  }
  for (const match of text.matchAll(new RegExp(`${COMMENT}([a-zA-Z]+)\\??:`, "g"))) {
    const [, comment, name] = match;
    const [, holder] = text.slice(0, match.index).match(/.*\b(?:interface|type) (\w+)/s) ?? [];
    const words = members.get(name) ?? new Map();
    members.set(name, words.set(holder, tags(comment).text.join("\n\n")));
  }
}

/** A comment's text, and what it says behind `@throws`. */
function tags(comment) {
  const lines = comment.split("\n").map((line) => line.replace(/^\s*\* ?/, "").trim());
  const text = [];
  const found = { text, throws: [] };
  let into = text;
  for (const line of lines) {
    const tag = line.match(/^@(\w+) ?(.*)$/);
    if (tag) into = tag[1] === "throws" ? found.throws : [];
    into.push(tag ? tag[2] : line);
  }
  const joined = (lines) =>
    lines
      .join("\n")
      .trim()
      .split(/\n{2,}/)
      .map((paragraph) => paragraph.replace(/\s+/g, " "));
  return { text: joined(text), throws: joined(found.throws).join(" ") };
}

const pascal = (name) => name[0].toUpperCase() + name.slice(1);

/** What is named as JavaScript has it, in Rust's names. */
const inRust = (text) =>
  text
    .replace(/\{@link (?:CognitoClient\.)?([a-zA-Z]+)\}/g, (_, name) => `[\`${pascal(name)}\`]`)
    .replace(/`([a-z]+[A-Z][a-zA-Z]*)`/g, (_, name) => `\`${snakeCase(name)}\``);

/** The paragraphs on an operation, and on what it is refused with. */
export function ofOperation(type, code, codes) {
  const own = OPERATIONS[type] ?? {};
  const { text, throws } = functions.get(camelCase(type));
  const refusals = (own.refusals ?? throws.replace(/^\{@link CognitoError\}; ?/, "")).replace(
    /`([A-Z]\w+Exception)`/g,
    (name, exception) => {
      if (!codes.includes(exception)) throw new Error(`${type} is not refused with ${exception}`);
      return `[${name}](${code}::${exception})`;
    },
  );
  return {
    text: (own.text ?? text).map(inRust),
    refusals: refusals && inRust(`Refused with ${refusals}`),
  };
}

/**
 * The words on a member; `holders` are the interfaces it may be in. Where no
 * other says it, any will do, if all say the same.
 */
export function ofMember(struct, { camel }, holders) {
  const found = members.get(camel) ?? new Map();
  const all = new Set(found.values());
  const words =
    MEMBERS[`${struct}.${camel}`] ??
    holders.map((name) => found.get(name)).find(Boolean) ??
    MEMBERS[camel] ??
    (all.size === 1 ? [...all][0] : undefined);
  if (words === undefined) throw new Error(`nothing is said of ${struct}.${camel}: own-words.mjs`);
  return inRust(words);
}
