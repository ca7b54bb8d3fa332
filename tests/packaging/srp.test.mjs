// The module of SRP as it is packed: that it computes what Python did, and what
// of it stays in its memory.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { installTarball } from "./tarball.mjs";

const { folder } = await installTarball();
const file = (name) => join(folder, "node_modules", "cognito-wasm", "pkg", name);
const { bind, bytesHost } = await import(pathToFileURL(file("core/host.js")));
const { instance } = await WebAssembly.instantiate(await readFile(file("srp/srp.wasm")), {
  host: bytesHost(),
});
const functions = bind(instance.exports);
/** A copy: the memory itself goes on to change. */
const memory = () => Buffer.from(new Uint8Array(instance.exports.memory.buffer));

const vectors = new URL("../data/srp-exchanges.json", import.meta.url);
const { exchanges, verifiers } = JSON.parse(await readFile(vectors));
const exchange = exchanges.find(({ name }) => name === "beyond ASCII");
const bytes = (hex) => Uint8Array.from(Buffer.from(hex, "hex"));

/** The texts and numbers that others must not learn, in the ways they may lie there. */
function secrets({ password, a, x, S }) {
  const found = { password: Buffer.from(password) };
  // As SHA-256 takes it, in words; where the first one begins, the salt decides.
  for (const at of [0, 1, 2, 3]) {
    const words = Buffer.from(found.password.subarray(at, at + 12)).swap32();
    found[`password in words, from byte ${at}`] = words;
  }
  for (const [name, hex] of Object.entries({ a, x, S })) {
    const number = Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex");
    found[name] = number.subarray(-32);
    const limbs = Array.from(
      { length: 8 },
      (_, at) => (BigInt(`0x${hex}`) >> BigInt(28 * at)) & 0xfff_ffffn,
    );
    found[`${name} in limbs`] = Buffer.from(Uint32Array.from(limbs, Number).buffer);
    found[`${name} reversed`] = Buffer.from(Uint32Array.from(limbs.reverse(), Number).buffer);
  }
  return found;
}

function sign(
  { a, A, B, salt, poolName, userId, password, secretBlock, timestamp },
  between = () => {},
) {
  const name = poolName + userId;
  const message = [name, Buffer.from(secretBlock, "base64"), timestamp].map((part) =>
    Buffer.from(part),
  );
  const identity = `${name}:${password}`;
  const begun = functions.beginSignature(bytes(a), A, B, salt, identity);
  between();
  return begun && functions.endSignature(begun, Buffer.concat(message));
}

test("signs in as Python does", () => {
  for (const { name, a, A, signature, ...rest } of exchanges) {
    const publicValue = Buffer.from(functions.publicValue(bytes(a))).toString("hex");
    assert.equal(publicValue.replace(/^0+/, ""), A, name);
    assert.equal(Buffer.from(sign({ a, A, ...rest })).toString("base64"), signature, name);
  }
});

test("signs in, and leaves no secret in Wasm's memory", () => {
  functions.publicValue(bytes(exchange.a));
  const left = [memory()];
  sign(exchange, () => left.push(memory()));
  left.push(memory());
  for (const [name, secret] of Object.entries(secrets(exchange))) {
    assert.ok(!Buffer.concat(left).includes(secret), `left in memory: ${name}`);
  }
});

test("makes a device's verifier, and leaves no password in Wasm's memory", () => {
  const { deviceGroupKey, deviceKey, password, salt, verifier } = verifiers[0];
  const identity = `${deviceGroupKey}${deviceKey}:${password}`;
  const made = functions.deviceVerifier(bytes(salt), identity);
  assert.equal(Buffer.from(made).toString("base64"), verifier);
  assert.ok(!memory().includes(password.slice(0, 16)));
});

test("answers no B of 0, and needs no more memory for the hundredth call", () => {
  assert.equal(sign({ ...exchange, B: "0" }), undefined);
  const { byteLength } = memory();
  for (let call = 0; call < 100; call++) sign({ ...exchange, B: "0" });
  assert.equal(memory().byteLength, byteLength);
});
