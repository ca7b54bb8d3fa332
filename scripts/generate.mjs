// `npm run generate`: generates schemas, types and documentation, for JavaScript,
// TypeScript and Rust, from model/operations, the one source of the operations. With
// --check it writes nothing, and fails if a file differs from what it would write.
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { javascript } from "./generate/javascript.mjs";
import { reasonFiles, reasonsInRust, reasonTables } from "./generate/reasons.mjs";
import { rust } from "./generate/rust/files.mjs";
import { unusedWords } from "./generate/source.mjs";
import { typescript } from "./generate/typescript/files.mjs";
import { env, root } from "./run.mjs";

const HEADER = "// @generated from model by `npm run generate`. Do not edit.\n\n";

function output(command, args, options) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    env,
    encoding: "utf8",
    ...options,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} failed:\n${stderr}`);
  return stdout;
}

/** Rust's files, formatted one by one: rustfmt follows modules, but not those of standard input. */
const formattedRust = (files) =>
  files.map(([path, text]) => [
    path,
    output("rustfmt", ["--edition", "2024"], { cwd: root, input: text }),
  ]);

/** The other files, formatted together in a folder of their own. */
function formattedScripts(files) {
  const folder = mkdtempSync(join(tmpdir(), "generate-"));
  try {
    for (const [path, text] of files) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const biome = join(root, "node_modules", ".bin", "biome");
    const args = ["format", "--write", `--config-path=${root}`, "--vcs-enabled=false", "."];
    output(biome, args, { cwd: folder });
    return files.map(([path]) => [path, readFileSync(join(folder, path), "utf8")]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const withHeader = (files) => [...files].map(([path, text]) => [path, HEADER + text.trimStart()]);

const files = new Map([
  ...formattedScripts(withHeader([...javascript(), ...typescript(), ...reasonFiles()])),
  ...formattedRust(withHeader([...rust(), ...reasonsInRust()])),
]);
const problems = unusedWords().map((path) => `model/operations/${path}: nothing uses these words`);
const isCheck = process.argv.includes("--check");

for (const [path, text] of files) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  if (isCheck) {
    problems.push(`${path}: is not what model makes (npm run generate)`);
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

// The tables of a page stand between `<!-- generated: NAME -->` and `<!-- generated: end -->`.
const page = join(root, "docs/errors.md");
let text = readFileSync(page, "utf8");
for (const [name, lines] of reasonTables()) {
  const begin = `<!-- generated: ${name} -->\n`;
  const [before, after] = text.split(begin);
  if (after === undefined) throw new Error(`docs/errors.md: has no ${begin}`);
  const end = after.indexOf("<!-- generated: end -->");
  if (end < 0) throw new Error(`docs/errors.md: ${name} has no end`);
  text = `${before}${begin}\n${lines.join("\n")}\n\n${after.slice(end)}`;
}
if (readFileSync(page, "utf8") !== text) {
  if (isCheck) problems.push("docs/errors.md: is not what model makes (npm run generate)");
  else writeFileSync(page, text);
}

// A file that is no longer generated is deleted, else it would stay for ever.
for (const folder of new Set([...files.keys()].map((path) => dirname(path)))) {
  if (!existsSync(join(root, folder))) continue;
  for (const name of readdirSync(join(root, folder))) {
    if (files.has(`${folder}/${name}`)) continue;
    if (isCheck) problems.push(`${folder}/${name}: nothing makes it (npm run generate)`);
    else rmSync(join(root, folder, name));
  }
}

if (problems.length) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
}
