// The oldest browsers that README names: the tarball's syntax and APIs are held to what they
// have, and the journeys are made without what they lack.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { root } from "../../scripts/run.mjs";
import { launchChromium } from "../browser.mjs";
import { createApp, serve, startPool, writePage } from "./app.mjs";
import { installTarball } from "./tarball.mjs";

const run = promisify(execFile);
const { browserslist: FLOOR } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));

test("README names the floor that is checked", async () => {
  const [chrome, firefox, safari] = FLOOR.map((browser) => browser.split(" ")[1]);
  const readme = await readFile(join(root, "README.md"), "utf8");
  assert.ok(
    readme.includes(`Chrome and Edge ${chrome}, Firefox ${firefox}, Safari ${safari} or newer`),
  );
});

test("syntax and APIs", async () => {
  const { folder } = await installTarball();
  const pkg = join(folder, "node_modules", "cognito-wasm", "pkg");
  const args = [
    fileURLToPath(new URL("../node_modules/es-check/lib/cli/index.js", import.meta.url)),
    ...["checkBrowser", "--module", "--checkFeatures", "--noCache", "--noColor"],
    `--browserslistQuery=${FLOOR.join(", ")}`,
    // bytes.js asks for it, and does without.
    "--ignore=Uint8ArrayFromHex",
    // For tests, in Node; and the demo page.
    "--not=**/testing.js,**/testing/**,**/node/**,**/www/**",
    `--files=${pkg}/**/*.js`,
  ];
  const { stdout } = await run(process.execPath, args);
  const [, count] = stdout.match(/checking (\d+) files[\s\S]*ES-Check passed!/);
  assert.ok(count > 40, `${count} files`);
});

/** What Chrome 93, Firefox 92 and Safari 15.4 have of WebAssembly. */
const OF_FLOOR = [
  "bulk-memory",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "sign-ext",
];

for (const [module, features] of Object.entries({
  "core/core.wasm": OF_FLOOR,
  "admin/sigv4.wasm": OF_FLOOR,
  // Safari 16.4 is the first with vectors.
  "srp/srp.wasm": [...OF_FLOOR, "simd"],
})) {
  test(`WebAssembly of ${module}`, async (t) => {
    const { folder } = await installTarball();
    const path = join(folder, "node_modules", "cognito-wasm", "pkg", module);
    const written = await mkdtemp(join(tmpdir(), "cognito-wasm-floor-"));
    t.after(() => rm(written, { recursive: true }));
    const args = ["--mvp-features", ...features.map((feature) => `--enable-${feature}`)];
    const opt = join(root, "node_modules", "binaryen", "bin", "wasm-opt");
    await run(process.execPath, [opt, path, ...args, "-o", join(written, "out.wasm")]);
  });
}

/** Members that came after the floor, which a browser of it lacks. */
const LATER = {
  AbortSignal: ["any", "timeout"],
  "AbortSignal.prototype": ["throwIfAborted", "reason"],
  "Array.prototype": ["findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"],
  Array: ["fromAsync"],
  Object: ["groupBy"],
  Promise: ["withResolvers", "try"],
  "String.prototype": ["isWellFormed", "toWellFormed"],
  Uint8Array: ["fromBase64", "fromHex"],
  "Uint8Array.prototype": ["toBase64", "toHex"],
  Response: ["json"],
  "Crypto.prototype": ["randomUUID"],
  "Navigator.prototype": ["locks", "userActivation"],
  globalThis: ["structuredClone", "scheduler", "Iterator", "LockManager"],
};

test("the journeys without what came later", async (t) => {
  const browser = await launchChromium();
  t.after(() => browser.close());
  const { endpoint, readCode } = await startPool(t);
  const folder = await createApp(t);
  await writePage(folder, "/at-the-floor.js");
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.exposeFunction("readCode", readCode);
  await page.addInitScript((later) => {
    for (const [path, names] of Object.entries(later)) {
      const holder = path.split(".").reduce((value, name) => value[name], globalThis);
      for (const name of names) delete holder[name];
      const left = names.filter((name) => holder[name] !== undefined);
      if (left.length > 0) throw new Error(`${path} still has ${left}`);
    }
  }, LATER);
  await page.goto(await serve(t, folder));
  await page.waitForFunction(() => globalThis.makeJourneys);
  assert.deepEqual(await page.evaluate((endpoint) => makeJourneys(endpoint), endpoint), [
    "signed-in",
    "refreshed",
    "signed-out",
    "AbortError",
  ]);
  // The script above throws where a member is still there.
  assert.deepEqual(errors, []);
});
