import { actionButton } from "../ui/button.js";
import { definitions } from "../ui/definitions.js";
import { h } from "../ui/element.js";
import { form } from "../ui/form.js";
import { authenticatorSection } from "./authenticator.js";
import { devicesSection } from "./devices.js";
import { passkeysSection } from "./passkeys.js";
import { profileSection } from "./profile.js";
import { secondFactorSection } from "./second-factor.js";

/** Shows what a signed-in user can do. The claims are only shown: the user pool verifies the tokens. */
export function account(journey, { claims, notice }) {
  const { connection } = journey;
  const { username } = claims.accessToken;
  const { name, email } = claims.idToken ?? {};
  let fillCode = () => false;
  const user = {
    ...connection,
    username,
    /** Says where the next code from the inbox goes. */
    awaitCode(fill) {
      fillCode = fill;
    },
  };
  const change = actionButton("Change password");
  change.addEventListener("click", () => journey.go("change", { claims }));

  const signOut = (action, options) =>
    form({
      fields: {},
      action,
      doing: "Signing out",
      kind: "link",
      send: () => connection.session.signOut(options),
    });

  return {
    title: `Hello, ${name ?? username}`,
    notice,
    lead: "You are signed in. The tokens stay in this page’s memory.",
    signedInAs: username,
    content: [
      definitions({ Username: username, Name: name, Email: email }),
      change,
      h(
        "div",
        { class: "sections" },
        authenticatorSection(user),
        secondFactorSection(user),
        passkeysSection(user),
        devicesSection(user),
        profileSection(user),
      ),
      h(
        "div",
        { class: "links" },
        signOut("Sign out", { global: false }),
        signOut("Sign out everywhere", { global: true }),
      ),
    ],
    useCode: (recipient, code) => fillCode(recipient, code),
  };
}
