// Each state of the page, on a desktop and on a phone, light and dark: nothing
// wider than the screen, nothing axe-core objects to, and a picture to look at.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { arrivesAt, objections, stage, useDemo } from "./demo.mjs";

const open = useDemo();
const pictures = fileURLToPath(new URL("../../.artifacts/screenshots/", import.meta.url));

const person = (page, name) => page.locator(".person", { hasText: name }).click();
const submit = (page) => stage(page).locator("form button[type=submit]").first().click();

const states = {
  async start() {},
  async "missing-fields"(page) {
    await submit(page);
  },
  async "wrong-password"(page) {
    await person(page, "ana");
    await stage(page).getByLabel("Password", { exact: true }).fill("wrong");
    await submit(page);
    await stage(page).locator("[aria-invalid]").waitFor();
  },
  async forgotten(page) {
    await person(page, "dora");
    await submit(page);
    await stage(page).locator("[aria-invalid], h2:text('Enter your code')").first().waitFor();
  },
  async "code-sent"(page) {
    await stage(page).getByLabel("Username").fill("ana");
    await stage(page).getByRole("button", { name: "Forgot your password?" }).click();
    await submit(page);
    await arrivesAt(page, "Enter your code");
    await stage(page).getByRole("button", { name: "Send a new code" }).click();
    await stage(page).locator(".notice").waitFor();
    await stage(page).getByLabel("New password").fill("half-Way");
  },
  async reset(page) {
    await person(page, "cleo");
    await submit(page);
    await arrivesAt(page, "Your password was reset");
    await page.locator("#inbox").getByRole("button", { name: "Use this code" }).click();
    await submit(page);
  },
  async "temporary-password"(page) {
    await person(page, "ben");
    await submit(page);
    await arrivesAt(page, "Welcome, ben");
  },
  async "signed-in"(page) {
    await person(page, "ana");
    await submit(page);
    await arrivesAt(page, "Hello, Ana");
    await page.locator("#wire summary").first().click();
  },
  async change(page) {
    await states["signed-in"](page);
    await stage(page).getByRole("button", { name: "Change password" }).click();
    await stage(page).getByRole("button", { name: "Show password" }).first().click();
  },
  async administrator(page) {
    await page.locator("#admin summary", { hasText: "dora" }).click();
    await page.locator("#admin").getByRole("button", { name: "Verify email" }).first().click();
    await page.locator("#admin .notice").waitFor();
    await page.locator("#admin summary", { hasText: "New user" }).click();
  },
  async "client-with-a-secret"(page) {
    await page.locator("#settings summary").click();
    await page.getByLabel("Client with a secret").click();
  },
  async "own-pool"(page) {
    await page.locator("#settings summary").click();
    await page.getByLabel("Your own pool").click();
    await page.getByRole("button", { name: "Connect" }).click();
  },
  async "own-pool-connected"(page) {
    await page.locator("#settings summary").click();
    await page.getByLabel("Your own pool").click();
    await page.getByLabel("Region").fill("eu-west-1");
    await page.getByLabel("App client ID").fill("38fjsnc484p94kpqsnet7mpld0");
    await page.getByRole("button", { name: "Connect" }).click();
    await page.locator("#admin").getByText("takes AWS credentials").waitFor();
  },
};

for (const [name, reach] of Object.entries(states)) {
  test(`looks right and is accessible: ${name}`, async (t) => {
    await mkdir(pictures, { recursive: true });
    const page = await open(t);
    await reach(page);
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      // The narrowest phones have the layout of the others.
      if (width === 320) continue;
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        assert.deepEqual(await objections(page), []);
        await page.screenshot({
          path: `${pictures}${name}-${width}-${colorScheme}.png`,
          fullPage: true,
        });
      }
    }
  });
}
