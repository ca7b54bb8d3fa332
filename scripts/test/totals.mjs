// Counts of tests, and what they say of a run.

/** Adds counts up; what one lacks is 0. */
export function add(...counts) {
  const sum = (key) => counts.reduce((total, each) => total + (each[key] ?? 0), 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** The line that a run ends with: skipped tests are named where there are any. */
export function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/** A run in which nothing passed has failed; in CI, so has one that skipped something. */
export const hasFailed = ({ passed, failed, skipped }, { isCi }) =>
  failed > 0 || passed === 0 || (isCi && skipped > 0);

/**
 * Adds up what cargo's test programs end with; who ended badly without saying so has
 * failed. What they ignore is not for any machine to run, and not counted.
 */
export const countCargo = (status, text) =>
  withStatus(
    status,
    [...text.matchAll(/^test result: .*? (\d+) passed; (\d+) failed;/gm)].map(
      ([, passed, failed]) => counts(passed, failed, 0),
    ),
  );

/** Adds up the counts of the TAP that Node's test runner writes. */
export const countTap = (status, text) =>
  withStatus(
    status,
    [...text.matchAll(/^# pass (\d+)\n# fail (\d+)\n# cancelled (\d+)\n# skipped (\d+)$/gm)].map(
      ([, passed, failed, cancelled, skipped]) =>
        counts(passed, Number(failed) + Number(cancelled), skipped),
    ),
  );

const counts = (passed, failed, skipped) => ({
  passed: Number(passed),
  failed: Number(failed),
  skipped: Number(skipped),
});

function withStatus(status, all) {
  const total = add(...all);
  const isUntold = total.failed === 0 && (status !== 0 || total.passed === 0);
  return isUntold ? { ...total, failed: 1 } : total;
}
