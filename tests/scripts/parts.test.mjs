// The table of what each part of `npm test` needs: it is whole, and says what the
// tests use.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { suite, test } from "node:test";
import { commands, needsOf, parts, plan } from "../../scripts/parts.mjs";
import { root } from "../../scripts/run.mjs";
import { needs } from "../../scripts/setup/needs.mjs";
import { folders, suites, testsIn } from "../../scripts/test/suites.mjs";

const read = (file) => readFileSync(join(root, file), "utf8");
const dependenciesOf = (file) => Object.keys(JSON.parse(read(file)).devDependencies);

const tests = dependenciesOf("tests/package.json");

/** What tells that a file needs something: its name, or what it says. */
const SIGNS = {
  package: (file, text) =>
    /(from |import\(|join\(root, )"[./]*pkg\//.test(text) ||
    ["tests/packaging/tarball.mjs", "tests/pool/start.mjs"].includes(file),
  "npm-tests": (_, text) => tests.some((name) => new RegExp(`"${name}["/]`).test(text)),
  chromium: (file) => file === "tests/browser.mjs",
  ...Object.fromEntries(
    ["ministack", "moto", "awscli", "pycognito"].map((name) => [
      name,
      (_, text) => new RegExp(`join\\(\\s*tools,\\s*"${name}["/]`).test(text),
    ]),
  ),
};

/** A file and all that it imports of the repository's own, each with its text. */
function closure(file, found = new Map()) {
  // What is imported may be built, or imported in the text of an app that a test writes.
  if (found.has(file) || !existsSync(join(root, file)) || file.startsWith("pkg/")) return found;
  const text = read(file);
  found.set(file, text);
  for (const [, path] of text.matchAll(/from "(\.[^"]+)"/g)) {
    closure(relative(root, join(root, dirname(file), path)), found);
  }
  return found;
}

function used(files) {
  const all = [...files.reduce((found, file) => closure(file, found), new Map())];
  return Object.keys(SIGNS)
    .filter((need) => all.some(([file, text]) => SIGNS[need](file, text)))
    .sort();
}

const told = (part) => parts[part].filter((need) => need in SIGNS).sort();

suite("the table", () => {
  test("has a line for each part, and no other", () => {
    assert.deepEqual(Object.keys(parts).sort(), Object.keys(suites).sort());
  });

  test("names nothing that set-up does not know", () => {
    const names = [...Object.values(commands), ...Object.values(parts)].flat();
    const unknown = names.filter((name) => name !== "package" && !(name in needs));
    assert.deepEqual(unknown, []);
  });

  test("asks for nothing that no part and no command needs", () => {
    const names = new Set([...Object.values(commands), ...Object.values(parts)].flat());
    assert.deepEqual(
      Object.keys(needs).filter((name) => !names.has(name)),
      [],
    );
  });

  test("asks the crates' own tests for Rust alone", () => {
    assert.deepEqual(parts.rust, ["rust"]);
  });

  for (const part of folders) {
    test(`says what the tests of ${part} use`, () => {
      assert.deepEqual(told(part), used(testsIn(part)));
    });
  }
});

suite("a plan", () => {
  const missing = new Map([
    ["firefox", "Install Firefox."],
    ["moto", "Install Python."],
  ]);

  test("runs what lacks nothing, and says of the rest what to install", () => {
    assert.deepEqual(plan(["rust", "wasm", "admin", "pool"], missing), {
      runnable: ["rust", "pool"],
      skipped: [
        { name: "wasm", reasons: ["Install Firefox."] },
        { name: "admin", reasons: ["Install Python."] },
      ],
    });
  });

  test("skips nothing where nothing is missing", () => {
    const names = Object.keys(parts);
    assert.deepEqual(plan(names, new Map()), { runnable: names, skipped: [] });
  });

  test("asks for each need once, and only for those of its parts", () => {
    assert.deepEqual(needsOf(["scripts", "rust"]), ["rust"]);
    assert.deepEqual(needsOf(["sign-in", "native", "conformance"]), [
      "rust",
      "wasm-target",
      "npm",
      "npm-www",
      "package",
    ]);
  });
});
