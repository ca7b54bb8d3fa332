// What a web page that the developer visits can do to a pool over HTTP: no more than
// an app's page has to.

import assert from "node:assert/strict";
import { once } from "node:events";
import { request as send } from "node:http";
import { connect } from "node:net";
import { suite, test } from "node:test";
import { servePool } from "../../js/node/server.js";
import { spawnPool, startPool } from "./start.mjs";
import { createPool, wireRequest } from "./support.mjs";

const EVIL = "https://evil.example";
const SIGNED = "AWS4-HMAC-SHA256 Credential=any/20300101/us-east-1/cognito-idp/aws4_request";

async function serve(t, options) {
  const pool = await createPool(t);
  const server = await servePool(pool, options);
  t.after(() => server.close());
  return { ...pool, ...server };
}

/** Sends a request with any headers, `host` and `origin` too, which fetch would not. */
async function ask(endpoint, { method = "GET", path = "/", headers = {}, body } = {}) {
  const { port } = new URL(endpoint);
  const outgoing = send({ host: "127.0.0.1", port, method, path, headers });
  outgoing.end(body);
  const [response] = await once(outgoing, "response");
  const text = (await response.setEncoding("utf8").toArray()).join("");
  return { status: response.statusCode, headers: response.headers, text };
}

const operation = (name, input, headers) => {
  const { method, headers: usual, body } = wireRequest(name, input);
  return { method, headers: { ...usual, ...headers }, body };
};

const createUser = (pool, headers) =>
  ask(
    pool.endpoint,
    operation(
      "AdminCreateUser",
      { UserPoolId: pool.userPoolId, Username: "eve", MessageAction: "SUPPRESS" },
      { authorization: SIGNED, ...headers },
    ),
  );

const userNames = async (pool) =>
  (await pool.admin.listUsers()).users.map(({ username }) => username);

suite("the Host header names this machine", () => {
  const loopback = ["127.0.0.1", "127.1.2.3:80", "localhost:9229", "LocalHost", "app.localhost"];
  for (const host of [...loopback, "[::1]:9229"]) {
    test(`${host} is taken`, async (t) => {
      const { endpoint } = await serve(t);
      const { status } = await ask(endpoint, { path: "/_pool/outbox", headers: { host } });
      assert.equal(status, 200);
    });
  }

  const others = ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example"];
  for (const host of [
    ...others,
    "192.168.0.1",
    "169.254.169.254",
    "0.0.0.0",
    "a b",
    "user@localhost",
  ]) {
    test(`${host} is refused with a sentence`, async (t) => {
      const pool = await serve(t);
      for (const asked of [
        { path: "/_pool/outbox", headers: { host } },
        { method: "OPTIONS", headers: { host } },
        operation("ForgotPassword", { ClientId: "app", Username: "jane" }, { host }),
      ]) {
        const { status, headers, text } = await ask(pool.endpoint, asked);
        assert.equal(status, 403);
        assert.equal(headers["access-control-allow-origin"], undefined);
        assert.match(text, /^The Host header .* --allow-host .*\.\n$/);
      }
      assert.deepEqual(pool.outbox.messages, []);
    });
  }

  test("a name that is allowed is taken, with any port", async (t) => {
    const { endpoint } = await serve(t, { allowedHosts: ["pool.test"] });
    for (const host of ["pool.test", "Pool.test:9229"]) {
      const { status } = await ask(endpoint, { path: "/_pool/outbox", headers: { host } });
      assert.equal(status, 200);
    }
  });
});

