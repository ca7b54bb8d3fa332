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

  if (!text) return {};
  try {
    if (text.length <= MAX_LENGTH)
      return JSON.parse(text, (key, value) =>
        // The keys of the map are data and stay.
        key === "ChallengeParameters" || !isStructure(value)
          ? value
          : Object.fromEntries(
              Object.entries(value).map(([name, member]) => [nameOf(name), member]),
            ),
      );
  } catch {}
}

/** @param {unknown} value */
const isStructure = (value) => value && typeof value === "object" && !Array.isArray(value);
