import { codeField, codeFiller } from "../ui/code.js";
import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";
import { deliverySentence } from "./codes.js";
import { backToSignIn, codeLinks } from "./links.js";
import { answer } from "./steps.js";

export function signUp(journey, { username, email, name, password }) {
  const { calls, policy } = journey.connection;
  const fields = {
    username: field({ label: "Username", autocomplete: "username", value: username }),
    email: field({ label: "Email", type: "email", autocomplete: "email", value: email }),
    name: field({ label: "Full name", autocomplete: "name", value: name }),
    newPassword: passwordField({
      label: "Password",
      autocomplete: "new-password",
      policy,
      value: password,
    }),
  };

  async function send({ username, email, name, newPassword }) {
    const { userConfirmed, codeDeliveryDetails } = await calls.operation("signUp", {
      username,
      password: newPassword,
      userAttributes: [
        { name: "email", value: email },
        { name: "name", value: name },
      ],
    });
    if (userConfirmed) {
      journey.go("signIn", { username, password: newPassword, notice: "Your account is ready." });
      return;
    }
    journey.go("confirmSignUp", {
      // The same step that signing in would return.
      step: { name: "SIGN_UP_NOT_CONFIRMED", username },
      typed: { username, password: newPassword },
      delivery: codeDeliveryDetails,
    });
  }

  return {
    title: "Create an account",
    content: [
      form({ fields, action: "Create account", doing: "Creating the account", send }),
      backToSignIn(journey, username),
    ],
  };
}

/** Asks for the code that was sent to the address; then the sign-in continues. */
export function confirmSignUp(journey, { step, typed, delivery, notice }) {
  const { username } = step;
  const code = codeField();

  async function sendAgain() {
    const { calls } = journey.connection;
    const { codeDeliveryDetails } = await calls.operation("resendConfirmationCode", { username });
    journey.go("confirmSignUp", {
      step,
      typed,
      delivery: codeDeliveryDetails,
      notice: "A new code was sent.",
    });
  }

  return {
    title: "Confirm your account",
    notice,
    lead: delivery
      ? deliverySentence(delivery)
      : "Enter the code that was sent to you when you created the account.",
    content: [
      form({
        fields: { confirmationCode: code },
        action: "Confirm",
        doing: "Confirming the account",
        send: ({ confirmationCode }) =>
          answer(
            journey,
            { step, typed },
            { confirmationCode: confirmationCode.trim(), password: typed.password },
          ),
      }),
      codeLinks(journey, username, sendAgain),
    ],
    useCode: codeFiller(username, code),
  };
}
