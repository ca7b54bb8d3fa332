import { link } from "../ui/button.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";

export function change(journey, { username, tokens }) {
  const fields = {
    previousPassword: passwordField({ label: "Current password" }),
    newPassword: passwordField({
      label: "New password",
      autocomplete: "new-password",
      policy: journey.connection.policy,
    }),
  };
  const back = (notice) => journey.go("signedIn", { username, tokens, notice });

  async function send({ previousPassword, newPassword }) {
    await journey.cognito.changePassword({
      accessToken: tokens.accessToken,
      previousPassword,
      proposedPassword: newPassword,
    });
    back("Your password has been changed.");
  }

  return {
    title: "Change your password",
    content: [
      form({ fields, action: "Change password", doing: "Changing the password", username, send }),
      link("Cancel", () => back()),
    ],
  };
}
