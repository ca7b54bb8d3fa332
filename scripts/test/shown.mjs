// Runs the commands of the tests' parts.
import { spawn } from "node:child_process";
import { env, root } from "../run.mjs";

/**
 * Runs a command, shows what it prints, and gives it back.
 *
 * @param {(text: string) => void} show
 * @param {string} command
 * @param {string[]} args
 * @param {{ variables?: Record<string, string>, limit?: number }=} options
 *   variables put into its environment; the milliseconds after which it is ended
 * @returns {Promise<{ status: number, text: string }>}
 */
export function shown(show, command, args, { variables, limit } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...env, ...variables },
      stdio: ["ignore", "pipe", "pipe"],
      // A group, so that what it has started ends with it.
      detached: Boolean(limit),
    });
    const end = () => process.kill(-child.pid, "SIGKILL");
    const timer = limit && setTimeout(end, limit);
    const interrupted = () => {
      end();
      process.exit(1);
    };
    if (limit) process.once("SIGINT", interrupted);
    let text = "";
    const take = (part) => {
      text += part;
      show(part);
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    child.on("error", (error) => {
      show(`${command}: ${error.message}\n`);
      resolve({ status: 1, text });
    });
    child.on("close", (status, signal) => {
      clearTimeout(timer);
      process.off("SIGINT", interrupted);
      if (signal) show(`${command}: ended by ${signal}\n`);
      resolve({ status: status ?? 1, text });
    });
  });
}
