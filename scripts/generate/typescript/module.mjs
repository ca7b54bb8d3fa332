// A module of types: where it is, what it imports, and the types of the
// service's shapes.
import { camelCase, functionName, shapes } from "../model.mjs";
import { enumerations, membersOf, operations, structureOf } from "../source.mjs";
import { inLanguage, paragraphs } from "../words.mjs";

/** The paths of the modules of types, from js/. `client` has the inputs of the client's five functions. */
const MODULES = {
  shared: "generated/shared",
  client: "generated/client",
  codes: "generated/codes",
  admin: "admin/generated/operations",
};
export const pathOf = (module) => MODULES[module] ?? `operations/generated/${module}`;

/** The types that are written by hand, by their names. */
export const WRITTEN = {
  CallOptions: "client",
  CognitoClient: "client",
  EmptyResult: "client",
  InitiateAuthInput: "client",
  InitiateAuthResult: "client",
  NewPasswordRequired: "client",
  RespondToNewPasswordChallengeInput: "client",
  CognitoError: "core/errors",
  PublicKeyCredentialCreationOptionsJSON: "operations/webauthn",
  RegistrationResponseJSON: "operations/webauthn",
  UserFilter: "admin",
};

/** The module that an operation's types are in. */
export const moduleOf = ({ isCore, group }) => (isCore ? "client" : group);

export const byType = new Map(operations.map((operation) => [operation.type, operation]));

/** The names that a module imports, collected while it is written. */
export class Module {
  #uses = new Map();

  constructor(name) {
    this.name = name;
  }

  /** Returns a type's name, and imports it if it is in another module. */
  use(name, module) {
    const path = module ? pathOf(module) : WRITTEN[name];
    if (!path)
      throw new Error(`no module has the type ${name}: scripts/generate/typescript/module.mjs`);
    if (path !== pathOf(this.name)) {
      this.#uses.set(path, (this.#uses.get(path) ?? new Set()).add(name));
    }
    return name;
  }

  imports() {
    const up = "../".repeat(pathOf(this.name).split("/").length - 1);
    return [...this.#uses]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([path, names]) =>
          `import type { ${[...names].sort().join(", ")} } from "${up}${path}.js";`,
      )
      .join("\n");
  }

  /** Returns words for this module. An operation of another module is named, and not linked. */
  words(text) {
    const linkTo = (type) => {
      const name = functionName(type);
      return moduleOf(byType.get(type)) === this.name ? `{@link ${name}}` : `\`${name}\``;
    };
    return inLanguage(text, "javascript", { linkTo, nameOf: camelCase });
  }

  /** Returns a comment of paragraphs. The lines of an array stay as they are. */
  comment(...parts) {
    const lines = paragraphs(parts, 90);
    if (lines.length === 1) return `/** ${lines[0]} */`;
    return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
  }

  /** Returns the type of a shape. `isGiven` says that the app makes the value. */
  type(id, isGiven) {
    const shape = shapes[id];
    switch (shape.type) {
      case "string": {
        if (!shape.enum) return "string";
        const { typescript, module } = enumerations[id];
        return typescript ? this.use(typescript, module) : union(shape.enum);
      }
      case "boolean":
        return "boolean";
      case "integer":
      case "timestamp":
        return "number";
      case "map":
        return isGiven ? "Record<string, string | undefined>" : "Record<string, string>";
      case "list": {
        const inner = this.type(shape.member, isGiven);
        return /^\w+$/.test(inner) ? `${inner}[]` : `Array<${inner}>`;
      }
      case "structure": {
        const structure = structureOf(id);
        if (!structure.isInline) return this.use(structure.name, structure.module);
        return this.structure(structure, isGiven);
      }
    }
    throw new Error(`${id}: a shape of type ${shape.type}`);
  }

  structure(structure, isGiven) {
    const { always } = structure;
    const members = membersOf(structure).map((member) =>
      this.member(
        { ...member, isRequired: member.isRequired || always.includes(member.name) },
        isGiven,
      ),
    );
    return `{\n${members.join("\n")}\n}`;
  }

  member({ name, shape, text, typescript, isRequired }, isGiven) {
    const imported = typescript
      ?.split(" | ")
      .map((type) => (/^[A-Z]\w*$/.test(type) ? this.use(type) : type));
    const type = imported?.join(" | ") ?? this.type(shape, isGiven);
    const optional = isGiven ? `?: ${type} | undefined` : `?: ${type}`;
    const comment = this.comment(this.words(text));
    return `${comment}\n${camelCase(name)}${isRequired ? `: ${type}` : optional};`;
  }
}

/** A type of these strings. */
export const union = (texts) =>
  [...texts]
    .sort()
    .map((text) => JSON.stringify(text))
    .join(" | ");
