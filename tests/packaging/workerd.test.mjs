// The installed package in workerd, which Cloudflare's Workers run in.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { createApp, startPool, startRedirecting } from "./app.mjs";

const program = fileURLToPath(new URL("../node_modules/workerd/bin/workerd", import.meta.url));

/** The configuration of workerd, with these modules of Wasm beside the bundle. */
const configOf = (modules) => `using Workerd = import "/workerd/workerd.capnp";
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
${modules.map((name) => `    (name = "${name}", wasm = embed "${name}"),`).join("\n")}
  ],
  compatibilityDate = "2026-11-01",
);
`;

/** Puts the Wasm that is imported beside the bundle, as wrangler does. */
const besideBundle = (folder, modules) => ({
  name: "wasm",
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /\.wasm$/ }, async ({ path, resolveDir, kind, pluginData }) => {
      if (pluginData) return undefined;
      const found = await resolve(path, { resolveDir, kind, pluginData: true });
      const name = basename(found.path);
      await copyFile(found.path, join(folder, name));
      modules.add(name);
      return { path: `./${name}`, external: true };
    }),
});

/** Runs a worker, and returns its address. */
async function startWorker(t, entry) {
  const folder = await createApp(t);
  const modules = new Set();
  await build({
    absWorkingDir: folder,
    entryPoints: [entry],
    outfile: "bundle.js",
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    plugins: [besideBundle(folder, modules)],
    logLevel: "silent",
  });
  await writeFile(join(folder, "config.capnp"), configOf([...modules]));
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

const asking = (url, endpoint) => (given) =>
  fetch(url, { method: "POST", body: JSON.stringify({ endpoint, username: "jane", ...given }) });

test("the plain import works in a Worker: recovery, SRP, a session, an administrator", async (t) => {
  const url = await startWorker(t, "cloudflare.js");
  const { endpoint, readCode } = await startPool(t);
  const ask = asking(url, endpoint);
  const sent = await (await ask()).json();
  assert.equal(sent.codeDeliveryDetails?.deliveryMedium, "EMAIL", JSON.stringify(sent));
  const answered = await (await ask({ confirmationCode: readCode() })).json();
  assert.deepEqual(answered, { name: "SIGNED_IN", isNew: true, userStatus: "CONFIRMED" });
});

test("with the Wasm that the app imports, a password is recovered, and a redirect not followed", async (t) => {
  const url = await startWorker(t, "workerd.js");
  const { endpoint, readCode } = await startPool(t);
  const ask = asking(url, endpoint);
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
