import { link } from "../ui/button.js";
import { announce, h } from "../ui/element.js";
import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";

const mediums = { EMAIL: "by email", SMS: "by text message" };

/** First step: whose password it is, and a code on its way. */
export function forgotten(journey, { username }) {
  const fields = {
    username: field({ label: "Username", autocomplete: "username", value: username }),
  };

  async function send({ username }) {
    const { codeDeliveryDetails } = await journey.cognito.forgotPassword({ username });
    journey.go("confirm", { username, delivery: codeDeliveryDetails });
  }

  return {
    title: "Forgot your password?",
    lead: "We send a code to your verified email address or phone number.",
    content: [
      form({ fields, action: "Send code", doing: "Sending a code", send }),
      link("Back to sign-in", () =>
        journey.go("signIn", { username: fields.username.input.value }),
      ),
    ],
  };
}

function leadFor(username, { delivery, wasReset }) {
  if (wasReset) {
    return `An administrator has reset the password of ${username}. A code is on its way already: enter it here and choose a new password.`;
  }
  if (delivery) {
    return `We sent a code ${mediums[delivery.deliveryMedium]} to ${delivery.destination}. It is good for one hour.`;
  }
  return `Enter the code sent to ${username} and choose a new password.`;
}

/** Second step: the code, and the new password. */
export function confirm(journey, { username, code, typed, notice, ...details }) {
  const fields = {
    confirmationCode: field({
      label: "Code",
      autocomplete: "one-time-code",
      inputmode: "numeric",
      value: code,
    }),
    newPassword: passwordField({
      label: "New password",
      autocomplete: "new-password",
      policy: journey.connection.policy,
      value: typed,
    }),
  };

  async function send({ confirmationCode, newPassword }) {
    await journey.cognito.confirmForgotPassword({
      username,
      confirmationCode: confirmationCode.trim(),
      password: newPassword,
    });
    journey.go("signIn", { username, notice: "Your password has been changed. Sign in with it." });
  }

  async function sendAgain() {
    const { codeDeliveryDetails } = await journey.cognito.forgotPassword({ username });
    journey.go("confirm", {
      username,
      typed: fields.newPassword.input.value,
      delivery: codeDeliveryDetails,
      notice: "A new code is on its way. The one before it no longer works.",
    });
  }

  return {
    title: details.wasReset ? "Your password was reset" : "Enter your code",
    notice,
    lead: leadFor(username, details),
    content: [
      form({
        fields,
        action: "Set new password",
        doing: "Setting the new password",
        username,
        send,
      }),
      h(
        "div",
        { class: "links" },
        form({
          fields: {},
          action: "Send a new code",
          doing: "Sending a new code",
          kind: "link",
          send: sendAgain,
        }),
        link("Back to sign-in", () => journey.go("signIn", { username })),
      ),
    ],
    useCode(recipient, code) {
      if (recipient !== username) return false;
      fields.confirmationCode.input.value = code;
      fields.confirmationCode.setError(undefined);
      fields.newPassword.input.focus();
      announce("Code filled in");
      return true;
    },
  };
}
