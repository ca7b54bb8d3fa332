import { link } from "../ui/button.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";

export function change(journey, { claims }) {
  const { connection } = journey;
  const { username } = claims.accessToken;
  const fields = {
    previousPassword: passwordField({ label: "Current password" }),
    newPassword: passwordField({
      label: "New password",
      autocomplete: "new-password",
      policy: connection.policy,
    }),
  };
  const back = (notice) => journey.go("account", { claims, notice });

  async function send({ previousPassword, newPassword }) {
    await connection.calls.asUser("changePassword", {
      previousPassword,
      proposedPassword: newPassword,
    });
    back("Your password has been changed.");
  }

  return {
    title: "Change your password",
    signedInAs: username,
    content: [
      form({ fields, action: "Change password", doing: "Changing the password", username, send }),
      link("Cancel", () => back()),
    ],
  };
}
