// The administrator's panel: it says what is true now, once, and beside the user.
import assert from "node:assert/strict";
import { test } from "node:test";
import { agree, arrivesAt, button, field, open, operations, person, stage } from "./demo.mjs";

const panel = (page) => page.locator("#admin");
const notices = (page) =>
  panel(page).locator(".outcome:visible, .alert:not(:empty), .error:visible");
const focused = (locator) => locator.evaluate((element) => element === document.activeElement);

async function openUser(page, username) {
  await panel(page).locator("summary", { hasText: username }).click();
  return panel(page).locator("li", { hasText: username });
}

async function create(page, username) {
  await panel(page).getByLabel("Username").fill(username);
  await panel(page).getByLabel("Email", { exact: true }).fill(`${username}@example.com`);
  await panel(page).getByRole("button", { name: "Create user" }).click();
}

test("a new outcome replaces the one before it, and an error does so too", async (t) => {
  const page = await open(t);
  await panel(page).locator("summary", { hasText: "New user" }).click();
  await create(page, "zoe");
  await panel(page).getByText("zoe was created, and invited by email.").waitFor();
  await create(page, "zoe");
  await panel(page).getByText("This username is taken.").waitFor();
  assert.deepEqual(await notices(page).allTextContents(), ["This username is taken."]);

  const dora = await openUser(page, "dora");
  await dora.getByRole("button", { name: "Verify email" }).click();
  await dora.getByText("The email of dora is now verified.").waitFor();
  assert.deepEqual(await notices(page).allTextContents(), ["The email of dora is now verified."]);
  await dora.getByRole("button", { name: "Set password", exact: true }).click();
  assert.deepEqual(await notices(page).allTextContents(), ["Enter the new password."]);
});

test("an outcome has the focus, beside the user and in view on a phone", async (t) => {
  const page = await open(t);
  await page.setViewportSize({ width: 375, height: 667 });
  const dora = await openUser(page, "dora");
  await dora.getByRole("button", { name: "Verify email" }).click();
  const outcome = dora.getByText("The email of dora is now verified.");
  await outcome.waitFor();
  // Its button is gone, and the focus is not lost with it.
  await page.locator("#admin .outcome:focus").waitFor();
  assert.ok(await focused(outcome));
  const { y, height } = await outcome.boundingBox();
  assert.ok(y >= 0 && y + height <= 667, `the outcome is at ${y}`);
});

test("what cannot be done is not offered, and the reason is told to the administrator", async (t) => {
  const page = await open(t);
  for (const [username, reason] of [
    ["ben", "The temporary password cannot be reset: set another one."],
    ["dora", "The password can be reset once an address is verified: the code is sent there."],
  ]) {
    const row = await openUser(page, username);
    await row.getByText(reason).waitFor();
    assert.equal(await row.getByRole("button", { name: "Reset password" }).count(), 0);
  }
  const dora = panel(page).locator("li", { hasText: "dora" });
  await dora.getByRole("button", { name: "Verify email" }).click();
  await dora.getByRole("button", { name: "Reset password" }).waitFor();
  assert.equal(await dora.getByRole("button", { name: "Verify email" }).count(), 0);
});

test("a reset that the user pool refuses is told in an administrator's words", async (t) => {
  const page = await open(t);
  const ana = await openUser(page, "ana");
  await ana.getByRole("button", { name: "Reset password" }).click();
  // Another administrator is faster.
  await page.evaluate(() =>
    globalThis.localPool.pool.admin.setUserPassword({ username: "ana", password: "Temporary-1" }),
  );
  await agree(page, "Reset the password");
  await ana.getByText("Set a new temporary password instead.").waitFor();
  assert.doesNotMatch(await panel(page).innerText(), /sign in with that one/);
});

test("a weak password names every rule that it breaks, before anything is sent", async (t) => {
  const page = await open(t);
  const dora = await openUser(page, "dora");
  await dora.getByLabel("Set a password").fill("short");
  await dora.getByRole("button", { name: "Set password", exact: true }).click();
  await dora
    .getByText(
      "This password needs at least 8 characters, an upper-case letter, a number, and a symbol.",
    )
    .waitFor();
  assert.deepEqual(await operations(page), []);
});

test("dora is led to the administrator, whose cure ends the error", async (t) => {
  const page = await open(t);
  await person(page, "dora").click();
  await button(page, "Send code").click();
  await stage(page).getByText("This account has no verified email or phone number").waitFor();
  await button(page, "Open dora in the administrator’s panel").click();
  const verify = panel(page).getByRole("button", { name: "Verify email" });
  assert.ok(await focused(verify));
  await verify.click();
  await panel(page).getByText("The email of dora is now verified.").waitFor();
  await stage(page)
    .getByText("This account has no verified email or phone number")
    .waitFor({ state: "hidden" });
  assert.equal(await button(page, "Open dora in the administrator’s panel").count(), 0);
  await button(page, "Send code").click();
  await arrivesAt(page, "Enter your code");
});

test("the service's own words reach nobody", async (t) => {
  const page = await open(t);
  await page.evaluate(() =>
    globalThis.localPool.pool.faults.next({
      operation: "SignUp",
      error: {
        name: "UserLambdaValidationException",
        message: "PreSignUp failed with error boom.",
      },
    }),
  );
  await person(page, "hugo").click();
  await button(page, "Create account").click();
  await stage(page).getByText("The user pool refused this.").waitFor();
  assert.doesNotMatch(await stage(page).innerText(), /boom|PreSignUp/);

  // Nothing is offered as a second factor that would be refused.
  await person(page, "dora").click();
  await button(page, "Back to sign-in").click();
  await field(page, "Password").fill("Forgotten-Word-1");
  await button(page, "Sign in").click();
  await arrivesAt(page, "Hello, Dora");
  await stage(page).locator("summary", { hasText: "Second factor" }).click();
  await stage(page).getByText("To have another, set up an authenticator app above").waitFor();
  assert.equal(await stage(page).getByRole("checkbox").count(), 0);
});

test("a new code keeps the step of the sign-in, which then goes on", async (t) => {
  const page = await open(t);
  await person(page, "cleo").click();
  await button(page, "Sign in").click();
  await arrivesAt(page, "Your password was reset");
  await button(page, "Send a new code").click();
  await stage(page).getByText("A new code was sent.").waitFor();
  await arrivesAt(page, "Your password was reset");
  await page.locator("#inbox").getByRole("button", { name: "Use this code" }).first().click();
  await field(page, "New password").fill("My-Own-Password-7");
  await button(page, "Set new password").click();
  await arrivesAt(page, "Hello, Cleo");
});
