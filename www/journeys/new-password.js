import { field } from "../ui/field.js";
import { form } from "../ui/form.js";
import { passwordField } from "../ui/password.js";
import { answer } from "./steps.js";
import { backToSignIn } from "./ways-out.js";

// How a browser asks for each standard attribute a pool may require.
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

/** First sign-in: a password of one's own, and what the pool still has to know. */
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
        ? "You signed in with a temporary password. Complete your profile and choose your own."
        : "You signed in with a temporary password. Choose your own to go on.",
    content: [
      form({ fields, action: "Continue", doing: "Setting the new password", username, send }),
      backToSignIn(journey, typed.username),
    ],
  };
}
