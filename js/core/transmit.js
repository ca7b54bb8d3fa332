// The sending of a request.
import { BLOCKED, LOST, NOT_SENT, TRUNCATED, UNREADABLE } from "./causes.js";
import { explained, isBlocked } from "./platform.js";

/** @import { Call } from "./call.js" */

/**
 * Sends a request and receives the response.
 *
 * @param {Call} call
 * @param {string} url
 * @param {RequestInit} init
 * @returns {Promise<string>} the response's body
 */
export async function transmit(call, url, init) {
  call.response = undefined;
  const response = Object(await responseTo(call, url, init));
  const { status, headers } = response;
  call.response = { status, headers };
  if (typeof response.text !== "function") {
    return call.fail(UNREADABLE, "fetch returned no Response");
  }
  try {
    return await response.text();
  } catch (cause) {
    return call.fail(TRUNCATED, "the response was truncated (see cause)", cause);
  }
}

/**
 * @param {Call} call
 * @param {string} url
 * @param {RequestInit} init
 */
async function responseTo(call, url, init) {
  const { mayHaveBeenSent } = call;
  let row = NOT_SENT;
  call.attempts++;
  try {
    const { fetch = globalThis.fetch } = call.config;
    const sent = fetch(url, init);
    row = LOST;
    call.mayHaveBeenSent = true;
    return await sent;
  } catch (/** @type {any} */ cause) {
    // Some wrappers of `fetch` throw the response of a refusal.
    if (cause?.response?.status) return cause.response;
    if (await isBlocked(url)) {
      row = BLOCKED;
      call.mayHaveBeenSent = mayHaveBeenSent;
    }
    return call.fail(row, explained(row, url), cause);
  }
}
