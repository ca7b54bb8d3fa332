import { announce, h } from "./element.js";

/** Creates a `<button>` that looks like a link. */
export function link(text, onclick) {
  return h("button", { type: "button", class: "link", onclick }, text);
}

/** Creates a button with a spinner, which it shows while it is busy. */
export function actionButton(text, { type = "button", kind = "primary" } = {}) {
  return h("button", { type, class: `action ${kind}` }, h("span", { class: "spinner" }), text);
}

export const isBusy = (button) => button.getAttribute("aria-busy") === "true";

/**
 * Runs `work` while the button is shown as busy and `doing` is announced. The
 * button is not disabled, because it would lose the focus: a second press is
 * ignored instead.
 */
export async function whileBusy(button, doing, work) {
  if (isBusy(button)) return;
  button.setAttribute("aria-busy", "true");
  button.setAttribute("aria-disabled", "true");
  announce(`${doing}…`);
  try {
    await work();
  } finally {
    button.removeAttribute("aria-busy");
    button.removeAttribute("aria-disabled");
  }
}
