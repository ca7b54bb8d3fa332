// The service's model, and samples of its shapes with every member there is.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../scripts/run.mjs";

const { operations, shapes } = JSON.parse(
  await readFile(join(root, "model", "cognito-idp.json"), "utf8"),
);

/** The names of the operations that need no AWS credentials. */
export const UNSIGNED = Object.keys(operations).filter((name) => operations[name].auth === "none");

/** What an operation takes, as the names of its members and of those that are required. */
export const membersOf = (operation) => {
  const { members, required = [] } = shapes[operations[operation].input];
  return { members: Object.keys(members), required };
};

/** `MFAOptions` → `mfaOptions`: a leading run of capitals is one word. */
export const camelCase = (name) =>
  name.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (word) => word.toLowerCase());

/**
 * What an operation takes, of the members that are `wanted`: `here`, where a
 * structure's names are in camelCase, and `there`, where they are the API's.
 */
export const sampleInput = (operation, wanted) => sample(operations[operation].input, wanted);

/** What an operation answers, or nothing. */
export const sampleOutput = (operation) =>
  operations[operation].output ? sample(operations[operation].output) : same({});

/** Its names are not the service's to tell; WebAuthn's begin in lower case. */
const DOCUMENT = { rp: { id: "example.com" }, extensions: { credProps: true }, list: [null, 1] };

const same = (value) => ({ here: value, there: value });

function sample(name, wanted = () => true) {
  const { type, members, member, enum: values, min } = shapes[name];
  switch (name === "Document" ? name : type) {
    case "Document":
      return same(DOCUMENT);
    case "structure":
      return structure(Object.entries(members).filter(([name]) => wanted(name)));
    case "list": {
      const { here, there } = sample(member);
      return { here: [here, here], there: [there, there] };
    }
    case "map":
      return same({ USERNAME: "jäne ☃", "custom:Team": "" });
    case "boolean":
      return same(false);
    case "integer":
      return same(7);
    case "timestamp":
      return same(1_767_225_600.123);
    case "string":
      return same(values?.[0] ?? "ä".repeat(min || 1));
  }
}

function structure(members) {
  const samples = members.map(([name, shape]) => [name, sample(shape)]);
  return {
    here: Object.fromEntries(samples.map(([name, { here }]) => [camelCase(name), here])),
    there: Object.fromEntries(samples.map(([name, { there }]) => [name, there])),
  };
}
