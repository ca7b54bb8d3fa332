import { announce } from "./element.js";
import { field } from "./field.js";

/** Creates a field for a code that was sent, or that an authenticator app shows. */
export function codeField(options = {}) {
  return field({
    label: "Code",
    autocomplete: "one-time-code",
    inputmode: "numeric",
    ...options,
  });
}

/** Returns a function that fills in a code if it is for this user, and then focuses `next`. */
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
