import assert from "node:assert/strict";
import { test } from "node:test";
import { arrivesAt, button, field, open, operations, person, question, stage } from "./demo.mjs";
import { hands } from "./hands.mjs";

const chosen = "My-Own-Password-7";

for (const { by, press, fill } of hands) {
  async function signIn(page, username, password) {
    await fill(page, field(page, "Username"), username);
    await fill(page, field(page, "Password"), password);
    await press(page, button(page, "Sign in"));
  }

  async function useCodeFromInbox(page, arrival = "Sign in") {
    await press(
      page,
      page.locator("#inbox").getByRole("button", { name: "Use this code" }).first(),
    );
    await fill(page, field(page, "New password"), chosen);
    await press(page, button(page, "Set new password"));
    await arrivesAt(page, arrival);
  }

  async function openUser(page, username) {
    await press(page, page.locator("#admin summary", { hasText: username }));
    return page.locator("#admin li", { hasText: username });
  }

  test(`a person signs in, changes the password and signs out (${by})`, async (t) => {
    const page = await open(t);
    await press(page, person(page, "ana"));
    const old = await field(page, "Password").inputValue();
    await press(page, button(page, "Sign in"));
    await arrivesAt(page, "Hello, Ana");

    await press(page, button(page, "Change password"));
    await fill(page, field(page, "Current password"), old);
    await fill(page, field(page, "New password"), chosen);
    await press(page, button(page, "Change password"));
    await arrivesAt(page, "Hello, Ana");
    assert.match(await stage(page).innerText(), /Your password has been changed/);

    await press(page, button(page, "Sign out"));
    await signIn(page, "ana", chosen);
    await arrivesAt(page, "Hello, Ana");
  });

  test(`a forgotten password is replaced with the code from the inbox (${by})`, async (t) => {
    const page = await open(t);
    await fill(page, field(page, "Username"), "ana");
    await press(page, button(page, "Forgot your password?"));
    await arrivesAt(page, "Forgot your password?");
    await press(page, button(page, "Send code"));
    await arrivesAt(page, "Enter your code");
    assert.match(await stage(page).innerText(), /by email to a\*\*\*@e\*\*\*/);

    await useCodeFromInbox(page);
    assert.match(await stage(page).innerText(), /Your password has been changed/);
    await signIn(page, "ana", chosen);
    await arrivesAt(page, "Hello, Ana");
  });

  // What a keyboard can press a pointer can: the first two have shown it.
  if (by === "by click") continue;

  test(`a new code replaces the one before it (${by})`, async (t) => {
    const page = await open(t);
    const inbox = page.locator("#inbox .code");
    await fill(page, field(page, "Username"), "ana");
    await press(page, button(page, "Forgot your password?"));
    await press(page, button(page, "Send code"));
    await arrivesAt(page, "Enter your code");
    const first = await inbox.first().textContent();
    await fill(page, field(page, "New password"), chosen);
    await press(page, button(page, "Send a new code"));
    await stage(page).getByText("A new code was sent").waitFor();
    assert.equal(await field(page, "New password").inputValue(), chosen);

    await fill(page, field(page, "Code"), first);
    await press(page, button(page, "Set new password"));
    await stage(page).getByText("This is not the code we sent").waitFor();
    await useCodeFromInbox(page);
  });

  test(`a temporary password and a required attribute are asked for (${by})`, async (t) => {
    const page = await open(t);
    await press(page, person(page, "ben"));
    await press(page, button(page, "Sign in"));
    await arrivesAt(page, "Welcome, ben");
    await fill(page, field(page, "Full name"), "Ben Example");
    await fill(page, field(page, "New password"), chosen);
    await press(page, button(page, "Continue"));
    await arrivesAt(page, "Hello, Ben Example");
  });

  test(`someone who was reset is led through without a second code (${by})`, async (t) => {
    const page = await open(t);
    await press(page, person(page, "cleo"));
    await press(page, button(page, "Sign in"));
    await arrivesAt(page, "Your password was reset");
    await useCodeFromInbox(page, "Hello, Cleo");
    assert.deepEqual(await operations(page), [
      "InitiateAuth",
      "ConfirmForgotPassword",
      "InitiateAuth",
      "RespondToAuthChallenge",
      "ConfirmDevice",
    ]);
  });

  test(`an administrator resets a user, who is then led through (${by})`, async (t) => {
    const page = await open(t);
    const ana = await openUser(page, "ana");
    await press(page, ana.getByRole("button", { name: "Reset password" }));
    await press(page, question(page).getByRole("button", { name: "Reset the password" }));
    await ana.getByText("RESET_REQUIRED").waitFor();
    assert.deepEqual(await operations(page), ["AdminResetUserPassword"]);
    await press(page, person(page, "ana"));
    await press(page, button(page, "Sign in"));
    await arrivesAt(page, "Your password was reset");
    await useCodeFromInbox(page, "Hello, Ana");
    await ana.getByText("CONFIRMED").waitFor();
  });

  test(`an administrator sets a permanent and a temporary password (${by})`, async (t) => {
    const page = await open(t);
    const ben = await openUser(page, "ben");
    await fill(page, ben.getByLabel("Set a password"), "Permanent-One-1");
    await press(page, ben.getByRole("button", { name: "Set password", exact: true }));
    await ben.getByText("CONFIRMED").waitFor();
    await signIn(page, "ben", "Permanent-One-1");
    await arrivesAt(page, "Hello, ben");
    await press(page, button(page, "Sign out"));

    await fill(page, ben.getByLabel("Set a password"), "Temporary-One-1");
    await press(page, ben.getByLabel(/^Temporary/));
    await press(page, ben.getByRole("button", { name: "Set password", exact: true }));
    await ben.getByText("FORCE_CHANGE_PASSWORD").waitFor();
    await signIn(page, "ben", "Temporary-One-1");
    await arrivesAt(page, "Welcome, ben");
  });

  test(`an administrator makes a user, who signs in from the invitation (${by})`, async (t) => {
    const page = await open(t);
    const admin = page.locator("#admin");
    await press(page, admin.locator("summary", { hasText: "New user" }));
    await fill(page, admin.getByLabel("Username"), "eve");
    await fill(page, admin.getByLabel("Email", { exact: true }), "eve@example.com");
    await press(page, admin.getByRole("button", { name: "Create user" }));
    await admin.locator("li", { hasText: "eve" }).getByText("FORCE_CHANGE_PASSWORD").waitFor();

    await press(page, page.locator("#inbox").getByRole("button", { name: "Sign in with it" }));
    await press(page, button(page, "Sign in"));
    await arrivesAt(page, "Welcome, eve");
  });

  test(`an unverified email gets no code until an administrator verifies it (${by})`, async (t) => {
    const page = await open(t);
    await press(page, person(page, "dora"));
    await arrivesAt(page, "Forgot your password?");
    await press(page, button(page, "Send code"));
    await stage(page).getByText("no verified email or phone number").waitFor();

    const dora = await openUser(page, "dora");
    await press(page, dora.getByRole("button", { name: "Verify email" }));
    await dora.getByText("dora@example.com, verified").waitFor();
    await press(page, button(page, "Send code"));
    await arrivesAt(page, "Enter your code");
    await useCodeFromInbox(page);
  });

  test(`a client with a secret signs every request (${by})`, async (t) => {
    const page = await open(t);
    const settings = page.locator("#settings");
    await press(page, settings.locator("summary"));
    await press(page, settings.getByLabel("Client with a secret"));
    await settings.getByText("A secret in a browser is not secret").waitFor();

    await press(page, person(page, "ben"));
    await press(page, button(page, "Sign in"));
    await arrivesAt(page, "Welcome, ben");
    await fill(page, field(page, "Full name"), "Ben");
    await fill(page, field(page, "New password"), chosen);
    await press(page, button(page, "Continue"));
    await arrivesAt(page, "Hello, Ben");
    assert.match(await page.locator("#wire").textContent(), /"SECRET_HASH"/);
  });
}
