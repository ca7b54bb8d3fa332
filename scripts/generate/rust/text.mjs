// Pieces of Rust.
import { pageOf, snakeCase } from "../model.mjs";
import { inLanguage, paragraphs, wrapped } from "../words.mjs";

/** AWS's page as a link. */
export const linkToPage = (name, part) => `<${pageOf(name, part)}>`;

/** Words with Rust's names. */
export const inRust = (text) =>
  inLanguage(text, "rust", { linkTo: (type) => `[\`${type}\`]`, nameOf: snakeCase });

/** Returns paragraphs as a comment. The lines of an array stay as they are. */
export const doc = (...parts) =>
  paragraphs(parts, 76)
    .map((line) => `/// ${line}`.trimEnd())
    .join("\n");

/** A schema as a string, whose name stands on the first line if there are several. */
export function literal(line) {
  if (line.length <= 60) return `"${line}"`;
  const [, name, members] = line.match(/^(\S+) (.*)$/);
  return `"${[name, ...wrapped(members, 90)].join(" \\\n    ")}"`;
}
