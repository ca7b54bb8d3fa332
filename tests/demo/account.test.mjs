// What a signed-in user can do: passkeys, devices, the profile, and the session.
import assert from "node:assert/strict";
import { test } from "node:test";
import { virtualAuthenticator } from "../journeys/authenticators.mjs";
import {
  agree,
  arrivesAt,
  button,
  field,
  flow,
  nextAppCode,
  open,
  question,
  signIn,
  stage,
  useAppCode,
  useCode,
} from "./demo.mjs";

const section = (page, title) => stage(page).locator("summary", { hasText: title });
const event = (page, text) => page.locator("#session").getByText(text, { exact: true });

test("a passkey is added, signs in, and is deleted", async (t) => {
  const page = await open(t);
  await virtualAuthenticator(t, page);
  await signIn(page, "ana");
  await section(page, "Passkeys").click();
  await button(page, "Add a passkey").click();
  await stage(page).getByText("The passkey was added.").waitFor();
  assert.equal(await stage(page).locator(".item").count(), 1);
  await button(page, "Sign out").click();

  await flow(page).selectOption("USER_AUTH");
  await button(page, "Sign in").click();
  await field(page, "A passkey").check();
  await button(page, "Continue").click();
  await arrivesAt(page, "Use your passkey");
  await button(page, "Use passkey").click();
  await arrivesAt(page, "Hello, Ana");

  await section(page, "Passkeys").click();
  await button(page, "Delete").click();
  await question(page).getByText("This cannot be undone.").waitFor();
  await agree(page, "Cancel");
  assert.equal(await stage(page).locator(".item").count(), 1);
  await button(page, "Delete").click();
  await agree(page, "Delete the passkey");
  await stage(page).getByText("The passkey was deleted.").waitFor();
  assert.equal(await stage(page).locator(".item").count(), 0);
});

test("a device that is remembered stands for the second factor, until it is forgotten", async (t) => {
  const page = await open(t);
  await signIn(page, "emil");
  await useAppCode(page, "emil");
  await button(page, "Continue").click();
  await section(page, "Devices").click();
  await button(page, "Remember this device").click();
  await stage(page).locator(".item", { hasText: "this device" }).waitFor();
  await button(page, "Sign out").click();

  await signIn(page, "emil");
  await arrivesAt(page, "Hello, Emil");
  await section(page, "Devices").click();
  await button(page, "Forget this device").click();
  await agree(page, "Forget the device");
  await stage(page).getByText("The device was forgotten.").waitFor();
  await button(page, "Sign out").click();

  await signIn(page, "emil");
  await nextAppCode(page);
  await useAppCode(page, "emil");
  await button(page, "Continue").click();
  await arrivesAt(page, "Hello, Emil");
});

test("a new address is verified by the code sent to it", async (t) => {
  const page = await open(t);
  await signIn(page, "ana");
  await section(page, "Profile").click();
  await field(page, "Email").fill("ana@example.org");
  await button(page, "Save").click();
  await page.locator("#inbox").getByText("Email to ana@example.org").waitFor();
  await useCode(page);
  await button(page, "Verify").click();
  await stage(page).getByText("Your new address is verified.").waitFor();
  assert.equal(await field(page, "Email").inputValue(), "ana@example.org");
});

test("the session is seen to live in two tabs: refreshed and ended in one, told in the other", async (t) => {
  const page = await open(t);
  await signIn(page, "ana");
  await arrivesAt(page, "Hello, Ana");
  await page
    .locator("#session")
    .getByText(/^(60 min 00|59 min \d\d) s$/)
    .waitFor();
  await page.getByRole("button", { name: "Refresh now" }).click();
  await event(page, "The tokens were refreshed").waitFor();

  const opened = page.context().waitForEvent("page");
  await page.getByRole("button", { name: "Open a second tab" }).click();
  const second = await opened;
  t.after(() => second.close());
  await arrivesAt(second, "Hello, Ana");
  await second.getByRole("button", { name: "Refresh now" }).click();
  await event(page, "The tokens were refreshed, in another tab").waitFor();

  await button(second, "Sign out").click();
  await stage(page).getByText("You signed out in another tab.").waitFor();
  await event(page, "Signed out, in another tab").waitFor();

  await signIn(page, "ana");
  await arrivesAt(second, "Hello, Ana");
  await event(second, "Signed in, in another tab").waitFor();
});

test("whoever signs out everywhere ends the session of another browser", async (t) => {
  const page = await open(t);
  await signIn(page, "ana");
  await arrivesAt(page, "Hello, Ana");
  await page.evaluate(() => globalThis.localPool.pool.admin.userGlobalSignOut({ username: "ana" }));
  await page.getByRole("button", { name: "Refresh now" }).click();
  await stage(page).getByText("Your session has ended. Sign in again.").waitFor();
  await event(page, "Signed out: the refresh token was refused").waitFor();

  await signIn(page, "ana");
  await button(page, "Sign out everywhere").click();
  await agree(page, "Sign out everywhere");
  await arrivesAt(page, "Sign in");
  await page.locator("#wire .wire .operation", { hasText: "GlobalSignOut" }).waitFor();
});
