import { link } from "../ui/button.js";
import { h } from "../ui/element.js";
import { form } from "../ui/form.js";

/** Out of a sign-in that was begun. */
export function backToSignIn(journey, username) {
  return link("Back to sign-in", () => journey.go("signIn", { username }));
}

/** Below a form that waits for a code: another code, or out. */
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
