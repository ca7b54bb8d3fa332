// A user pool over HTTP on loopback: `npm run pool` starts one for clients in
// any language. A test in Node that moves the clock or queues faults starts its
// own, and so has the pool at hand.

import { createServer } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { listen } from "./listen.mjs";

const BODY_LIMIT = 1024 * 1024;

export async function servePool(pool, { port = 0 } = {}) {
  const server = createServer((request, response) => {
    respond(pool, request, response).catch((error) => {
      console.error(error);
      request.socket.destroy();
    });
  });
  const endpoint = `http://127.0.0.1:${await listen(server, port)}`;
  return {
    endpoint,
    jwksUri: `${endpoint}/${pool.userPoolId}/.well-known/jwks.json`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function respond(pool, request, response) {
  const requestBody = await readBody(request);
  if (requestBody === undefined) {
    response.writeHead(413).end(`The body is larger than ${BODY_LIMIT} bytes.`);
    return;
  }
  const {
    status,
    headers,
    body,
    fault = {},
  } = await pool.handle({
    method: request.method,
    path: request.url,
    headers: request.headers,
    body: requestBody,
  });

  // Unreferenced: a response still to come does not keep a closed server's process alive.
  if (fault.delay) await delay(fault.delay, undefined, { ref: false });
  if (fault.drop) {
    request.socket.destroy();
    return;
  }
  const bytes = Buffer.from(body);
  response.writeHead(status, headers.flat());
  if (fault.cutOff < bytes.length) {
    response.write(bytes.subarray(0, fault.cutOff), () => request.socket.destroy());
  } else {
    response.end(bytes);
  }
}

// Reads to the end whatever the size: a client that is still sending would see
// a reset connection in place of the error.
async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return size > BODY_LIMIT ? undefined : Buffer.concat(chunks).toString();
}
