// `node scripts/release-version.mjs v0.1.0`: whether that tag may be released, which
// all places that tell a version must say. The workflow of releases asks it first.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";
import { lockedVersion } from "./wasm-bindgen.mjs";

const read = (file) => readFileSync(join(root, file), "utf8");

/** The version that each place tells; undefined where it tells none. */
export function versions() {
  const [, crate] = read("Cargo.toml").match(/^\[workspace\.package\]\nversion = "(.+)"$/m) ?? [];
  // Below Unreleased, the newest.
  const [, changelog] = read("CHANGELOG.md").match(/^## (\d\S*)/m) ?? [];
  const npmLock = JSON.parse(read("package-lock.json"));
  return {
    "Cargo.toml": crate,
    "package.json": JSON.parse(read("package.json")).version,
    "package-lock.json": npmLock.packages[""].version,
    "Cargo.lock": lockedVersion("cognito-wasm"),
    "examples/Cargo.lock": lockedVersion("cognito-wasm", "examples/Cargo.lock"),
    "bench/rust/Cargo.lock": lockedVersion("cognito-wasm", "bench/rust/Cargo.lock"),
    "CHANGELOG.md": changelog,
  };
}

/** A sentence for each place that does not tell the version of a tag. */
export const disagreements = (tag, told = versions()) =>
  Object.entries(told)
    .filter(([, version]) => `v${version}` !== tag)
    .map(([place, version]) => `${place} has ${version ?? "no version"}, the tag is ${tag}.`);

if (import.meta.filename === process.argv[1]) {
  const all = disagreements(process.argv[2]);
  for (const sentence of all) console.error(sentence);
  process.exitCode = all.length > 0 ? 1 : 0;
}
