// What the build refuses of a Wasm module: scripts/wasm-module.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkForHost } from "../../scripts/wasm-module.mjs";

const host = { get() {} };

/** A module of one import and one export, https://webassembly.github.io/spec/core/binary/modules.html */
function module({ from = "host", name = "get", exported = "memory" } = {}) {
  const text = (string) => [string.length, ...Buffer.from(string)];
  const section = (id, ...content) => [id, content.length, ...content];
  return Uint8Array.of(
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, 1, 0x60, 0, 0),
    ...section(2, 1, ...text(from), ...text(name), 0, 0),
    ...section(5, 1, 0, 1),
    ...section(7, 1, ...text(exported), 2, 0),
  );
}

test("a module of the host's functions and its own memory is taken", async () => {
  await checkForHost(module(), "a crate", host);
});

for (const [what, given, message] of [
  [
    "wasm-bindgen's own",
    { from: "./core_bg.js", name: "__wbg_get_0" },
    /imports .\/core_bg.js.__wbg_get_0: either/,
  ],
  ["what the host does not have", { name: "toString" }, /imports host.toString, which/],
  [
    "what is no function",
    { exported: "table" },
    /must export its memory and functions alone, and exports table/,
  ],
]) {
  test(`${what} ends the build with a sentence`, () =>
    assert.rejects(checkForHost(module(given), "a crate", host), message));
}
