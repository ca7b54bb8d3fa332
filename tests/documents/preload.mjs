// Loaded before each program. Starting a pool takes most of a program's time, and no program
// is about that: all pools get the same two RSA keys, and Uint8Array.fromHex, which browsers
// have and Node 20 has not, decodes the WebAssembly.

import { readFileSync } from "node:fs";

const pairs = JSON.parse(readFileSync(process.env.DOCUMENTS_KEYS, "utf8"));
const { subtle } = globalThis.crypto;
const generateKey = subtle.generateKey.bind(subtle);

subtle.generateKey = async (algorithm, extractable, usages) => {
  if (!algorithm.name?.startsWith("RSA")) return generateKey(algorithm, extractable, usages);
  const pair = pairs.shift();
  if (!pair)
    throw new Error("The pool creates more RSA keys than tests/documents/preload.mjs has.");
  const { publicKey, privateKey } = pair;
  return {
    publicKey: await subtle.importKey("jwk", publicKey, algorithm, true, ["verify"]),
    privateKey: await subtle.importKey("jwk", privateKey, algorithm, extractable, ["sign"]),
  };
};

Uint8Array.fromHex ??= (text) => new Uint8Array(Buffer.from(text, "hex"));
