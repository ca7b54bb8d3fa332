// A module as text: what scripts/build.mjs writes, js/core/bytes.js reads.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { installTarball } from "./tarball.mjs";

const { folder } = await installTarball();
const file = (name) => join(folder, "node_modules", "cognito-wasm", "pkg", name);

for (const name of ["core/core", "admin/sigv4", "srp/srp", "testing/user_pool"]) {
  test(`${name}.inline.js gives the file beside it`, async () => {
    const { default: inline } = await import(pathToFileURL(file(`${name}.inline.js`)));
    const bytes = await readFile(file(`${name}.wasm`));
    assert.deepEqual(Buffer.from(inline()), bytes);

    // Where it is the platform's to read, and where it is not.
    const { fromHex } = Uint8Array;
    Uint8Array.fromHex = fromHex ? undefined : (text) => Buffer.from(text, "hex");
    try {
      assert.deepEqual(Buffer.from(inline()), bytes);
    } finally {
      if (fromHex) Uint8Array.fromHex = fromHex;
      else delete Uint8Array.fromHex;
    }
  });
}
