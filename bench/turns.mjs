// Times, on a machine that has other work as well.

/**
 * Each contestant with what `measure` gives of it, an object of numbers: the
 * medians, and as `least` what came nearest to a machine that has no other
 * work. They take turns, so that what disturbs one disturbs the others too.
 */
export async function inTurns(contestants, turns, measure) {
  const given = contestants.map(() => []);
  for (let turn = 0; turn < turns; turn++) {
    for (const [index, contestant] of contestants.entries()) {
      given[index].push(await measure(contestant));
    }
  }
  return contestants.map((contestant, index) => ({
    ...contestant,
    ...each(given[index], median),
    least: each(given[index], (numbers) => Math.min(...numbers)),
  }));
}

/** One number of all that there are by a name. */
const each = (measured, choose) =>
  Object.fromEntries(
    Object.keys(measured[0]).map((key) => [key, choose(measured.map((one) => one[key]))]),
  );

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
