import { h, uniqueId } from "./element.js";

/** A group of radio buttons, for use among a form's fields. `options`: value → text. */
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
    /** The one that is chosen. */
    get input() {
      return radios.find(({ input }) => input.checked).input;
    },
    problem: undefined,
    setError() {},
  };
}
