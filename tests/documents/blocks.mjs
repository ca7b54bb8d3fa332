// The code blocks of README.md and docs/*.md, by a scanner of their fences.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/run.mjs";

/** The pages whose blocks are checked. The decisions in docs/decisions have none. */
export const pages = [
  "README.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

export const readPage = (page) => readFileSync(join(root, page), "utf8");

/** GitHub's anchor of a heading. */
export function anchorOf(heading) {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(" ", "-");
}

/**
 * Reads the blocks of a page.
 *
 * A block's name is the page, the anchor of the heading above it, and its place below that
 * heading: `docs/guide.md#i-forgot-my-password 1`.
 *
 * @param {string} page
 * @param {string} text
 * @returns {{ name: string, page: string, line: number, language: string, code: string }[]}
 *   `line` is that of the block's first line of code, counted from 1.
 */
export function blocksOf(page, text = readPage(page)) {
  const blocks = [];
  let section = "";
  let count = 0;
  let open;
  for (const [index, line] of text.split("\n").entries()) {
    const fence = /^( *)(`{3,}|~{3,})\s*(.*)$/.exec(line);
    if (open) {
      const closes = fence && fence[3] === "" && fence[2].startsWith(open.fence);
      if (!closes) open.lines.push(line.slice(open.indent));
      else {
        const { name, language, line: first, lines } = open;
        blocks.push({ name, page, line: first, language, code: lines.join("\n") });
        open = undefined;
      }
    } else if (fence) {
      count += 1;
      const [, indent, marks, language] = fence;
      const name = `${page}#${section} ${count}`;
      open = { name, fence: marks, indent: indent.length, language, line: index + 2, lines: [] };
    } else {
      const heading = /^#+\s+(.*)$/.exec(line);
      if (heading) {
        section = anchorOf(heading[1]);
        count = 0;
      }
    }
  }
  if (open)
    throw new Error(`${open.name}: the block that begins above line ${open.line} never ends.`);
  return blocks;
}

export const allBlocks = () => pages.flatMap((page) => blocksOf(page));
