// Tells whether pkg/ was built from the present sources.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, tools } from "./run.mjs";

/** The files and folders that the modules are built from. */
const SOURCES = [
  ".cargo/config.toml",
  "Cargo.lock",
  "Cargo.toml",
  "js",
  "model",
  "npm",
  "package-lock.json",
  "scripts/build.mjs",
  "scripts/demo-folders.mjs",
  "scripts/wasm-module.mjs",
  "scripts/wasm-bindgen/Cargo.lock",
  "scripts/wasm-bindgen/Cargo.toml",
  "scripts/wasm-bindgen/src",
  "scripts/wasm-bindgen.mjs",
  "scripts/wasm-names.mjs",
  "src",
  "user-pool/Cargo.toml",
  "user-pool/src",
];

/** Those that the page beside them is made of. A change of them needs no compiler. */
export const PAGE = ["www"];

const stampOf = (name) => join(tools, `${name}.sha256`);

/** @param {string[]=} sources files and folders of the repository */
export function fingerprint(sources = SOURCES) {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesOf)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** @param {"pkg" | "page"=} name what was built: the modules, or the page beside them */
export function isBuilt(sources, name = "pkg") {
  const place = { pkg: "pkg", page: "pkg/www" }[name];
  const stamp = stampOf(name);
  return (
    existsSync(join(root, place)) && existsSync(stamp) && readFileSync(stamp, "utf8") === sources
  );
}

export function noteBuilt(sources, name = "pkg") {
  writeFileSync(stampOf(name), sources);
}

function filesOf(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return (
    readdirSync(join(root, path))
      // What is installed there, the lock file says.
      .filter((name) => name !== "node_modules")
      .sort()
      .flatMap((name) => filesOf(`${path}/${name}`))
  );
}
