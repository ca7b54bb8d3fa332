// `npm run build`: writes pkg/, which is what `npm pack` ships beside the
// documents: js/ as it stands, and each Wasm module with its glue.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fingerprint, isBuilt, noteBuilt } from "./fingerprint.mjs";
import { inlined } from "./inline.mjs";
import { root, run, tools } from "./run.mjs";
import { setUpBuild } from "./setup.mjs";
import { renameImports } from "./wasm-imports.mjs";

const WASM_FEATURES = [
  "bulk-memory",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
];

/**
 * In bytes: Rust's default, and what is enough where nothing recurses deeply.
 * Its end is below address 0, so a module that should need more traps. The data
 * comes after it, and low addresses are short: 0.1 KB after compression.
 */
const STACK = 1 << 20;
const SMALL_STACK = 1 << 12;

/** What the glue does for cases that are not ours, where a module has it. */
const NOT_NEEDED = [
  // All our browsers have encodeInto.
  /^if \(!\('encodeInto' in cachedTextEncoder\)\) \{\n.*?^\}\n/ms,
  // Safari's TextDecoder gives up after 2 GB; here it decodes names and messages.
  /^ {4}numBytesDecoded \+= .*?^ {4}\}\n/ms,
  // Every module here has a realloc.
  /^ {4}if \(realloc === undefined\) \{\n.*?^ {4}\}\n/ms,
];

/** Where an argument cannot be passed, the glue frees those before it; ours are strings, which can. */
const GUARDED_ARGUMENTS = /^( +)try \{\n((?:\1 .*\n)*)\1\} catch \(e\) \{\n(?:\1 .*\n)*\1\}\n/gm;

/** Where a panic is, the module says by a path, and that shall not be of the machine that built it. */
const REMAPPED = [
  "--config",
  `target.wasm32-unknown-unknown.rustflags=["--remap-path-prefix=${
    process.env.CARGO_HOME ?? join(homedir(), ".cargo")
  }=cargo"]`,
];

const sources = fingerprint();
if (isBuilt(sources)) process.exit();

setUpBuild();

// Built beside and put in place whole, so that a build that fails breaks nothing.
mkdirSync(tools, { recursive: true });
const workshop = mkdtempSync(join(tools, "build-"));
process.on("exit", () => rmSync(workshop, { recursive: true }));
const pkg = join(workshop, "pkg");
cpSync(join(root, "js"), pkg, {
  recursive: true,
  filter: (file) => !file.endsWith("tsconfig.json"),
});
const found = new Set();
// One package a time: together, Cargo would give them each other's features.
await ship("cognito-wasm-npm-core", "core", "core", SMALL_STACK);
await ship("cognito-wasm-npm-admin", "admin", "sigv4", SMALL_STACK);
await ship("cognito-wasm-npm-srp", "srp", "srp", STACK);
await ship("cognito-wasm-npm-testing", "testing", "user_pool", STACK);
const missing = NOT_NEEDED.filter((piece) => !found.has(piece));
if (missing.length > 0) throw new Error(`no longer in wasm-bindgen's glue: ${missing}`);
rmSync(join(root, "pkg"), { recursive: true, force: true });
renameSync(pkg, join(root, "pkg"));
noteBuilt(sources);

/** Builds a crate of npm/ and puts its module and glue into a folder of pkg/. */
async function ship(crate, folder, name, stack) {
  const target = "wasm32-unknown-unknown";
  run("cargo", [
    ...["rustc", "--release", "--locked", "--target", target, "--package", crate, ...REMAPPED],
    ...["--", "-C", `link-arg=-zstack-size=${stack}`],
  ]);
  const built = join(root, "target", target, "release", `${crate.replaceAll("-", "_")}.wasm`);
  const bound = join(workshop, "bound", folder);
  run("wasm-bindgen", [
    "--target",
    "bundler",
    "--no-typescript",
    "--out-dir",
    bound,
    "--out-name",
    name,
    built,
  ]);

  const bare = join(bound, `${name}.wasm`);
  const optimizer = join(root, "node_modules", "binaryen", "bin", "wasm-opt");
  run(process.execPath, [
    optimizer,
    // Twice, the control flow laid out anew between: 1 % less than once.
    ...["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"],
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
    ...WASM_FEATURES.map((feature) => `--enable-${feature}`),
    "--output",
    bare,
    join(bound, `${name}_bg.wasm`),
  ]);

  let glue = readFileSync(join(bound, `${name}_bg.js`), "utf8");
  const names = new Map();
  const wasm = renameImports(readFileSync(bare), (module, long) => {
    const short = names.get(long) ?? `_${names.size}`;
    names.set(long, short);
    // A function of js/host.js that needs no glue is imported as it stands.
    if (module.endsWith("/host.js")) glue += `export { ${long} as ${short} } from "../host.js";\n`;
    else glue = glue.replace(`export function ${long}(`, `export function ${short}(`);
    return ["glue", short];
  });
  // The host functions are at hand; wasm-bindgen made a copy of them.
  glue = glue.replace(/'\.\/snippets\/[^']*\/host\.js'/g, '"../host.js"');

  for (const piece of NOT_NEEDED) {
    if (piece.test(glue)) found.add(piece);
    glue = glue.replace(piece, "");
  }
  glue = glue.replace(GUARDED_ARGUMENTS, "$2");

  const directory = join(pkg, folder);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, `${name}.wasm`), wasm);
  writeFileSync(join(directory, `${name}_bg.js`), glue);
  writeFileSync(join(directory, `${name}.inline.js`), inlined(wasm));
}
