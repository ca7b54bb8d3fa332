// How the other scripts run a command.
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** The folder that set-up installs into, so that nothing outside it is changed. */
export const tools = join(root, ".tools");

/** The environment with the tools of set-up in it. */
export const env = {
  ...process.env,
  PATH: [join(tools, "bin"), process.env.PATH].join(delimiter),
};

/**
 * Runs a command, its output on standard error; stops the script if it fails.
 * `variables` are put into its environment.
 */
export function run(command, args, { variables, ...options } = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: { ...env, ...variables },
    stdio: ["ignore", 2, 2],
    ...options,
  });
  if (status !== 0) {
    console.error(`${[command, ...args].join(" ")}: ${error?.message ?? `exit ${status}`}`);
    process.exit(1);
  }
}

/** Returns what a command prints, trimmed, or `undefined` if it cannot be run. */
export function output(command, args) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, env, encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
