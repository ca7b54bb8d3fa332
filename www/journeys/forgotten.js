import { link } from "../ui/button.js";
import { codeField, codeFiller } from "../ui/code.js";
import { h } from "../ui/element.js";
import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";
import { deliverySentence } from "./codes.js";
import { codeLinks } from "./links.js";
import { answer } from "./steps.js";

const forgotPassword = (journey, username) =>
  journey.connection.calls.client("forgotPassword", { username });

const isUnverified = ({ reason }) => reason === "NO_VERIFIED_CONTACT";

/** What helps someone who cannot be sent a code: an administrator, who is on this page. */
function cureOf({ connection, openUser }, username) {
  if (!connection.pool) {
    return [h("p", { class: "hint" }, "Ask your administrator to verify your email address.")];
  }
  return [
    h(
      "p",
      { class: "hint" },
      "An administrator can verify the address. On this page, that is you:",
    ),
    link(`Open ${username} in the administrator’s panel`, () => openUser(username)),
  ];
}

/** The first step: asks for the username, and has a code sent. */
export function forgotten(journey, { username }) {
  const fields = {
    username: field({ label: "Username", autocomplete: "username", value: username }),
  };

  const cure = h("div", { class: "cure" });

  async function send({ username }) {
    cure.replaceChildren();
    try {
      const { codeDeliveryDetails } = await forgotPassword(journey, username);
      journey.go("confirm", { typed: { username }, delivery: codeDeliveryDetails });
    } catch (error) {
      if (journey.isCurrent && isUnverified(error)) cure.append(...cureOf(journey, username));
      throw error;
    }
  }

  return {
    title: "Forgot your password?",
    lead: "We send a code to your verified email address or phone number.",
    content: [
      form({ fields, action: "Send code", doing: "Sending a code", send }),
      cure,
      link("Back to sign-in", () =>
        journey.go("signIn", { username: fields.username.input.value }),
      ),
    ],
    administered: () => cure.replaceChildren(),
  };
}

function leadFor(username, { delivery, step }) {
  if (step && !delivery) {
    return `An administrator has reset the password of ${username}. A code was sent already: enter it here and choose a new password.`;
  }
  if (delivery) {
    return `${deliverySentence(delivery)} It is valid for one hour.`;
  }
  return `Enter the code sent to ${username} and choose a new password.`;
}

/**
 * The second step: asks for the code and the new password. If an administrator
 * reset the old password, it is a step of a sign-in, which then continues.
 */
export function confirm(journey, { step, typed, code, password, notice, ...details }) {
  const { username } = typed;
  const fields = {
    confirmationCode: codeField({ value: code }),
    newPassword: passwordField({
      label: "New password",
      autocomplete: "new-password",
      policy: journey.connection.policy,
      value: password,
    }),
  };

  async function send({ confirmationCode, newPassword }) {
    const input = { confirmationCode: confirmationCode.trim(), password: newPassword };
    if (step) {
      await answer(journey, { step, typed }, input);
    } else {
      await journey.connection.calls.client("confirmForgotPassword", { username, ...input });
      const notice = "Your password has been changed. Sign in with it.";
      journey.go("signIn", { username, notice });
    }
  }

  async function sendAgain() {
    const { codeDeliveryDetails } = await forgotPassword(journey, username);
    journey.go("confirm", {
      // The sign-in that the password was reset in goes on.
      step,
      typed,
      password: fields.newPassword.input.value,
      delivery: codeDeliveryDetails,
      notice: "A new code was sent. The previous one no longer works.",
    });
  }

  return {
    title: step ? "Your password was reset" : "Enter your code",
    notice,
    lead: leadFor(username, { step, ...details }),
    content: [
      form({
        fields,
        action: "Set new password",
        doing: "Setting the new password",
        username,
        send,
      }),
      codeLinks(journey, username, sendAgain),
    ],
    useCode: codeFiller(username, fields.confirmationCode, fields.newPassword),
  };
}
