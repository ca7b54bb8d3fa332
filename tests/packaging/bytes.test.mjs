// The byte budget. Bytes are exact, so a test may hold them; what the peers
// weigh beside, `npm run bench -- bytes` tells.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bundle, contestants, proveFive, sizes } from "../../bench/bundle.mjs";

const BUDGET = 12_288;
const ADMIN_BUDGET = 6_144;
const [ours, both] = contestants;

test("the five functions, Wasm included, keep to their budget", async (t) => {
  const { bytes, inputs } = await bundle(ours);
  await proveFive(ours, bytes);
  const { brotli } = sizes(bytes);
  t.diagnostic(`${brotli} of ${BUDGET} bytes after brotli 11`);
  assert.ok(brotli <= BUDGET, `${brotli} bytes`);

  const leaked = inputs.filter((path) => /cognito-wasm\/pkg\/(admin|testing)/.test(path));
  assert.deepEqual(leaked, [], "parts that the app did not import are in its bundle");
});

test("the administrator's side, its Wasm included, keeps to its own", async (t) => {
  const [five, { bytes }] = await Promise.all([bundle(ours), bundle(both)]);
  await proveFive(both, bytes);
  await proveAdmin(bytes);
  const more = sizes(bytes).brotli - sizes(five.bytes).brotli;
  t.diagnostic(`${more} of ${ADMIN_BUDGET} bytes more after brotli 11`);
  assert.ok(more <= ADMIN_BUDGET, `${more} bytes`);
});

/** A bundle that could not sign would be light. */
async function proveAdmin(bytes) {
  const { CognitoAdmin } = await import(
    `data:text/javascript;base64,${Buffer.from(bytes).toString("base64")}`
  );
  const signed = [];
  const admin = new CognitoAdmin({
    userPoolId: "us-west-2_EXAMPLE",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
    fetch: async (_, { headers }) => {
      signed.push(/Signature=[0-9a-f]{64}$/.test(headers.authorization));
      return Response.json({ Users: [{ Username: "jane" }] });
    },
  });
  await admin.adminDeleteUser({ username: "jane" });
  for await (const { username } of admin.listUsers()) assert.equal(username, "jane");
  assert.deepEqual(signed, [true, true]);
}
