// The bodies of responses, as JavaScript has them.

/** @import { CoreModule } from "../types/modules.js" */

/** In UTF-16 code units. The longest of the service's responses, a page of users, has less. */
const MAX_LENGTH = 2 ** 22;

/**
 * The names of members in JavaScript by the service's, so that the core, which has the
 * rule, is asked once for each.
 *
 * @type {Map<string, string>}
 */
const names = new Map();

/**
 * Parses a response's body and renames its members. What is not JSON, too long or nested too
 * deep is `undefined`.
 *
 * @param {string} text
 * @param {CoreModule} module
 */
export function parseBody(text, module) {
  /** @param {string} name */
  const nameOf = (name) => {
    if (!names.has(name)) names.set(name, module.memberName(name));
    return /** @type {string} */ (names.get(name));
  };

  /**
   * Renames the members of structures at every depth. The keys of maps are data and stay.
   *
   * @param {unknown} value
   * @returns {unknown}
   */
  const renamed = (value) => {
    if (Array.isArray(value)) return value.map(renamed);
    if (!value || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        nameOf(name),
        name === "ChallengeParameters" ? member : renamed(member),
      ]),
    );
  };

  try {
    return text ? text.length <= MAX_LENGTH && renamed(JSON.parse(text)) : {};
  } catch {}
}
