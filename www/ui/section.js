import { explain } from "../words.js";
import { announce, h } from "./element.js";

/**
 * A part of the page that is looked up when it is opened, and again by
 * `refresh` when something in it was done. `load` gives its elements, or throws.
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
    // The button that was pressed is gone, and the focus must not be with it.
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
