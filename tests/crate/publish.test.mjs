// What crates.io would get, what docs.rs would show, and with which Rust.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cargo, readMetadata, targets } from "./cargo.mjs";

const { packages, nodes, crate } = readMetadata();

test("the crate is packaged with its sources and nothing else", () => {
  const args = ["package", "--list", "--package", "cognito-wasm", "--allow-dirty", "--quiet"];
  const others = cargo(args)
    .trim()
    .split("\n")
    .filter((file) => !file.startsWith("src/"));
  assert.deepEqual(others.sort(), [
    ".cargo_vcs_info.json",
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "Cargo.toml.orig",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "docs/rust.md",
    "js/core/host.js",
  ]);
});

for (const [where, target] of Object.entries(targets)) {
  test(`what is packaged builds by itself for ${where}`, () => {
    const crate = ["--package", "cognito-wasm", "--allow-dirty", "--locked", "--quiet"];
    cargo(["publish", "--dry-run", ...crate, "--all-features", ...target]);
  });
}

test("crates.io is told what it is", () => {
  assert.match(crate.documentation, /^https:\/\/docs\.rs\/cognito-wasm$/);
  assert.equal(crate.readme, "README.md");
  assert.ok(crate.description && crate.license && crate.repository);
  // More, or longer ones, it refuses only when it is too late.
  assert.ok(crate.keywords.length >= 1 && crate.keywords.length <= 5);
  for (const keyword of crate.keywords) assert.match(keyword, /^[a-z][a-z0-9_-]{1,19}$/);
  assert.ok(crate.categories.length >= 1 && crate.categories.length <= 5);
});

test("docs.rs shows every feature, for each kind of target", () => {
  const { docs } = crate.metadata;
  assert.equal(docs.rs["all-features"], true);
  assert.ok(docs.rs.targets.includes("wasm32-unknown-unknown"));
  for (const target of docs.rs.targets.filter((name) => name.startsWith("wasm32"))) {
    const crate = ["--package", "cognito-wasm", "--no-deps", "--locked", "--quiet"];
    cargo(["doc", ...crate, "--all-features", "--target", target], {
      RUSTDOCFLAGS: "-D warnings",
    });
  }
});

// Clippy holds our own code to it, by its lint incompatible_msrv.
test("nothing that the crate depends on asks for a newer Rust", () => {
  const ours = number(crate.rust_version);
  const newer = dependencies(crate.id)
    .map((id) => packages.find((each) => each.id === id))
    .filter(({ rust_version }) => rust_version && number(rust_version) > ours);
  assert.deepEqual(
    newer.map(({ name, version, rust_version }) => `${name} ${version}: ${rust_version}`),
    [],
  );
});

/** All that is built with the crate, for any target; not what its tests need. */
function dependencies(id, found = new Set()) {
  const { deps } = nodes.find((node) => node.id === id);
  for (const { pkg, dep_kinds } of deps) {
    if (found.has(pkg) || dep_kinds.every(({ kind }) => kind === "dev")) continue;
    found.add(pkg);
    dependencies(pkg, found);
  }
  return [...found];
}

/** Of a version such as 1.88, to compare. */
function number(version) {
  const [major, minor, patch = 0] = version.split(".").map(Number);
  return (major * 1000 + minor) * 1000 + patch;
}
