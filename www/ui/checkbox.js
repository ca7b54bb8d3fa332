import { h, uniqueId } from "./element.js";

/** A labelled checkbox, for use among a form's fields. */
export function checkbox({ label, checked = false }) {
  const id = uniqueId("checkbox");
  const input = h("input", { id, type: "checkbox" });
  input.checked = checked;
  return {
    element: h("div", { class: "checkbox" }, input, h("label", { for: id }, label)),
    input,
    // Either answer is a valid one.
    problem: undefined,
    setError() {},
  };
}
