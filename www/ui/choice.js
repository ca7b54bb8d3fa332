import { h, uniqueId } from "./element.js";

/**
 * Creates a group of radio buttons, which can be one of a form's fields.
 * `options` maps values to labels.
 */
export function choice({ label, options }) {
  const name = uniqueId("choice");
  const radios = Object.entries(options).map(([value, text]) => {
    const input = h("input", { type: "radio", name, value });
    return { input, element: h("label", { class: "choice" }, input, text) };
  });
  const [first] = radios;
  first.input.checked = true;
  return {
    element: h(
      "fieldset",
      { class: "choices" },
      h("legend", {}, label),
      ...radios.map(({ element }) => element),
    ),
    /** The radio button that is checked. */
    get input() {
      return radios.find(({ input }) => input.checked).input;
    },
    problem: undefined,
    setError() {},
  };
}
