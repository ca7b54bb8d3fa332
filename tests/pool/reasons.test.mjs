// Each refusal of model/reasons.yaml: the local pool answers it, and the error then has the
// reason. What no local pool comes to is answered by a fault instead, with the message that
// the table has.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { CognitoError } from "../../pkg/reasons.js";
import { open, SCENARIOS } from "./refused.mjs";

const source = new URL("../../model/reasons.yaml", import.meta.url);
const { reasons } = parse(readFileSync(source, "utf8"));
const rows = Object.entries(reasons).flatMap(([reason, { refusals }]) =>
  refusals.map((refusal) => ({ reason, ...refusal })),
);

const patternOf = (message) =>
  new RegExp(`^${message.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, ".+")}\\.?\\s*$`);
const isRow = ({ code, message }, error) =>
  error.code === code && (!message || patternOf(message).test(error.message));

const answered = new Set();

for (const [reason, scenario] of Object.entries(SCENARIOS)) {
  test(`${reason}: the pool answers it`, async () => {
    for (const result of await Promise.allSettled(await scenario())) {
      assert.equal(result.status, "rejected", "the call succeeded");
      const error = result.reason;
      assert.ok(error instanceof CognitoError, error.stack);
      assert.equal(error.reason, reason, `${error.code}: ${error.message}`);
      for (const row of rows) if (isRow(row, error)) answered.add(row);
    }
  });
}

for (const row of rows.filter(({ isUnknownToPool }) => isUnknownToPool)) {
  const { reason, code, message = "In the service's words." } = row;
  test(`${reason}, ${code}: ${message}: as the table has it`, async () => {
    const { pool, forgotPassword } = await open();
    const words = message.replace(/\{(\w+)\}/g, "<$1>");
    pool.faults.next({ error: { name: code, message: words } });
    const error = await forgotPassword({ username: "jane" }).catch((error) => error);
    assert.deepEqual([error.code, error.message, error.reason], [code, words, reason]);
    const names = [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    assert.deepEqual(error.details, Object.fromEntries(names.map((name) => [name, `<${name}>`])));
  });
}

test("every other row was answered", () => {
  const left = rows.filter((row) => !row.isUnknownToPool && !answered.has(row));
  assert.deepEqual(left, []);
  const both = rows.filter((row) => row.isUnknownToPool && answered.has(row));
  assert.deepEqual(both, []);
});

test("the words of a trigger may have lines", async () => {
  const { pool, forgotPassword } = await open();
  const message = "PreSignUp failed with error Not today.\nPerhaps tomorrow.";
  pool.faults.next({ error: { name: "UserLambdaValidationException", message } });
  const error = await forgotPassword({ username: "jane" }).catch((error) => error);
  assert.deepEqual(error.details, {
    trigger: "PreSignUp",
    message: "Not today.\nPerhaps tomorrow",
  });
});

test("what is not a refusal, or in other words, has none", async () => {
  const { pool, forgotPassword } = await open();
  pool.faults.next({ error: { name: "NotAuthorizedException", message: "Not on a Sunday." } });
  const refused = await forgotPassword({ username: "jane" }).catch((error) => error);
  assert.deepEqual([refused.reason, refused.details], [undefined, {}]);
  const slip = await forgotPassword({}).catch((error) => error);
  assert.deepEqual([slip.code, slip.reason, slip.details], ["InvalidInput", undefined, {}]);
});
