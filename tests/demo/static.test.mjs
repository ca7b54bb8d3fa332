// The page as static files, served from below a path by a server that knows nothing of it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { root } from "../../scripts/run.mjs";
import { launchChromium } from "../browser.mjs";
import { collectMisdeeds } from "../page-checks.mjs";
import { arrivesAt, button, person, useCode } from "./demo.mjs";

/** What a plain host sends for each file name. */
const types = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".svg": "image/svg+xml",
};
const path = "/cognito-wasm/";
let folder;
let server;
let browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "cognito-wasm-demo-"));
  const script = join(root, "scripts/demo.mjs");
  const { status, stdout } = spawnSync(process.execPath, [script, "--build", folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  assert.equal(status, 0);
  assert.equal(stdout.toString().trim(), folder);
  server = createServer((request, response) => {
    if (!request.url.startsWith(path)) return response.writeHead(404).end();
    const name = request.url.slice(path.length) || "index.html";
    try {
      const content = readFileSync(join(folder, name));
      response.writeHead(200, { "content-type": types[extname(name)] ?? "" }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  server?.close();
  if (folder) await rm(folder, { recursive: true });
});

test("the built page signs in and recovers a password, from below a path and under its policy", async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  const misdeeds = collectMisdeeds(page);
  const missing = [];
  page.on("response", (response) => response.ok() || missing.push(response.url()));
  await page.goto(`http://localhost:${server.address().port}${path}`);
  await person(page, "cleo").click();
  await button(page, "Sign in").click();
  await arrivesAt(page, "Your password was reset");
  await useCode(page);
  await page
    .locator("#stage")
    .getByLabel("New password", { exact: true })
    .fill("My-Own-Password-7");
  await button(page, "Set new password").click();
  await arrivesAt(page, "Hello, Cleo");
  await page.locator("#stage summary", { hasText: "Authenticator app" }).click();
  await button(page, "Set up").click();
  await page.locator(".qr-code").waitFor();

  const opened = page.context().waitForEvent("page");
  await page.getByRole("button", { name: "Open a second tab" }).click();
  const second = await opened;
  await arrivesAt(second, "Hello, Cleo");
  assert.deepEqual(misdeeds, []);
  assert.deepEqual(missing, []);
});

test("the built page has its policy, and nothing that it does not load", async () => {
  const html = await readFile(join(folder, "index.html"), "utf8");
  const [, policy] = html.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/);
  assert.match(policy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-/);
  assert.doesNotMatch(policy, /frame-ancestors|unsafe-inline|'unsafe-eval'/);
  const names = await readdir(folder, { recursive: true });
  assert.ok(names.includes("uqr/LICENSE"), "the licence of what is shipped");
  assert.ok(names.includes(join("uqr", "index.mjs")) && names.includes(join("pkg", "index.js")));
  assert.deepEqual(
    names.filter((name) => /node_modules|\.d\.ts$|\.json$/.test(name)),
    [],
  );
});

test("--build does not go with --port, which would serve", () => {
  const script = join(root, "scripts/demo.mjs");
  const { status, stderr } = spawnSync(process.execPath, [script, "--build", "x", "--port", "1"]);
  assert.equal(status, 2);
  assert.match(stderr.toString(), /--build serves nothing/);
});
