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
const TARGET = 0.7;

const SCRIPT = "ms from the script's start";
const NAVIGATION = "ms from the navigation's";

export const title = `Until a fresh page sends forgotPassword, ${THROTTLING} times throttled, median of ${LOADS}`;

export async function measure() {
  const [ours, ...others] = contestants;
  const all = [ours, slim, ...others].map((one, index) => ({ ...one, path: `/${index}/` }));
  const files = await Promise.all(all.map(filesOf));
  const measured = await usePages(Object.assign({}, ...files), (pages) =>
    inTurns(all, LOADS, (one) =>
      pages.once((page) => load(page, one), { throttling: THROTTLING, path: one.path }),
    ),
  );
  return measured.map((one) => ({
    name: named(one),
    SECRET_HASH: one.secret ? "sent" : "none",
    [SCRIPT]: Number(one.sinceScript.toFixed(1)),
    [NAVIGATION]: Number(one.sinceNavigation.toFixed(1)),
    ratio: Number((one.sinceScript / measured[0].sinceScript).toFixed(2)),
  }));
}

export function targets(rows) {
  const [fastest] = rows.filter(isPeer).toSorted((a, b) => a[SCRIPT] - b[SCRIPT]);
  return [
    {
      what: `time until forgotPassword is sent, to that of ${fastest.name}`,
      value: Number((rows[0][SCRIPT] / fastest[SCRIPT]).toFixed(2)),
      limit: TARGET,
    },
  ];
}

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
    [`${path}bundle.js`]: `globalThis.start = performance.now();\n${Buffer.from(bytes)}`,
    ...Object.fromEntries(beside.map(([name, contents]) => [path + name, contents])),
  };
}

async function load(page, contestant) {
  const { start, at, ...request } = await page.evaluate(async () => ({
    start: globalThis.start,
    ...(await globalThis.firstRequest),
  }));
  proveForgotPassword(contestant, request);
  return { sinceScript: at - start, sinceNavigation: at };
}
