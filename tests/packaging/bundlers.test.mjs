// The installed package in the bundlers that apps are made with, and in none:
// each app is loaded in Chromium and replaces a forgotten password.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launchChromium } from "../browser.mjs";
import { createApp, serve, startPool, writePage } from "./app.mjs";
import {
  bundleWithEsbuild,
  bundleWithRollup,
  bundleWithVite,
  bundleWithWebpack,
  serveWithVite,
} from "./bundlers.mjs";

let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** Loads the app and has it replace the password; nothing may go wrong on the way. */
async function recovers(t, address) {
  const { readCode, ...config } = await startPool(t);
  const page = await browser.newPage();
  t.after(() => page.close());
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.stack));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.exposeFunction("readCode", readCode);
  await page.goto(address);
  await page
    .waitForFunction(() => globalThis.recover, undefined, { timeout: 10_000 })
    .catch(() => {});
  assert.deepEqual(problems, []);
  const tokenType = await page.evaluate((config) => globalThis.recover(config), config);
  assert.equal(tokenType, "Bearer");
  assert.deepEqual(problems, []);
}

const asFiles = { rules: [{ test: /\.wasm$/, type: "asset/resource" }] };
const bundled = {
  esbuild: (folder) => bundleWithEsbuild(folder, "default.js"),
  "esbuild, the Wasm as a file": (folder) => bundleWithEsbuild(folder, "slim-file.js"),
  Rollup: (folder) => bundleWithRollup(folder, "default.js"),
  webpack: (folder) => bundleWithWebpack(folder, "default.js"),
  "webpack, the Wasm as a file": (folder) => bundleWithWebpack(folder, "slim-file.js", asFiles),
  "webpack, the Wasm by new URL": (folder) => bundleWithWebpack(folder, "slim-url.js"),
  Vite: (folder) => bundleWithVite(folder, "default.js"),
  "Vite, in a worker": (folder) => bundleWithVite(folder, "in-worker.js"),
  "Vite, the Wasm by ?url": (folder) => bundleWithVite(folder, "slim-query.js"),
};
for (const [bundler, bundle] of Object.entries(bundled)) {
  test(bundler, async (t) => {
    const folder = await createApp(t);
    await bundle(folder);
    await writePage(join(folder, "site"), "/app.js");
    await recovers(t, await serve(t, join(folder, "site")));
  });
}

for (const entry of ["default.js", "slim-query.js"]) {
  test(`Vite's development server, ${entry}`, async (t) => {
    const folder = await createApp(t);
    await writePage(folder, `/${entry}`);
    const { address, close } = await serveWithVite(folder);
    t.after(close);
    await recovers(t, address);
  });
}

test("no bundler: an import map", async (t) => {
  const folder = await createApp(t);
  const imports = { "cognito-wasm": "/node_modules/cognito-wasm/pkg/index.js" };
  await writePage(
    folder,
    "/default.js",
    `<script type="importmap">${JSON.stringify({ imports })}</script>`,
  );
  await recovers(t, await serve(t, folder));
});
