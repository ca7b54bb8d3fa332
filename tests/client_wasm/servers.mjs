// What the typed API's tests in a browser have around them: the local pool and
// ministack over HTTP, and a control that a test's page asks for pools, users,
// codes and faults. `node tests/client_wasm/servers.mjs` starts them by hand.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { administrator } from "../journeys/administrator.mjs";
import { local } from "../journeys/servers/local.mjs";
import { ministack } from "../journeys/servers/ministack.mjs";

// Compiled into the tests: another one would have them built anew.
const PORT = 9231;
const servers = { local, ministack };

/** The variables that the tests are built with, and what ends the servers. */
export async function startServers() {
  await ministack.start();
  const ends = [];
  const control = createServer();
  await listen(control).catch(async (error) => {
    await ministack.stop();
    throw error;
  });
  const url = `http://127.0.0.1:${control.address().port}`;
  const silences = [];
  const calls = createCalls({ url, ends, silences });
  control.on("request", (request, response) => {
    // From a page of another origin, preflight included.
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "*");
    if (request.method === "OPTIONS") return response.end();
    const [, name, id] = request.url.split("/");
    if (name === "silent") return hear(silences[id], response);
    answer(calls[name], request, response);
  });
  return {
    variables: { COGNITO_WASM_TEST_SERVERS: url },
    async stop() {
      control.close();
      control.closeAllConnections();
      for (const end of ends) end();
      await ministack.stop();
    },
  };
}

async function listen(server) {
  for (const port of [PORT, 0]) {
    server.listen(port, "127.0.0.1");
    try {
      return await once(server, "listening");
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port === 0) throw error;
    }
  }
}

async function answer(call, request, response) {
  try {
    const given = JSON.parse(await text(request));
    response.end(JSON.stringify((await call(given)) ?? null));
  } catch (error) {
    response.writeHead(500).end(String(error.stack));
  }
}

function hear(silence, response) {
  silence.heard += 1;
  response.once("close", () => {
    silence.left += 1;
  });
}

/** What a page may ask for, each by the name it asks for it by. */
function createCalls({ url, ends, silences }) {
  const pools = [];
  return {
    async createPool({ server, options }) {
      const t = { name: "a journey in Rust", after: (end) => ends.push(end) };
      const pool = await servers[server].createPool(t, options);
      const id = pools.push({ ...pool, ...administrator(pool) }) - 1;
      const { endpoint, region, userPoolId, publicClient, secretClient } = pool;
      return { id, endpoint, region, userPoolId, publicClient, secretClient };
    },
    administer: ({ pool, operation, input }) => pools[pool].administer(operation, input),
    createUser: ({ pool, username, attributes }) => pools[pool].createUser(username, attributes),
    createConfirmedUser: ({ pool, username, attributes }) =>
      pools[pool].createConfirmedUser(username, attributes),
    lastCode: ({ pool, destination }) => pools[pool].lastCode(destination),
    nextAnswer({ pool, fault }) {
      assert.ok(pools[pool].faults, "only the local pool spoils its answers");
      pools[pool].faults.next(fault);
    },

    // An endpoint that hears requests and never answers: how many asked, how many left.
    createSilence() {
      const id = silences.push({ heard: 0, left: 0 }) - 1;
      return { id, endpoint: `${url}/silent/${id}` };
    },
    silence: ({ id }) => silences[id],
  };
}

if (import.meta.filename === process.argv[1]) {
  const { variables, stop } = await startServers();
  for (const [name, value] of Object.entries(variables)) console.log(`export ${name}=${value}`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
}
