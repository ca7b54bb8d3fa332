import { h } from "./element.js";

/** One of a list: what it is, and what can be done with it. */
export function item({ name, about, badge, actions }) {
  return h(
    "li",
    { class: "item" },
    h("strong", {}, name),
    badge && h("span", { class: "badge" }, badge),
    h("p", { class: "hint" }, about),
    h("div", { class: "links" }, ...actions),
  );
}
