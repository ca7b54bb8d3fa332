// Says which name an unknown one was probably meant to be.
import { nearest } from "../core/host.js";

/**
 * Returns the end of a sentence about an unknown name: the nearest one, or all of them.
 *
 * @param {string} unknown
 * @param {readonly string[]} known
 */
export function hint(unknown, known) {
  const found = nearest(unknown, known);
  return found ? `did you mean ${found}?` : `there are ${known.join(", ")}.`;
}
