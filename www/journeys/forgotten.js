import { link } from "../ui/button.js";
import { codeField, codeFiller } from "../ui/code.js";
import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";
import { delivered } from "./codes.js";
import { answer } from "./steps.js";
import { codeLinks } from "./ways-out.js";

/** First step: whose password it is, and a code on its way. */
export function forgotten(journey, { username }) {
  const fields = {
    username: field({ label: "Username", autocomplete: "username", value: username }),
  };

  async function send({ username }) {
    const { codeDeliveryDetails } = await journey.connection.cognito.forgotPassword({ username });
    journey.go("confirm", { typed: { username }, delivery: codeDeliveryDetails });
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

function leadFor(username, { delivery, step }) {
  if (step) {
    return `An administrator has reset the password of ${username}. A code is on its way already: enter it here and choose a new password.`;
  }
  if (delivery) {
    return `${delivered(delivery)} It is good for one hour.`;
  }
  return `Enter the code sent to ${username} and choose a new password.`;
}

/**
 * Second step: the code, and the new password. Where an administrator reset the
 * old one it is a step of a sign-in, which goes on with the new one.
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
      await journey.connection.cognito.confirmForgotPassword({ username, ...input });
      const notice = "Your password has been changed. Sign in with it.";
      journey.go("signIn", { username, notice });
    }
  }

  async function sendAgain() {
    const { codeDeliveryDetails } = await journey.connection.cognito.forgotPassword({ username });
    journey.go("confirm", {
      typed,
      password: fields.newPassword.input.value,
      delivery: codeDeliveryDetails,
      notice: "A new code is on its way. The one before it no longer works.",
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
