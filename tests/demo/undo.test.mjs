// What cannot be undone is asked first, and told afterwards.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  arrivesAt,
  button,
  field,
  objections,
  open,
  operations,
  question,
  signIn,
  stage,
} from "./demo.mjs";
import { hands } from "./hands.mjs";

const focused = (locator) => locator.evaluate((element) => element === document.activeElement);

async function openProfile(page, press) {
  await signIn(page, "ana");
  await press(page, stage(page).locator("summary", { hasText: "Profile" }));
  await press(page, button(page, "Delete my account"));
}

for (const { by, press } of hands) {
  test(`an account is deleted only after the question (${by})`, async (t) => {
    const page = await open(t);
    await openProfile(page, press);
    await question(page).getByRole("heading", { name: "Delete the account ana?" }).waitFor();
    assert.ok(await focused(question(page).getByRole("button", { name: "Cancel" })));
    assert.deepEqual(await objections(page), []);
    await press(page, question(page).getByRole("button", { name: "Cancel" }));
    await question(page).waitFor({ state: "detached" });
    assert.ok(await focused(button(page, "Delete my account")));
    assert.ok(!(await operations(page)).includes("DeleteUser"));

    await press(page, button(page, "Delete my account"));
    await press(page, question(page).getByRole("button", { name: "Delete my account" }));
    await arrivesAt(page, "Sign in");
    await stage(page).getByText("The account ana was deleted.").waitFor();
    assert.equal(await field(page, "Username").inputValue(), "");
    await page.locator("#admin summary", { hasText: "ana" }).waitFor({ state: "detached" });
    assert.ok((await operations(page)).includes("DeleteUser"));
  });
}

test("Escape answers the question with no, and Enter does so at first", async (t) => {
  const page = await open(t);
  await openProfile(page, (_page, target) => target.click());
  for (const key of ["Escape", "Enter"]) {
    await page.keyboard.press(key);
    await question(page).waitFor({ state: "detached" });
    await button(page, "Delete my account").click();
  }
  assert.ok(!(await operations(page)).includes("DeleteUser"));
});

test("the question names a person to a screen reader, with what will happen", async (t) => {
  const page = await open(t);
  await page.locator("#admin summary", { hasText: "ana" }).click();
  await page.locator("#admin").getByRole("button", { name: "Reset password" }).first().click();
  const named = page.getByRole("alertdialog", { name: "Reset the password of ana?" });
  const ids = await named.getAttribute("aria-describedby");
  assert.match(await page.locator(`#${ids}`).textContent(), /stops working at once.*undone/);
  await named.getByRole("button", { name: "Cancel" }).click();
  assert.deepEqual(await operations(page), []);
});
