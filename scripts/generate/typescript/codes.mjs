// The codes of errors: the groups of them, and those of each operation.
import { functionName } from "../model.mjs";
import { codeGroups, operations } from "../source.mjs";
import { pathOf, union } from "./module.mjs";

/** The codes of an operation's errors, the groups by their names. */
function codesOf(module, { codes, isSigned }) {
  const signing = Object.values(codeGroups).flatMap((group) => (group.isSigned ? group.codes : []));
  const all = new Set([...codes, ...(isSigned ? signing : [])]);
  const left = new Set(all);
  const names = [];
  for (const [name, group] of Object.entries(codeGroups)) {
    if (!group.codes.every((code) => all.has(code))) continue;
    names.push(group.isSigned ? name : module.use(name, "codes"));
    for (const code of group.codes) left.delete(code);
  }
  return [...names, ...[...left].map((code) => JSON.stringify(code))].join(" | ");
}

const codesMember = (module, operation) =>
  `${functionName(operation.type)}: ${codesOf(module, operation)};`;

export function codeGroup(module, name, isExported) {
  const { summary, codes } = codeGroups[name];
  return `${module.comment(summary)}\n${isExported ? "export " : ""}type ${name} = ${union(codes)};\n`;
}

const codesOfService = (members) => `interface CognitoServiceCodes {\n${members.join("\n")}\n}\n`;

/** Returns a module augmentation, so that only apps that import these operations have their codes. */
export function augmentation(module, operations) {
  const up = "../".repeat(pathOf(module.name).split("/").length - 1);
  const members = operations.map((operation) => codesMember(module, operation));
  return `declare module "${up}${pathOf("codes")}.js" {\n${codesOfService(members)}}\n`;
}

/** The module of the codes that the client's functions have, and of the groups. */
export function codesOfClient(module) {
  const names = Object.keys(codeGroups).filter((name) => !codeGroups[name].isSigned);
  const core = operations.filter(({ isCore }) => isCore);
  const members = core.map((operation) => codesMember(module, operation));
  const words = "/** The exceptions that the service's model declares for each function. */";
  return [
    ...names.map((name) => codeGroup(module, name, true)),
    `${words}\nexport ${codesOfService(members)}`,
  ];
}
