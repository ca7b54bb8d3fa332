import { h, uniqueId } from "./element.js";

/**
 * Creates a labelled `<select>`, which can be one of a form's fields. `options`
 * maps values to labels.
 */
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
    // Every option is valid.
    problem: undefined,
    setError() {},
  };
}
