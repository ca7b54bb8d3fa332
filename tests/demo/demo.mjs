// The demo page in a browser, for every test of it: served as `npm run demo` does.
// An error on its console, or a request to another machine, fails the test.
import assert from "node:assert/strict";
import { once } from "node:events";
import { after } from "node:test";
import { createDemoServer } from "../../js/node/demo.js";
import { demoFolders } from "../../scripts/demo-folders.mjs";
import { launchChromium } from "../browser.mjs";
import { collectMisdeeds } from "../page-checks.mjs";

export { objections } from "../page-checks.mjs";

const server = createDemoServer(demoFolders, { cacheControl: "max-age=600" });
let browser;
let tab;
after(async () => {
  await browser?.close();
  server.close();
});

async function openTab() {
  await once(server.listen(0, "127.0.0.1"), "listening");
  browser = await launchChromium();
  const page = await browser.newPage({ locale: "en-GB" });
  // Long enough for a busy machine; no test waits for it in vain.
  page.setDefaultTimeout(20_000);
  return page;
}

/**
 * Opens a fresh page for the test `t`, which fails if the page does what it should
 * not. All tests load it in the same tab: its state is gone each time, but what the
 * browser has compiled stays.
 */
export async function open(t) {
  tab ??= openTab();
  const page = await tab;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const misdeeds = collectMisdeeds(page);
  t.after(async () => {
    await page.goto("about:blank");
    page.removeAllListeners();
    assert.deepEqual(misdeeds, []);
  });
  await page.goto(`http://localhost:${server.address().port}`);
  await page.locator("#stage form").waitFor();
  return page;
}

export const stage = (page) => page.locator("#stage");
export const button = (page, name) => stage(page).getByRole("button", { name, exact: true });
export const field = (page, label) => stage(page).getByLabel(label, { exact: true });
export const person = (page, name) => page.locator(".person", { hasText: name });

/** The flow of the sign-in, which is a setting of the demo. */
export const flow = (page) => page.locator("#examples").getByLabel("Flow of the demo’s sign-in");

/** The question that is asked before something that cannot be undone. */
export const question = (page) => page.getByRole("alertdialog");
export const agree = (page, name) => question(page).getByRole("button", { name }).click();

/** The requests on the wire. */
export const requests = (page) => page.locator("#wire .wire > li");

/** Signs in a person with the password that the page fills in. */
export async function signIn(page, name) {
  await person(page, name).click();
  await button(page, "Sign in").click();
}

/** Fills in the newest code of the inbox. */
export async function useCode(page) {
  await page.locator("#inbox").getByRole("button", { name: "Use this code" }).first().click();
}

/** Fills in the code of the authenticator app on the page. */
export async function useAppCode(page, username) {
  const account = page.locator("#authenticator li", { hasText: username });
  await account.getByRole("button", { name: "Use this code" }).click();
}

/** Moves the clock to the next code, because a code works only once. */
export async function nextAppCode(page) {
  await page.evaluate(() => {
    globalThis.localPool.pool.clock.advance(30_000);
    globalThis.localPool.authenticator.dispatchEvent(new Event("change"));
  });
}

/** Waits for the screen with this title. */
export async function arrivesAt(page, text) {
  await stage(page).getByRole("heading", { name: text }).waitFor();
}

/** Returns the operations that were called, oldest first. */
export async function operations(page) {
  return (await page.locator("#wire .wire .operation").allTextContents()).reverse();
}
