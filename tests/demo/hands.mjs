// The two ways to use a page. Every journey is made by keyboard, some also by click.

/** Moves the focus to an element with the Tab key, forward or back. */
async function focus(page, target) {
  const next = () =>
    target.evaluate((element) => {
      const { activeElement } = document;
      if (element === activeElement) return undefined;
      const isBefore =
        activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
      return isBefore ? "Shift+Tab" : "Tab";
    });
  for (let presses = 0; presses < 80; presses += 1) {
    const key = await next();
    if (!key) return;
    await page.keyboard.press(key);
  }
  throw new Error("The keyboard does not get there.");
}

/** A group of radio buttons is one stop of the Tab key; the arrows move within. */
async function pick(page, target) {
  const group = await target.getAttribute("name");
  await focus(page, page.locator(`input[name="${group}"]:checked`));
  while (!(await target.isChecked())) await page.keyboard.press("ArrowDown");
}

async function type(page, text) {
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

export const hands = [
  {
    by: "by click",
    press: (_page, target) => target.click(),
    async fill(page, target, text) {
      await target.click();
      await type(page, text);
    },
    choose: (_page, target, text) => target.selectOption(text),
  },
  {
    by: "by keyboard",
    async press(page, target) {
      if ((await target.getAttribute("type")) === "radio") return pick(page, target);
      await focus(page, target);
      // Space works alike on buttons, checkboxes and summaries.
      await page.keyboard.press("Space");
    },
    async fill(page, target, text) {
      await focus(page, target);
      await type(page, text);
    },
    async choose(page, target, text) {
      await focus(page, target);
      await page.keyboard.type(text);
    },
  },
];
