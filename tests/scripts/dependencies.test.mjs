// docs/dependencies.md has a line, and with it a reason, for each direct dependency.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/run.mjs";
import { directDependencies } from "./dependencies.mjs";

const document = readFileSync(join(root, "docs/dependencies.md"), "utf8");
const lines = [...document.matchAll(/^\| `(.+?)` \| (.+?) \| (.+?) \| (.+?) \|$/gm)].map(
  ([, name, from, uses, reason]) => ({ name, from, uses, reason }),
);

test("each direct dependency has one line, with what uses it", () => {
  const told = lines.map(({ name, from, uses }) => ({ name, from, uses }));
  const byName = (one, other) => (key(one) < key(other) ? -1 : 1);
  assert.deepEqual(told.sort(byName), directDependencies().sort(byName));
});

test("each line has a reason", () => {
  for (const { name, reason } of lines) assert.match(reason, /^[A-Z`].{10,}\.$/, name);
});

test("the npm package needs no other npm package, and has a copy of one", () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  assert.equal(dependencies, undefined);
  const shipped = lines.filter(({ from, uses }) => from === "npm" && /package|crate/.test(uses));
  assert.deepEqual(
    shipped.map(({ name }) => name),
    ["uqr"],
  );
});

function key({ name, from }) {
  return `${from} ${name}`;
}
