// Cargo, run as who uses the crate would run it.
import { spawnSync } from "node:child_process";
import { env, root } from "../../scripts/run.mjs";

/** Its arguments for a page's target, and for this machine's own. */
export const targets = { wasm32: ["--target", "wasm32-unknown-unknown"], "this machine": [] };

/** Throws what cargo printed if it fails. */
export function cargo(args, variables) {
  const { status, stdout, stderr } = spawnSync("cargo", args, {
    cwd: root,
    env: { ...env, ...variables },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`cargo ${args.join(" ")}\n${stderr}`);
  return stdout;
}

/** What cargo knows of the crate and all that it depends on. */
export function readMetadata() {
  const text = cargo(["metadata", "--format-version=1", "--locked", "--all-features"]);
  const { packages, resolve } = JSON.parse(text);
  const crate = packages.find(({ name }) => name === "cognito-wasm");
  return { packages, nodes: resolve.nodes, crate };
}
