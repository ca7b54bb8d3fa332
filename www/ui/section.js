import { explain } from "../error-messages.js";
import { announce, h } from "./element.js";

/**
 * Creates a part of the page that is loaded when it is opened, and again by
 * `refresh` after something in it was changed. `load` returns its elements, or throws.
 */
export function section(title, load) {
  const body = h("div", { class: "section" });
  const summary = h("summary", {}, title);

  async function refresh(outcome) {
    const elements = await load(refresh).catch((error) => [
      h("p", { class: "alert", role: "alert" }, explain(error, []).text),
    ]);
    const hadFocus = body.contains(document.activeElement);
    body.replaceChildren(...(outcome ? [h("p", { class: "notice" }, outcome)] : []), ...elements);
    if (outcome) announce(outcome);
    // The button that had the focus is gone, and the focus must not be lost with it.
    if (hadFocus) summary.focus();
  }

  return h(
    "details",
    {
      name: "account",
      ontoggle({ target }) {
        if (target.open) refresh();
      },
    },
    summary,
    body,
  );
}
