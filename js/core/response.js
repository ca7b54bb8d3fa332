// The bodies of responses, as JavaScript has them.
import { parse } from "./host.js";

/** @import { CoreModule } from "../types/modules.js" */

/**
 * The names of members in JavaScript by the service's, so that the core, which has the
 * rule, is asked once for each.
 *
 * @type {Map<string, string>}
 */
const names = new Map();

/**
 * Parses a response's body and renames its members. What is not JSON is `undefined`.
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

  return text ? renamed(parse(text)) : {};
}
