// Faults: the next answer is spoiled as told, the one after is whole.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createPool, forgotPassword, signIn, wireRequest } from "./support.mjs";

const FORGOT = wireRequest("ForgotPassword", { ClientId: "app", Username: "jane" });

test("a refusal in the service's words", async (t) => {
  const pool = await createPool(t);
  pool.faults.next({ error: { name: "TooManyRequestsException", message: "Rate exceeded" } });
  const response = await pool.fetch(pool.endpoint, FORGOT);
  assert.equal(response.status, 400);
  assert.equal(response.headers.get("x-amzn-errortype"), "TooManyRequestsException:");
  assert.deepEqual(await response.json(), {
    __type: "TooManyRequestsException",
    message: "Rate exceeded",
  });
  await forgotPassword(pool);
});

test("for one operation, as often as told", async (t) => {
  const pool = await createPool(t);
  const error = { name: "InternalErrorException", status: 500 };
  pool.faults.next({ operation: "InitiateAuth", error, times: 2 });
  await forgotPassword(pool);
  await assert.rejects(signIn(pool), { name: "InternalErrorException" });
  await assert.rejects(signIn(pool), { name: "InternalErrorException" });
  await signIn(pool);
});

test("in the order they were queued", async (t) => {
  const pool = await createPool(t);
  for (const name of ["TooManyRequestsException", "InternalErrorException"])
    pool.faults.next({ error: { name } });
  await assert.rejects(signIn(pool), { name: "TooManyRequestsException" });
  await assert.rejects(signIn(pool), { name: "InternalErrorException" });
});

test("a raw answer, as of a proxy", async (t) => {
  const pool = await createPool(t);
  pool.faults.next({ status: 503, body: "<html>", headers: { "content-type": "text/html" } });
  const response = await pool.fetch(pool.endpoint, FORGOT);
  assert.equal(response.status, 503);
  assert.equal(response.headers.get("content-type"), "text/html");
  assert.equal(await response.text(), "<html>");
});

test("a delay", async (t) => {
  const pool = await createPool(t);
  pool.faults.next({ delay: 50 });
  const start = performance.now();
  await forgotPassword(pool);
  assert.ok(performance.now() - start >= 49);
});

test("a body cut off: what came, then an error", async (t) => {
  const pool = await createPool(t);
  pool.faults.next({ cutOff: 5 });
  const response = await pool.fetch(pool.endpoint, FORGOT);
  const reader = response.body.getReader();
  const { value } = await reader.read();
  assert.equal(new TextDecoder().decode(value), '{"Cod');
  await assert.rejects(reader.read(), TypeError);

  pool.faults.next({ cutOff: 5 });
  await assert.rejects(forgotPassword(pool), TypeError);
});

test("a dropped connection", async (t) => {
  const pool = await createPool(t);
  pool.faults.next({ drop: true });
  await assert.rejects(forgotPassword(pool), TypeError);
  await forgotPassword(pool);
});

test("one that is none is refused by name", async (t) => {
  const pool = await createPool(t);
  assert.throws(() => pool.faults.next({ dealy: 50 }), /dealy/);
});
