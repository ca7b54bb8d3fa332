// `npm run deny [-- CHECK …]`: asks cargo-deny whether all dependencies are as deny.toml
// says, in each workspace. Checks, to ask for some only: advisories, bans, licenses,
// sources. The first needs the network, for RustSec's database.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { env, root } from "./run.mjs";
import { setUpDeny } from "./setup.mjs";

/** What the others compile reaches no user: there, several versions of a crate may be. */
const ALL = ["advisories", "bans", "licenses", "sources"];
const SHIPPED = ".";
const OTHERS = ["examples", "bench/rust", "fuzz/engine", "scripts/wasm-bindgen"];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((check) => !ALL.includes(check));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(", ")}. There are: ${ALL.join(", ")}.`);
  process.exit(2);
}

setUpDeny();
const checks = wanted.length > 0 ? wanted : ALL;
for (const workspace of [SHIPPED, ...OTHERS]) {
  const here = checks.filter((check) => check !== "bans" || workspace === SHIPPED);
  if (here.length === 0) continue;
  const { status } = spawnSync(
    "cargo-deny",
    [
      ...["--manifest-path", join(workspace, "Cargo.toml"), "--config", join(root, "deny.toml")],
      ...["--workspace", "--locked", "check", "--hide-inclusion-graph", ...here],
    ],
    { cwd: root, env, stdio: "inherit" },
  );
  console.log(`${status === 0 ? "ok" : "not ok"} ${workspace}: ${here.join(", ")}`);
  if (status !== 0) process.exitCode = 1;
}
