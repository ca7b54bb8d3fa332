// The states of the pages, on a phone and on a desktop, light and dark: nothing is
// wider than the screen, axe-core finds nothing wrong, and a screenshot is taken.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { examples } from "../../scripts/build-example.mjs";
import { arrivesAt, button, field, loseNextCall, objections, open, signIn } from "./pages.mjs";

const screenshots = fileURLToPath(
  new URL("../../.artifacts/screenshots-examples/", import.meta.url),
);

const states = {
  async "sign-in"() {},
  async "wrong-password"(page) {
    await signIn(page, "ana", "wrong");
    await page.locator("[aria-invalid=true]").waitFor();
  },
  async forgotten(page) {
    await button(page, "Forgot your password?").click();
    await arrivesAt(page, "Forgot your password?");
  },
  async "code-sent"(page) {
    await button(page, "Send code").click();
    await arrivesAt(page, "Enter your code");
    await button(page, "Send a new code").click();
    await page.locator(".notice").waitFor();
    await field(page, "New password").fill("half-Way");
  },
  async reset(page) {
    await button(page, "Back to sign-in").click();
    await signIn(page, "cleo", "Old-Password-1");
    await arrivesAt(page, "Your password was reset");
    await button(page, "Set new password").click();
  },
  async "temporary-password"(page) {
    await button(page, "Back to sign-in").click();
    await signIn(page, "ben", "Welcome-Ben-1");
    await arrivesAt(page, "Welcome, ben");
  },
  async "second-factor"(page) {
    await button(page, "Back to sign-in").click();
    await signIn(page, "emil", "Two-Factors-1");
    await arrivesAt(page, "Enter your code");
  },
  async unreachable(page, local) {
    await button(page, "Back to sign-in").click();
    await loseNextCall(page, local);
    await signIn(page, "ana", "Correct-Horse-1");
    await page.getByRole("alert").getByText("could not be reached").waitFor();
  },
  async "signed-in"(page) {
    await button(page, "Sign in").click();
    await arrivesAt(page, "Hello, Ana");
  },
  async change(page) {
    await button(page, "Change password").click();
    await arrivesAt(page, "Change your password");
  },
};

async function look(page, name) {
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ]) {
    await page.setViewportSize({ width, height });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({
        path: `${screenshots}${name}-${width}-${colorScheme}.png`,
        fullPage: true,
      });
    }
    // Colours are the same at every width.
    assert.deepEqual(await objections(page), []);
  }
}

for (const example of examples) {
  test(`${example}: looks right and is accessible in every state`, async (t) => {
    await mkdir(screenshots, { recursive: true });
    const { page, local } = await open(t, example);
    for (const [name, reach] of Object.entries(states)) {
      await reach(page, local);
      await look(page, `${example}-${name}`);
    }
  });
}
