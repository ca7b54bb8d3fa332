// The demo page in a browser, as every test of it needs it: served as the
// project's own script does, and failing the test on any error it logs or any
// request it makes beyond loopback.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after } from "node:test";
import { createDemoServer } from "../../scripts/serve/demo.mjs";
import { launchChromium } from "../browser.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const server = createDemoServer("max-age=600");
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
  // A test that waits for what comes is no slower for it, on a busy machine either.
  page.setDefaultTimeout(20_000);
  return page;
}

/**
 * A fresh page. `t` is the test, which fails by what the page should not do.
 * There is one tab, in which it is loaded anew for each: what it remembers is
 * gone with it, and what the browser has compiled is not.
 */
export async function open(t) {
  tab ??= openTab();
  const page = await tab;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const misdeeds = [];
  page.on("pageerror", (error) => misdeeds.push(error.message));
  page.on("console", (message) => {
    // Chromium itself logs each answer of 400 or more.
    const ofTheNetwork = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !ofTheNetwork) misdeeds.push(message.text());
  });
  page.on("request", (request) => {
    const { hostname } = new URL(request.url());
    if (hostname !== "localhost" && hostname !== "127.0.0.1") misdeeds.push(request.url());
  });
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

/** With the password that the page puts in for whoever is picked. */
export async function signIn(page, name) {
  await person(page, name).click();
  await button(page, "Sign in").click();
}

/** Puts the newest code of the inbox where it is waited for. */
export async function useCode(page) {
  await page.locator("#inbox").getByRole("button", { name: "Use this code" }).first().click();
}

/** The same with the code of the authenticator app in the page. */
export async function useAppCode(page, username) {
  const account = page.locator("#authenticator li", { hasText: username });
  await account.getByRole("button", { name: "Use this code" }).click();
}

/** Half a minute later, for a code is good once. */
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

/** The operations on the wire, oldest first. */
export async function operations(page) {
  return (await page.locator("#wire .operation").allTextContents()).reverse();
}

/** What axe-core has against the page as it is now. */
export async function objections(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  // Told that nothing else is wanted, it takes half the time.
  const options = { resultTypes: ["violations"] };
  const { violations } = await page.evaluate(
    (options) => globalThis.axe.run(document, options),
    options,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
