// The page around the forms: what it says of the package, the people, the session, the clock.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  arrivesAt,
  button,
  field,
  flow,
  nextAppCode,
  objections,
  open,
  person,
  requests,
  signIn,
  stage,
  useAppCode,
  useCode,
} from "./demo.mjs";

const focused = (locator) => locator.evaluate((element) => element === document.activeElement);
const session = (page) => page.locator("#session");
const tab = (page, name) => page.getByRole("tab", { name });
const inView = (locator) =>
  locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

test("it names the package, the line that installs it, its size, and where it lives", async (t) => {
  const page = await open(t);
  const file = new URL("../../bench/results.json", import.meta.url);
  const [sizes] = Object.values(JSON.parse(readFileSync(file, "utf8")).bytes.tables);
  const { brotli } = sizes.find(({ name }) => name === "cognito-wasm");
  const text = await page.locator("header").innerText();
  assert.match(text, /npm install cognito-wasm/);
  const [, kilobytes] = text.match(/([\d.]+) KB/);
  assert.ok(Math.abs(Number(kilobytes) - brotli / 1000) < 0.06, `${kilobytes} KB`);
  for (const name of ["Repository", "Guide"]) {
    const address = await page.getByRole("link", { name }).getAttribute("href");
    assert.match(address, /^https:\/\/github\.com\/cognito-wasm\/cognito-wasm/);
  }
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy the line that installs it" }).click();
  await page.locator("#status").getByText("Copied the line that installs it").waitFor();
  assert.equal(
    await page.evaluate(() => navigator.clipboard.readText()),
    "npm install cognito-wasm",
  );
});

test("the code of the call just made stands beside the wire, to be copied, without what was typed", async (t) => {
  const page = await open(t);
  await signIn(page, "ana");
  await arrivesAt(page, "Hello, Ana");
  await requests(page).first().waitFor();
  assert.ok(await inView(requests(page).first()), "the wire is in view at 1280 x 900");

  await tab(page, "JavaScript").click();
  const call = page.getByRole("tabpanel").locator("li", { hasText: "signIn" });
  await call.locator("summary").click();
  const code = await call.locator("pre").textContent();
  assert.match(code, /username: "ana",\n {2}password,\n/);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await call.getByRole("button", { name: "Copy the code of signIn" }).click();
  await page.locator("#status").getByText("Copied the code of signIn").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), code);

  await page.keyboard.press("Shift+Tab");
  await tab(page, "JavaScript").focus();
  await page.keyboard.press("ArrowRight");
  assert.ok(await focused(tab(page, "Rust")));
  await page.getByRole("tabpanel").locator("summary", { hasText: "signIn" }).click();
  await page.getByText('SignIn::new("ana")').waitFor();
  assert.doesNotMatch(await page.locator("#wire").textContent(), /Correct-Horse-1/);
  assert.deepEqual(await objections(page), []);
});

test("the requests can be cleared, and the focus stays with them", async (t) => {
  const page = await open(t);
  await signIn(page, "ana");
  await arrivesAt(page, "Hello, Ana");
  await page.locator("#wire").getByRole("button", { name: "Clear" }).click();
  assert.equal(await requests(page).count(), 0);
  assert.ok(await focused(tab(page, "Requests")));
});

test("the flow is a setting of the demo, which a person brings along", async (t) => {
  const page = await open(t);
  await person(page, "fay").click();
  assert.equal(await flow(page).inputValue(), "USER_AUTH");
  assert.equal(await field(page, "Password").count(), 1);
  assert.ok(!(await field(page, "Password").isVisible()));
  await flow(page).selectOption("USER_PASSWORD_AUTH");
  assert.ok(await field(page, "Password").isVisible());
  await person(page, "ana").click();
  assert.equal(await flow(page).inputValue(), "USER_SRP_AUTH");
  assert.equal(await stage(page).locator("select").count(), 0);
});

