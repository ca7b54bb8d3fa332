// `npm run bench -- ready`: how soon a fresh page has sent its first request.

import { readFile } from "node:fs/promises";
import { bundle, named } from "./bundle.mjs";
import { contestants, isPeer, proveForgotPassword, settingOf, slim } from "./forgot-password.mjs";
import { usePages } from "./page.mjs";
import { inTurns } from "./turns.mjs";

/** Medians, and not the least: that is a load which the throttling, in slices, has missed. */
const LOADS = 15;
const THROTTLING = 4;
/** What ours may take of the fastest peer's time. */
const TARGET = 0.75;

const ELAPSED = "ms from the script's start";
const PROCESSOR = "of the main thread";
const NAVIGATION = "ms from the navigation's";

export const title = `Until a fresh page sends forgotPassword, ${THROTTLING} times throttled, median of ${LOADS}`;

export async function measure() {
  const [ours, ...others] = contestants;
  const all = [ours, slim, ...others].map((one, index) => ({ ...one, path: `/${index}/` }));
  const files = await Promise.all(all.map(filesOf));
  const measured = await usePages(Object.assign({}, ...files), (pages) =>
    inTurns(all, LOADS, (one) =>
      pages.once((page) => load(pages, page, one), { throttling: THROTTLING }),
    ),
  );
  return measured.map((one) => ({
    name: named(one),
    SECRET_HASH: one.secret ? "sent" : "none",
    [ELAPSED]: rounded(one.elapsed),
    [PROCESSOR]: rounded(one.processor),
    [NAVIGATION]: rounded(one.sinceNavigation),
    ratio: Number((one.elapsed / measured[0].elapsed).toFixed(2)),
  }));
}

const rounded = (number) => Number(number.toFixed(1));

export const targets = (rows) =>
  [ELAPSED, PROCESSOR].map((column) => {
    const [fastest] = rows.filter(isPeer).toSorted((a, b) => a[column] - b[column]);
    const what = column === ELAPSED ? "time" : "main thread's processor time";
    return {
      what: `${what} until forgotPassword is sent, times that of ${fastest.name}`,
      value: Number((rows[0][column] / fastest[column]).toFixed(2)),
      limit: TARGET,
    };
  });

/** A contestant's page and what it loads. */
async function filesOf(contestant) {
  const { path } = contestant;
  const { bytes, beside } = await bundle(contestant);
  const setting = JSON.stringify(settingOf(contestant));
  return {
    [path]: `<!doctype html><link rel="icon" href="data:,"><title>A page</title>
<script>${await readFile(new URL("first-request.js", import.meta.url), "utf8")}</script>
<script type="module">
import prepare from "./bundle.js";
prepare(${setting})();
</script>`,
    [`${path}bundle.js`]: `performance.mark("start");\n${Buffer.from(bytes)}`,
    ...Object.fromEntries(beside.map(([name, contents]) => [path + name, contents])),
  };
}

/** By the clock, and of the processor: that has no waiting in it, for what else the machine does either. */
async function load(pages, page, contestant) {
  let request;
  const [start, sent] = await pages.marks(page, async () => {
    await page.goto(pages.origin + contestant.path);
    request = await page.evaluate(() => globalThis.firstRequest);
  });
  proveForgotPassword(contestant, request);
  return {
    elapsed: sent.elapsed - start.elapsed,
    processor: sent.processor - start.processor,
    sinceNavigation: request.at,
  };
}
