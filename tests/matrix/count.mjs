import { test } from "node:test";

/** Ends a file: says how many cases it had, which scripts/test/suites.mjs adds up. */
export const sayCount = (countOf) => test("the count", (t) => t.diagnostic(`cases: ${countOf()}`));
