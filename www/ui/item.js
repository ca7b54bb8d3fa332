import { h } from "./element.js";

/** Creates an entry of a list: its name, facts about it, and its actions. */
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
