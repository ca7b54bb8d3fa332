// The workflow of the tests runs what `npm test` runs, by actions that cannot
// change under it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parts } from "../../scripts/parts.mjs";
import { root } from "../../scripts/run.mjs";

const folder = join(root, ".github", "workflows");
const workflows = readdirSync(folder).map((name) => [
  name,
  readFileSync(join(folder, name), "utf8"),
]);

test("each part of npm test is in one group of the workflow", () => {
  const [, text] = workflows.find(([name]) => name === "test.yml");
  const [, groups] = text.match(/^ {8}parts:\n((?: {10}- .*\n)+)/m);
  const inGroups = groups.replaceAll("- ", "").trim().split(/\s+/);
  assert.deepEqual(inGroups.sort(), Object.keys(parts).sort());
});

for (const [name, text] of workflows) {
  test(`${name} names each action by a commit, and its version beside it`, () => {
    const used = text.match(/uses: .*/g);
    assert.ok(used.length > 0);
    for (const action of used) assert.match(action, /^uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
}
