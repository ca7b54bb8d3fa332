// `servePool` of cognito-wasm/testing/server: its options, and where it listens.

import assert from "node:assert/strict";
import { networkInterfaces } from "node:os";
import { test } from "node:test";
import { servePool } from "../../js/node/server.js";
import { startPool } from "./start.mjs";
import { createPool, wireRequest } from "./support.mjs";

const FORGOT = wireRequest("ForgotPassword", { ClientId: "app", Username: "jane" });

async function serve(t, options) {
  const pool = await createPool(t);
  const server = await servePool(pool, options);
  t.after(() => server.close());
  return { ...pool, ...server };
}

test("a client reaches the pool at the endpoint, and the test has its outbox", async (t) => {
  const { endpoint, outbox } = await serve(t);
  const response = await fetch(endpoint, FORGOT);
  assert.equal(response.status, 200);
  assert.match(outbox.code("jane"), /^\d{6}$/);
});

test("an option that is none is refused with the nearest", async (t) => {
  const pool = await createPool(t);
  await assert.rejects(servePool(pool, { allowedHost: ["pool"] }), {
    name: "TypeError",
    message: "servePool has no option allowedHost: did you mean allowedHosts?",
  });
  await assert.rejects(servePool(pool, { allowedHosts: ["http://pool"] }), {
    name: "RangeError",
    message: 'allowedHosts takes the name of a host, not "http://pool".',
  });
  await assert.rejects(servePool(pool, { allowedOrigins: ["app.test"] }), {
    name: "RangeError",
    message: 'allowedOrigins takes an origin such as http://localhost:3000, not "app.test".',
  });
});

/** An address of this machine that others reach; undefined if it has none. */
const outer = Object.values(networkInterfaces())
  .flat()
  .find(({ internal, family }) => !internal && family === "IPv4");

test("the command listens where it is told", async (t) => {
  if (!outer) return t.skip("this machine has no other address");
  const pool = await startPool(undefined, ["--listen", outer.address]);
  t.after(() => pool.stop());
  assert.equal(new URL(pool.endpoint).hostname, outer.address);
  assert.deepEqual(await pool.outbox(), []);
});

test("with all addresses, another name is still refused unless it is allowed", async (t) => {
  if (!outer) return t.skip("this machine has no other address");
  const closed = await serve(t, { address: "0.0.0.0" });
  assert.match(closed.endpoint, /^http:\/\/127\.0\.0\.1:\d+$/);
  assert.equal((await fetch(closed.endpoint, FORGOT)).status, 200);
  const { port } = new URL(closed.endpoint);
  const refused = await fetch(`http://${outer.address}:${port}`, FORGOT);
  assert.equal(refused.status, 403);
  assert.match(await refused.text(), /--allow-host NAME, or allowedHosts in a program/);

  const open = await serve(t, { address: "0.0.0.0", allowedHosts: [outer.address] });
  const url = `http://${outer.address}:${new URL(open.endpoint).port}`;
  assert.equal((await fetch(url, FORGOT)).status, 200);
});
