// What of a release's bill of materials the tools do not write themselves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { copied, merged, pruned } from "../../scripts/sbom.mjs";

const component = (name) => ({ "bom-ref": `${name}@1.0.0`, name, version: "1.0.0" });

/** A bill in which the first depends on all others. */
const bill = (name, ...others) => ({
  serialNumber: "urn:uuid:of-this-run",
  metadata: { component: component(name) },
  components: others.map(component),
  dependencies: [
    { ref: `${name}@1.0.0`, dependsOn: others.map((other) => `${other}@1.0.0`) },
    ...others.map((other) => ({ ref: `${other}@1.0.0` })),
  ],
});

test("a bill has what Cargo compiles, and nothing else", () => {
  const { components, dependencies, ...rest } = pruned(
    bill("core", "sha2", "serde"),
    new Set(["core@1.0.0", "sha2@1.0.0"]),
  );
  assert.deepEqual(components, [component("sha2")]);
  assert.deepEqual(dependencies, [
    { ref: "core@1.0.0", dependsOn: ["sha2@1.0.0"] },
    { ref: "sha2@1.0.0", dependsOn: [] },
  ]);
  // The number is another at each run.
  assert.deepEqual(rest, { metadata: { component: component("core") } });
});

test("a bill that lacks what Cargo compiles is refused", () => {
  const crates = new Set(["core@1.0.0", "sha2@1.0.0", "hmac@1.0.0"]);
  assert.throws(() => pruned(bill("core", "sha2"), crates), /lacks hmac@1\.0\.0/);
});

test("the package's bill has each crate of its modules once", () => {
  const { components, dependencies } = merged(bill("package"), [
    bill("core", "sha2"),
    bill("srp", "sha2", "hkdf"),
  ]);
  assert.deepEqual(
    components.map(({ name }) => name),
    ["core", "sha2", "srp", "hkdf"],
  );
  assert.deepEqual(dependencies[0], {
    ref: "package@1.0.0",
    dependsOn: ["core@1.0.0", "srp@1.0.0"],
  });
});

test("the package's bill has what the build copies into it", () => {
  const lock = {
    packages: {
      "": { name: "demo" },
      "node_modules/uqr": { version: "0.1.3", license: "MIT", integrity: "sha512-AAEC" },
    },
  };
  const { components, dependencies } = copied(bill("package"), lock);
  assert.deepEqual(components, [
    {
      "bom-ref": "uqr@0.1.3",
      type: "library",
      name: "uqr",
      version: "0.1.3",
      purl: "pkg:npm/uqr@0.1.3",
      hashes: [{ alg: "SHA-512", content: "000102" }],
      licenses: [{ expression: "MIT" }],
    },
  ]);
  assert.deepEqual(dependencies, [{ ref: "package@1.0.0", dependsOn: ["uqr@0.1.3"] }]);
});
