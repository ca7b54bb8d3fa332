// What is released has one version.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { disagreements, versions } from "../../scripts/release-version.mjs";
import { root } from "../../scripts/run.mjs";

const read = (file) => readFileSync(join(root, file), "utf8");

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

test("releases are built by exact versions, which RELEASING.md tells", () => {
  const workflow = read(".github/workflows/release.yml");
  const [, rust] = workflow.match(/^ {2}RUSTUP_TOOLCHAIN: (\d+\.\d+\.\d+)$/m);
  const [, node] = workflow.match(/^ {2}NODE_VERSION: (\d+\.\d+\.\d+)$/m);
  const releasing = read("RELEASING.md").replaceAll(/\s+/g, " ");
  assert.ok(releasing.includes(`Rust ${rust} and Node ${node}`));
  assert.ok(releasing.includes(`export RUSTUP_TOOLCHAIN=${rust}`));
  for (const [, version] of workflow.matchAll(/node-version: (.*)/g)) {
    assert.match(version, /^\$\{\{ env\.NODE_VERSION \}\}$/);
  }
});

test("a job that can publish compiles nothing and installs nothing", () => {
  const [, ...jobs] = read(".github/workflows/release.yml").split(/^ {2}(?=[\w-]+:\n {4})/m);
  const publishing = jobs.filter((job) => /(id-token|contents): write/.test(job));
  assert.equal(publishing.length, 3);
  const commands = publishing.flatMap((job) => job.match(/(?<=- run: ).*/g));
  const allowed = /^(sha256sum --check|npm publish .*--ignore-scripts|rustup toolchain|gh release)/;
  for (const command of commands) {
    assert.ok(allowed.test(command) || /^cargo publish .*--no-verify/.test(command), command);
  }
});
