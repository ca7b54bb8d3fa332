// What is released has one version.
import assert from "node:assert/strict";
import { test } from "node:test";
import { disagreements, versions } from "../../scripts/release-version.mjs";

test("all that tell a version tell the same, but for what is not released yet", () => {
  const { "CHANGELOG.md": released, ...others } = versions();
  assert.deepEqual(disagreements(`v${others["Cargo.toml"]}`, others), []);
  assert.ok(released === undefined || /^\d+\.\d+\.\d+/.test(released));
});

test("a tag of another version is refused, with each place that disagrees", () => {
  const told = { "Cargo.toml": "1.2.0", "package.json": "1.2.1", "CHANGELOG.md": undefined };
  assert.deepEqual(disagreements("v1.2.0", told), [
    "package.json has 1.2.1, the tag is v1.2.0.",
    "CHANGELOG.md has no version, the tag is v1.2.0.",
  ]);
  assert.deepEqual(disagreements("v1.2.0", { "Cargo.toml": "1.2.0" }), []);
});
