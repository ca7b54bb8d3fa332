// The example pages in a browser: built as their READMEs say, and served as
// `npm run example` does. What a page should not do fails the test.
import assert from "node:assert/strict";
import { once } from "node:events";
import { after } from "node:test";
import { buildExample } from "../../scripts/build-example.mjs";
import { createExampleServer } from "../../scripts/serve/example.mjs";
import { startExamplePool } from "../../scripts/serve/example-pool.mjs";
import { launchChromium } from "../browser.mjs";
import { collectMisdeeds } from "../page-checks.mjs";

export { objections } from "../page-checks.mjs";

let browser;
after(() => browser?.close());

const built = new Set();

/** A fresh page with a user pool of its own. */
export async function open(t, example) {
  if (!built.has(example)) buildExample(example);
  built.add(example);
  browser ??= await launchChromium();
  const local = await startExamplePool();
  const server = createExampleServer(example, local);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce" });
  const page = await context.newPage();
  // Long enough for a busy machine; no test waits for it in vain.
  page.setDefaultTimeout(20_000);
  const misdeeds = collectMisdeeds(page);
  t.after(async () => {
    await context.close();
    server.close();
    server.closeAllConnections();
    local.close();
    assert.deepEqual(misdeeds, []);
  });
  await page.goto(`http://localhost:${server.address().port}`);
  await arrivesAt(page, "Sign in");
  return { page, local };
}

export const main = (page) => page.locator("#page");
export const field = (page, label) => main(page).getByLabel(label, { exact: true });
export const button = (page, name) => main(page).getByRole("button", { name, exact: true });

/** Waits for the screen with this title. */
export async function arrivesAt(page, title) {
  await main(page).getByRole("heading", { name: title, exact: true }).waitFor();
}

/** Waits for a field to have this error. */
export async function says(page, label, sentence) {
  await main(page).locator(".error", { hasText: sentence }).waitFor();
  const input = field(page, label);
  assert.equal(await input.getAttribute("aria-invalid"), "true");
  const [error] = (await input.getAttribute("aria-describedby")).split(" ");
  assert.equal(await page.locator(`#${error}`).textContent(), sentence);
}

export async function signIn(page, username, password) {
  await field(page, "Username").fill(username);
  await field(page, "Password").fill(password);
  await button(page, "Sign in").click();
}

/** Fills in the code of the newest message, with the panel beside the page. */
export async function useCode(page, { messages }) {
  const links = page.locator("#messages").getByRole("button", { name: "Use this code" });
  await page.waitForFunction(
    (count) => document.querySelectorAll("#messages li").length >= count,
    messages,
  );
  await links.first().click();
}

/**
 * Fails the next call as if there were no network: the three attempts that the client makes.
 * The requests themselves are aborted, because Chromium sends a request again whose
 * connection breaks.
 */
export async function loseNextCall(page, { settings }) {
  await page.route(`${settings.endpoint}/**`, (route) => route.abort(), { times: 3 });
}
