// Reads the one source of the operations, model/operations/*.yaml, and completes it with
// the facts of the service's model.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "../run.mjs";
import { checkFile } from "./format.mjs";
import { modelled, shapes } from "./model.mjs";
import { schema } from "./schema.mjs";

const folder = join(root, "model", "operations");

const files = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => {
      const content = parse(readFileSync(join(folder, file), "utf8"));
      checkFile(content, `model/operations/${file}`);
      return [file.replace(/\.yaml$/, ""), content];
    }),
);

const { errors: meanings, groups } = files.get("errors");

export const codeGroups = groups;
export const exceptions = meanings;
export const { enumerations } = files.get("values");

/** The structures by their names, with the module of TypeScript's that has them. */
export const structures = new Map();
/** The interfaces that inputs and outputs have in common, by their names. */
export const interfaces = new Map();

for (const [module, content] of files) {
  for (const [name, structure] of Object.entries(content.structures ?? {})) {
    structures.set(name, { name, module, always: [], ...structure });
  }
  for (const [name, common] of Object.entries(content.interfaces ?? {})) {
    interfaces.set(name, { name, module, required: [], optional: [], ...common });
  }
}

const structuresByShape = new Map(
  [...structures.values()].flatMap((structure) => structure.shapes.map((id) => [id, structure])),
);

/** Returns the structure of a shape in the model. */
export function structureOf(id) {
  const structure = structuresByShape.get(id);
  if (!structure) throw new Error(`no structure has the shape ${id}: model/operations`);
  return structure;
}

/** The words that were looked up. */
const used = new Set();

/** Returns the words on a member: the operation's own, or its group's, or the shared ones. */
export function wordsOn(kind, group, member, own = {}) {
  const holder = [group, "shared"].find((file) => files.get(file)[kind]?.[member]);
  const found = own[member] ?? files.get(holder)?.[kind][member];
  if (found === undefined) {
    throw new Error(`nothing is said about ${member} (${kind}): model/operations/${group}.yaml`);
  }
  if (!own[member]) used.add(`${holder}.yaml, ${kind}.${member}`);
  return typeof found === "string" ? { text: found } : { text: found, ...found };
}

/** Returns a structure's members from the model, with the words on each. */
export function membersOf(structure) {
  const [id] = structure.shapes;
  const { members, required = [] } = shapes[id];
  const path = `model/operations/${structure.module}.yaml, ${structure.name}`;
  unknown(structure.members, members, path);
  return Object.entries(members).map(([name, shape]) => {
    const words = structure.members[name];
    if (!words) throw new Error(`nothing is said about ${name}: ${path}`);
    const isRequired = required.includes(name);
    return { name, shape, isRequired, ...(typeof words === "string" ? { text: words } : words) };
  });
}

function unknown(said, known, path) {
  const name = Object.keys(said).find((name) => !(name in known));
  if (name) throw new Error(`the service's model has no ${name}: ${path}`);
}

/** The members that the client always puts in. */
const PUT_IN = ["ClientId"];

function completed(type, group, configured, said) {
  const { operation: name = type, own = {}, putIn = [], always = [] } = said;
  const path = `model/operations/${group}.yaml, ${type}`;
  const facts = modelled[name];
  if (!facts) throw new Error(`the service's model has no such operation: ${path}`);
  const input = shapes[facts.input];
  const output = shapes[facts.output] ?? { members: {} };
  unknown(said.input ?? {}, input.members, path);
  unknown(said.output ?? {}, output.members, path);

  const sent = Object.entries(input.members).map(([member, shape]) => ({
    name: member,
    shape,
    isRequired: input.required?.includes(member) ?? false,
    isConfigured: configured.includes(member),
    isPutIn: PUT_IN.includes(member) || putIn.includes(member),
    ...(PUT_IN.includes(member) || putIn.includes(member)
      ? {}
      : wordsOn("input", group, member, said.input)),
  }));
  const ownMembers = Object.entries(own).map(([name, member]) => ({
    name,
    isOwn: true,
    ...member,
  }));
  const isVariant = name !== type;
  const operation = {
    ...said,
    type,
    name,
    group,
    always,
    isSigned: facts.auth !== "none",
    members: isVariant ? [...ownMembers, ...sent] : [...sent, ...ownMembers],
    output: isVariant
      ? []
      : Object.entries(output.members).map(([member, shape]) => ({
          name: member,
          shape,
          isRequired: output.required?.includes(member) ?? false,
          ...wordsOn("output", group, member, said.output),
        })),
    codes: [...new Set(facts.errors)].sort(),
    notable: Object.entries(said.errors ?? {}).map(([code, meaning]) => {
      if (!facts.errors.includes(code)) throw new Error(`${path} does not fail with ${code}`);
      return [code, meaning ?? meanings[code]];
    }),
  };
  if (!operation.notable.length) throw new Error(`${path}: no errors`);
  const expected = isVariant ? { output: [{ name: "AuthenticationResult" }] } : {};
  return {
    ...operation,
    line: schema({ ...operation, ...expected }),
    sentLine: schema({ ...operation, ...expected }, { withOwn: false }),
  };
}

/** The groups of operations, in the files' order. */
export const operationGroups = [...files]
  .filter(([, { operations }]) => operations)
  .map(([group, { title, operations, configured = [] }]) => ({
    group,
    title,
    operations: Object.entries(operations).map(([type, said]) =>
      completed(type, group, configured, said),
    ),
  }));

export const operations = operationGroups.flatMap(({ operations }) => operations);

const described = new Set(operations.map(({ name }) => name));
const missing = Object.keys(modelled).filter((name) => !described.has(name));
if (missing.length) throw new Error(`model/operations describes no ${missing.join(", ")}`);

/** Returns the shared words that nothing uses, which should be removed. */
export const unusedWords = () =>
  [...files].flatMap(([file, content]) =>
    ["input", "output"].flatMap((kind) =>
      Object.keys(content[kind] ?? {})
        .map((member) => `${file}.yaml, ${kind}.${member}`)
        .filter((path) => !used.has(path)),
    ),
  );
