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
    /** Says what the sign-in screen tells when the session ends. */
    farewell: journey.farewell,
    /** Says where the next code from the inbox goes. */
    awaitCode(fill) {
      fillCode = fill;
    },
  };
  const change = actionButton("Change password");
  change.addEventListener("click", () => journey.go("change", { claims }));

  const signOut = (action, { global, confirm }) =>
    form({
      fields: {},
      action,
      doing: "Signing out",
      kind: "link",
      confirm,
      async send() {
        const notice = `${username} is signed out${global ? " everywhere" : ""}.`;
        journey.farewell({ username, notice });
        await connection.calls.signOut({ global });
      },
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
        signOut("Sign out everywhere", {
          global: true,
          confirm: {
            title: "Sign out everywhere?",
            text: `All sessions of ${username} end, in this browser and on every other device. This cannot be undone: each has to sign in again.`,
            action: "Sign out everywhere",
          },
        }),
      ),
    ],
    useCode: (recipient, code) => fillCode(recipient, code),
  };
}