suite("the outbox is for no page", () => {
  test("it has no CORS headers, nor has the preflight", async (t) => {
    const { endpoint } = await serve(t);
    for (const method of ["GET", "OPTIONS"]) {
      for (const origin of [EVIL, "http://localhost:3000"]) {
        const path = "/_pool/outbox";
        const { headers } = await ask(endpoint, { method, path, headers: { origin } });
        const cors = Object.keys(headers).filter((name) => name.startsWith("access-control-"));
        assert.deepEqual(cors, []);
      }
    }
  });

  test("but for one of an origin that is allowed", async (t) => {
    const origin = "http://localhost:3000";
    const { endpoint } = await serve(t, { allowedOrigins: [origin] });
    const path = "/_pool/outbox";
    const allowed = await ask(endpoint, { path, headers: { origin } });
    assert.equal(allowed.headers["access-control-allow-origin"], origin);
    assert.equal(allowed.headers.vary, "Origin");
    const other = await ask(endpoint, { path, headers: { origin: "http://localhost:3001" } });
    assert.equal(other.headers["access-control-allow-origin"], undefined);
  });
});

suite("an administrator's operation from a page", () => {
  for (const origin of [EVIL, "null", "http://localhost.evil.example", "http://192.168.0.7:3000"]) {
    test(`of ${origin} is refused with a sentence`, async (t) => {
      const pool = await serve(t);
      const { status, text } = await createUser(pool, { origin });
      assert.equal(status, 403);
      const { __type, message } = JSON.parse(text);
      assert.equal(__type, "AccessDeniedException");
      assert.match(message, /^AdminCreateUser .* --allow-origin .*\.$/);
      assert.deepEqual(await userNames(pool), ["jane"]);
    });
  }

  for (const origin of [
    "http://localhost:3000",
    "https://app.localhost",
    "http://[::1]:80",
    "http://127.0.0.1",
  ]) {
    test(`of ${origin} is carried out`, async (t) => {
      const pool = await serve(t);
      assert.equal((await createUser(pool, { origin })).status, 200);
    });
  }

  test("is carried out without an origin, and from one that is allowed", async (t) => {
    const pool = await serve(t, { allowedOrigins: ["https://dev.example"] });
    assert.equal((await createUser(pool, { origin: "https://dev.example" })).status, 200);
    assert.equal((await createUser(await serve(t), {})).status, 200);
  });

  test("a user's operation is for every page, as the service's is", async (t) => {
    const pool = await serve(t);
    const asked = operation(
      "ForgotPassword",
      { ClientId: "app", Username: "jane" },
      { origin: EVIL },
    );
    const { status, headers } = await ask(pool.endpoint, asked);
    assert.equal(status, 200);
    assert.equal(headers["access-control-allow-origin"], "*");
  });
});

suite("npm run pool", () => {
  test("takes --allow-host and --allow-origin, each several times", async () => {
    const pool = await startPool(undefined, [
      ...["--allow-host", "pool.test", "--allow-host", "other.test"],
      ...["--allow-origin", "https://dev.example"],
    ]);
    for (const host of ["pool.test", "other.test"]) {
      const headers = { host, origin: "https://dev.example" };
      const outbox = await ask(pool.endpoint, { path: "/_pool/outbox", headers });
      assert.equal(outbox.status, 200);
      assert.equal(outbox.headers["access-control-allow-origin"], "https://dev.example");
    }
    await pool.stop();
  });

  test("refuses what is no origin, or no name of a host", async () => {
    for (const [option, value] of [
      ["--allow-origin", "dev.example"],
      ["--allow-origin", "https://dev.example/path"],
      ["--allow-host", "https://pool.test"],
    ]) {
      const { code, stderr } = await spawnPool("--port", "0", option, value).exited;
      assert.equal(code, 2);
      assert.match(stderr, new RegExp(`${option} takes .*, not "${value}"\\.`));
    }
  });
});

test("a body that is broken off prints nothing", async () => {
  const pool = await startPool();
  const { port } = new URL(pool.endpoint);
  for (const sent of ["", "{", "a".repeat(70_000)]) {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    socket.write(`POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100000\r\n\r\n${sent}`);
    // Until the request has begun, there is no body to break off.
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.resetAndDestroy();
  }
  assert.deepEqual(await pool.outbox(), []);
  assert.equal((await pool.stop()).stderr, "");
});
