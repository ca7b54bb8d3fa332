// The functions of a Wasm module on JavaScript's values: js/core/host.js.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { bind, host } from "../../pkg/core/host.js";
import { parseBody, renamed } from "../../pkg/core/response.js";

const CONFIG = { region: "us-west-2", clientId: "client", clientSecret: "a secret to be wiped" };
const compiled = await WebAssembly.compile(
  await readFile(new URL("../../pkg/core/core.wasm", import.meta.url)),
);

async function fresh() {
  const { exports } = await WebAssembly.instantiate(compiled, { host });
  return { functions: bind(exports), memory: exports.memory };
}

const holds = ({ buffer }, text) => Buffer.from(buffer).includes(text);

test("a run that is entered again from a getter of the input disturbs neither", async () => {
  const { functions } = await fresh();
  let inner;
  const input = {
    get username() {
      inner ??= functions.changePassword(CONFIG, { accessToken: "t", proposedPassword: "p" });
      return "outer";
    },
  };
  const { value } = functions.forgotPassword(CONFIG, input);
  assert.equal(value.body.Username, "outer");
  assert.deepEqual({ ...inner.value.body }, { ProposedPassword: "p", AccessToken: "t" });
});

test("what a run had in the memory is wiped when it ends, also by an exception", async () => {
  const { functions, memory } = await fresh();
  functions.forgotPassword(CONFIG, { username: "jane-of-this-test" });
  assert.ok(!holds(memory, CONFIG.clientSecret));

  const input = {
    username: "jane-of-this-test",
    get clientMetadata() {
      throw new RangeError("the app's own");
    },
  };
  assert.throws(() => functions.forgotPassword(CONFIG, input), RangeError);
  // Not at once: calls beside it, which hold the same instance, still come to an end.
  const { value } = functions.forgotPassword(CONFIG, { username: "jane" });
  assert.equal(value.body.Username, "jane");
  await new Promise((resolve) => setTimeout(resolve));
  assert.ok(new Uint8Array(memory.buffer).every((byte) => byte === 0));
});

test("a response nested two hundred deep is read", async () => {
  const { functions } = await fresh();
  const body = `${'{"A":'.repeat(200)}1${"}".repeat(200)}`;
  let value = renamed(functions.readResponse("", 200, undefined, parseBody(body)).value, functions);
  for (let depth = 0; depth < 200; depth++) value = value.a;
  assert.equal(value, 1);
});

test("texts cross whole, and half of a pair is replaced", async () => {
  const { functions } = await fresh();
  const hashOf = (username) => functions.forgotPassword(CONFIG, { username }).value.body.SecretHash;
  assert.equal(hashOf("\ud800"), hashOf("\ufffd"));
  assert.notEqual(hashOf("\ud83d\ude00"), hashOf("\ufffd\ufffd"));
});

test("a response's members are renamed, and the keys of maps are not", async () => {
  const { functions } = await fresh();
  const read = (text) => renamed(parseBody(text), functions);
  const body = {
    CodeDeliveryDetails: { Destination: "j***" },
    MFAOptions: [{ DeliveryMedium: "SMS" }, null, "Text"],
    ChallengeParameters: { USERNAME: "u", Question: { Why: "?" } },
  };
  const text = JSON.stringify(body).replace("{", '{"__proto__":{"Polluted":1},');
  assert.equal(
    JSON.stringify(read(text)),
    '{"__proto__":{"Polluted":1},"codeDeliveryDetails":{"destination":"j***"},' +
      '"mfaOptions":[{"deliveryMedium":"SMS"},null,"Text"],' +
      '"challengeParameters":{"USERNAME":"u","Question":{"Why":"?"}}}',
  );
  assert.equal({}.polluted, undefined);
  assert.equal({}.Polluted, undefined);
  assert.deepEqual([read(""), read("<html>"), read("null"), read("5")], [{}, undefined, null, 5]);
});
