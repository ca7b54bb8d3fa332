import { announce, h } from "./element.js";

/** Text that acts: a `<button>` that looks like a link. */
export function link(text, onclick) {
  return h("button", { type: "button", class: "link", onclick }, text);
}

/** A button with room for the spinner it shows while busy. */
export function actionButton(text, { type = "button", kind = "primary" } = {}) {
  return h("button", { type, class: `action ${kind}` }, h("span", { class: "spinner" }), text);
}

/**
 * Runs `work` with the button shown as busy. It is not disabled, which would
 * take the keyboard's focus away: a second press is ignored instead.
 */
export async function whileBusy(button, doing, work) {
  if (button.getAttribute("aria-busy") === "true") return;
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
