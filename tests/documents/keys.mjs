// Loaded before each program: the pools of all programs get the same two RSA keys. Creating
// them takes most of a program's time, and no program is about them.

import { readFileSync } from "node:fs";

const pairs = JSON.parse(readFileSync(process.env.DOCUMENTS_KEYS, "utf8"));
const { subtle } = globalThis.crypto;
const generateKey = subtle.generateKey.bind(subtle);

subtle.generateKey = async (algorithm, extractable, usages) => {
  if (!algorithm.name?.startsWith("RSA")) return generateKey(algorithm, extractable, usages);
  const pair = pairs.shift();
  if (!pair) throw new Error("The pool creates more RSA keys than tests/documents/keys.mjs has.");
  const { publicKey, privateKey } = pair;
  return {
    publicKey: await subtle.importKey("jwk", publicKey, algorithm, true, ["verify"]),
    privateKey: await subtle.importKey("jwk", privateKey, algorithm, extractable, ["sign"]),
  };
};
