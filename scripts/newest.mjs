// `npm run newest`: builds the package with the newest wasm-bindgen of the registry, in a
// copy of the tree, and runs the tests of the modules there. The build relies on names and a calling convention that wasm-bindgen does not
// promise (scripts/wasm-module.mjs has them all), so a new release is tried before it is
// taken. Takes some minutes.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { output, root, run } from "./run.mjs";
import { setUpBuild } from "./setup.mjs";
import { lockedVersion } from "./wasm-bindgen.mjs";

/** They are released together, and each requires one version of the others. */
const RELEASED_TOGETHER = ["wasm-bindgen", "js-sys", "web-sys", "wasm-bindgen-futures"];

/** What runs the modules that ship: the values that cross, the five functions, SRP. */
const TESTS = ["answers", "host", "requests", "srp"].map(
  (name) => `tests/packaging/${name}.test.mjs`,
);

setUpBuild();
const copy = mkdtempSync(join(tmpdir(), "cognito-wasm-newest-"));
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));

const files = output("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
for (const file of files.split("\0").filter(Boolean)) {
  cpSync(join(root, file), join(copy, file), { recursive: true });
}
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");

const inCopy = { cwd: copy };
run("cargo", ["update", ...RELEASED_TOGETHER], inCopy);
const version = lockedVersion("wasm-bindgen", join(copy, "Cargo.lock"));
console.log(`The newest wasm-bindgen is ${version}, ours ${lockedVersion("wasm-bindgen")}.`);
const program = join(copy, "scripts/wasm-bindgen/Cargo.toml");
writeFileSync(
  program,
  readFileSync(program, "utf8").replace(/(wasm-bindgen-cli-support = )".*"/, `$1"=${version}"`),
);
run("cargo", ["update", "--workspace", "--manifest-path", program], inCopy);
run(process.execPath, ["scripts/build.mjs"], inCopy);
run(process.execPath, ["--test", ...TESTS], inCopy);
console.log(`The modules are as js/core/host.js needs them with wasm-bindgen ${version}.`);
