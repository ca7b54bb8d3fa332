// The same journeys with each of the pages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { examples } from "../../scripts/build-example.mjs";
import { holdNextCall } from "../held-call.mjs";
import {
  arrivesAt,
  button,
  field,
  loseNextCall,
  main,
  open,
  says,
  signIn,
  useCode,
} from "./pages.mjs";

const chosen = "My-Own-Password-7";

for (const example of examples) {
  const journey = (what, make) => test(`${example}: ${what}`, (t) => make(t, example));

  journey("a forgotten password is recovered, and the person is signed in", async (t) => {
    const { page, local } = await open(t, example);
    await field(page, "Username").fill("ana");
    await button(page, "Forgot your password?").click();
    await arrivesAt(page, "Forgot your password?");
    assert.equal(await field(page, "Username").inputValue(), "ana");
    await button(page, "Send code").click();
    await arrivesAt(page, "Enter your code");
    assert.match(await main(page).innerText(), /by email to a\*\*\*@e\*\*\*/);

    await field(page, "Code").fill("000000");
    await field(page, "New password").fill(chosen);
    await button(page, "Set new password").click();
    await says(page, "Code", "This is not the current code. Look at the newest one and try again.");

    await button(page, "Send a new code").click();
    await main(page).locator(".notice", { hasText: "A new code was sent" }).waitFor();
    assert.equal(await field(page, "New password").inputValue(), chosen);
    await useCode(page, { messages: local.pool.outbox.messages.length });
    await field(page, "New password").fill("short");
    await button(page, "Set new password").click();
    await says(page, "New password", "This password is too short.");
    await field(page, "New password").fill(chosen);
    await button(page, "Set new password").click();
    await arrivesAt(page, "Hello, Ana");
    assert.match(await main(page).innerText(), /ana@example\.com/);
  });

  journey("a wrong password is told in words, and then the right one taken", async (t) => {
    const { page } = await open(t, example);
    await button(page, "Sign in").click();
    await says(page, "Username", "Enter the username.");
    await says(page, "Password", "Enter the password.");
    const before = await button(page, "Sign in").boundingBox();
    await signIn(page, "ana", "wrong");
    await says(page, "Password", "The username or the password is wrong.");
    assert.deepEqual(await button(page, "Sign in").boundingBox(), before);
    const focused = await page.evaluate(() => document.activeElement.id);
    assert.equal(focused, "password");
    await signIn(page, "ana", "Correct-Horse-1");
    await arrivesAt(page, "Hello, Ana");
  });

  journey("a temporary password is replaced, and the profile completed", async (t) => {
    const { page } = await open(t, example);
    await signIn(page, "ben", "Welcome-Ben-1");
    await arrivesAt(page, "Welcome, ben");
    await button(page, "Continue").click();
    await says(page, "Full name", "Enter the full name.");
    await field(page, "Full name").fill("Ben Example");
    await field(page, "New password").fill(chosen);
    await button(page, "Continue").click();
    await arrivesAt(page, "Hello, Ben Example");
  });

  journey("who was reset by an administrator is led through", async (t) => {
    const { page } = await open(t, example);
    await signIn(page, "cleo", "Old-Password-1");
    await arrivesAt(page, "Your password was reset");
    await useCode(page, { messages: 1 });
    await field(page, "New password").fill(chosen);
    await button(page, "Set new password").click();
    await arrivesAt(page, "Hello, Cleo");
  });

  journey("a second factor's code is asked for, and a wrong one refused", async (t) => {
    const { page } = await open(t, example);
    await signIn(page, "emil", "Two-Factors-1");
    await arrivesAt(page, "Enter your code");
    assert.match(await main(page).innerText(), /by text message to \+\*+0100/);
    await field(page, "Code").fill("000000");
    await button(page, "Continue").click();
    await says(page, "Code", "This is not the current code. Look at the newest one and try again.");
    await useCode(page, { messages: 2 });
    await button(page, "Continue").click();
    await arrivesAt(page, "Hello, Emil");
    await button(page, "Sign out").click();

    await signIn(page, "fay", "Two-Factors-2");
    await arrivesAt(page, "Enter the code from your authenticator app");
    await page.getByRole("button", { name: "App code for fay" }).click();
    await page.waitForFunction(() => document.getElementById("code").value.length === 6);
    await button(page, "Continue").click();
    await arrivesAt(page, "Hello, Fay");
  });

  journey("the keyboard alone changes the password and signs out and in", async (t) => {
    const { page } = await open(t, example);
    const press = (...keys) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
    await field(page, "Username").focus();
    await page.keyboard.type("ana");
    await press("Tab");
    await page.keyboard.type("Correct-Horse-1");
    await press("Enter");
    await arrivesAt(page, "Hello, Ana");
    // The title has the focus, and the button is next.
    await press("Tab", "Space");
    await arrivesAt(page, "Change your password");
    await page.keyboard.type("not-the-password");
    await press("Tab", "Tab");
    await page.keyboard.type(chosen);
    await press("Enter");
    await says(page, "Current password", "This is not your current password.");
    await press("Control+A");
    await page.keyboard.type("Correct-Horse-1");
    await press("Enter");
    await main(page).locator(".notice", { hasText: "has been changed" }).waitFor();
    await press("Tab", "Tab", "Enter");
    await arrivesAt(page, "Sign in");
    assert.equal(await field(page, "Username").inputValue(), "ana");
    await page.keyboard.type(chosen);
    await press("Enter");
    await arrivesAt(page, "Hello, Ana");
  });

  journey("a button that is at work takes no second press", async (t) => {
    const { page, local } = await open(t, example);
    const requests = [];
    page.on("request", (request) => {
      if (request.method() === "POST") requests.push(request.headers()["x-amz-target"]);
    });
    await button(page, "Forgot your password?").click();
    await field(page, "Username").fill("ana");
    const go = await holdNextCall(page, local.settings.endpoint, "ForgotPassword");
    const send = button(page, "Send code");
    await send.click();
    await page.getByRole("status").getByText("Sending a code…", { exact: true }).waitFor();
    assert.equal(await send.getAttribute("aria-disabled"), "true");
    // `click` would wait until the button is enabled.
    await send.dispatchEvent("click");
    go();
    await arrivesAt(page, "Enter your code");
    assert.match(await page.getByRole("status").textContent(), /^Enter your code/);
    assert.equal(requests.filter((target) => target.endsWith(".ForgotPassword")).length, 1);
  });

  journey("a pool that cannot be reached is reported, and tried again", async (t) => {
    const { page, local } = await open(t, example);
    await loseNextCall(page, local);
    const before = await button(page, "Sign in").boundingBox();
    await signIn(page, "ana", "Correct-Horse-1");
    await main(page).getByRole("alert").getByText("could not be reached").waitFor();
    assert.deepEqual(await button(page, "Sign in").boundingBox(), before);
    await button(page, "Sign in").click();
    await arrivesAt(page, "Hello, Ana");
  });

  journey("who is signed in stays so when the page is loaded again", async (t) => {
    const { page } = await open(t, example);
    await signIn(page, "ana", "Correct-Horse-1");
    await arrivesAt(page, "Hello, Ana");
    await page.reload();
    await arrivesAt(page, "Hello, Ana");
    await button(page, "Sign out").click();
    await main(page).locator(".notice", { hasText: "You are signed out." }).waitFor();
    await page.reload();
    await arrivesAt(page, "Sign in");
  });
}
