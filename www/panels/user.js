import { checkbox } from "../ui/checkbox.js";
import { h } from "../ui/element.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";
import { outcomePlace } from "./outcome.js";

function setPasswordForm(username, { admin, place, policy }) {
  const fields = {
    password: passwordField({
      label: "Set a password",
      autocomplete: "off",
      missing: "Enter the new password.",
      policy,
    }),
    temporary: checkbox({ label: "Temporary: must be changed at the next sign-in" }),
  };
  return form({
    fields,
    action: "Set password",
    doing: "Setting the password",
    kind: "secondary",
    async send({ password, temporary }) {
      await admin(
        "adminSetUserPassword",
        { username, password, permanent: !temporary },
        {
          place,
          outcome: `${username} has a new ${temporary ? "temporary" : "permanent"} password.`,
        },
      );
      fields.password.input.value = "";
      fields.password.input.dispatchEvent(new Event("input"));
    },
  });
}

function resetForm(username, { admin, place }) {
  return form({
    fields: {},
    action: "Reset password",
    doing: "Resetting the password",
    kind: "secondary",
    confirm: {
      title: `Reset the password of ${username}?`,
      text: `The password stops working at once, and a code is sent to ${username}, who then chooses another. This cannot be undone.`,
      action: "Reset the password",
    },
    send: () =>
      admin(
        "adminResetUserPassword",
        { username },
        {
          place,
          outcome: `${username} was reset: the password no longer works, and a code was sent.`,
        },
      ),
  });
}

function verifyForm(username, { admin, place }) {
  return form({
    fields: {},
    action: "Verify email",
    doing: "Verifying the email",
    kind: "secondary",
    send: () =>
      admin(
        "adminUpdateUserAttributes",
        { username, userAttributes: [{ name: "email_verified", value: "true" }] },
        { place, outcome: `The email of ${username} is now verified.` },
      ),
  });
}

/** Says why a password cannot be reset; undefined if it can. */
function noReset(userStatus, verified) {
  if (userStatus === "FORCE_CHANGE_PASSWORD") {
    return "The temporary password cannot be reset: set another one.";
  }
  if (userStatus === "UNCONFIRMED") return "The account has not been confirmed yet.";
  return verified
    ? undefined
    : "The password can be reset once an address is verified: the code is sent there.";
}

function aboutAddress(address, verified) {
  if (!address) return "No email";
  return `${address}, ${verified ? "verified" : "not verified"}`;
}

/** Creates the row of a user: name and status, and the actions when it is opened. */
export function userRow(username, admin, policy) {
  const place = outcomePlace();
  const status = h("span", { class: "badge" });
  const email = h("p", { class: "hint" });
  const why = h("p", { class: "hint" });
  const tools = { admin, place, policy };
  const verify = verifyForm(username, tools);
  const reset = resetForm(username, tools);
  const summary = h("summary", {}, h("strong", {}, username), status);
  const details = h(
    "details",
    { name: "user" },
    summary,
    h(
      "div",
      { class: "user" },
      email,
      place,
      why,
      h("div", { class: "actions" }, reset, verify),
      setPasswordForm(username, tools),
    ),
  );

  /** Shows or hides the button of a form. Its error stays, and the focus is not lost. */
  function offer(form, isOffered) {
    const button = form.querySelector("[type=submit]");
    const hadFocus = button === document.activeElement;
    button.hidden = !isOffered;
    if (hadFocus && !isOffered) summary.focus();
  }

  return {
    element: h("li", {}, details),

    /** Opens the row, at its first action. */
    open() {
      details.open = true;
      const actions = [...details.querySelectorAll("button")];
      (actions.find((button) => button.checkVisibility()) ?? summary).focus();
      details.scrollIntoView({ block: "nearest" });
    },

    update({ userStatus, attributes }) {
      const value = (wanted) => attributes.find(({ name }) => name === wanted)?.value;
      const isVerified = (name) => value(`${name}_verified`) === "true";
      const verified = isVerified("email");
      const reason = noReset(userStatus, verified || isVerified("phone_number"));
      status.textContent = userStatus;
      status.classList.toggle("good", userStatus === "CONFIRMED");
      email.textContent = aboutAddress(value("email"), verified);
      verify.hidden = verified || !value("email");
      offer(reset, !reason);
      why.textContent = reason ?? "";
      why.hidden = !reason;
    },
  };
}
