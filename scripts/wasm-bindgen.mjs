// Binds modules to JavaScript by a small program of ours, scripts/wasm-bindgen/,
// on the library of wasm-bindgen's command-line tool.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { root, run } from "./run.mjs";

const FOLDER = "scripts/wasm-bindgen";

/** The version of a crate in a lock file, whose path may be relative to the repository. */
export function lockedVersion(crate, lock = "Cargo.lock") {
  const text = readFileSync(resolve(root, lock), "utf8");
  const found = text.match(new RegExp(`^name = "${crate}"\r?\nversion = "([^"]+)"`, "m"));
  if (!found) throw new Error(`${lock} has no ${crate}.`);
  return found[1];
}

/** Returns a sentence if the program's version is not the crate's, else `undefined`. */
export function versionMismatch(
  crate = lockedVersion("wasm-bindgen"),
  program = lockedVersion("wasm-bindgen-cli-support", `${FOLDER}/Cargo.lock`),
) {
  if (crate === program) return undefined;
  return (
    `Cargo.lock has wasm-bindgen ${crate}, but ${FOLDER}/Cargo.lock wasm-bindgen-cli-support ${program}: ` +
    `write =${crate} into ${FOLDER}/Cargo.toml, then run \`cargo update --workspace --manifest-path ${FOLDER}/Cargo.toml\`.`
  );
}

/**
 * Writes NAME_bg.wasm and its JavaScript into a folder.
 *
 * @param {string} module the file that rustc wrote
 * @param {{ target: "bundler" | "web", directory: string, name: string }} options
 */
export function bindWasm(module, { target, directory, name }) {
  const mismatch = versionMismatch();
  if (mismatch) {
    console.error(mismatch);
    process.exit(1);
  }
  run("cargo", [
    ...["run", "--locked", "--manifest-path", join(FOLDER, "Cargo.toml")],
    ...["--target-dir", join("target", "wasm-bindgen"), "--"],
    ...[target, module, directory, name],
  ]);
}
