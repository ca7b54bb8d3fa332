// What set-up does where it may not install something.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { systemProgram } from "../../scripts/setup/install.mjs";
import { findMissing, install } from "../../scripts/setup.mjs";
import { lockedVersion, versionMismatch } from "../../scripts/wasm-bindgen.mjs";

test("what cannot be had is told with what to install, and nothing is installed meanwhile", () => {
  const installed = [];
  const need = (name, sentence) => ({
    missing: () => sentence,
    install: () => installed.push(name),
  });
  const table = {
    one: need("one"),
    two: need("two", "Install two."),
    three: { install: () => installed.push("three") },
  };
  assert.deepEqual(
    [...findMissing(["one", "two", "three", "package"], table)],
    [["two", "Install two."]],
  );
  assert.deepEqual(installed, []);
  install(["one", "three", "package"], table);
  assert.deepEqual(installed, ["one", "three"]);
});

suite("a program of the system's packages", () => {
  const absent = {
    what: "The program",
    names: ["cognito-wasm-no-such-program"],
    debian: "the-package",
    otherwise: ", or set ITS_PATH",
  };

  test("is not missing where it is there, by any of its names", (t) => {
    t.mock.method(process, "getuid", () => 1000);
    const names = [...absent.names, process.execPath];
    assert.equal(systemProgram({ ...absent, names }).missing(), undefined);
  });

  test("is asked for, by its name on Debian, of who is not root", (t) => {
    t.mock.method(process, "getuid", () => 1000);
    assert.equal(
      systemProgram(absent).missing(),
      "The program is missing: install it (on Debian: sudo apt-get install the-package), or set ITS_PATH.",
    );
  });
});

suite("the program that binds modules", () => {
  test("has the version of the crate", () => {
    assert.equal(versionMismatch(), undefined);
  });

  test("is refused at another version, with what to do", () => {
    const sentence = versionMismatch("0.2.131", "0.2.130");
    assert.match(sentence, /Cargo\.lock has wasm-bindgen 0\.2\.131,.* 0\.2\.130: write =0\.2\.131/);
  });

  test("a crate that a lock file does not have is an error", () => {
    assert.throws(() => lockedVersion("no-such-crate"), /Cargo\.lock has no no-such-crate/);
  });
});
