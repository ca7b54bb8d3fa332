// The installed package in workerd, which Cloudflare's Workers run in.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { createApp, startPool, startRedirecting } from "./app.mjs";

const program = fileURLToPath(new URL("../node_modules/workerd/bin/workerd", import.meta.url));

const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .app),
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const app :Workerd.Worker = (
  modules = [
    (name = "app.js", esModule = embed "bundle.js"),
    (name = "core.wasm", wasm = embed "core.wasm"),
  ],
  compatibilityDate = "2026-11-01",
);
`;

/** Runs the worker, and returns its address. */
async function startWorker(t) {
  const folder = await createApp(t);
  const core = join(folder, "node_modules", "cognito-wasm", "pkg", "core", "core.wasm");
  await copyFile(core, join(folder, "core.wasm"));
  await build({
    absWorkingDir: folder,
    entryPoints: ["workerd.js"],
    outfile: "bundle.js",
    bundle: true,
    format: "esm",
    external: ["./core.wasm"],
    logLevel: "silent",
  });
  await writeFile(join(folder, "config.capnp"), CONFIG);
  const args = ["serve", "config.capnp", "--control-fd=3"];
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  t.after(() => child.kill());
  for await (const line of createInterface({ input: child.stdio[3] })) {
    const { event, port } = JSON.parse(line);
    if (event === "listen") return `http://127.0.0.1:${port}/`;
  }
  throw new Error("workerd ended");
}

test("a password is recovered in a Worker, and a redirect is not followed", async (t) => {
  const url = await startWorker(t);
  const { endpoint, readCode } = await startPool(t);
  const ask = (given) =>
    fetch(url, { method: "POST", body: JSON.stringify({ endpoint, username: "jane", ...given }) });
  const sent = await (await ask()).json();
  assert.equal(sent.codeDeliveryDetails?.deliveryMedium, "EMAIL", JSON.stringify(sent));
  const answered = await ask({ confirmationCode: readCode() });
  assert.equal(await answered.text(), "Bearer");

  const redirecting = await startRedirecting(t);
  const redirected = await ask({ endpoint: redirecting.endpoint });
  const { isOurs, code, status } = await redirected.json();
  assert.deepEqual([isOurs, code, status], [true, "InvalidResponse", 307]);
  assert.deepEqual(redirecting.came, ["/"]);
});
