// The example pages in a browser: built as their READMEs say, and served as
// `npm run example` does. What a page should not do fails the test.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after } from "node:test";
import { buildExample } from "../../scripts/build-example.mjs";
import { createExampleServer } from "../../scripts/serve/example.mjs";
import { startExamplePool } from "../../scripts/serve/example-pool.mjs";
import { launchChromium } from "../browser.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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
  const misdeeds = watch(page);
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

/** Collects errors on the console, and requests to other machines. */
function watch(page) {
  const misdeeds = [];
  page.on("pageerror", (error) => misdeeds.push(error.message));
  page.on("console", (message) => {
    // Chromium itself logs each response with a status of 400 or more.
    const isStatus = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isStatus) misdeeds.push(message.text());
  });
  page.on("request", (request) => {
    const { hostname } = new URL(request.url());
    if (hostname !== "localhost" && hostname !== "127.0.0.1") misdeeds.push(request.url());
  });
  return misdeeds;
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
 * Fails the next request as if there were no network. The request itself is aborted,
 * because Chromium sends a request again whose connection breaks.
 */
export async function loseNextRequest(page, { settings }) {
  await page.route(`${settings.endpoint}/**`, (route) => route.abort(), { times: 1 });
}

/** Returns what axe-core finds wrong with the page as it is now. */
export async function objections(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ["violations"] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
