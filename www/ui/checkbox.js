import { h, uniqueId } from "./element.js";

/** Creates a labelled checkbox, which can be one of a form's fields. */
export function checkbox({ label, checked = false }) {
  const id = uniqueId("checkbox");
  const input = h("input", { id, type: "checkbox" });
  input.checked = checked;
  return {
    element: h("div", { class: "checkbox" }, input, h("label", { for: id }, label)),
    input,
    // Checked or not, it is valid.
    problem: undefined,
    setError() {},
  };
}
