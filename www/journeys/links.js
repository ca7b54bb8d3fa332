import { link } from "../ui/button.js";
import { h } from "../ui/element.js";
import { form } from "../ui/form.js";

/** Creates the link that leaves a sign-in. */
export function backToSignIn(journey, username) {
  return link("Back to sign-in", () => journey.go("signIn", { username }));
}

/** Creates the links below a form that asks for a code: send a new one, or leave. */
export function codeLinks(journey, username, sendAgain) {
  return h(
    "div",
    { class: "links" },
    form({
      fields: {},
      action: "Send a new code",
      doing: "Sending a new code",
      kind: "link",
      send: sendAgain,
    }),
    backToSignIn(journey, username),
  );
}
