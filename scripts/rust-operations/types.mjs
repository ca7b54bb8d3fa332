// The model's shapes as Rust's types.
import { camelCase, shapes, snakeCase } from "./descriptions.mjs";

/** Strings that are `Secret`, and wiped. */
const SECRETS = new Set([
  "ClientSecretType",
  "ConfirmationCodeType",
  "PasswordType",
  "SecretCodeType",
  "SessionType",
  "SoftwareTokenMFAUserCodeType",
  "TokenModelType",
]);

/** Not shown either, though the model does not say so. */
const HIDDEN = new Set(["ChallengeParameters", "PasswordVerifier", "UserAttributes"]);

/** Structures that have another name than the model's without its `Type`. */
const NAMES = {
  EmailMfaSettingsType: "MfaSettings",
  MFAOptionType: "MFAOption",
  SMSMfaSettingsType: "MfaSettings",
  SessionDescriptionType: "UserSession",
  SoftwareTokenMfaSettingsType: "MfaSettings",
  WebAuthnCredentialDescription: "WebAuthnCredential",
};

/** Those of the SDK's own: taken, but not sent as they are. */
const OWN = {
  AccessToken: "TokenModelType",
  NewPassword: "PasswordType",
  UserAttributes: "ClientMetadataType",
  Username: "UsernameType",
};

export const structureName = (id) => NAMES[id] ?? id.replace(/Type$/, "");

/** `USER_SRP_AUTH` → `UserSrpAuth`. */
export const variantName = (value) =>
  value
    .toLowerCase()
    .split("_")
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join("");

/** The structures and enumerations that were asked for, by the model's names. */
export const used = { enumerations: new Set(), structures: new Set() };

/**
 * What Rust makes of a shape: its type, that of a setter's parameter, and what
 * the parameter becomes.
 */
export function typeOf(id) {
  const shape = shapes[id];
  const into = (type) => ({ type, parameter: `impl Into<${type}>`, value: (it) => `${it}.into()` });
  const plain = (type) => ({ type, parameter: type, value: (it) => it });
  switch (shape.type) {
    case "string":
      if (SECRETS.has(id)) return into("Secret");
      if (!shape.enum) return into("String");
      used.enumerations.add(id);
      return into(id);
    case "boolean":
      return plain("bool");
    case "integer":
      return plain("u32");
    case "timestamp":
      return plain("f64");
    case "map": {
      const value = shape.sensitive ? "Secret" : "String";
      return {
        type: `BTreeMap<String, ${value}>`,
        parameter: `impl IntoIterator<Item = (impl Into<String>, impl Into<${value}>)>`,
        value: (it) => `pairs(${it})`,
      };
    }
    case "list": {
      const entry = typeOf(shape.member).type;
      return {
        type: `Vec<${entry}>`,
        parameter: `impl IntoIterator<Item = impl Into<${entry}>>`,
        value: (it) => `list(${it})`,
      };
    }
    case "structure":
      if (id === "Document") return into("Document");
      used.structures.add(id);
      return into(structureName(id));
  }
  throw new Error(`${id}: a shape of type ${shape.type}`);
}

function member(name, id, isRequired) {
  const shape = shapes[id];
  const type = typeOf(id);
  return {
    api: name,
    id,
    camel: camelCase(name),
    field: snakeCase(name),
    isRequired,
    isCollection: shape.type === "list" || shape.type === "map",
    isHidden:
      (HIDDEN.has(name) && shape.type !== "list") ||
      (Boolean(shape.sensitive) && !/\bSecret\b/.test(type.type) && shape.type !== "structure"),
    ...type,
  };
}

/** A request's members, of its description; its types are the model's. */
export function requestMembers(members, input) {
  return members.map((described) => {
    const { name, marks } = described;
    const id = shapes[input].members[name] ?? OWN[name];
    return { ...member(name, id, marks.includes("!")), described };
  });
}

/** A structure's members, of the model. */
export function structureMembers(id) {
  const { members = {}, required = [], sensitive } = shapes[id] ?? {};
  return Object.entries(members).map(([name, shape]) => {
    const made = member(name, shape, required.includes(name));
    return { ...made, isHidden: made.isHidden || Boolean(sensitive) };
  });
}
