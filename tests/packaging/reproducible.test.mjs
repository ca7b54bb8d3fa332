// What can be seen quickly of a build that anybody can repeat: nothing of the day, the
// folder or the user is in the tarball. `npm run reproducible` builds twice and compares.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { root } from "../../scripts/run.mjs";

const folder = mkdtempSync(join(tmpdir(), "cognito-wasm-reproducible-"));
after(() => rmSync(folder, { recursive: true }));

const [first, second] = [pack(), pack()];
const entries = [...entriesOf(gunzipSync(first))];

test("packed twice, the tarball is the same", () => {
  assert.equal(sha256(first), sha256(second));
});

test("the entries have no time, user or mode of the machine", () => {
  assert.ok(entries.length > 50);
  for (const { name, mode, uid, gid, modified } of entries) {
    assert.deepEqual(
      { mode, uid, gid, modified: new Date(modified * 1000).toISOString() },
      // npm writes the year of the first tarballs.
      { mode: 0o644, uid: 0, gid: 0, modified: "1985-10-26T08:15:00.000Z" },
      name,
    );
  }
});

test("no file has a path or a user of the machine in it", () => {
  const user = userInfo().username;
  const private_ = [root, tmpdir(), homedir(), ".cargo/", ".rustup/", `/home/${user}`, "/Users/"];
  for (const { name, content } of entries) {
    for (const path of private_) assert.ok(!content.includes(path), `${name} has ${path} in it`);
  }
});

test("no file has the date of its build in it", () => {
  const built = new Date();
  const days = [0, 1].map((ago) => new Date(built - ago * 86_400_000).toISOString().slice(0, 10));
  // A release's changelog has its date, which is in the sources.
  for (const { name, content } of entries.filter((entry) => !entry.name.endsWith(".md"))) {
    for (const day of days) assert.ok(!content.includes(day), `${name} has ${day} in it`);
  }
});

test("no module has sections that tell how it was built", () => {
  const modules = entries.filter(({ name }) => name.endsWith(".wasm"));
  assert.equal(modules.length, 4);
  for (const { name, content } of modules) {
    const module = new WebAssembly.Module(content);
    for (const section of ["name", "producers", "sourceMappingURL", "target_features"]) {
      assert.deepEqual(WebAssembly.Module.customSections(module, section), [], name);
    }
  }
});

function pack() {
  const made = mkdtempSync(join(folder, "pack-"));
  execFileSync("npm", ["pack", "--silent", "--pack-destination", made], { cwd: root });
  return readFileSync(join(made, readdirSync(made)[0]));
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The entries of an archive (POSIX.1-1988, ustar). */
function* entriesOf(archive) {
  for (let at = 0; archive[at] !== 0; ) {
    const text = (from, length) => archive.toString("latin1", at + from, at + from + length);
    const [name] = text(0, 100).split("\0");
    const [mode, uid, gid, size, modified] = [
      text(100, 8),
      text(108, 8),
      text(116, 8),
      text(124, 12),
      text(136, 12),
    ].map((octal) => Number.parseInt(octal, 8) || 0);
    yield { name, mode, uid, gid, modified, content: archive.subarray(at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}
