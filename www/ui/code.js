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

/**
 * Returns a function that fills in a code if it is for this user. The focus then goes to the
 * next field that is empty, or else to the form's button.
 */
export function codeFiller(username, code, next) {
  return (recipient, digits) => {
    if (recipient !== username || !code.input.checkVisibility()) return false;
    code.input.value = digits;
    code.setError(undefined);
    const isToFill = next && next.input.value === "";
    (isToFill ? next.input : code.input.form.querySelector("[type=submit]")).focus();
    code.input.form.scrollIntoView({ block: "nearest" });
    announce("Code filled in");
    return true;
  };
}
