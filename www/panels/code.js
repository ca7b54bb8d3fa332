import { copyButton } from "../ui/copy.js";
import { h } from "../ui/element.js";

const MAX_CALLS = 12;

/** Lists the calls that the page made of the package, as code, newest first and open. */
function listIn(language, state) {
  const list = h("ol", { class: "calls" });
  state.addEventListener("call", ({ detail }) => {
    const text = detail[language];
    const what = `the code of ${detail.name}`;
    for (const call of list.querySelectorAll("details")) call.open = false;
    list.prepend(
      h(
        "li",
        {},
        h(
          "details",
          { open: true },
          h("summary", {}, h("span", { class: "operation" }, detail.name)),
          h("pre", { tabindex: "0", role: "region", "aria-label": what }, text),
          copyButton(() => text, what),
        ),
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
