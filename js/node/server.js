// A user pool over HTTP: `npx cognito-wasm pool` serves one to clients in any language. A
// test in Node that moves the clock or queues faults serves its own, and so has the pool
// at hand.

import { createServer } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { LOOPBACK, listen, urlOf } from "./listen.js";
import {
  isForThisMachine,
  isLoopbackOrigin,
  readHost,
  readOrigin,
  refuseHost,
} from "./loopback.js";
import { hint } from "./nearest.js";

/** @import { IncomingMessage, ServerResponse } from "node:http" */
/** @import * as declared from "./server.js" */
/** @typedef {Parameters<typeof declared.servePool>[0]} Pool */
/** @typedef {{ allowedHosts: string[], allowedOrigins: string[] }} Rules */

const BODY_LIMIT = 1024 * 1024;
const TARGET = /^AWSCognitoIdentityProviderService\.(\w+)$/;
/** What an administrator calls; every one is signed. */
const ADMINISTRATION = /^(?:Admin\w+|ListUsers|(?:Create|Describe)UserPool(?:Client)?)$/;

/** @type {typeof declared.servePool} */
export async function servePool(pool, options = {}) {
  const { port = 0, address = LOOPBACK, ...rules } = readOptions(options);
  const server = createServer((request, response) => {
    respond(pool, rules, request, response).catch((error) => {
      // A client that goes away in the middle of its request is no error of the pool's.
      if (error.code !== "ECONNRESET") console.error(error);
      request.socket.destroy();
    });
  });
  // An address, unlike a name, cannot come to mean another machine.
  if (!/^(0\.0\.0\.0|::)$/.test(address)) rules.allowedHosts.push(readHost(address));
  const endpoint = urlOf(address, await listen(server, port, address));
  return {
    endpoint,
    jwksUri: `${endpoint}/${pool.userPoolId}/.well-known/jwks.json`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const OPTIONS = ["port", "address", "allowedHosts", "allowedOrigins"];

/** @param {declared.ServePoolOptions} options */
function readOptions({ allowedHosts = [], allowedOrigins = [], ...options }) {
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name)) {
      throw new TypeError(`servePool has no option ${name}: ${hint(name, OPTIONS)}`);
    }
  }
  return {
    ...options,
    allowedHosts: allowedHosts.map((name) => readHost(name, "allowedHosts")),
    allowedOrigins: allowedOrigins.map((origin) => readOrigin(origin, "allowedOrigins")),
  };
}

/**
 * @param {Pool} pool
 * @param {Rules} rules
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
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
    // Every request that a server gets has these two.
    method: /** @type {string} */ (request.method),
    path: /** @type {string} */ (request.url),
    headers: headersOf(request),
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
  if (fault.cutOff !== undefined && fault.cutOff < bytes.length) {
    response.write(bytes.subarray(0, fault.cutOff), () => request.socket.destroy());
  } else {
    response.end(bytes);
  }
}

/**
 * Returns the headers, those that came several times in one.
 *
 * @param {IncomingMessage} request
 */
const headersOf = ({ headers }) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/**
 * Returns the administrator's operation that a page asks for which may not.
 *
 * @param {IncomingMessage} request
 * @param {Rules} rules
 */
function administrationFromPage({ headers }, { allowedOrigins }) {
  const { origin, authorization, "x-amz-target": target = "" } = headers;
  // Only browsers send an origin, and a page cannot leave it out.
  if (origin === undefined || isLoopbackOrigin(origin) || allowedOrigins.includes(origin)) {
    return undefined;
  }
  const [, operation = "The operation"] = TARGET.exec(String(target)) ?? [];
  const isAdministration = authorization !== undefined || ADMINISTRATION.test(operation);
  return isAdministration ? operation : undefined;
}

/**
 * @param {string} operation
 * @param {ServerResponse} response
 */
function refuseAdministration(operation, response) {
  const message =
    `${operation} is an administrator's, which pages on this machine alone may call: ` +
    "--allow-origin ORIGIN, or allowedOrigins in a program, allows those of another origin.";
  const headers = {
    "content-type": "application/x-amz-json-1.1",
    // So that the page can show the sentence, which is no secret.
    "access-control-allow-origin": "*",
  };
  response
    .writeHead(403, headers)
    .end(JSON.stringify({ __type: "AccessDeniedException", message }));
}

/**
 * Returns the headers that let a page of an allowed origin read the outbox.
 *
 * @param {IncomingMessage} request
 * @param {Rules} rules
 */
function outboxHeaders({ url, headers: { origin } }, { allowedOrigins }) {
  if (!url?.startsWith("/_pool/") || !origin || !allowedOrigins.includes(origin)) return [];
  return [
    ["Access-Control-Allow-Origin", origin],
    ["Vary", "Origin"],
  ];
}

// Reads to the end whatever the size: a client that is still sending would see
// a reset connection in place of the error.
/** @param {IncomingMessage} request */
async function readBody(request) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return size > BODY_LIMIT ? undefined : Buffer.concat(chunks).toString();
}
