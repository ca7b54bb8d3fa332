// The byte budget. Bytes are exact, so a test may hold them; what the peers
// weigh beside, `npm run bench -- bytes` tells.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bundle, contestants, proveFive, sizes } from "../../bench/bundle.mjs";

const BUDGET = 12_288;
const [ours] = contestants;

test("the five functions, Wasm included, keep to their budget", async (t) => {
  const { bytes, inputs } = await bundle(ours);
  await proveFive(ours, bytes);
  const { brotli } = sizes(bytes);
  t.diagnostic(`${brotli} of ${BUDGET} bytes after brotli 11`);
  assert.ok(brotli <= BUDGET, `${brotli} bytes`);

  const leaked = inputs.filter((path) => path.includes("cognito-wasm/pkg/testing"));
  assert.deepEqual(leaked, [], "the user pool of cognito-wasm/testing is in the app's bundle");
});
