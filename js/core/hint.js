// Which known name an unknown one comes near to.

/**
 * Returns whether two texts differ in so many letters at most: missing, too many or other
 * ones.
 *
 * @param {string} one
 * @param {string} two
 * @param {number} slips
 * @returns {boolean}
 */
function isNear(one, two, slips) {
  if (one === two || slips < 0) return slips >= 0;
  const [rest, others] = [one.slice(1), two.slice(1)];
  return one[0] === two[0]
    ? isNear(rest, others, slips)
    : isNear(rest, others, slips - 1) ||
        isNear(rest, two, slips - 1) ||
        isNear(one, others, slips - 1);
}

/**
 * Returns the known name that an unknown one comes near to, in capitals or not.
 *
 * @param {string} name
 * @param {readonly string[]} known
 */
export function nearest(name, known) {
  const plain = name.toLowerCase();
  const slips = Math.min(2, plain.length / 2);
  return (
    known.find((other) => isNear(plain, other.toLowerCase(), slips)) ??
    known.find((other) => other.toLowerCase().includes(plain))
  );
}

/**
 * Says which known name an unknown one comes near to, if it does.
 *
 * @param {string} name
 * @param {readonly string[]} known
 */
export function hint(name, known) {
  const found = nearest(name, known);
  return found ? ` (is it ${found}?)` : "";
}
