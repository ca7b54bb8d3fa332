// The model's shapes as Rust's types.
import { camelCase, shapes, snakeCase } from "../model.mjs";
import { membersOf, structureOf } from "../source.mjs";

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

/** Shapes that are not shown either, although the model does not call them sensitive. */
const HIDDEN = new Set(["ChallengeParameters", "PasswordVerifier", "UserAttributes"]);

export const structureName = (id) => structureOf(id).name;

/** `USER_SRP_AUTH` → `UserSrpAuth`. */
export const variantName = (value) =>
  value
    .toLowerCase()
    .split("_")
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join("");

/** The structures and enumerations that are used, by the model's names. */
export const used = { enumerations: new Set(), structures: new Set() };

/**
 * Returns a shape in Rust: its type, the type of a setter's parameter, and the expression
 * that converts the parameter.
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

/** A member in Rust: its field, its type, and how it is shown. */
function member({ name, shape: id, text, isRequired, isOwn }) {
  const shape = shapes[id];
  const type = typeOf(id);
  return {
    api: name,
    id,
    text,
    camel: camelCase(name),
    field: snakeCase(name),
    isRequired: Boolean(isRequired),
    isCollection: shape.type === "list" || shape.type === "map",
    isHidden:
      (HIDDEN.has(name) && shape.type !== "list") ||
      // The SDK's own members are a secret, or a user's data.
      ((Boolean(shape.sensitive) || Boolean(isOwn)) &&
        !/\bSecret\b/.test(type.type) &&
        shape.type !== "structure"),
    ...type,
  };
}

/** The members that an app gives to a request. The client computes the secret hash. */
export const requestMembers = ({ members }) =>
  members
    .filter(
      ({ name, isPutIn, isOnlyJavaScript }) =>
        !isPutIn && !isOnlyJavaScript && name !== "SecretHash",
    )
    .map(member);

/** The members of a response. */
export const responseMembers = ({ output }) => output.map(member);

/** A structure's members. */
export const structureMembers = (structure) => {
  const [id] = structure.shapes;
  return membersOf(structure).map((each) => {
    const made = member(each);
    return { ...made, isHidden: made.isHidden || Boolean(shapes[id].sensitive) };
  });
};
