// A page under a Content-Security-Policy: what it must allow, and what an app
// hears where it does not.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launchChromium } from "../browser.mjs";
import { createApp, serve, startPool, writePage } from "./app.mjs";
import { bundleWithEsbuild } from "./bundlers.mjs";

const STRICT = "default-src 'self'; connect-src 'self' http://127.0.0.1:*";

let browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** What the app makes of a recovery in a page under the policy. */
async function recover(t, entry, policy) {
  const folder = await createApp(t);
  await bundleWithEsbuild(folder, entry);
  await writePage(join(folder, "site"), "/app.js");
  const { readCode, ...config } = await startPool(t);
  const page = await browser.newPage();
  t.after(() => page.close());
  await page.exposeFunction("readCode", readCode);
  await page.goto(await serve(t, join(folder, "site"), { "content-security-policy": policy }));
  await page.waitForFunction(() => globalThis.recover, undefined, { timeout: 10_000 });
  return page.evaluate(
    (config) =>
      globalThis
        .recover(config)
        .catch(({ name, code, stage, message, mayHaveBeenSent, cause }) => ({
          name,
          code,
          stage,
          message,
          mayHaveBeenSent,
          cause: cause.name,
        })),
    config,
  );
}

test("without 'wasm-unsafe-eval' the error names it", async (t) => {
  const { message, ...error } = await recover(t, "default.js", STRICT);
  assert.deepEqual(error, {
    name: "CognitoError",
    code: "WasmUnavailable",
    stage: "config",
    mayHaveBeenSent: false,
    cause: "CompileError",
  });
  assert.match(message, /Content-Security-Policy/);
  assert.match(message, /script-src 'wasm-unsafe-eval'/);
});

test("with it, the Wasm inside needs nothing else", async (t) => {
  const policy = `${STRICT}; script-src 'self' 'wasm-unsafe-eval'`;
  assert.equal(await recover(t, "default.js", policy), "Bearer");
});

test("with it, the Wasm as a file needs nothing else", async (t) => {
  const policy = `${STRICT}; script-src 'self' 'wasm-unsafe-eval'`;
  assert.equal(await recover(t, "slim-file.js", policy), "Bearer");
});

test("where connect-src leaves the service out, the error names it, and nothing was sent", async (t) => {
  const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
  const { code, stage, message, mayHaveBeenSent } = await recover(t, "default.js", policy);
  assert.deepEqual([code, stage, mayHaveBeenSent], ["NetworkError", "dispatch", false]);
  assert.match(
    message,
    /^the Content-Security-Policy needs connect-src http:\/\/127\.0\.0\.1:\d+ \(see cause\)$/,
  );
});
