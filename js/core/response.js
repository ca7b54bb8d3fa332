// The bodies of responses, as JavaScript has them.

import { parse } from "./host.js";

/** @import { CoreModule } from "../types/modules.js" */

/** In UTF-16 code units. The longest of the service's responses, a page of users, has less. */
const MAX_LENGTH = 2 ** 22;

/** How deep names are converted. */
const MAX_DEPTH = 500;

/**
 * The names of members in JavaScript by the service's, so that the core, which has the
 * rule, is asked once for each.
 *
 * @type {Map<string, string>}
 */
const names = new Map();

/**
 * Parses a response's body. What is not JSON, or too long, is no object.
 *
 * @param {string} text
 */
export const parseBody = (text) => (text ? text.length <= MAX_LENGTH && parse(text) : {});

/** @type {(name: string) => boolean} */
const isOfService = (name) => /^[A-Z]/.test(name);

/**
 * Returns whether the names of a body's members have the form of the service's. A gateway in
 * front of it writes `message` or `errorMessage`.
 *
 * @param {unknown} body
 */
export const hasNamesOfService = (body) => Object.keys(Object(body)).every(isOfService);

/**
 * Renames the members of structures at every depth. The keys of maps are data and stay, as
 * does what lies in a document or was decoded, whose names have another form.
 *
 * @param {unknown} value
 * @param {CoreModule} module
 * @param {number} [depth]
 * @returns {unknown}
 */
export function renamed(value, module, depth = 0) {
  // The service nests a few levels. More would be no match for the stack.
  if (!value || typeof value !== "object" || depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) return value.map((entry) => renamed(entry, module, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (!names.has(name)) names.set(name, module.memberName(name));
      const isData = name === "ChallengeParameters" || !isOfService(name);
      return [names.get(name), isData ? member : renamed(member, module, depth + 1)];
    }),
  );
}
