// Pieces of Rust.

const API = "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_";

export const pageOf = (name, part) => `<${API}${name}.html${part ? `#API_${name}_${part}` : ""}>`;

/** Words in lines of at most so many characters. */
export function wrapped(text, width) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}

/** Paragraphs as a comment; one that is an array stays in its lines. */
export function doc(...paragraphs) {
  const lines = paragraphs
    .filter(Boolean)
    .flatMap((paragraph) => [
      "",
      ...(Array.isArray(paragraph)
        ? paragraph
        : paragraph
            .split("\n\n")
            .flatMap((part, at) => [...(at ? [""] : []), ...wrapped(part, 76)])),
    ]);
  return lines
    .slice(1)
    .map((line) => `/// ${line}`.trimEnd())
    .join("\n");
}

/** A string over several lines. */
export const literal = (text) => `"${wrapped(text, 84).join(" \\\n        ")}"`;
