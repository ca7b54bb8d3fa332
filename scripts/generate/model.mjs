// The service's model, and the names that the languages make of its own.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../run.mjs";

export const { operations: modelled, shapes } = JSON.parse(
  readFileSync(join(root, "model", "cognito-idp.json"), "utf8"),
);

const API = "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_";

/** AWS's page on an operation or a type, or a part of the page. */
export const pageOf = (name, part) => `${API}${name}.html${part ? `#API_${name}_${part}` : ""}`;

/** `ClientMetadata` → `clientMetadata`, as the core names members. */
export function camelCase(name) {
  const [capitals] = name.match(/^[A-Z]*/);
  const length =
    capitals.length > 1 && capitals.length < name.length ? capitals.length - 1 : capitals.length;
  return name.slice(0, length).toLowerCase() + name.slice(length);
}

/** `UserMFASettingList` → `user_mfa_setting_list`. */
export const snakeCase = (name) =>
  name
    .replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$3_$2")
    .replace(/__/g, "_")
    .toLowerCase();

/** The function of an operation: `SignUp` → `signUp`. */
export const functionName = (name) => name[0].toLowerCase() + name.slice(1);
