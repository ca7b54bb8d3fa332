import { codeField, codeFiller } from "../ui/code.js";
import { form } from "../ui/form.js";
import { answer } from "./steps.js";
import { backToSignIn } from "./ways-out.js";

const mediums = { EMAIL: "by email", SMS: "by text message" };

/** In words, how a code was sent and where to. */
export function delivered({ deliveryMedium, destination }) {
  return `We sent a code ${mediums[deliveryMedium]} to ${destination}.`;
}

function codeScreen(journey, { step, typed }, { name, ...words }) {
  const code = codeField();
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

/** A code that the service sent. */
export function sentCode(journey, details) {
  return codeScreen(journey, details, {
    name: "confirmationCode",
    title: "Enter your code",
    lead: delivered(details.step),
  });
}

/** A code of the authenticator app. */
export function appCode(journey, details) {
  const { friendlyDeviceName } = details.step;
  return codeScreen(journey, details, {
    name: "appCode",
    title: "Enter the code of your app",
    lead: `Your authenticator app${friendlyDeviceName ? `, ${friendlyDeviceName},` : ""} shows one for this account, and another every 30 seconds.`,
  });
}
