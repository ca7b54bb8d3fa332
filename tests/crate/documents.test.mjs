// The documentation's Rust for a page (`rust,ignore`), which no doctest compiles because
// doctests are native.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/run.mjs";
import { allBlocks } from "../documents/blocks.mjs";
import { cargo, targets } from "./cargo.mjs";

test("the documentation's examples compile for a page", () => {
  const blocks = allBlocks().filter(({ language }) => language === "rust,ignore");
  assert.ok(blocks.length > 0);
  // Below the repository, so that its own settings of Cargo hold, and its lock file's versions.
  const folder = join(root, "target", "documents");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "src"), { recursive: true });
  copyFileSync(join(root, "Cargo.lock"), join(folder, "Cargo.lock"));
  const manifest = [
    "[package]",
    'name = "documents"',
    'edition = "2024"',
    "[dependencies]",
    'cognito-wasm = { path = "../..", features = ["client"] }',
    "[workspace]",
  ];
  writeFileSync(join(folder, "Cargo.toml"), manifest.join("\n"));
  const functions = blocks.map(
    ({ page, line, code }, index) => `// ${page}:${line}\npub fn block_${index}() {\n${code}\n}\n`,
  );
  writeFileSync(join(folder, "src", "lib.rs"), `#![allow(unused)]\n${functions.join("\n")}`);
  const where = ["--manifest-path", join(folder, "Cargo.toml")];
  const built = ["--target-dir", join(root, "target")];
  cargo(["check", "--quiet", ...where, ...built, ...targets.wasm32]);
});
