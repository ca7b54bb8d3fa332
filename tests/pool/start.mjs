// Starts `npm run pool` as a stranger would: a child process, a free port, and
// nothing but its first line to go by.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../scripts/pool.mjs", import.meta.url));

export function spawnPool(...args) {
  // The time-out ends a pool that should have refused to start, or that a
  // failed test lost hold of.
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 120_000,
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
  const exited = new Promise((resolve) =>
    child.once("exit", (code, signal) => resolve({ code, signal, stderr })),
  );
  return { child, exited };
}

export async function startPool(config, options = []) {
  const folder = mkdtempSync(join(tmpdir(), "user-pool-"));
  const args = ["--port", "0", ...options];
  if (config) {
    const file = join(folder, "config.json");
    writeFileSync(file, JSON.stringify(config));
    args.push("--config", file);
  }
  const { child, exited } = spawnPool(...args);
  const firstLine = new Promise((resolve) => createInterface(child.stdout).once("line", resolve));
  const line = await Promise.race([firstLine, exited]);
  rmSync(folder, { recursive: true });
  if (typeof line !== "string") throw new Error(`The pool did not start: ${line.stderr}`);

  const pool = JSON.parse(line);
  return {
    ...pool,
    async outbox() {
      const response = await fetch(`${pool.endpoint}/_pool/outbox`);
      return response.json();
    },
    stop(signal = "SIGTERM") {
      child.kill(signal);
      return exited;
    },
  };
}
