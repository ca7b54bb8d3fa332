// A user pool over HTTP on loopback: `npm run pool` starts one for clients in
// any language. A test in Node that moves the clock or queues faults starts its
// own, and so has the pool at hand.

import { createServer } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { listen } from "./listen.mjs";
import { isForThisMachine, isLoopbackOrigin, refuseHost } from "./loopback.mjs";

const BODY_LIMIT = 1024 * 1024;
const TARGET = /^AWSCognitoIdentityProviderService\.(\w+)$/;
/** What an administrator calls; every one is signed. */
const ADMINISTRATION = /^(?:Admin\w+|ListUsers|(?:Create|Describe)UserPool(?:Client)?)$/;

/**
 * @param {object} pool of `createUserPool`
 * @param {number=} options.port by default, any that is free
 * @param {string[]=} options.allowedHosts the names that a Host header may have beside those of loopback
 * @param {string[]=} options.allowedOrigins the origins whose pages may read the outbox and,
 *   like those on loopback, call the administrator's operations
 */
export async function servePool(pool, { port = 0, allowedHosts = [], allowedOrigins = [] } = {}) {
  const rules = { allowedHosts, allowedOrigins };
  const server = createServer((request, response) => {
    respond(pool, rules, request, response).catch((error) => {
      // A client that goes away in the middle of its request is no error of the pool's.
      if (error.code !== "ECONNRESET") console.error(error);
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

async function respond(pool, rules, request, response) {
  const requestBody = await readBody(request);
  if (!isForThisMachine(request, rules.allowedHosts)) return refuseHost(response);
  if (requestBody === undefined) {
    response.writeHead(413).end(`The body is larger than ${BODY_LIMIT} bytes.`);
    return;
  }
  const refused = administrationFromPage(request, rules);
  if (refused) return refuseAdministration(refused, response);
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
  response.writeHead(status, [...headers, ...outboxHeaders(request, rules)].flat());
  if (fault.cutOff < bytes.length) {
    response.write(bytes.subarray(0, fault.cutOff), () => request.socket.destroy());
  } else {
    response.end(bytes);
  }
}

/** Returns the administrator's operation that a page asks for which may not. */
function administrationFromPage({ headers }, { allowedOrigins }) {
  const { origin, authorization, "x-amz-target": target = "" } = headers;
  // Only browsers send an origin, and a page cannot leave it out.
  if (origin === undefined || isLoopbackOrigin(origin) || allowedOrigins.includes(origin)) {
    return undefined;
  }
  const [, operation = "The operation"] = TARGET.exec(target) ?? [];
  const isAdministration = authorization !== undefined || ADMINISTRATION.test(operation);
  return isAdministration ? operation : undefined;
}

function refuseAdministration(operation, response) {
  const message =
    `${operation} is an administrator's, which pages on this machine alone may call: ` +
    "--allow-origin ORIGIN allows those of another origin.";
  const headers = {
    "content-type": "application/x-amz-json-1.1",
    // So that the page can show the sentence, which is no secret.
    "access-control-allow-origin": "*",
  };
  response
    .writeHead(403, headers)
    .end(JSON.stringify({ __type: "AccessDeniedException", message }));
}

/** Returns the headers that let a page of an allowed origin read the outbox. */
function outboxHeaders({ url, headers: { origin } }, { allowedOrigins }) {
  if (!url.startsWith("/_pool/") || !allowedOrigins.includes(origin)) return [];
  return [
    ["Access-Control-Allow-Origin", origin],
    ["Vary", "Origin"],
  ];
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
