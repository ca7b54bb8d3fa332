import { authenticatorForm } from "../ui/authenticator-form.js";
import { backToSignIn } from "./links.js";
import { answer } from "./steps.js";

/** Sets up an authenticator app, which the user pool demands in the middle of a sign-in. */
export function appSetUp(journey, { step, typed }) {
  const { elements, useCode } = authenticatorForm({
    ...step,
    authenticator: journey.connection.authenticator,
    send: (code) => answer(journey, { step, typed }, { code }),
  });
  return {
    title: "Set up your authenticator app",
    content: [...elements, backToSignIn(journey, typed.username)],
    useCode,
  };
}
