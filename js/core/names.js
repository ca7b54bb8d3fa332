// The names of members that JavaScript checks: the core checks those of requests.
import { INPUT } from "./causes.js";
import { hint } from "./host.js";
import { own } from "./own.js";

/** @import { Cause } from "../types/calls.js" */
/** @import { Call } from "./call.js" */

/**
 * Copies an object that the app gave. Fails if it is none.
 *
 * @template {object} Members
 * @param {Call} call
 * @param {Members | null | undefined} given
 * @param {string} what names the object in the error
 * @param {Cause} [row]
 * @returns {Members}
 */
export function object(call, given, what, row = INPUT) {
  if (given != null && (typeof given !== "object" || Array.isArray(given))) {
    call.fail(row, `${what}: must be an object`);
  }
  return own(given);
}

/**
 * Copies an object that the app gave. Fails if it is none, or has members that nobody knows.
 *
 * @template {object} Members
 * @param {Call} call
 * @param {Members | null | undefined} given
 * @param {string} known the names, separated by blanks
 * @param {string} what names the object in the error
 * @param {Cause} [row]
 * @returns {Members}
 */
export function members(call, given, known, what, row) {
  const copy = object(call, given, what, row);
  const names = known.split(" ");
  for (const [name, value] of Object.entries(copy)) {
    if (value !== undefined && !names.includes(name)) {
      call.fail(row ?? INPUT, `${name}: unknown${hint(name, names)}`);
    }
  }
  return copy;
}
