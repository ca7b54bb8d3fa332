// Times, on a machine that has other work as well.

/**
 * Each contestant with the medians of what `measure` gives of it, an object of
 * numbers. They take turns, so that what disturbs one disturbs the others too.
 */
export async function inTurns(contestants, turns, measure) {
  const given = contestants.map(() => []);
  for (let turn = 0; turn < turns; turn++) {
    for (const [index, contestant] of contestants.entries()) {
      given[index].push(await measure(contestant));
    }
  }
  return contestants.map((contestant, index) => ({ ...contestant, ...medians(given[index]) }));
}

const medians = (measured) =>
  Object.fromEntries(
    Object.keys(measured[0]).map((key) => [key, median(measured.map((one) => one[key]))]),
  );

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
