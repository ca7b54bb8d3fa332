import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";
import { backToSignIn } from "./links.js";
import { answer } from "./steps.js";

/** Asks for the password, if it was chosen as the first factor or is needed again. */
export function password(journey, { step, typed, challenge }) {
  return {
    title: "Enter your password",
    content: [
      form({
        fields: { password: passwordField({ label: "Password" }) },
        action: "Continue",
        doing: "Signing in",
        username: step.username,
        send: ({ password }) => answer(journey, { step, typed }, { challenge, password }),
      }),
      backToSignIn(journey, typed.username),
    ],
  };
}

export function passkey(journey, { step, typed }) {
  return {
    title: "Use your passkey",
    lead: "Your device will ask for your fingerprint, your face or its PIN.",
    content: [
      form({
        fields: {},
        action: "Use passkey",
        doing: "Waiting for the passkey",
        send: () => answer(journey, { step, typed }, {}),
      }),
      backToSignIn(journey, typed.username),
    ],
  };
}

/** Asks the question of the custom challenge. */
export function question(journey, { step, typed, isAgain }) {
  const { question = "Your answer" } = step.challengeParameters;
  return {
    title: "Answer a question",
    lead: isAgain
      ? "The answer was wrong, or there is another question."
      : "A custom challenge, in place of a password.",
    content: [
      form({
        fields: { answer: field({ label: question, missing: "Enter an answer." }) },
        action: "Continue",
        doing: "Checking the answer",
        send: (input) => answer(journey, { step, typed }, input),
      }),
      backToSignIn(journey, typed.username),
    ],
  };
}
