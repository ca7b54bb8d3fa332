// The states of the page, on a desktop and on a phone, light and dark: nothing is
// wider than the screen, axe-core finds nothing wrong, and a screenshot is taken.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  agree,
  arrivesAt,
  button,
  field,
  objections,
  open,
  person,
  question,
  stage,
  useCode,
} from "./demo.mjs";

const screenshots = fileURLToPath(new URL("../../.artifacts/screenshots/", import.meta.url));

const submit = (page) => stage(page).locator("form button[type=submit]").first().click();
const toRefusal = (page) => stage(page).locator("[aria-invalid]").waitFor();
const section = (page, title) => stage(page).locator("summary", { hasText: title }).click();

async function signIn(page, name) {
  await person(page, name).click();
  await submit(page);
}

/** Each visit goes from state to state of one page. */
const visits = [
  {
    async start() {},
    async "missing-fields"(page) {
      await submit(page);
    },
    async "wrong-password"(page) {
      await person(page, "ana").click();
      await field(page, "Password").fill("wrong");
      await submit(page);
      await toRefusal(page);
    },
  },
  {
    async forgotten(page) {
      await person(page, "dora").click();
      await submit(page);
      await toRefusal(page);
    },
    async "code-sent"(page) {
      await field(page, "Username").fill("ana");
      await submit(page);
      await arrivesAt(page, "Enter your code");
      await button(page, "Send a new code").click();
      await stage(page).locator(".notice").waitFor();
      await field(page, "New password").fill("half-Way");
    },
    async reset(page) {
      await signIn(page, "cleo");
      await arrivesAt(page, "Your password was reset");
      await page
        .locator("#inbox li", { hasText: "cleo" })
        .getByRole("button", { name: "Use this code" })
        .click();
      await submit(page);
    },
    async "temporary-password"(page) {
      await signIn(page, "ben");
      await arrivesAt(page, "Welcome, ben");
    },
  },
  {
    async "sign-up"(page) {
      await person(page, "hugo").click();
      await field(page, "Username").fill("ana");
      await submit(page);
      await toRefusal(page);
    },
    async "sign-up-to-confirm"(page) {
      await field(page, "Username").fill("hugo");
      await submit(page);
      await arrivesAt(page, "Confirm your account");
      await useCode(page);
    },
  },
  {
    async "first-factor"(page) {
      await signIn(page, "fay");
      await arrivesAt(page, "Choose how to sign in");
    },
    async "app-code"(page) {
      await signIn(page, "emil");
      await arrivesAt(page, "Enter the code from your authenticator app");
      await field(page, "Code from your authenticator app").fill("000000");
      await submit(page);
      await toRefusal(page);
    },
  },
  {
    async "signed-in"(page) {
      await signIn(page, "ana");
      await arrivesAt(page, "Hello, Ana");
      await page.locator("#wire summary").first().click();
    },
    async code(page) {
      await page.getByRole("tab", { name: "JavaScript" }).click();
    },
    async question(page) {
      await section(page, "Profile");
      await button(page, "Delete my account").click();
      await question(page).waitFor();
    },
    async "another-card"(page) {
      await agree(page, "Cancel");
      await person(page, "ben").click();
      await button(page, "Back to ana").waitFor();
    },
    async change(page) {
      await button(page, "Back to ana").click();
      await button(page, "Change password").click();
      await stage(page).getByRole("button", { name: "Show password" }).first().click();
    },
    async "app-set-up"(page) {
      await button(page, "Cancel").click();
      await section(page, "Authenticator app");
      await button(page, "Set up").click();
      await stage(page).locator(".qr-code").waitFor();
    },
    async "second-factor"(page) {
      await section(page, "Second factor");
      await button(page, "Save").waitFor();
    },
    async devices(page) {
      await section(page, "Devices");
      await button(page, "Remember this device").click();
      await stage(page).locator(".item").waitFor();
      await page.getByRole("button", { name: "Refresh now" }).click();
      await page.locator("#session").getByText("The tokens were refreshed").waitFor();
    },
  },
  {
    async administrator(page) {
      await page.locator("#admin summary", { hasText: "dora" }).click();
      await page.locator("#admin").getByRole("button", { name: "Verify email" }).first().click();
      await page.locator("#admin").getByText("is now verified").waitFor();
      await page.locator("#admin summary", { hasText: "New user" }).click();
    },
  },
  {
    async "client-with-a-secret"(page) {
      await page.locator("#settings summary").click();
      await page.getByLabel("Client with a secret").click();
    },
    async "own-pool"(page) {
      await page.getByLabel("Your own pool").click();
      await page.getByRole("button", { name: "Connect" }).click();
    },
    async "own-pool-connected"(page) {
      await page.getByLabel("Region").fill("eu-west-1");
      await page.getByLabel("App client ID").fill("38fjsnc484p94kpqsnet7mpld0");
      await page.getByRole("button", { name: "Connect" }).click();
      await page.locator("#admin").getByText("requires AWS credentials").waitFor();
    },
  },
];

// Colours are the same at every width, and all else in both schemes: two combinations cover both.
const schemes = { 360: "dark", 1280: "light" };

/** Returns the texts that are cut off: the rest of them is not to be seen. */
const cutTexts = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((element) => element.checkVisibility() && !element.closest(".for-screen-readers"))
      .filter((element) => getComputedStyle(element).overflowX !== "visible")
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ textContent }) => textContent),
  );

/** Returns the buttons that are not to be told from text when the colours are forced. */
const plainButtons = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("button")]
      .filter((button) => button.checkVisibility())
      .filter((button) => Number.parseFloat(getComputedStyle(button).borderTopWidth) < 1)
      .map(({ textContent }) => textContent),
  );

async function look(page, name) {
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    assert.deepEqual(await cutTexts(page), []);
    const colorScheme = schemes[width];
    // The narrowest phones have the layout of the others.
    if (!colorScheme) continue;
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await objections(page), []);
    await page.screenshot({
      path: `${screenshots}${name}-${width}-${colorScheme}.png`,
      fullPage: true,
    });
  }
  await page.emulateMedia({ forcedColors: "active" });
  assert.deepEqual(await plainButtons(page), []);
  await page.emulateMedia({ forcedColors: "none" });
}

for (const visit of visits) {
  test(`looks right and is accessible: ${Object.keys(visit).join(", ")}`, async (t) => {
    await mkdir(screenshots, { recursive: true });
    const page = await open(t);
    for (const [name, reach] of Object.entries(visit)) {
      await reach(page);
      await look(page, name);
    }
  });
}
