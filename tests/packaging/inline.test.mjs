// A module as text: what scripts/inline.mjs writes, js/inline.js reads.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { textOf } from "../../scripts/inline.mjs";
import { installTarball } from "./tarball.mjs";

const { folder } = await installTarball();
const file = (name) => join(folder, "node_modules", "cognito-wasm", "pkg", name);
const { bytesOf } = await import(pathToFileURL(file("inline.js")));

test("each byte after each other is read as it was written", () => {
  const all = Uint8Array.from({ length: 0x20000 }, (_, at) => (at % 2 ? at >> 9 : at >> 1));
  assert.deepEqual(bytesOf(textOf(all)), all);
});

test("the text is of printable ASCII, which nothing on the way rewrites", () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  assert.match(textOf(all), /^[ -~]+$/);
});

for (const name of ["core/core", "admin/sigv4", "srp/srp", "testing/user_pool"]) {
  test(`${name}.inline.js gives the file beside it`, async () => {
    const { default: inline } = await import(pathToFileURL(file(`${name}.inline.js`)));
    assert.deepEqual(Buffer.from(inline()), await readFile(file(`${name}.wasm`)));
  });
}
