// The steps of a sign-in beyond the password, and the way to an account.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  arrivesAt,
  button,
  field,
  flow,
  nextAppCode,
  open,
  operations,
  person,
  signIn,
  stage,
  useAppCode,
  useCode,
} from "./demo.mjs";
import { hands } from "./hands.mjs";

for (const { by, press, fill, choose } of hands) {
  test(`someone new creates an account, confirms it and is signed in (${by})`, async (t) => {
    const page = await open(t);
    await press(page, button(page, "Create an account"));
    await fill(page, field(page, "Username"), "ida");
    await fill(page, field(page, "Email"), "ida@example.com");
    await fill(page, field(page, "Full name"), "Ida");
    await fill(page, field(page, "Password"), "My-Own-Password-7");
    await press(page, button(page, "Create account"));
    await arrivesAt(page, "Confirm your account");
    assert.match(await stage(page).innerText(), /by email to i\*\*\*@e\*\*\*/);

    await press(page, page.locator("#inbox").getByRole("button").first());
    await press(page, button(page, "Confirm"));
    await arrivesAt(page, "Hello, Ida");
    assert.deepEqual(await operations(page), [
      "SignUp",
      "ConfirmSignUp",
      "InitiateAuth",
      "RespondToAuthChallenge",
      "ConfirmDevice",
    ]);
  });

  if (by === "by click") continue;

  test(`someone chooses how to sign in: by which code, with which password (${by})`, async (t) => {
    const page = await open(t);
    for (const way of ["A code by email", "A code by text message"]) {
      await fill(page, field(page, "Username"), "fay");
      await choose(page, flow(page), "The person chooses");
      await press(page, button(page, "Sign in"));
      await arrivesAt(page, "Choose how to sign in");
      await press(page, field(page, way));
      await press(page, button(page, "Continue"));
      await arrivesAt(page, "Enter your code");
      await press(page, page.locator("#inbox").getByRole("button").first());
      await press(page, button(page, "Continue"));
      await arrivesAt(page, "Hello, Fay");
      await press(page, button(page, "Sign out"));
    }
  });
}

test("an account that is not confirmed is led to confirming it, with a new code", async (t) => {
  const page = await open(t);
  await person(page, "hugo").click();
  await button(page, "Create account").click();
  await arrivesAt(page, "Confirm your account");
  await page.locator("#admin li", { hasText: "hugo" }).getByText("UNCONFIRMED").waitFor();
  await button(page, "Back to sign-in").click();

  await field(page, "Password").fill("Brand-New-Here-1");
  await button(page, "Sign in").click();
  await arrivesAt(page, "Confirm your account");
  await button(page, "Send a new code").click();
  await stage(page).getByText("A new code was sent.").waitFor();
  await field(page, "Code").fill("000000");
  await button(page, "Confirm").click();
  await stage(page).getByText("This is not the code we sent.").waitFor();
  await useCode(page);
  await button(page, "Confirm").click();
  await arrivesAt(page, "Hello, Hugo");
});

test("the code of an authenticator app is asked for, again after a wrong one", async (t) => {
  const page = await open(t);
  await signIn(page, "emil");
  await arrivesAt(page, "Enter the code from your authenticator app");
  await field(page, "Code from your authenticator app").fill("000000");
  await button(page, "Continue").click();
  await stage(page).getByText("This is not the current code").waitFor();
  await useAppCode(page, "emil");
  await button(page, "Continue").click();
  await arrivesAt(page, "Hello, Emil");
});

test("a password that was chosen is proved with SRP, and not sent", async (t) => {
  const page = await open(t);
  await signIn(page, "fay");
  await arrivesAt(page, "Choose how to sign in");
  assert.equal(await stage(page).getByLabel("Password").count(), 1);
  await field(page, "Password").check();
  await button(page, "Continue").click();
  await field(page, "Password").fill("Many-Ways-In-1");
  await button(page, "Continue").click();
  await arrivesAt(page, "Hello, Fay");
  assert.match(await page.locator("#wire").textContent(), /"PASSWORD_VERIFIER"/);
});

test("a password is sent where the demo's flow says so", async (t) => {
  const page = await open(t);
  await person(page, "ana").click();
  await flow(page).selectOption("USER_PASSWORD_AUTH");
  await button(page, "Sign in").click();
  await arrivesAt(page, "Hello, Ana");
  assert.match(await page.locator("#wire").textContent(), /"PASSWORD": ••••••/);
});

test("the question of a custom challenge is asked, again after a wrong answer", async (t) => {
  const page = await open(t);
  await signIn(page, "gus");
  await arrivesAt(page, "Answer a question");
  const answer = field(page, "What is three plus four?");
  await answer.fill("eight");
  await button(page, "Continue").click();
  await stage(page).getByText("The answer was wrong").waitFor();
  await answer.fill("7");
  await button(page, "Continue").click();
  await arrivesAt(page, "Hello, Gus");
});

test("of two second factors, one is chosen", async (t) => {
  const page = await open(t);
  await person(page, "fay").click();
  await flow(page).selectOption("USER_SRP_AUTH");
  await button(page, "Sign in").click();
  await arrivesAt(page, "Hello, Fay");
  await stage(page).locator("summary", { hasText: "Second factor" }).click();
  await field(page, "Code by email").check();
  await field(page, "Code by text message").check();
  await button(page, "Save").click();
  await stage(page).getByText("Your second factors were saved.").waitFor();
  await button(page, "Sign out").click();

  await field(page, "Password").fill("Many-Ways-In-1");
  await button(page, "Sign in").click();
  await arrivesAt(page, "Choose a second factor");
  await field(page, "A code by text message").check();
  await button(page, "Continue").click();
  await page.locator("#inbox").getByText("Text message to +15555550100").waitFor();
  await useCode(page);
  await button(page, "Continue").click();
  await arrivesAt(page, "Hello, Fay");
});

test("an authenticator app is set up with a QR code, and asked for from then on", async (t) => {
  const page = await open(t);
  await signIn(page, "ana");
  await stage(page).locator("summary", { hasText: "Authenticator app" }).click();
  await button(page, "Set up").click();
  await stage(page)
    .getByRole("img", { name: /^QR code/ })
    .waitFor();
  const link = stage(page).getByRole("link", { name: "Open in an app on this device" });
  const key = (await stage(page).locator(".key").textContent()).replaceAll(" ", "");
  assert.equal(
    await link.getAttribute("href"),
    `otpauth://totp/cognito-wasm%20demo:ana?secret=${key}&issuer=cognito-wasm%20demo`,
  );
  await button(page, "Use the authenticator app on this page").click();
  await useAppCode(page, "ana");
  await button(page, "Turn on").click();
  await stage(page).getByText("From now on, you enter a code from the app").waitFor();
  await button(page, "Sign out").click();

  await signIn(page, "ana");
  await arrivesAt(page, "Enter the code from your authenticator app");
  await nextAppCode(page);
  await useAppCode(page, "ana");
  await button(page, "Continue").click();
  await arrivesAt(page, "Hello, Ana");
});
