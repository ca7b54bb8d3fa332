// The words of model/operations in a language's own names: `{SignUp}` is a link
// to an operation, `{.Username}` a member's name.
import { operations } from "./source.mjs";

const known = new Set(operations.map(({ type }) => type));

/** Returns a text of one language, with the language's names. */
export function inLanguage(text, language, { linkTo, nameOf }) {
  const own = typeof text === "string" ? text : (text?.[language] ?? "");
  return own.trim().replace(/\{(\.?)([A-Z]\w+)\}/g, (_, dot, name) => {
    if (dot) return `\`${nameOf(name)}\``;
    if (!known.has(name)) throw new Error(`${name} is no operation: ${own}`);
    return linkTo(name);
  });
}

/** Breaks words into lines of at most this many characters. Code and links stay whole. */
export function wrapped(text, width) {
  const lines = [""];
  for (const word of text.match(/(?:`[^`]*`|\{@link [^}]*\}|\S)+/g) ?? []) {
    const line = lines.at(-1);
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}

/** Returns an entry of a list, with its further lines indented. */
export const entry = (text, width) => {
  const [first, ...others] = wrapped(text, width - 2);
  return [`- ${first}`, ...others.map((line) => `  ${line}`)];
};

/** Returns paragraphs as lines with empty ones between them. The lines of an array stay as they are. */
export const paragraphs = (parts, width) =>
  parts
    .filter((part) => part?.length)
    .flatMap((part) => (Array.isArray(part) ? [part] : part.split(/\n{2,}/)))
    .flatMap((part) => ["", ...(Array.isArray(part) ? part : wrapped(part, width))])
    .slice(1);

/** Says whether an operation's request may be sent again when it may have arrived. */
export function onRepetition({ isRepeatable, members }) {
  if (!isRepeatable)
    return "If the response is lost, the request is not sent again, for it may have been carried out.";
  const takesSession = members.some(({ name }) => name === "Session");
  const unless = takesSession ? ", unless it has a session" : "";
  return `If the response is lost, the request may be sent again${unless}.`;
}
