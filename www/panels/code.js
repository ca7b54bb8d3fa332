import { copyButton } from "../ui/copy.js";
import { h } from "../ui/element.js";

const MAX_CALLS = 12;

/** Lists the calls that the page made of the package, as code, newest first. */
function listIn(language, state) {
  const list = h("ol", { class: "calls" });
  state.addEventListener("call", ({ detail }) => {
    const text = detail[language];
    list.prepend(
      h(
        "li",
        {},
        h(
          "div",
          { class: "panel-head" },
          h("code", {}, detail.name),
          copyButton(() => text, `the code of ${detail.name}`),
        ),
        h("pre", { tabindex: "0", "aria-label": `The code of ${detail.name}` }, text),
      ),
    );
    if (list.childElementCount > MAX_CALLS) list.lastElementChild.remove();
  });
  return list;
}

/** Returns the elements of both languages. */
export function codePanel(state) {
  const hint =
    "The code of each call that the page made, to be copied. Variables stand for what was typed, except for usernames.";
  return {
    javascript: { hint, elements: [listIn("javascript", state)] },
    rust: { hint, elements: [listIn("rust", state)] },
  };
}
