// `npm run reproducible`: builds and packs the package twice, in two folders whose paths
// have different lengths, and compares the tarballs byte for byte. Each build is clean:
// Cargo compiles all of it again. Takes some minutes.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { output, root, run } from "./run.mjs";
import { setUpBuild } from "./setup.mjs";

setUpBuild();
const workshop = mkdtempSync(join(tmpdir(), "cognito-wasm-reproducible-"));
process.on("exit", () => rmSync(workshop, { recursive: true, force: true }));

const listed = output("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
const files = listed.split("\0").filter(Boolean);
const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

// Both before either is built: the sources may be worked on meanwhile.
const folders = ["a", "another/folder/with/a/longer path"].map(copy);
const [one, other] = folders.map(build);
const differing = [...new Set([...one.keys(), ...other.keys()])].filter(
  (file) => one.get(file) !== other.get(file),
);
for (const [file, sum] of one) {
  if (file.endsWith(".tgz")) console.log(`${sum}  ${file}`);
}
for (const file of differing) console.error(`${file} differs`);
console.log(differing.length === 0 ? "Both builds gave the same bytes." : "The builds differ.");
process.exitCode = differing.length === 0 ? 0 : 1;

/** Copies the sources into a folder of the workshop. */
function copy(path) {
  const folder = join(workshop, path);
  for (const file of files) cpSync(join(root, file), join(folder, file), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

/** Returns the sums of the tarball that is built in a folder, and of the files in it. */
function build(folder) {
  // Not those of whoever calls this: each folder compiles for itself.
  const variables = { CARGO_TARGET_DIR: undefined, CARGO_INCREMENTAL: "0" };
  const here = { cwd: folder, variables };
  run(process.execPath, ["scripts/build.mjs"], here);
  run("npm", ["pack", "--silent"], here);
  const tarball = `${name}-${version}.tgz`;
  const unpacked = join(folder, "unpacked");
  mkdirSync(unpacked);
  run("tar", ["-xzf", tarball, "-C", unpacked], here);
  const sums = new Map([[tarball, sum(join(folder, tarball))]]);
  for (const file of output("find", [unpacked, "-type", "f"]).split("\n")) {
    sums.set(file.slice(unpacked.length + 1), sum(file));
  }
  rmSync(join(folder, "target"), { recursive: true });
  return sums;
}

function sum(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
