/**
 * Moves the focus to what is to be done next in a part of the page: its first field that is
 * still to be filled in, else the button that sends its form, else its heading.
 */
export function focusNext(part) {
  const inputs = [...part.querySelectorAll("input")].filter((input) => input.checkVisibility());
  const next = inputs.find(({ type, value, checked }) =>
    type === "radio" ? checked : value === "",
  );
  const target =
    next ?? part.querySelector(":scope > form .action.primary") ?? part.querySelector("h2");
  target.focus();
  part.scrollIntoView({ block: "nearest" });
}
