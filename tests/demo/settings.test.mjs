// The form of the visitor's own pool says what is wrong with a field as soon as it is left.
import assert from "node:assert/strict";
import { test } from "node:test";
import { arrivesAt, field, flow, open } from "./demo.mjs";

async function openForm(page) {
  const settings = page.locator("#settings");
  await settings.locator("summary").click();
  await settings.getByLabel("Your own pool").click();
  return settings;
}

for (const [label, wrong, sentence, right] of [
  ["User pool ID", "eu-west-1-AbC", "This is not a user pool ID.", "eu-west-1_AbC"],
  ["Region", "Ireland", "This is not a region.", "eu-west-1"],
  ["App client ID", "my client", "This is not an app client ID.", "38fjsnc484p94kpqsnet7mpld0"],
  ["App client secret", "my secret!", "This is not a client secret.", "abc123"],
  ["Endpoint", "localhost:9229", "This is not an address.", "http://localhost:9229"],
  ["Endpoint", "https://example.com", "only send requests to AWS’s hosts", ""],
  ["Endpoint", "http://cognito-idp.eu-west-1.amazonaws.com", "must begin with https://", ""],
]) {
  test(`${label}: “${wrong}” is refused there and then`, async (t) => {
    const page = await open(t);
    const settings = await openForm(page);
    const input = settings.getByLabel(label);
    await input.fill(wrong);
    await input.blur();
    await settings.getByText(sentence).waitFor();
    assert.equal(await input.getAttribute("aria-invalid"), "true");
    await input.fill(right);
    await input.blur();
    assert.equal(await settings.locator("[aria-invalid]").count(), 0);
  });
}

test("the region is asked for only without the user pool's ID, which names it", async (t) => {
  const page = await open(t);
  const settings = await openForm(page);
  assert.ok(await settings.getByLabel("Region").isVisible());
  await settings.getByRole("button", { name: "Connect" }).click();
  await settings.getByText("Enter the region, or the user pool ID, which names it.").waitFor();
  await settings.getByLabel("User pool ID").fill("eu-west-1_AbCdEf123");
  assert.ok(!(await settings.getByLabel("Region").isVisible()));
  await settings.getByLabel("App client ID").fill("38fjsnc484p94kpqsnet7mpld0");
  await settings.getByRole("button", { name: "Connect" }).click();
  await page.locator("#admin").getByText("requires AWS credentials").waitFor();
  await arrivesAt(page, "Sign in");
  // The next thing to do is to sign in.
  assert.ok(
    await field(page, "Username").evaluate((element) => element === document.activeElement),
  );
  assert.ok(!(await page.locator("#clock").isVisible()));
});

test("without the user pool's ID, SRP is not offered", async (t) => {
  const page = await open(t);
  const settings = await openForm(page);
  await settings.getByLabel("Region").fill("eu-west-1");
  await settings.getByLabel("App client ID").fill("38fjsnc484p94kpqsnet7mpld0");
  await settings.getByRole("button", { name: "Connect" }).click();
  await page.locator("#admin").getByText("requires AWS credentials").waitFor();
  const options = await flow(page).locator("option").allTextContents();
  assert.ok(options.length === 3 && !options.some((option) => option.includes("SRP")));
});