test("another card does not lose the screen of who is signed in", async (t) => {
  const page = await open(t);
  await signIn(page, "ana");
  await arrivesAt(page, "Hello, Ana");
  await stage(page).locator("summary", { hasText: "Profile" }).click();
  await field(page, "Full name").fill("Ana Half-Typed");
  await person(page, "ben").click();
  await arrivesAt(page, "Sign in");
  await stage(page).getByText("ana stays signed in").waitFor();
  await button(page, "Back to ana").click();
  await arrivesAt(page, "Hello, Ana");
  assert.equal(await person(page, "ana").getAttribute("aria-current"), "true");
  assert.equal(await field(page, "Full name").inputValue(), "Ana Half-Typed");

  await person(page, "ben").click();
  await session(page).getByText("Signed in as").waitFor();
  assert.match(await session(page).innerText(), /Signed in as\s+ana/);
  await session(page).getByRole("button", { name: "Show the account" }).click();
  await arrivesAt(page, "Hello, Ana");

  await person(page, "ben").click();
  await session(page).getByRole("button", { name: "End the session" }).click();
  await session(page).getByText("Nobody is signed in.").waitFor();
  assert.ok(await focused(session(page).getByRole("heading")));
  await arrivesAt(page, "Sign in");
  assert.equal(await stage(page).getByText("ana stays signed in").count(), 0);
  assert.equal(await field(page, "Username").inputValue(), "ben");
});

test("on a phone, a person's form comes into view, with the focus on what is next", async (t) => {
  const page = await open(t);
  await page.setViewportSize({ width: 375, height: 667 });
  await person(page, "ana").click();
  assert.equal(await person(page, "ana").getAttribute("aria-current"), "true");
  assert.ok(await inView(stage(page).getByRole("heading", { name: "Sign in" })));
  assert.ok(await inView(button(page, "Sign in")));
  assert.ok(await focused(button(page, "Sign in")));
  await person(page, "dora").click();
  assert.equal(await page.locator("[aria-current]").count(), 1);
  assert.ok(await focused(button(page, "Send code")));
});

test("the code that was filled in leads to the button, if no field is left", async (t) => {
  const page = await open(t);
  await person(page, "hugo").click();
  await button(page, "Create account").click();
  await arrivesAt(page, "Confirm your account");
  await useCode(page);
  assert.ok(await focused(button(page, "Confirm")));
});

test("a used code is marked", async (t) => {
  const page = await open(t);
  const message = page.locator("#inbox li", { hasText: "cleo" });
  await signIn(page, "cleo");
  await arrivesAt(page, "Your password was reset");
  assert.ok(!(await message.getByText("used", { exact: true }).isVisible()));
  await useCode(page);
  await field(page, "New password").fill("My-Own-Password-7");
  await button(page, "Set new password").click();
  await message.getByText("used", { exact: true }).waitFor();
});

test("the code of an authenticator app is marked until the next one", async (t) => {
  const page = await open(t);
  await signIn(page, "emil");
  await useAppCode(page, "emil");
  await button(page, "Continue").click();
  await arrivesAt(page, "Hello, Emil");
  await page.locator("#authenticator").getByText("used: wait for the next code").waitFor();
  await nextAppCode(page);
  await page.locator("#authenticator .used").waitFor({ state: "hidden" });
});

test("an hour later a code has expired, and the session renews its tokens", async (t) => {
  const page = await open(t);
  await signIn(page, "ana");
  await arrivesAt(page, "Hello, Ana");
  await page.getByRole("button", { name: "An hour later" }).click();
  await session(page).getByText("expired: the next call refreshes it").waitFor();
  await stage(page).locator("summary", { hasText: "Profile" }).click();
  await field(page, "Full name").waitFor();
  await session(page).getByText("The tokens were refreshed").waitFor();
  await session(page)
    .getByText(/^(60|59) min \d\d s$/)
    .waitFor();

  await person(page, "cleo").click();
  await button(page, "Sign in").click();
  await arrivesAt(page, "Your password was reset");
  await useCode(page);
  await field(page, "New password").fill("My-Own-Password-7");
  await button(page, "Set new password").click();
  await stage(page).getByText("This code has expired or was already used.").waitFor();
});

test("a week later a temporary password has expired; five weeks later, the session", async (t) => {
  const page = await open(t);
  await signIn(page, "ana");
  await arrivesAt(page, "Hello, Ana");
  const week = page.getByRole("button", { name: "A week later" });
  await week.click();
  await page.getByRole("button", { name: "An hour later" }).click();
  await person(page, "ben").click();
  await button(page, "Sign in").click();
  await stage(page).getByText("This temporary password has expired.").waitFor();

  for (let weeks = 1; weeks < 5; weeks += 1) await week.click();
  await session(page).getByRole("button", { name: "Show the account" }).click();
  await stage(page).locator("summary", { hasText: "Devices" }).click();
  await stage(page).getByText("Your session has ended. Sign in again.").waitFor();
  // The administrator's requests are signed by the browser's clock, and accepted.
  await page.locator("#admin summary", { hasText: "dora" }).click();
  await page.locator("#admin").getByRole("button", { name: "Verify email" }).click();
  await page.locator("#admin").getByText("The email of dora is now verified.").waitFor();
});
