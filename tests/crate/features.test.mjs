// Features are additive: the crate is sound with none, with each, with all, in
// a page and on this machine.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { cargo, readMetadata, targets } from "./cargo.mjs";

const { features } = readMetadata().crate;
const named = Object.keys(features).filter((name) => name !== "default");

test("no feature is on unless it is asked for", () => {
  assert.deepEqual(features.default, []);
});

const sets = {
  "no feature": ["--no-default-features"],
  ...Object.fromEntries(named.map((name) => [name, ["--no-default-features", "--features", name]])),
  "all features": ["--all-features"],
};

for (const [where, target] of Object.entries(targets)) {
  suite(where, () => {
    for (const [name, chosen] of Object.entries(sets)) {
      test(name, () => {
        const crate = ["--package", "cognito-wasm", "--locked", "--quiet"];
        cargo(["clippy", ...crate, ...target, ...chosen, "--", "-D", "warnings"]);
      });
    }
  });
}
