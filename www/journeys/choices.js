import { ShownError } from "../error-messages.js";
import { choice } from "../ui/choice.js";
import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { backToSignIn } from "./links.js";
import { answer } from "./steps.js";

const names = {
  EMAIL_OTP: "A code by email",
  PASSWORD: "Password",
  PASSWORD_SRP: "Password",
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
        doing: "Continuing",
        send: ({ chosen }) => send(chosen),
      }),
      backToSignIn(journey, username),
    ],
  };
}

/** Returns the factors without that of a password that is sent, if SRP can prove it instead. */
function withOnePassword(factors, { userPoolId }) {
  const provesPassword = userPoolId && factors.includes("PASSWORD_SRP");
  return factors.filter((name) => name !== (provesPassword ? "PASSWORD" : "PASSWORD_SRP"));
}

/** Asks for the first factor. */
export function firstFactor(journey, { step, typed }) {
  return choiceScreen(journey, typed.username, {
    title: "Choose how to sign in",
    among: withOnePassword(step.availableChallenges, journey.connection),
    label: `Sign in as ${step.username} with`,
    async send(challenge) {
      if (challenge.startsWith("PASSWORD")) journey.go("password", { step, typed, challenge });
      else await answer(journey, { step, typed }, { challenge });
    },
  });
}

/** Asks which of several second factors to use. */
export function secondFactor(journey, { step, typed }) {
  return choiceScreen(journey, typed.username, {
    title: "Choose a second factor",
    among: step.mfasCanChoose,
    label: "How do you want to confirm your identity?",
    send: (mfa) => answer(journey, { step, typed }, { mfa }),
  });
}

/** Asks which second factor to set up: the user pool demands one, and the user has none. */
export function mfaSetUp(journey, { step, typed }) {
  // Only an administrator can set a phone number at this point.
  const among = step.mfasCanSetup.filter((mfa) => mfa !== "SMS_MFA");
  if (among.length === 0) {
    throw new ShownError("Your account needs a phone number. Ask your administrator to add it.");
  }
  return choiceScreen(journey, typed.username, {
    title: "Set up a second factor",
    lead: "Your account requires one.",
    among,
    label: "Second factor",
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
