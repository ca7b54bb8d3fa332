// Blocks that are no programs: commands, data, other languages.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { root } from "../../scripts/run.mjs";

const read = (file) => readFileSync(join(root, file), "utf8");
const { scripts } = JSON.parse(read("package.json"));

/** Commands: bash reads them, and the scripts, files and features of ours that they name exist. */
function checkShell(code) {
  execFileSync("bash", ["-n"], { input: code });
  for (const [, name] of code.matchAll(/npm run (?:--silent )?(\S+)/g)) {
    if (!(name in scripts)) throw new Error(`package.json has no script ${name}`);
  }
  for (const [, file] of code.matchAll(/--config (\S+)/g)) {
    if (/[/]/.test(file) && !existsSync(join(root, file))) throw new Error(`there is no ${file}`);
  }
  for (const [, name] of code.matchAll(/--features (\S+)/g)) {
    if (!new RegExp(`^${name} = `, "m").test(read("Cargo.toml"))) {
      throw new Error(`the crate has no feature ${name}`);
    }
  }
  for (const [, name] of code.matchAll(/--example (\S+)/g)) {
    if (!existsSync(join(root, "examples", name))) throw new Error(`there is no example ${name}`);
  }
}

/** The service's refusal, as the AWS command line prints it. */
const REFUSAL = /^An error occurred \((\w+)\) when calling the (\w+) operation: .+$/;

function checkText(code) {
  const [, name, operation] = code.match(REFUSAL) ?? [];
  if (name) {
    const { operations } = JSON.parse(read("model/cognito-idp.json"));
    if (!operations[operation]?.errors.includes(name)) {
      throw new Error(`${operation} is not refused with ${name}`);
    }
    return;
  }
  // A Content-Security-Policy.
  for (const directive of code.split(";")) {
    if (
      !/^\s*(script|connect)-src( ('self'|'wasm-unsafe-eval'|https:\/\/\S+))+\s*$/.test(directive)
    ) {
      throw new Error(`not a directive of a policy: ${directive}`);
    }
  }
}

/** Cargo's configuration of a page: the flags are those that the bench measures. */
function checkToml(code) {
  for (const [, flag] of code.matchAll(/'(\w+="\w+")'/g)) {
    if (!read("bench/wasm-page.mjs").includes(`'${flag}'`)) {
      throw new Error(`bench/wasm-page.mjs does not measure ${flag}`);
    }
  }
}

/** JavaScript for a package that is not here: it is parsed, and what it takes from ours exists. */
function checkSyntax(code) {
  transformSync(code, { format: "esm" });
  const { exports } = JSON.parse(read("package.json"));
  const imports = code.matchAll(/import \{ (.+?) \} from "cognito-wasm(.*?)";/g);
  for (const [, names, path] of imports) {
    const declared = exports[`.${path}`]?.types;
    if (!declared) throw new Error(`the package has no cognito-wasm${path}`);
    for (const name of names.split(", ")) {
      if (!new RegExp(`\\b${name}\\b`).test(readDeclared(declared))) {
        throw new Error(`cognito-wasm${path} has no ${name}`);
      }
    }
  }
}

/** The declarations of a module, with those that it passes on. */
function readDeclared(file) {
  const text = read(file.replace("./pkg/", "js/"));
  const passed = [...text.matchAll(/export \* from "(.+?)\.js"/g)];
  return text + passed.map(([, from]) => readDeclared(join("js", `${from}.d.ts`))).join("");
}

/** A container's recipe: the instructions are Docker's, and the options are the command's. */
function checkDockerfile(code) {
  for (const line of code.trim().split("\n")) {
    if (!/^(FROM|RUN|USER|EXPOSE|ENTRYPOINT) \S/.test(line)) throw new Error(`not read: ${line}`);
  }
  const command = JSON.parse(code.match(/^ENTRYPOINT (.+)$/m)[1]);
  const [program, name, ...rest] = command;
  if (!(program in JSON.parse(read("package.json")).bin)) throw new Error(`no program ${program}`);
  const options = read(`js/node/${name}-command.js`);
  for (const option of rest.filter((word) => word.startsWith("--"))) {
    if (!options.includes(`${option} `)) throw new Error(`${name} has no option ${option}`);
  }
}

const CHECKS = {
  "": checkShell,
  sh: checkShell,
  dockerfile: checkDockerfile,
  js: checkSyntax,
  json: JSON.parse,
  text: checkText,
  toml: checkToml,
};

/** Checks a block by its language; throws what is wrong with it. */
export function checkByLanguage({ language, code }) {
  const check = CHECKS[language];
  if (!check) throw new Error(`No check reads ${language}: make a program of this block.`);
  check(code);
}

/** Rust that rustdoc compiles and runs as a doctest, because a module includes the page. */
export function checkDoctest({ page, language }) {
  if (language !== "rust") throw new Error(`rustdoc does not compile ${language}`);
  const included = `#[cfg(doctest)]\n#[doc = include_str!("../../${page}")]`;
  if (!read("src/client/mod.rs").includes(included)) throw new Error(`no module has ${included}`);
}

/** Rust for a page, where rustdoc does not run: the part crate compiles it. */
export function checkForPage({ page, language }) {
  if (language !== "rust,ignore") throw new Error(`the part crate does not compile ${language}`);
  if (!page.startsWith("docs/")) throw new Error(`the part crate does not read ${page}`);
}
