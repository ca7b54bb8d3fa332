import { checkbox } from "../ui/checkbox.js";
import { h } from "../ui/element.js";
import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";
import { outcomePlace } from "./outcome.js";

/** Creates a user, who first signs in with a temporary password. */
export function newUserForm(admin) {
  const place = outcomePlace();
  const fields = {
    username: field({ label: "Username", missing: "Enter the new user’s username." }),
    email: field({
      label: "Email",
      type: "email",
      missing: "Enter the new user’s email address.",
    }),
    password: passwordField({
      label: "Temporary password",
      hint: "If it is empty, one is generated",
      autocomplete: "off",
      required: false,
    }),
    verified: checkbox({ label: "Email is verified", checked: true }),
  };

  async function send({ username, email, password, verified }) {
    await admin(
      "adminCreateUser",
      {
        username,
        // The pool generates none for a user who can sign in with a code.
        temporaryPassword: password || `Aa1-${crypto.randomUUID().slice(0, 8)}`,
        userAttributes: [
          { name: "email", value: email },
          { name: "email_verified", value: String(verified) },
        ],
      },
      { place, outcome: `${username} was created, and invited by email.` },
    );
    for (const name of ["username", "email", "password"]) fields[name].input.value = "";
  }

  return h(
    "details",
    { class: "new-user" },
    h("summary", {}, "New user"),
    place,
    form({ fields, action: "Create user", doing: "Creating the user", kind: "secondary", send }),
  );
}
