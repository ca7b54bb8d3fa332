import { announce } from "./element.js";
import { field } from "./field.js";

/** A code that was sent, or that an app made. */
export function codeField(options = {}) {
  return field({
    label: "Code",
    autocomplete: "one-time-code",
    inputmode: "numeric",
    ...options,
  });
}

/** Takes what is meant for this user into the code's field, then moves on to `next`. */
export function codeFiller(username, code, next = code) {
  return (recipient, digits) => {
    if (recipient !== username || !code.input.checkVisibility()) return false;
    code.input.value = digits;
    code.setError(undefined);
    next.input.focus();
    announce("Code filled in");
    return true;
  };
}
