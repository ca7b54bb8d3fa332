import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const lockOf = (path) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
const versionOf = (lock) => lock.match(/name = "wasm-bindgen"\nversion = "([^"]+)"/)[1];

// wasm-pack would download another, or take minutes to install it.
test("the example pages take the wasm-bindgen that is installed", async () => {
  const [ours, theirs] = await Promise.all(["Cargo.lock", "examples/Cargo.lock"].map(lockOf));
  assert.equal(versionOf(theirs), versionOf(ours));
});
