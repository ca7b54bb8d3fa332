// Says which name an unknown one was probably meant to be.

/**
 * Returns the end of a sentence about an unknown name: the nearest one, or all of them.
 *
 * @param {string} unknown
 * @param {readonly string[]} known
 */
export function hint(unknown, known) {
  const ranked = known.map((name) => ({ name, far: distance(unknown, name) }));
  const [first] = ranked.sort((one, other) => one.far - other.far);
  return first && first.far <= Math.max(1, first.name.length / 3)
    ? `did you mean ${first.name}?`
    : `there are ${known.join(", ")}.`;
}

/**
 * Returns how many characters have to be inserted, removed or replaced.
 *
 * @param {string} from
 * @param {string} to
 */
function distance(from, to) {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const letter of from) {
    const next = [row[0] + 1];
    for (const [position, other] of [...to].entries()) {
      const replaced = row[position] + Number(letter !== other);
      next.push(Math.min(replaced, row[position + 1] + 1, next[position] + 1));
    }
    row = next;
  }
  return row[row.length - 1];
}
