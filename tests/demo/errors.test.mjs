import assert from "node:assert/strict";
import { test } from "node:test";
import { arrivesAt, field, open, person, requests, stage } from "./demo.mjs";

const good = "My-Own-Password-7";

const submit = (page) => stage(page).locator("form button[type=submit]").first().click();

/** The field has the focus, is marked invalid, and is described by the sentence. */
async function saysBeside(page, label, sentence) {
  const input = field(page, label);
  await stage(page).locator("[aria-invalid]").waitFor();
  const seen = await input.evaluate((element) => ({
    focused: element === document.activeElement,
    invalid: element.getAttribute("aria-invalid"),
    described: element
      .getAttribute("aria-describedby")
      .split(" ")
      .map((id) => document.getElementById(id).textContent),
  }));
  assert.equal(seen.invalid, "true");
  assert.ok(seen.focused, `${label} has the focus`);
  assert.equal(seen.described[0], sentence);
  assert.equal(await stage(page).locator("[aria-invalid]").count(), 1);
}

async function openConfirm(page, username = "ana") {
  await field(page, "Username").fill(username);
  await stage(page).getByRole("button", { name: "Forgot your password?" }).click();
  await submit(page);
  await arrivesAt(page, "Enter your code");
}

async function newestCode(page) {
  return page.locator("#inbox .code").first().textContent();
}

test("an empty field is named before anything is sent", async (t) => {
  const page = await open(t);
  await submit(page);
  const invalid = stage(page).locator("[aria-invalid]");
  assert.equal(await invalid.count(), 2);
  assert.ok(
    await field(page, "Username").evaluate((element) => element === document.activeElement),
  );
  assert.equal(await requests(page).count(), 0);

  await field(page, "Username").fill("ana");
  await submit(page);
  await saysBeside(page, "Password", "Enter your password.");
});

test("a wrong password is told beside the password", async (t) => {
  const page = await open(t);
  await field(page, "Username").fill("ana");
  await field(page, "Password").fill("wrong");
  await submit(page);
  await saysBeside(page, "Password", "The username or the password is wrong.");
  await field(page, "Password").fill("w");
  assert.equal(await stage(page).locator("[aria-invalid]").count(), 0);
});

test("too many wrong passwords are told above the button", async (t) => {
  const page = await open(t);
  await field(page, "Username").fill("ana");
  const refusal = stage(page).getByText("Too many attempts. Wait a while, then try again.");
  // The first lock-outs last a second or two, which a slow machine may miss.
  for (let attempt = 0; attempt < 12 && !(await refusal.isVisible()); attempt += 1) {
    await field(page, "Password").fill("wrong");
    await submit(page);
    await stage(page).locator("[aria-busy]").waitFor({ state: "detached" });
  }
  assert.ok(await refusal.isVisible());
});

test("a wrong code and a used code are told beside the code", async (t) => {
  const page = await open(t);
  await openConfirm(page);
  const code = await newestCode(page);
  await field(page, "Code").fill(code === "000000" ? "111111" : "000000");
  await field(page, "New password").fill(good);
  await submit(page);
  await saysBeside(
    page,
    "Code",
    "This is not the code we sent. Look at the newest message and try again.",
  );

  await field(page, "Code").fill(` ${code} `);
  await submit(page);
  await arrivesAt(page, "Sign in");
  await page.locator("#inbox").getByRole("button", { name: "Use this code" }).first().click();
  await field(page, "New password").fill(good);
  await submit(page);
  await saysBeside(
    page,
    "Code",
    "This code has expired or was already used. Send a new one and try again.",
  );
});

test("a password against the policy is told every rule that it breaks", async (t) => {
  const page = await open(t);
  await openConfirm(page);
  await field(page, "Code").fill(await newestCode(page));
  const sent = await requests(page).count();
  for (const [password, needs] of [
    ["Sh0rt!", "at least 8 characters"],
    ["no-capital-1", "an upper-case letter"],
    ["NO-SMALL-1", "a lower-case letter"],
    ["No-Number-Here", "a number"],
    ["NoSymbolHere1", "a symbol"],
    ["NoSymbol1 ", "a symbol"],
    ["low", "at least 8 characters, an upper-case letter, a number, and a symbol"],
  ]) {
    await field(page, "New password").fill(password);
    await submit(page);
    await saysBeside(page, "New password", `This password needs ${needs}.`);
  }
  assert.equal(await stage(page).locator(".rules [data-met=false]").count(), 4);
  assert.equal(await requests(page).count(), sent);
  // A blank inside counts as a symbol, for the pool as well.
  await field(page, "New password").fill("Two Words 1");
  assert.equal(await stage(page).locator(".rules [data-met=true]").count(), 5);
  await submit(page);
  await arrivesAt(page, "Sign in");
});

test("a temporary password cannot be forgotten", async (t) => {
  const page = await open(t);
  await field(page, "Username").fill("ben");
  await stage(page).getByRole("button", { name: "Forgot your password?" }).click();
  await submit(page);
  await saysBeside(
    page,
    "Username",
    "This account still has a temporary password: sign in with that one.",
  );
});

test("too many codes are refused above the button", async (t) => {
  const page = await open(t);
  await openConfirm(page);
  const again = stage(page).getByRole("button", { name: "Send a new code" });
  for (let sent = 1; sent < 6; sent += 1) {
    await again.click();
    await requests(page).nth(sent).waitFor();
  }
  await stage(page).getByText("Too many attempts. Wait a while, then try again.").waitFor();
});

test("a wrong current password is told beside it", async (t) => {
  const page = await open(t);
  await person(page, "ana").click();
  await submit(page);
  await arrivesAt(page, "Hello, Ana");
  await stage(page).getByRole("button", { name: "Change password" }).click();
  await field(page, "Current password").fill("Not-My-Password-1");
  await field(page, "New password").fill(good);
  await submit(page);
  await saysBeside(page, "Current password", "This is not your current password.");
});
