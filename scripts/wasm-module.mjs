// How a crate becomes a Wasm module that JavaScript uses without wasm-bindgen's
// glue: those that ship, and those of the bench that are measured beside them.
import { readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { root, run } from "./run.mjs";
import { bindWasm } from "./wasm-bindgen.mjs";
import { rename } from "./wasm-names.mjs";

const TARGET = "wasm32-unknown-unknown";

const WASM_FEATURES = [
  "bulk-memory",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
  "simd",
];

/** A panic's location is a path, which must not be one of the machine that built the module. */
const REMAPPED = `--remap-path-prefix=${process.env.CARGO_HOME ?? join(homedir(), ".cargo")}=cargo`;

/**
 * Compiles a crate and writes `NAME_bg.wasm` and wasm-bindgen's glue into a folder.
 *
 * @param {string} crate
 * @param {string} name
 * @param {string} folder
 * @param {object} [options]
 * @param {string} [options.workspace] the crate's, when it is not the repository's
 * @param {string} [options.targetDirectory] where Cargo keeps what it has compiled
 * @param {string[]} [options.linkArguments]
 * @param {string[]} [options.rustflags]
 * @param {string | number} [options.optLevel] in place of the profile's
 */
export function compile(
  crate,
  name,
  folder,
  {
    workspace = root,
    targetDirectory = join(root, "target"),
    linkArguments = [],
    rustflags = [],
    optLevel,
  } = {},
) {
  const flags = JSON.stringify([REMAPPED, ...rustflags]);
  const level = optLevel && ["--config", `profile.release.opt-level=${JSON.stringify(optLevel)}`];
  run(
    "cargo",
    [
      ...["rustc", "--release", "--locked", "--target", TARGET, "--package", crate],
      ...["--target-dir", targetDirectory, "--config", `target.${TARGET}.rustflags=${flags}`],
      ...(level ?? []),
      ...["--", "-C", `link-args=${linkArguments.join(" ")}`],
    ],
    { cwd: workspace },
  );
  bindWasm(join(targetDirectory, TARGET, "release", `${crate.replaceAll("-", "_")}.wasm`), {
    target: "bundler",
    directory: folder,
    name,
  });
}

/** Gives a module's imports and exports the names that js/core/host.js has for them. */
export function nameForHost(file) {
  writeFileSync(file, rename(readFileSync(file), nameOfImport, nameOfExport));
}

/** Writes a module again, as small as wasm-opt makes it. */
export function optimize(file, optimized) {
  run(process.execPath, [
    join(root, "node_modules", "binaryen", "bin", "wasm-opt"),
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
}

/**
 * Returns JavaScript that gives a module's bytes, without a request of its own.
 *
 * @param {Buffer} wasm
 * @param {string} decoder the module that has `fromHex`, from where the JavaScript will be
 */
export function inlined(wasm, decoder = "../core/bytes.js") {
  return `// Made by the build: the module, as text.
import { fromHex } from "${decoder}";

export default () => fromHex("${Buffer.from(wasm).toString("hex")}");
`;
}

// What is relied on of wasm-bindgen, beyond what it documents:
// - It names the import of a function `__wbg_NAME_HASH`, NAME being the function's
//   `js_name` and HASH 16 hexadecimal digits.
// - It passes numbers, booleans and pointers as Wasm's own, and so needs no import
//   or export of its own for a function that takes and gives nothing else.
// - It names the export of a function as its `js_name`, and its own exports, as the
//   linker does, with two underscores before them.
// `checkForHost` ends the build where one of these does not hold any more.

/** Returns the name that js/core/host.js has for an import. */
function nameOfImport(module, name) {
  const [, own] = /^__wbg_(.*)_[0-9a-f]{16}$/.exec(name) ?? [];
  return own ? ["host", own] : [module, name];
}

/** Refuses a module that js/core/host.js cannot bind. */
export async function checkForHost(wasm, crate, host) {
  const module = await WebAssembly.compile(wasm);
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (from !== "host") {
      throw new Error(
        `${crate} imports ${from}.${name}: either it passes more than numbers, or wasm-bindgen ` +
          "names the imports of functions otherwise than __wbg_NAME_HASH (scripts/wasm-module.mjs)",
      );
    }
    if (kind !== "function" || !Object.hasOwn(host, name)) {
      throw new Error(`${crate} imports host.${name}, which js/core/host.js does not have`);
    }
  }
  const exported = WebAssembly.Module.exports(module);
  const others = exported.filter(({ name, kind }) => name !== "memory" && kind !== "function");
  if (others.length > 0 || !exported.some(({ name }) => name === "memory")) {
    const names = others.map(({ name }) => name).join(", ");
    throw new Error(`${crate} must export its memory and functions alone, and exports ${names}`);
  }
}

/** Returns the name of an export; none for those of wasm-bindgen and the linker. */
function nameOfExport(name) {
  return name.startsWith("__") ? undefined : name;
}
