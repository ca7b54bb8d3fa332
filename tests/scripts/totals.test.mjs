// What a run counts, and what it makes of the counts.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { add, closingLine, countCargo, countTap, hasFailed } from "../../scripts/test/totals.mjs";

const cargo = (passed, failed, ignored) =>
  `test result: ok. ${passed} passed; ${failed} failed; ${ignored} ignored; 0 measured; 0 filtered out\n`;
const tap = (pass, fail, cancelled, skipped) =>
  `# tests 9\n# suites 1\n# pass ${pass}\n# fail ${fail}\n# cancelled ${cancelled}\n# skipped ${skipped}\n# todo 0\n`;

test("the closing line names what was skipped only where something was", () => {
  assert.equal(closingLine({ passed: 3, failed: 1, skipped: 0 }), "3 passed, 1 failed");
  assert.equal(closingLine({ passed: 3, failed: 0, skipped: 2 }), "3 passed, 0 failed, 2 skipped");
});

test("counts are added up, and what is not told is none", () => {
  assert.deepEqual(add({ passed: 1, failed: 2 }, { passed: 3 }, { skipped: 1 }), {
    passed: 4,
    failed: 2,
    skipped: 1,
  });
});

suite("a run has failed", () => {
  const outcomes = [
    ["where a test failed", { passed: 3, failed: 1, skipped: 0 }, true, true],
    ["where nothing passed", { passed: 0, failed: 0, skipped: 1 }, true, true],
    ["in CI alone, where something was skipped", { passed: 3, failed: 0, skipped: 1 }, false, true],
    ["not where all passed", { passed: 3, failed: 0, skipped: 0 }, false, false],
  ];
  for (const [what, counts, elsewhere, inCi] of outcomes) {
    test(what, () => {
      assert.equal(hasFailed(counts, { isCi: false }), elsewhere);
      assert.equal(hasFailed(counts, { isCi: true }), inCi);
    });
  }
});

suite("the tests of a program are counted", () => {
  test("cargo's, over all of its test programs, but for what they never run", () => {
    assert.deepEqual(countCargo(0, `${cargo(4, 0, 1)}…\n${cargo(2, 0, 0)}`), {
      passed: 6,
      failed: 0,
      skipped: 0,
    });
    assert.equal(countCargo(101, cargo(4, 2, 0)).failed, 2);
  });

  test("Node's", () => {
    assert.deepEqual(countTap(0, tap(5, 0, 0, 1)), { passed: 5, failed: 0, skipped: 1 });
    assert.equal(countTap(1, tap(5, 1, 2, 0)).failed, 3);
  });

  test("and one that ended badly without a count has failed", () => {
    assert.deepEqual(countCargo(101, "error: could not compile"), {
      passed: 0,
      failed: 1,
      skipped: 0,
    });
    assert.equal(countCargo(101, cargo(4, 0, 0)).failed, 1);
    assert.equal(countCargo(0, "").failed, 1);
    assert.equal(countTap(1, "").failed, 1);
  });
});
