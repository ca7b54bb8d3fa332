// Suggestions for unknown names.
import { nearest } from "../core/host.js";

/**
 * Returns the end of a sentence about an unknown name: the nearest one, or all of them.
 *
 * @param {string} unknown
 * @param {readonly string[]} known
 * @param {string} [prefix] what is written before each
 */
export function hint(unknown, known, prefix = "") {
  const found = nearest(unknown, known);
  return found
    ? `did you mean ${prefix}${found}?`
    : `there are ${known.map((name) => prefix + name).join(", ")}.`;
}
