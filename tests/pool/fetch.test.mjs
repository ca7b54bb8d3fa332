// The pool's fetch stands in for the real one: whatever holds there holds here.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { createPool, signIn, wireRequest } from "./support.mjs";

const FORGOT = wireRequest("ForgotPassword", { ClientId: "app", Username: "jane" });

suite("what it takes and gives", () => {
  test("a string, a URL and a Request are one to it", async (t) => {
    const pool = await createPool(t);
    const inputs = [
      [pool.endpoint, FORGOT],
      [new URL(pool.endpoint), FORGOT],
      [new Request(pool.endpoint, FORGOT)],
      [new Request(pool.endpoint, { ...FORGOT, body: "{}" }), FORGOT],
    ];
    for (const [input, init] of inputs) {
      const response = await pool.fetch(input, init);
      assert.ok(response instanceof Response);
      assert.equal(response.status, 200);
      const { CodeDeliveryDetails } = await response.json();
      assert.equal(CodeDeliveryDetails.DeliveryMedium, "EMAIL");
    }
  });

  test("the service's own address is answered too, so a client needs no endpoint", async (t) => {
    const pool = await createPool(t);
    const response = await pool.fetch(`https://cognito-idp.${pool.region}.amazonaws.com/`, FORGOT);
    assert.equal(response.status, 200);
  });

  test("it shows the headers a page may read, and no others", async (t) => {
    const pool = await createPool(t);
    const response = await pool.fetch(
      pool.endpoint,
      wireRequest("ForgotPassword", { ClientId: "none", Username: "jane" }),
    );
    assert.equal(response.status, 400);
    assert.equal(response.headers.get("content-type"), "application/x-amz-json-1.1");
    assert.equal(response.headers.get("x-amzn-errortype"), "ResourceNotFoundException:");
    assert.equal(
      response.headers.get("x-amzn-errormessage"),
      "User pool client none does not exist.",
    );
    assert.match(response.headers.get("x-amzn-requestid"), /^[0-9a-f-]{36}$/);
    assert.equal(response.headers.get("access-control-allow-origin"), null);
  });

  test("the keys are where a verifier looks for them", async (t) => {
    const pool = await createPool(t);
    const response = await pool.fetch(`${pool.endpoint}/${pool.userPoolId}/.well-known/jwks.json`);
    assert.deepEqual(await response.json(), pool.jwks);
    assert.deepEqual(
      pool.jwks.keys.map(({ kid }) => kid.length),
      [44, 44],
    );
    const { AuthenticationResult } = await signIn(pool);
    const kids = [AuthenticationResult.AccessToken, AuthenticationResult.IdToken].map(
      (token) => JSON.parse(Buffer.from(token.split(".")[0], "base64url")).kid,
    );
    assert.deepEqual(
      kids,
      pool.jwks.keys.map(({ kid }) => kid),
    );
  });

  test("an address that is none is a TypeError", async (t) => {
    const pool = await createPool(t);
    await assert.rejects(pool.fetch("no address"), TypeError);
  });

  test("a closed pool is a connection that fails", async (t) => {
    const pool = await createPool(t);
    pool.close();
    await assert.rejects(pool.fetch(pool.endpoint, FORGOT), TypeError);
    assert.throws(() => pool.outbox.messages, TypeError);
    pool.close();
  });
});

suite("abort", () => {
  const reason = new Error("changed my mind");

  test("before: nothing is carried out", async (t) => {
    const pool = await createPool(t);
    await assert.rejects(
      pool.fetch(pool.endpoint, { ...FORGOT, signal: AbortSignal.abort(reason) }),
      reason,
    );
    assert.deepEqual(pool.outbox.messages, []);
  });

  test("while the answer is on its way: rejects at once, though it was carried out", async (t) => {
    const pool = await createPool(t);
    for (const abortSoon of [queueMicrotask, (abort) => setTimeout(abort, 10)]) {
      pool.outbox.clear();
      pool.faults.next({ delay: 60_000 });
      const controller = new AbortController();
      const answering = pool.fetch(
        new Request(pool.endpoint, { ...FORGOT, signal: controller.signal }),
      );
      abortSoon(() => controller.abort(reason));
      await assert.rejects(answering, reason);
      assert.equal(pool.outbox.messages.length, 1);
    }
  });

  test("while the body is read", async (t) => {
    const pool = await createPool(t);
    const controller = new AbortController();
    const response = await pool.fetch(pool.endpoint, { ...FORGOT, signal: controller.signal });
    controller.abort(reason);
    await assert.rejects(response.text(), reason);
  });

  test("by a time-out, with the time-out's own error", async (t) => {
    const pool = await createPool(t);
    pool.faults.next({ delay: 60_000 });
    const answering = pool.fetch(pool.endpoint, { ...FORGOT, signal: AbortSignal.timeout(10) });
    await assert.rejects(answering, { name: "TimeoutError" });
  });
});
