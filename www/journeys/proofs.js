import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";
import { answer } from "./steps.js";
import { backToSignIn } from "./ways-out.js";

/** A password that is asked for only now: it was chosen, or is needed once more. */
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
    lead: "Your device asks for your fingerprint, your face or its PIN.",
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

/** What a trigger of the app asks. */
export function question(journey, { step, typed, isAgain }) {
  const { question = "Your answer" } = step.challengeParameters;
  return {
    title: "Answer a question",
    lead: isAgain
      ? "That was not the answer, or the app has one more question."
      : "The app’s own challenge, in place of a password.",
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
