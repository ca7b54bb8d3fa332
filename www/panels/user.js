import { checkbox } from "../ui/checkbox.js";
import { h } from "../ui/element.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";

function setPasswordForm(username, admin) {
  const fields = {
    password: passwordField({ label: "Set a password", autocomplete: "off" }),
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
        `${username} has a new ${temporary ? "temporary" : "permanent"} password.`,
      );
      fields.password.input.value = "";
    },
  });
}

function resetForm(username, admin) {
  return form({
    fields: {},
    action: "Reset password",
    doing: "Resetting the password",
    kind: "secondary",
    send: () =>
      admin(
        "adminResetUserPassword",
        { username },
        `${username} was reset: the password no longer works, and a code was sent.`,
      ),
  });
}

function verifyForm(username, admin) {
  return form({
    fields: {},
    action: "Verify email",
    doing: "Verifying the email",
    kind: "secondary",
    send: () =>
      admin(
        "adminUpdateUserAttributes",
        { username, userAttributes: [{ name: "email_verified", value: "true" }] },
        `The email of ${username} is now verified.`,
      ),
  });
}

/** Creates the row of a user: name and status, and the actions when it is opened. */
export function userRow(username, admin) {
  const status = h("span", { class: "badge" });
  const email = h("p", { class: "hint" });
  const verify = verifyForm(username, admin);
  const element = h(
    "li",
    {},
    h(
      "details",
      { name: "user" },
      h("summary", {}, h("strong", {}, username), status),
      h(
        "div",
        { class: "user" },
        email,
        h("div", { class: "actions" }, resetForm(username, admin), verify),
        setPasswordForm(username, admin),
      ),
    ),
  );

  return {
    element,
    update({ userStatus, attributes }) {
      const value = (wanted) => attributes.find(({ name }) => name === wanted)?.value;
      const verified = value("email_verified") === "true";
      status.textContent = userStatus;
      status.classList.toggle("good", userStatus === "CONFIRMED");
      email.textContent = `${value("email") ?? "No email"}${verified ? ", verified" : ", not verified"}`;
      verify.hidden = verified;
    },
  };
}
