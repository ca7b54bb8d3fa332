// `npm run build`: writes pkg/, which is what `npm pack` ships beside the
// documents: js/ as it stands, and the Wasm modules.
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
import { host } from "../js/host.js";
import { fingerprint, isBuilt, noteBuilt } from "./fingerprint.mjs";
import { root, run, tools } from "./run.mjs";
import { setUpBuild } from "./setup.mjs";
import { bindWasm } from "./wasm-bindgen.mjs";
import { rename } from "./wasm-names.mjs";

const WASM_FEATURES = [
  "bulk-memory",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
  "simd",
];

/**
 * Enough where nothing recurses deeply; Rust's default is a megabyte. Its end is
 * below address 0, so a module that should need more traps. The data comes after
 * it, and low addresses are short: 0.1 KB after compression.
 */
const SMALL_STACK = "-zstack-size=4096";

/** js/host.js puts it back after an exception. */
const STACK_POINTER = "--export=__stack_pointer";

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
// One package a time: together, Cargo would give them each other's features.
await ship("cognito-wasm-npm-core", "core", "core", SMALL_STACK, STACK_POINTER);
await ship("cognito-wasm-npm-admin", "admin", "sigv4", SMALL_STACK);
await ship("cognito-wasm-npm-srp", "srp", "srp", SMALL_STACK);
await ship("cognito-wasm-npm-testing", "testing", "user_pool");
rmSync(join(root, "pkg"), { recursive: true, force: true });
renameSync(pkg, join(root, "pkg"));
noteBuilt(sources);

/** JavaScript that gives a module's bytes, without a request of its own. */
function inlined(wasm) {
  return `// Made by the build: the module, as text.
import { fromHex } from "../bytes.js";

export default () => fromHex("${Buffer.from(wasm).toString("hex")}");
`;
}

/** Builds a crate of npm/ and puts its module into a folder of pkg/. */
async function ship(crate, folder, name, ...linkArguments) {
  const target = "wasm32-unknown-unknown";
  // What is for tests may be large, and has values of all kinds to pass.
  const isSmall = folder !== "testing";
  run("cargo", [
    ...["rustc", "--release", "--locked", "--target", target, "--package", crate, ...REMAPPED],
    ...["--", "-C", `link-args=${linkArguments.join(" ")}`],
  ]);
  const built = join(root, "target", target, "release", `${crate.replaceAll("-", "_")}.wasm`);
  const bound = join(workshop, "bound", folder);
  bindWasm(built, { target: "bundler", directory: bound, name });
  const file = join(bound, `${name}_bg.wasm`);
  if (isSmall) writeFileSync(file, rename(readFileSync(file), nameOfImport, nameOfExport));

  const directory = join(pkg, folder);
  mkdirSync(directory, { recursive: true });
  const optimized = join(directory, `${name}.wasm`);
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
    optimized,
    file,
  ]);
  const wasm = readFileSync(optimized);
  if (isSmall) await check(wasm, crate);
  else cpSync(join(bound, `${name}_bg.js`), join(directory, `${name}_bg.js`));
  writeFileSync(join(directory, `${name}.inline.js`), inlined(wasm));
}

/** A function of js/host.js by its own name. */
function nameOfImport(module, name) {
  const [, own] = /^__wbg_(.*)_[0-9a-f]{16}$/.exec(name) ?? [];
  return own ? ["host", own] : [module, name];
}

/** What is used of wasm-bindgen's and the linker's has short names; what is not goes. */
function nameOfExport(name) {
  const own = /^__(?:wbindgen_)?(malloc|free|stack)(?:_pointer)?$/.exec(name)?.[1];
  return own ?? (name.startsWith("__") ? undefined : name);
}

/** Refuses a module that needs wasm-bindgen's glue after all. */
async function check(wasm, crate) {
  for (const { module, name } of WebAssembly.Module.imports(await WebAssembly.compile(wasm))) {
    if (module !== "host" || !(name in host)) {
      throw new Error(`${crate} imports ${module}.${name}, which is not in js/host.js`);
    }
  }
}
