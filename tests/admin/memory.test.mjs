// What signing leaves in the module's memory: nothing that must stay secret.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { installTarball } from "../packaging/tarball.mjs";

const { folder } = await installTarball();
const file = (name) => join(folder, "node_modules", "cognito-wasm", "pkg", name);

test("keys, tokens and bodies are wiped from Wasm's memory", async () => {
  const { bind, bytesHost } = await import(pathToFileURL(file("core/host.js")));
  const { instance } = await WebAssembly.instantiate(await readFile(file("admin/sigv4.wasm")), {
    host: bytesHost(),
  });
  const { signingKey, authorization } = bind(instance.exports);
  /** A copy: the memory itself goes on to change. */
  const memory = () => Buffer.from(new Uint8Array(instance.exports.memory.buffer));

  const secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  const token = "AQoDYXdzEPT//////////wEXAMPLE==";
  const body = JSON.stringify({ Username: "jane", Password: "Nöw-passw0rd-of-jane" });
  const [date, region] = ["20261122T080000Z", "us-west-2"];
  const key = signingKey(secret, date, region);
  const keys = [`AWS4${secret}`];
  for (const part of [date.slice(0, 8), region, "cognito-idp", "aws4_request"]) {
    keys.push(createHmac("sha256", keys.at(-1)).update(part).digest());
  }
  assert.deepEqual(Buffer.from(key), keys.at(-1));
  const before = memory();
  authorization("AKIDEXAMPLE", token, key, date, region, "host", "/", "target", body);
  const left = Buffer.concat([before, memory()]);
  for (let call = 0; call < 500; call++) {
    authorization("AKIDEXAMPLE", token, key, date, region, "host", "/", "target", body);
  }
  assert.equal(memory().length, left.length / 2, "calls leave memory behind");

  for (const piece of [
    secret.slice(0, 16),
    token.slice(0, 16),
    "w-passw0rd-of-jane",
    '"Username":"j',
  ]) {
    assert.ok(!left.includes(piece), `left in memory: ${piece}`);
  }
  for (const [index, derived] of keys.slice(1).entries()) {
    assert.ok(!left.includes(derived.subarray(0, 16)), `left in memory: key ${index + 1} of 4`);
  }
});
