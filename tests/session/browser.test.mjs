// Real tabs of a real browser: one origin, one user pool that rotates refresh
// tokens and has no patience with one that is used twice.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchChromium } from "../browser.mjs";
import { startApp } from "./app.mjs";

let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** One who is signed in, in a tab, and the refreshes that the service saw. */
async function begin(t, where) {
  const refreshes = [];
  const watched = (pool) => ({
    ...pool,
    async handle(request) {
      const response = await pool.handle(request);
      if (isRefresh(request.headers)) refreshes.push(response.status);
      return response;
    },
  });
  const rotating = { refreshTokenRotation: { feature: "ENABLED" } };
  const { url, config, pool } = await startApp(t, rotating, watched);

  const context = await browser.newContext();
  t.after(() => context.close());
  const start = async (page) => {
    await page.waitForFunction(() => globalThis.openSession);
    assert.equal(await page.evaluate(([c, w]) => openSession(c, w), [config, where]), true);
    return page;
  };
  const page = await context.newPage();
  await page.goto(url);
  await start(page);
  await page.evaluate(() => signIn());

  /** Another tab, opened by the first: it has a copy of its sessionStorage. */
  const duplicate = async () => {
    const opened = context.waitForEvent("page");
    await page.evaluate((url) => void window.open(url), url);
    return start(await opened);
  };
  return { pool, config, refreshes, page, duplicate };
}

const isRefresh = (headers) => /GetTokensFromRefreshToken/.test(headers["x-amz-target"]);
const refresh = (page) => page.evaluate(() => session.accessToken({ validFor: Infinity }));
const eventsOf = (page) =>
  page.evaluate(() => events.map(({ type, reason, elsewhere }) => ({ type, reason, elsewhere })));

/** Copies ask each other first, which takes its time. */
const rounds = { inLocalStorage: 100, inSessionStorage: 25 };
for (const [where, count] of Object.entries(rounds)) {
  test(where, async (t) => {
    const { pool, refreshes, page, duplicate } = await begin(t, where);
    const other = await duplicate();

    await t.test(`two tabs refresh at once, ${count} times, and nobody is signed out`, async () => {
      let shared = 0;
      for (let round = 0; round < count; round++) {
        const [one, two] = await Promise.all([refresh(page), refresh(other)]);
        if (one === two) shared += 1;
      }
      assert.deepEqual([...new Set(refreshes)], [200]);
      // Else they never met, and nothing was tried.
      assert.ok(shared > count / 2, `${shared} rounds shared`);
      t.diagnostic(`${refreshes.length} refreshes for ${2 * count} tokens`);
    });

    await t.test("a tab that is closed while it refreshes keeps nobody waiting", async () => {
      const third = await duplicate();
      pool.faults.next({ operation: "GetTokensFromRefreshToken", status: 503, delay: 60_000 });
      const isAsked = third.waitForRequest((request) => isRefresh(request.headers()));
      refresh(third).catch(() => {});
      await isAsked;
      await third.close();
      await refresh(other);
    });

    await t.test("signing out in one tab signs out the other, once", async () => {
      await page.evaluate(() => session.signOut());
      await other.waitForFunction(() => events.at(-1).type === "signed-out");
      await assert.rejects(refresh(other), /nobody is signed in/);
      const endings = (await eventsOf(other)).filter(({ type }) => type !== "refreshed");
      assert.deepEqual(endings, [{ type: "signed-out", reason: "signOut", elsewhere: true }]);
    });
  });
}

test("a worker has a session as a page has", async (t) => {
  const { page, config } = await begin(t, "inMemory");
  const answer = await page.evaluate(
    (config) =>
      new Promise((resolve, reject) => {
        const worker = new Worker("/app.js", { type: "module" });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(config);
      }),
    config,
  );
  assert.deepEqual(answer, { tabsTakeTurns: true, types: ["signed-in", "refreshed"] });
});
