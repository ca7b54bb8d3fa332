// A user pool over HTTP on loopback: `npm run pool` starts one for clients in
// any language; a test in Node that moves the clock or queues faults starts
// its own and keeps hold of the pool.

import { createServer } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

const BODY_LIMIT = 1024 * 1024;

export async function servePool(pool, { port = 0 } = {}) {
  const server = createServer((request, response) => {
    answer(pool, request, response).catch((error) => {
      console.error(error);
      request.socket.destroy();
    });
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const endpoint = `http://127.0.0.1:${server.address().port}`;
  return {
    endpoint,
    jwksUri: `${endpoint}/${pool.userPoolId}/.well-known/jwks.json`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(pool, request, response) {
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

  // Unreferenced: an answer still to come does not keep a closed server's process.
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

// Reads to the end whatever the size: a client still sending would see a reset
// connection, not the refusal.
async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return size > BODY_LIMIT ? undefined : Buffer.concat(chunks).toString();
}
