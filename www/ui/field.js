import { h, uniqueId } from "./element.js";

/**
 * Creates a labelled input. `check` returns what is wrong with a text, in a sentence, or
 * undefined; it is asked before the text is sent, or with `isCheckedAtOnce` as soon as the
 * text is complete. The input is shown with a hint above and an error below it. What was
 * typed is only in the input's `value` property, never in an attribute.
 */
export function field({
  label,
  type = "text",
  autocomplete = "off",
  inputmode,
  hint,
  value = "",
  required = true,
  missing = `Enter your ${label[0].toLowerCase()}${label.slice(1)}.`,
  check,
  isCheckedAtOnce = false,
  below,
}) {
  const id = uniqueId("field");
  const input = h("input", {
    id,
    type,
    autocomplete,
    inputmode,
    "aria-required": required ? "true" : undefined,
    autocapitalize: "none",
    spellcheck: "false",
  });
  input.value = value;

  const error = h("p", { id: `${id}-error`, class: "error", hidden: true });
  const hintElement = hint && h("p", { id: `${id}-hint`, class: "hint" }, hint);
  const described = [hintElement?.id, below?.id].filter(Boolean);

  function setError(text) {
    error.hidden = !text;
    error.textContent = text ?? "";
    if (text) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    const ids = text ? [error.id, ...described] : described;
    if (ids.length > 0) input.setAttribute("aria-describedby", ids.join(" "));
    else input.removeAttribute("aria-describedby");
  }
  setError(undefined);
  input.addEventListener("input", () => setError(undefined));
  const problem = () =>
    (input.value === "" ? required && missing : check?.(input.value)) || undefined;
  if (isCheckedAtOnce) {
    input.addEventListener("change", () => setError(input.value === "" ? undefined : problem()));
  }

  const element = h(
    "div",
    { class: "field" },
    h("label", { for: id }, label),
    hintElement,
    h("div", { class: "control" }, input),
    error,
    below,
  );

  return {
    element,
    input,
    setError,
    /** The error of a value that must not be sent; undefined if there is none. */
    get problem() {
      return problem();
    },
  };
}
