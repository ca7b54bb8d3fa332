// Values in code. Whatever is not named here is shown as a variable, so a member that is
// new stays hidden until someone has decided that it is not secret.
const shown = new Set([
  "attributeName",
  "authFlow",
  "challenge",
  "deviceName",
  "deviceRememberedStatus",
  "enabled",
  "isRemembered",
  "issuer",
  "limit",
  "mfa",
  "permanent",
  "preferredMfa",
  "username",
]);

/** Returns whether the value of a member stands in the code; a list's names always do. */
export const isShown = (name, value) =>
  shown.has(name) || (name === "value" && /^(true|false)$/.test(value));

/** Returns the attributes of a list or an object, each with the variable of its value. */
export function attributesOf(given) {
  const names = Array.isArray(given) ? given.map(({ name }) => name) : Object.keys(given);
  return names.map((name) => [name, camelCase(name.replace(/^custom:/, ""))]);
}

const camelCase = (name) =>
  name.replace(/[_:-]+(\w?)/g, (_, letter) => letter.toUpperCase()).replace(/^\d/, "_$&");

export const snakeCase = (name) => name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();

/** Returns the name of an enumeration's member in Rust: `SMS_MFA` is `SmsMfa`. */
export const pascalCase = (name) =>
  name.toLowerCase().replace(/(?:^|_)(\w)/g, (_, letter) => letter.toUpperCase());

/** Returns the members of an input that were given. */
export const membersOf = (input) =>
  Object.entries(input ?? {}).filter(([, value]) => value !== undefined);
