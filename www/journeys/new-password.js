import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";
import { backToSignIn } from "./links.js";
import { answer } from "./steps.js";

// The input for each standard attribute that a user pool may require.
const inputs = {
  address: { autocomplete: "street-address" },
  birthdate: { label: "Date of birth", type: "date", autocomplete: "bday" },
  email: { type: "email", autocomplete: "email" },
  family_name: { autocomplete: "family-name" },
  given_name: { autocomplete: "given-name" },
  middle_name: { autocomplete: "additional-name" },
  name: { label: "Full name", autocomplete: "name" },
  nickname: { autocomplete: "nickname" },
  phone_number: { type: "tel", autocomplete: "tel", hint: "With its country code: +15555550100" },
  picture: { type: "url" },
  website: { type: "url", autocomplete: "url" },
};

function labelFor(attribute) {
  const words = attribute.replace(/^custom:/, "").replaceAll("_", " ");
  return words[0].toUpperCase() + words.slice(1);
}

/** The first sign-in: asks for a new password, and for required attributes that have no value. */
export function newPassword(journey, { step, typed }) {
  const { username, requiredAttributes, userAttributes } = step;
  // The service refuses to change a required attribute that has a value.
  const asked = requiredAttributes.filter((name) => !userAttributes[name]);
  const attributes = Object.fromEntries(
    asked.map((name) => [name, field({ label: labelFor(name), ...inputs[name] })]),
  );
  const fields = {
    ...attributes,
    newPassword: passwordField({
      label: "New password",
      autocomplete: "new-password",
      policy: journey.connection.policy,
    }),
  };

  const send = ({ newPassword, ...userAttributes }) =>
    answer(journey, { step, typed }, { newPassword, userAttributes });

  return {
    title: `Welcome, ${username}`,
    lead:
      asked.length > 0
        ? "You signed in with a temporary password. Complete your profile and choose a new password."
        : "You signed in with a temporary password. Choose a new one to continue.",
    content: [
      form({ fields, action: "Continue", doing: "Setting the new password", username, send }),
      backToSignIn(journey, typed.username),
    ],
  };
}
