// What the preludes of the documentation's blocks have in common. It is copied beside the
// programs, and is compiled with them.

import assert from "node:assert/strict";
import { createUserPool } from "cognito-wasm/testing";

/** @import { UserPool, UserPoolOptions } from "cognito-wasm/testing" */

export const USER_POOL_ID = "us-west-2_EXAMPLE";
export const CLIENT_ID = "38fjsnc484p94kpqsnet7mpld0";

export const username = "jane";
export const password = "Old-passw0rd";
export const newPassword = "New-passw0rd";
export const temporaryPassword = "Temp-passw0rd";

/** A user with a permanent password and a verified email address. */
export const jane = {
  username,
  password,
  attributes: { email: "jane@example.com", email_verified: "true" },
};

/** A user whose password is temporary. */
export const janeWithTemporary = {
  username,
  temporaryPassword,
  attributes: { email: "jane@example.com", email_verified: "true" },
};

/**
 * Starts the user pool that the examples name, and puts it in place of the network: the
 * clients of the examples have no `fetch` of their own.
 *
 * @param {UserPoolOptions} [options]
 * @param {Record<string, (request: Request) => Response | Promise<Response>>} [routes] the
 *   app's own back end, by paths
 * @returns {Promise<UserPool>}
 */
export async function startPool(options = {}, routes = {}) {
  const pool = await createUserPool({
    region: "us-west-2",
    userPoolId: USER_POOL_ID,
    clients: [{ clientId: CLIENT_ID }],
    users: [jane],
    ...options,
  });
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, "https://app.example");
    if (url.origin !== "https://app.example") return pool.fetch(input, init);
    const route = routes[url.pathname];
    assert.ok(route, `an example asked its own back end for ${url.pathname}`);
    return route(new Request(url, init));
  };
  return pool;
}

/**
 * The newest code that was sent to a user.
 *
 * @param {UserPool} pool
 * @param {string} [user]
 */
export function codeFor(pool, user = username) {
  const message = pool.outbox.last(user);
  assert.ok(message, `no code was sent to ${user}`);
  return message.code;
}

/** Puts a storage in memory in place of the page's localStorage, which Node 20 does not have. */
export function provideLocalStorage() {
  /** @type {Map<string, string>} */
  const entries = new Map();
  const storage = {
    getItem: (/** @type {string} */ key) => entries.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => entries.set(key, value),
    removeItem: (/** @type {string} */ key) => entries.delete(key),
  };
  Object.defineProperty(globalThis, "localStorage", { configurable: true, value: storage });
  return entries;
}
