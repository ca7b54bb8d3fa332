// The operations in TypeScript: the inputs and results, the functions or methods with
// their documentation, and the codes of their errors.
import { functionName, pageOf } from "../model.mjs";
import { operationGroups, operations } from "../source.mjs";
import { entry, onRepetition } from "../words.mjs";
import { augmentation, codeGroup, codesOfClient } from "./codes.mjs";
import { input, ownTypes, result } from "./interfaces.mjs";
import { Module, WRITTEN } from "./module.mjs";

/** The documentation of an operation. */
function documentation(module, operation) {
  const { name, summary, details, deprecated, javascript, notable, ownErrors = {} } = operation;
  module.use("CognitoError");
  const codes = [...Object.entries(ownErrors), ...notable].flatMap(([code, meaning]) =>
    entry(`\`${code}\`: ${module.words(meaning)}`, 90),
  );
  const tags = [
    ...(deprecated ? [`@deprecated ${module.words(deprecated)}`] : []),
    "@example",
    "```js",
    ...javascript.trimEnd().split("\n"),
    "```",
    "@throws {@link CognitoError}, among others with these codes:",
    ...codes,
    `@see ${pageOf(name)}`,
  ];
  return module.comment(
    module.words(summary),
    module.words(details),
    onRepetition(operation),
    tags,
  );
}

/** A function that takes the client, or a method. */
function callable(module, operation, takes, gives, isMethod) {
  const { type, signature } = operation;
  const options = module.use("CallOptions");
  const text =
    signature?.trim() ??
    `${functionName(type)}(${isMethod ? "" : `cognito: ${module.use("CognitoClient")}, `}input: ${takes}, ` +
      `options?: ${options}): Promise<${gives}>;`;
  if (signature) module.use("UserFilter");
  return isMethod ? text : `export function ${text}`;
}

function file(module, parts) {
  return [module.imports(), ...parts].filter(Boolean).join("\n\n");
}

function group({ group, operations }) {
  const module = new Module(group);
  const own = operations.filter(({ isCore }) => !isCore);
  const parts = ownTypes(module);
  for (const operation of own) {
    const takes = input(module, operation);
    const gives = result(module, operation);
    const words = documentation(module, operation);
    parts.push(
      takes.text,
      gives.text,
      `${words}\n${callable(module, operation, takes.name, gives.name)}\n`,
    );
  }
  for (const operation of operations.filter(({ isCore, type, name }) => isCore && type === name)) {
    const { type, isTyped = true } = operation;
    const core = new Module("client");
    const takes = isTyped ? module.use(`${type}Input`, "client") : module.use(`${type}Input`);
    const { name } = result(core, operation);
    const gives = WRITTEN[name] ? module.use(name) : module.use(name, "client");
    const text = callable(module, operation, takes, gives);
    parts.push(`/** Calls {@link CognitoClient.${functionName(type)}}. */\n${text}\n`);
  }
  if (own.length) parts.push(augmentation(module, own));
  return file(module, parts);
}

/** An interface of methods, for a class that is written by hand. */
function methods(module, name, summary, operations) {
  const parts = ownTypes(module);
  const lines = operations.map((operation) => {
    const takes = input(module, operation);
    const gives = result(module, operation);
    parts.push(takes.text, gives.text);
    const words = documentation(module, operation);
    return `${words}\n${callable(module, operation, takes.name, gives.name, true)}\n`;
  });
  parts.push(`/** ${summary} */\nexport interface ${name} {\n${lines.join("\n")}}\n`);
  return parts;
}

function client() {
  const module = new Module("client");
  const core = operations.filter(({ isCore }) => isCore);
  return file(module, methods(module, "CognitoClientOperations", "The client's methods.", core));
}

function admin() {
  const module = new Module("admin");
  const { operations } = operationGroups.find(({ group }) => group === "admin");
  const parts = methods(
    module,
    "CognitoAdminOperations",
    "The administrator's methods.",
    operations,
  );
  parts.push(codeGroup(module, "SigningCode"), augmentation(module, operations));
  return file(module, parts);
}

function codes() {
  const module = new Module("codes");
  return file(module, codesOfClient(module));
}

function shared() {
  const module = new Module("shared");
  return file(module, ownTypes(module));
}

/** The files by their paths. */
export function typescript() {
  const groups = operationGroups.filter(({ group }) => group !== "admin");
  return new Map([
    ["js/generated/shared.d.ts", shared()],
    ["js/generated/client.d.ts", client()],
    ["js/generated/codes.d.ts", codes()],
    ["js/admin/generated/operations.d.ts", admin()],
    ...groups.map((each) => [`js/operations/generated/${each.group}.d.ts`, group(each)]),
  ]);
}
