// JavaScript of the operations: the functions of `cognito-wasm/operations`,
// each with its schema, and the schemas of `cognito-wasm/admin`.
import { functionName } from "./model.mjs";
import { operationGroups, operations } from "./source.mjs";

/** `ListUsers` → `LIST_USERS`. */
export const constantName = (type) => type.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();

const constant = ({ type, line }) =>
  `export const ${constantName(type)} = ${JSON.stringify(line)};\n`;

/** Has TypeScript check a function against its declaration, which stands beside it. */
const checked = ({ type, group }) =>
  `/** @type {typeof import("./${group}.js").${functionName(type)}} */\n`;

/** A function of the client's own, by which the core has the schema already. */
const forwarded = (operation) => {
  const name = functionName(operation.type);
  return `${checked(operation)}export const ${name} = (cognito, input, options) => cognito.${name}(input, options);\n`;
};

function made(operation) {
  const { type, line, isLine, needsSecret } = operation;
  const maker = needsSecret ? "operationWithSecret" : "operation";
  const schema = isLine ? constantName(type) : JSON.stringify(line);
  return `${checked(operation)}export const ${functionName(type)} = /* @__PURE__ */ ${maker}(${schema});\n`;
}

function functions(group) {
  const own = group.operations.filter(({ type, name }) => type === name);
  const parts = own.map((operation) => (operation.isCore ? forwarded(operation) : made(operation)));
  const makers = ["operation", "operationWithSecret"].filter((name) =>
    parts.some((part) => part.includes(` ${name}(`)),
  );
  const lines = own.filter(({ isLine }) => isLine).map(({ type }) => constantName(type));
  const imports = [
    ...(makers.length ? [`import { ${makers.join(", ")} } from "../operation.js";\n`] : []),
    ...(lines.length ? [`import { ${lines.join(", ")} } from "./lines.js";\n`] : []),
  ];
  return `${imports.join("")}\n${parts.join("\n")}`;
}

function admin({ operations }) {
  const lines = operations.filter(({ isLine }) => !isLine).map(({ line }) => JSON.stringify(line));
  return [
    `export const OPERATIONS = [${lines.join(", ")}];\n`,
    ...operations.filter(({ isLine }) => isLine).map(constant),
  ].join("\n");
}

/** The files by their paths. */
export function javascript() {
  const isAdmin = ({ group }) => group === "admin";
  const lines = operations.filter(({ isLine, isSigned }) => isLine && !isSigned);
  return new Map([
    ["js/operations/generated/lines.js", lines.map(constant).join("\n")],
    ["js/admin/generated/lines.js", admin(operationGroups.find(isAdmin))],
    ...operationGroups
      .filter((group) => !isAdmin(group))
      .map((group) => [`js/operations/generated/${group.group}.js`, functions(group)]),
  ]);
}
