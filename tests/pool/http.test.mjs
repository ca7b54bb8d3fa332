// The pool over HTTP: what `npm run pool` says and serves, and the faults only
// a socket can show.

import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { servePool } from "../../js/node/server.js";
import { spawnPool, startPool } from "./start.mjs";
import { createPool, wireRequest } from "./support.mjs";

const EXPOSED = "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date";

suite("npm run pool", () => {
  let pool;
  before(async () => {
    pool = await startPool();
  });
  after(() => pool.stop());

  test("the first line says where it is and whom it serves", () => {
    assert.match(pool.endpoint, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.match(pool.userPoolId, new RegExp(`^${pool.region}_[0-9a-zA-Z]+$`));
    assert.match(pool.clientId, /^\w+$/);
    assert.match(pool.secretClientId, /^\w+$/);
    assert.match(pool.secretClientSecret, /^\w+$/);
    assert.equal(pool.jwksUri, `${pool.endpoint}/${pool.userPoolId}/.well-known/jwks.json`);
  });

  test("the keys are public, the outbox empty at first", async () => {
    const { keys } = await (await fetch(pool.jwksUri)).json();
    assert.deepEqual(
      keys.map(({ kty, alg, use, d }) => ({ kty, alg, use, d })),
      [
        { kty: "RSA", alg: "RS256", use: "sig", d: undefined },
        { kty: "RSA", alg: "RS256", use: "sig", d: undefined },
      ],
    );
    assert.deepEqual(await pool.outbox(), []);
  });

  test("users are made over the wire, by whoever signs; their codes come to the outbox", async () => {
    const post = (operation, input, headers) => {
      const request = wireRequest(operation, input);
      return fetch(pool.endpoint, { ...request, headers: { ...request.headers, ...headers } });
    };
    const user = {
      UserPoolId: pool.userPoolId,
      Username: "jane",
      MessageAction: "SUPPRESS",
      UserAttributes: [
        { Name: "email", Value: "jane@example.com" },
        { Name: "email_verified", Value: "true" },
      ],
    };
    const unsigned = await post("AdminCreateUser", user);
    assert.equal((await unsigned.json()).__type, "MissingAuthenticationTokenException");

    const authorization =
      "AWS4-HMAC-SHA256 Credential=any/20300101/us-east-1/cognito-idp/aws4_request";
    const created = await post("AdminCreateUser", user, { authorization });
    assert.equal(created.status, 200);
    const password = {
      UserPoolId: pool.userPoolId,
      Username: "jane",
      Password: "Old-passw0rd",
      Permanent: true,
    };
    await post("AdminSetUserPassword", password, { authorization });
    await post("ForgotPassword", { ClientId: pool.clientId, Username: "jane" });
    const [{ code, sentAt, ...message }] = await pool.outbox();
    assert.deepEqual(message, {
      username: "jane",
      destination: "jane@example.com",
      deliveryMedium: "EMAIL",
    });
    assert.match(code, /^\d{6}$/);
    assert.match(sentAt, /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
  });

  test("a preflight is answered as the service does: the headers asked for come back", async () => {
    const asked = "content-type,x-amz-target,Authorization,x-anything";
    const response = await fetch(pool.endpoint, {
      method: "OPTIONS",
      headers: { origin: "https://app.example", "access-control-request-headers": asked },
    });
    assert.equal(response.status, 200);
    const { headers } = response;
    assert.equal(headers.get("access-control-allow-origin"), "*");
    assert.equal(headers.get("access-control-allow-headers"), asked);
    assert.equal(headers.get("access-control-allow-methods"), "POST");
    assert.equal(headers.get("access-control-expose-headers"), EXPOSED);
    assert.equal(headers.get("access-control-max-age"), "172800");
    assert.equal(headers.get("content-length"), "0");
    assert.equal(headers.get("content-type"), null);
    assert.match(headers.get("x-amzn-requestid"), /^[0-9a-f-]{36}$/);
    assert.equal(await response.text(), "");
  });

  test("an error carries the service's headers, once each", async () => {
    const response = await fetch(
      pool.endpoint,
      wireRequest("ForgotPassword", { ClientId: "none", Username: "jane" }),
    );
    assert.equal(response.status, 400);
    const { headers } = response;
    const body = await response.text();
    assert.equal(headers.get("content-type"), "application/x-amz-json-1.1");
    assert.equal(headers.get("content-length"), String(body.length));
    assert.equal(headers.get("access-control-allow-origin"), "*");
    assert.equal(headers.get("access-control-expose-headers"), EXPOSED);
    assert.equal(headers.get("x-amzn-errortype"), "ResourceNotFoundException:");
    assert.equal(headers.get("x-amzn-errormessage"), JSON.parse(body).message);
    assert.ok(Math.abs(new Date(headers.get("date")) - Date.now()) < 60_000);
  });

  test("a body too large is refused", async () => {
    const response = await fetch(pool.endpoint, {
      method: "POST",
      body: "a".repeat(1024 * 1024 + 1),
    });
    assert.equal(response.status, 413);
  });

  test("it listens on loopback alone", async (t) => {
    const addresses = Object.values(networkInterfaces()).flat();
    const outer = addresses.find(({ internal, family }) => !internal && family === "IPv4");
    if (!outer) return t.skip("this machine has no other address");
    const socket = connect(new URL(pool.endpoint).port, outer.address);
    const [error] = await once(socket, "error");
    assert.equal(error.code, "ECONNREFUSED");
  });
});

test("a signal ends it cleanly", async () => {
  for (const signal of ["SIGTERM", "SIGINT"]) {
    const pool = await startPool();
    assert.deepEqual(await pool.stop(signal), { code: 0, signal: null, stderr: "" });
  }
});

suite("a command line that is wrong", () => {
  const refusals = [
    ["an unknown option", ["--prot", "0"], /Unknown option '--prot'/],
    [
      "a port that is none",
      ["--port", "http"],
      /--port takes a number from 0 to 65535, not "http"/,
    ],
    ["a file that is not there", ["--config", "/no/such/file.json"], /\/no\/such\/file\.json/],
  ];
  for (const [what, args, sentence] of refusals) {
    test(`${what} is said in a sentence`, async () => {
      const { code, stderr } = await spawnPool(...args).exited;
      assert.equal(code, 2);
      assert.match(stderr, sentence);
      assert.match(stderr, /Usage: npm run pool/);
    });
  }

  test("so is a configuration that is not JSON, and one the pool refuses", async (t) => {
    const folder = mkdtempSync(join(tmpdir(), "user-pool-"));
    t.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "config.json");
    for (const [text, sentence] of [
      ["{", /config\.json: .*JSON/],
      ['{ "polcy": {} }', /config\.json: .*polcy/],
    ]) {
      writeFileSync(file, text);
      const { code, stderr } = await spawnPool("--port", "0", "--config", file).exited;
      assert.equal(code, 2);
      assert.match(stderr, sentence);
    }
  });

  test("a port in use is said so", async () => {
    const pool = await startPool();
    const { port } = new URL(pool.endpoint);
    const { code, stderr } = await spawnPool("--port", port).exited;
    assert.equal(code, 1);
    assert.match(stderr, new RegExp(`Port ${port} is taken`));
    await pool.stop();
  });
});

suite("faults on the socket", () => {
  const FORGOT = wireRequest("ForgotPassword", { ClientId: "app", Username: "jane" });
  const serve = async (t) => {
    const pool = await createPool(t);
    const server = await servePool(pool);
    t.after(() => server.close());
    return { ...pool, ...server };
  };

  test("a dropped connection is closed without a byte", async (t) => {
    const pool = await serve(t);
    pool.faults.next({ drop: true });
    await assert.rejects(fetch(pool.endpoint, FORGOT), TypeError);
  });

  test("a cut-off body promises all and breaks off", async (t) => {
    const pool = await serve(t);
    pool.faults.next({ cutOff: 5 });
    const response = await fetch(pool.endpoint, FORGOT);
    assert.equal(response.status, 200);
    assert.ok(Number(response.headers.get("content-length")) > 5);
    await assert.rejects(response.text(), TypeError);
  });

  test("a delay holds the answer back", async (t) => {
    const pool = await serve(t);
    pool.faults.next({ delay: 50 });
    const start = performance.now();
    await (await fetch(pool.endpoint, FORGOT)).text();
    assert.ok(performance.now() - start >= 49);
  });
});
