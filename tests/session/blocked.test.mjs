// Browsers whose users block cookies and site data: a session works in the page's memory, and
// says what is denied. The blocking is each browser's own.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { chromium } from "playwright-core";
import { Builder } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";
import { env, root } from "../../scripts/run.mjs";
import { chromeArguments, chromePath } from "../browser.mjs";
import { startApp } from "./app.mjs";

/** Signs in, refreshes and signs out in the page. */
const journey = async (config, where) => {
  while (!globalThis.openSession) await new Promise((resolve) => setTimeout(resolve, 20));
  globalThis.openSession(config, where);
  const { session, events } = globalThis;
  await globalThis.signIn();
  const tokens = [await session.accessToken(), await session.accessToken({ validFor: Infinity })];
  const { tabsTakeTurns } = session;
  await session.signOut();
  const denied = events.filter(({ type }) => type === "denied");
  return {
    areTokens: tokens.every((token) => token.split(".").length === 3),
    tabsTakeTurns,
    types: events.map(({ type }) => type).filter((type) => type !== "denied"),
    denied: denied.map(({ what, error }) => `${what}: ${error.name}`).sort(),
  };
};

const WORKED = {
  areTokens: true,
  tabsTakeTurns: false,
  types: ["signed-in", "refreshed", "signed-out"],
};

/** Chromium with "Block all cookies" in its settings. */
async function openChromium(t) {
  const profile = await mkdtemp(join(tmpdir(), "cognito-wasm-profile-"));
  await mkdir(join(profile, "Default"));
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(join(profile, "Default", "Preferences"), JSON.stringify(settings));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromePath(),
    args: chromeArguments,
  });
  t.after(async () => {
    await context.close();
    await rm(profile, { recursive: true, maxRetries: 5 });
  });
  const page = await context.newPage();
  return {
    open: (url) => page.goto(url),
    run: (given) => page.evaluate(`(${journey})(...${JSON.stringify(given)})`),
  };
}

/** Firefox with "All cookies (will cause websites to break)". */
async function openFirefox(t) {
  const options = new firefox.Options()
    .addArguments("-headless")
    .setPreference("network.cookie.cookieBehavior", 2);
  const driver = await new Builder()
    .forBrowser("firefox")
    .setFirefoxOptions(options)
    .setFirefoxService(new firefox.ServiceBuilder(join(root, ".tools", "bin", "geckodriver")))
    .build();
  t.after(() => driver.quit());
  return {
    open: (url) => driver.get(url),
    run: (given) =>
      driver.executeAsyncScript(`
        const done = arguments[arguments.length - 1];
        (${journey})(...${JSON.stringify(given)}).then(done, (error) => done(String(error)));
      `),
  };
}

before(() => Object.assign(process.env, { PATH: env.PATH, SE_AVOID_STATS: "true" }));

const LOCKS = "locks: SecurityError";
const MESSAGES = "messages: SecurityError";
const STORAGE = "storage: SecurityError";

/** Chromium makes a BroadcastChannel all the same. */
const browsers = {
  Chromium: { open: openChromium, denied: [LOCKS, STORAGE] },
  Firefox: { open: openFirefox, denied: [LOCKS, MESSAGES, STORAGE] },
};

for (const [browser, { open, denied }] of Object.entries(browsers)) {
  test(`${browser}, with site data blocked`, async (t) => {
    const { url, config } = await startApp(t);
    const page = await open(t);
    for (const [where, due] of [
      ["inMemory", [LOCKS]],
      ["inLocalStorage", denied],
      ["inSessionStorage", denied],
    ]) {
      await t.test(where, async () => {
        await page.open(url);
        assert.deepEqual(await page.run([config, where]), { ...WORKED, denied: due });
      });
    }
  });
}
