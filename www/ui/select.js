import { h, uniqueId } from "./element.js";

/** A labelled choice of one, for use among a form's fields. `options`: value → text. */
export function select({ label, options, value, hint, onchange }) {
  const id = uniqueId("select");
  const hintElement = hint && h("p", { id: `${id}-hint`, class: "hint" }, hint);
  const input = h(
    "select",
    { id, onchange, "aria-describedby": hintElement?.id },
    ...Object.entries(options).map(([option, text]) => h("option", { value: option }, text)),
  );
  if (value !== undefined) input.value = value;
  return {
    element: h(
      "div",
      { class: "field" },
      h("label", { for: id }, label),
      hintElement,
      h("div", { class: "control" }, input),
    ),
    input,
    // Whatever is chosen is a valid answer.
    problem: undefined,
    setError() {},
  };
}
