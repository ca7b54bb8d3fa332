import { splitAtMasks } from "../mask.js";
import { link } from "../ui/button.js";
import { h } from "../ui/element.js";

const MAX_ROWS = 30;

function json(text) {
  const parts = splitAtMasks(text).flatMap((part, index) =>
    index === 0 ? [part] : [h("span", { class: "mask" }, "••••••"), part],
  );
  return h("pre", {}, ...parts);
}

function row({ operation, status, error, milliseconds, request, response }) {
  const outcome = error ?? (status === undefined ? "No response" : "OK");
  return h(
    "li",
    {},
    h(
      "details",
      {},
      h(
        "summary",
        {},
        h("span", { class: "operation" }, operation),
        h(
          "span",
          { class: `badge ${status === 200 ? "good" : "bad"}` },
          `${status ?? ""} ${outcome}`.trim(),
        ),
        h("span", { class: "duration" }, `${Math.round(milliseconds)} ms`),
      ),
      h(
        "div",
        { class: "exchange" },
        h("div", {}, h("h3", {}, "Request"), json(request)),
        h("div", {}, h("h3", {}, "Response"), json(response)),
      ),
    ),
  );
}

/** Lists each request with its response, newest first. Returns its elements. */
export function wirePanel(state) {
  const list = h("ol", { class: "wire" });
  const clear = link("Clear", () => {
    list.replaceChildren();
    // The focus must not be lost with the button.
    document.querySelector("#wire [aria-selected=true]").focus();
    clear.hidden = true;
  });
  clear.hidden = true;
  state.addEventListener("exchange", ({ detail }) => {
    list.prepend(row(detail));
    clear.hidden = false;
    if (list.childElementCount > MAX_ROWS) list.lastElementChild.remove();
  });
  return {
    hint: "Each request to the user pool, with its response. Passwords, codes, secrets and tokens are masked.",
    elements: [list, clear],
  };
}
