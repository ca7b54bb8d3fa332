import { checkbox } from "../ui/checkbox.js";
import { h } from "../ui/element.js";
import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";

/** Makes a user, who signs in first with a temporary password. */
export function newUserForm(admin, created) {
  const fields = {
    username: field({ label: "Username" }),
    email: field({ label: "Email", type: "email" }),
    password: passwordField({
      label: "Temporary password",
      hint: "Left empty, the pool makes one up and sends it",
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
        temporaryPassword: password || undefined,
        userAttributes: [
          { name: "email", value: email },
          { name: "email_verified", value: String(verified) },
        ],
      },
      `${username} was created, and invited by email.`,
    );
    created(username);
    for (const name of ["username", "email", "password"]) fields[name].input.value = "";
  }

  return h(
    "details",
    { class: "new-user" },
    h("summary", {}, "New user"),
    form({ fields, action: "Create user", doing: "Creating the user", kind: "secondary", send }),
  );
}
