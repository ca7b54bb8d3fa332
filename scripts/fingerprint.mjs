// Tells whether pkg/ was built from the present sources.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, tools } from "./run.mjs";

/** The files and folders that a build reads. */
const SOURCES = [
  ".cargo/config.toml",
  "Cargo.lock",
  "Cargo.toml",
  "js",
  "model",
  "npm",
  "package-lock.json",
  "scripts/build.mjs",
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

const stamp = join(tools, "pkg.sha256");

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

export function isBuilt(sources) {
  return (
    existsSync(join(root, "pkg")) && existsSync(stamp) && readFileSync(stamp, "utf8") === sources
  );
}

export function noteBuilt(sources) {
  writeFileSync(stamp, sources);
}

function filesOf(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`));
}
