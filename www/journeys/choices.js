import { choice } from "../ui/choice.js";
import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { answer } from "./steps.js";
import { backToSignIn } from "./ways-out.js";

const names = {
  EMAIL_OTP: "A code by email",
  PASSWORD: "Password, sent",
  PASSWORD_SRP: "Password, not sent (SRP)",
  SMS_MFA: "A code by text message",
  SMS_OTP: "A code by text message",
  SOFTWARE_TOKEN_MFA: "An authenticator app",
  WEB_AUTHN: "A passkey",
};

function choiceScreen(journey, username, { among, label, send, ...words }) {
  const options = Object.fromEntries(among.map((name) => [name, names[name] ?? name]));
  return {
    ...words,
    content: [
      form({
        fields: { chosen: choice({ label, options }) },
        action: "Continue",
        doing: "Going on",
        send: ({ chosen }) => send(chosen),
      }),
      backToSignIn(journey, username),
    ],
  };
}

/** What to begin with. */
export function firstFactor(journey, { step, typed }) {
  return choiceScreen(journey, typed.username, {
    title: "Choose how to sign in",
    among: step.availableChallenges,
    label: `Sign in as ${step.username} with`,
    async send(challenge) {
      if (challenge.startsWith("PASSWORD")) journey.go("password", { step, typed, challenge });
      else await answer(journey, { step, typed }, { challenge });
    },
  });
}

/** Which of several second factors. */
export function secondFactor(journey, { step, typed }) {
  return choiceScreen(journey, typed.username, {
    title: "One more proof",
    among: step.mfasCanChoose,
    label: "What would you like to prove yourself with?",
    send: (mfa) => answer(journey, { step, typed }, { mfa }),
  });
}

/** The user pool demands a second factor, and the user has none yet. */
export function mfaSetUp(journey, { step, typed }) {
  // A phone number is not given here, but by an administrator.
  const among = step.mfasCanSetup.filter((mfa) => mfa !== "SMS_MFA");
  if (among.length === 0) {
    throw new Error("Your account has to have a phone number. Ask your administrator.");
  }
  return choiceScreen(journey, typed.username, {
    title: "Set up a second factor",
    lead: "Your account has to have one.",
    among,
    label: "Which one?",
    async send(mfa) {
      if (mfa === "EMAIL_OTP") journey.go("emailSetUp", { step, typed });
      else await answer(journey, { step, typed }, { mfa, issuer: "cognito-wasm demo" });
    },
  });
}

export function emailSetUp(journey, { step, typed }) {
  const fields = { email: field({ label: "Email", type: "email", autocomplete: "email" }) };
  return {
    title: "Codes by email",
    content: [
      form({
        fields,
        action: "Continue",
        doing: "Setting up codes by email",
        send: ({ email }) => answer(journey, { step, typed }, { mfa: "EMAIL_OTP", email }),
      }),
      backToSignIn(journey, typed.username),
    ],
  };
}
