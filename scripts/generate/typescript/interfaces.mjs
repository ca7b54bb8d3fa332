// The interfaces of inputs and results, and the types that they share.
import { functionName, pageOf, shapes } from "../model.mjs";
import {
  enumerations,
  interfaces,
  operations,
  structureOf,
  structures,
  wordsOn,
} from "../source.mjs";
import { byType } from "./module.mjs";

/** Returns the members that an app may give, in TypeScript. */
const givenTo = ({ group, members }) => [
  ...members
    .filter(({ isPutIn }) => !isPutIn)
    .map((member) => ({ ...member, isRequired: member.isRequired && !member.isConfigured })),
  { name: "Extra", typescript: "Record<string, unknown>", ...wordsOn("input", group, "Extra") },
];

const gotFrom = ({ output, always }) =>
  output.map((member) => ({
    ...member,
    isRequired: member.isRequired || always.includes(member.name),
  }));

/** The members of an interface that is shared, by the words of its own module. */
const membersOfInterface = ({ kind, required, optional, module }, all) =>
  [...required, ...optional].map((name) => ({
    ...all.find((member) => member.name === name),
    ...wordsOn(kind, module, name),
    isRequired: required.includes(name),
  }));

const isSame = (member, other) =>
  Boolean(member) &&
  Boolean(member.isRequired) === Boolean(other.isRequired) &&
  JSON.stringify(member.text) === JSON.stringify(other.text);

/** The shared interfaces whose members an operation has, all of them with the same words. */
function extended(members, kind, operation) {
  const fits = [...interfaces.values()].filter(
    (common) =>
      common.kind === kind &&
      // An administrator's operations share only their own interfaces.
      (operation.group === "admin") === (common.module === "admin") &&
      membersOfInterface(common, members).every((wanted) =>
        isSame(
          members.find(({ name }) => name === wanted.name),
          wanted,
        ),
      ),
  );
  const namesOf = ({ required, optional }) => [...required, ...optional];
  return fits.filter(
    (common) =>
      !fits.some(
        (other) =>
          other !== common &&
          namesOf(other).length > namesOf(common).length &&
          namesOf(common).every((name) => namesOf(other).includes(name)),
      ),
  );
}

function interfaceOf(module, name, summary, members, kind, operation) {
  const bases = extended(members, kind, operation);
  const inherited = new Set(bases.flatMap(({ required, optional }) => [...required, ...optional]));
  const own = members.filter(({ name }) => !inherited.has(name));
  const names = bases.map((base) => module.use(base.name, base.module));
  const clause = names.length ? ` extends ${names.join(", ")}` : "";
  const sorted = [...own].sort(
    (a, b) => Number(b.isRequired ?? false) - Number(a.isRequired ?? false),
  );
  const lines = sorted.map((member) => module.member(member, kind === "input"));
  return `${module.comment(summary)}\nexport interface ${name}${clause} {\n${lines.join("\n")}\n}\n`;
}

const nameInCode = (type) =>
  byType.get(type).isCore || byType.get(type).isSigned
    ? `\`${functionName(type)}\``
    : `{@link ${functionName(type)}}`;

/** Returns the name of an operation's input type, and the type if it is the operation's own. */
export function input(module, operation) {
  const { type, inputType, isTyped = true } = operation;
  const members = givenTo(operation);
  if (inputType) {
    const parts = inputType.split(" & ").map((name) => interfaces.get(name));
    const shared = new Set(parts.flatMap(({ required, optional }) => [...required, ...optional]));
    if (shared.size !== members.length || members.some(({ name }) => !shared.has(name))) {
      throw new Error(`${type} does not take an ${inputType}`);
    }
    return { name: parts.map((part) => module.use(part.name, part.module)).join(" & "), text: "" };
  }
  const own = isTyped ? `${type}Input` : `${type}Members`;
  const summary = isTyped
    ? `The input of ${nameInCode(type)}.`
    : `The members that the input of ${nameInCode(type)} may have.`;
  const text = interfaceOf(module, own, summary, members, "input", operation);
  return { name: isTyped ? own : module.use(`${type}Input`), text };
}

export function result(module, operation) {
  const { type, name, output, signature } = operation;
  if (signature) return { name: "", text: "" };
  const isStep = type !== name || output.some((member) => member.name === "ChallengeName");
  if (isStep) return { name: module.use("InitiateAuthResult"), text: "" };
  if (output.length === 0) return { name: module.use("EmptyResult"), text: "" };
  const summary = `The result of ${nameInCode(type)}.`;
  const own = `${type}Result`;
  return {
    name: own,
    text: interfaceOf(module, own, summary, gotFrom(operation), "output", operation),
  };
}

/** The types that a module declares beside its operations'. */
export function ownTypes(module) {
  const parts = [];
  for (const [id, { typescript, summary, module: holder, values }] of Object.entries(
    enumerations,
  )) {
    if (!typescript || holder !== module.name) continue;
    const meanings = shapes[id].enum.map(
      (value) => `${module.comment(module.words(values[value]))}\n| ${JSON.stringify(value)}`,
    );
    parts.push(
      `${module.comment(summary)}\nexport type ${typescript} =\n${meanings.join("\n")};\n`,
    );
  }
  for (const common of interfaces.values()) {
    if (common.module !== module.name) continue;
    const model = operations.flatMap((operation) =>
      (operation.group === "admin") === (module.name === "admin") || module.name === "shared"
        ? common.kind === "input"
          ? givenTo(operation)
          : operation.output
        : [],
    );
    const members = membersOfInterface(common, model).map((member) =>
      module.member(member, common.kind === "input"),
    );
    parts.push(
      `${module.comment(common.summary)}\nexport interface ${common.name} {\n${members.join("\n")}\n}\n`,
    );
  }
  for (const structure of structures.values()) {
    if (structure.module !== module.name || structure.isInline) continue;
    const { name, summary, details, shapes: ids } = structure;
    const words = module.comment(summary, module.words(details), [`@see ${pageOf(ids[0])}`]);
    parts.push(
      `${words}\nexport interface ${name} ${module.structure(structure, isGiven(name))}\n`,
    );
  }
  return parts;
}

/** The structures that inputs hold. */
const given = new Set();
for (const operation of operations) {
  for (const { shape } of givenTo(operation)) addGiven(shape);
}
function addGiven(id) {
  const shape = shapes[id];
  if (shape?.type === "list") addGiven(shape.member);
  if (shape?.type !== "structure" || id === "Document") return;
  given.add(structureOf(id).name);
  for (const inner of Object.values(shape.members)) addGiven(inner);
}
function isGiven(name) {
  return given.has(name);
}
