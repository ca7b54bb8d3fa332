import { codeField, codeFiller } from "../ui/code.js";
import { form } from "../ui/form.js";
import { backToSignIn } from "./links.js";
import { answer } from "./steps.js";

const mediums = { EMAIL: "by email", SMS: "by text message" };

/** Returns a sentence that says how a code was sent, and where to. */
export function deliverySentence({ deliveryMedium, destination }) {
  return `We sent a code ${mediums[deliveryMedium]} to ${destination}.`;
}

function codeScreen(journey, { step, typed }, { name, label, ...words }) {
  const code = codeField({ label });
  return {
    ...words,
    content: [
      form({
        fields: { [name]: code },
        action: "Continue",
        doing: "Checking the code",
        send: (input) => answer(journey, { step, typed }, { code: input[name].trim() }),
      }),
      backToSignIn(journey, typed.username),
    ],
    useCode: codeFiller(step.username, code),
  };
}

/** Asks for a code that the service sent. */
export function sentCode(journey, details) {
  return codeScreen(journey, details, {
    name: "confirmationCode",
    label: "Code",
    title: "Enter your code",
    lead: deliverySentence(details.step),
  });
}

/** Asks for a code from the authenticator app. */
export function appCode(journey, details) {
  const { friendlyDeviceName } = details.step;
  const app = friendlyDeviceName ? `Your authenticator app, ${friendlyDeviceName},` : "The app";
  return codeScreen(journey, details, {
    name: "appCode",
    label: "Code from your authenticator app",
    title: "Enter the code from your authenticator app",
    lead: `${app} shows a code for this account, and a new one every 30 seconds.`,
  });
}
