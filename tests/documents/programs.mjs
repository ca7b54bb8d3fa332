// What is made of the documentation's blocks. Each page of documentation has a file in
// pages/ that says it, in these words:
//
//   runs`…${block("docs/guide.md#a-heading 1")}…`
//     A program: what stands around the block is the prelude, which declares what the block
//     takes from the app or from an earlier block, and afterwards the look at what came of
//     it. It is compiled, and run in Node against a user pool of `cognito-wasm/testing`.
//   runsInPage`…`
//     The same, run in Chromium.
//   isForm`…${block(…)}…`
//     A component, which is put into a page; a user signs in by it.
//   compiles("Why it is not run.")`…${block(…)}…`
//     The same, compiled and not run.
//   checked("Why.", check, names)
//     Blocks of other languages: `check` throws where one is wrong.

/** A block's place in a program. `replace` puts the reader's own values in place of names in capitals. */
export const block = (name, replace = {}) => ({ name, replace });

const template =
  (members) =>
  (strings, ...blocks) => ({
    ...members,
    pieces: strings.flatMap((text, index) =>
      index < blocks.length ? [text, blocks[index]] : [text],
    ),
  });

export const runs = template({ kind: "run" });

export const runsInPage = template({ kind: "page" });

export const isForm = template({ kind: "form" });

export const compiles = (reason) => template({ kind: "compile", reason });

export const checked = (reason, check, names) => ({ kind: "check", reason, check, names });

/** A program whose file has a name, by which other programs import it. */
export const named = (file, program) => ({ ...program, file });

/** The names of the blocks that an entry of a page's list has. */
export const namesIn = ({ names, pieces }) =>
  names ?? pieces.filter((piece) => piece.name).map(({ name }) => name);

/** The extension of a program's file, by the language of its blocks. */
const EXTENSIONS = { js: "js", ts: "ts", tsx: "tsx", vue: "ts", svelte: "svelte.ts" };

/**
 * Writes a program's text, with the lines of its blocks for who reads the compiler's messages.
 *
 * @param {{ pieces: (string | { name: string, replace: Record<string, string> })[] }} program
 * @param {Map<string, { page: string, line: number, language: string, code: string }>} blocks
 * @returns {{ text: string, extension: string, origins: { from: number, to: number, page: string, line: number }[] }}
 */
export function assemble({ pieces }, blocks) {
  let text = "";
  const origins = [];
  const languages = new Set();
  for (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
      continue;
    }
    const { page, line, language, code } = blocks.get(piece.name);
    languages.add(language);
    if (!text.endsWith("\n")) text = text.replace(/[ \t]*$/, "");
    if (text !== "" && !text.endsWith("\n")) text += "\n";
    const from = text.split("\n").length;
    let replaced = code;
    for (const [name, value] of Object.entries(piece.replace)) {
      if (!replaced.includes(name)) throw new Error(`${piece.name} has no ${name} to replace.`);
      replaced = replaced.replaceAll(name, value);
    }
    text += `${replaced}\n`;
    origins.push({ from, to: from + code.split("\n").length, page, line });
  }
  if (languages.size !== 1) {
    throw new Error(`A program has one language, and not ${[...languages].join(", ") || "none"}.`);
  }
  const [language] = languages;
  return { text, language, extension: EXTENSIONS[language], origins };
}

/** The place in the documentation of a line of a program. */
export function placeOf(origins, line) {
  const origin = origins.find(({ from, to }) => line >= from && line < to);
  return origin ? `${origin.page}:${origin.line + line - origin.from}` : undefined;
}
