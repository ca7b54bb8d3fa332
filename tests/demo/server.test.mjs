import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../scripts/demo.mjs", import.meta.url));

/** Runs the script until it says where it serves. */
async function serving(t, ...options) {
  const child = spawn(process.execPath, [script, ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(async () => {
    child.kill();
    await once(child, "exit");
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith("http://")) return line;
  }
  throw new Error("The demo ended before it said where it serves.");
}

/** A request as it is, where a client library would tidy up the path first. */
async function raw(url, path) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\n\r\n`);
  let text = "";
  for await (const chunk of socket) text += chunk;
  return Number(text.split(" ")[1]);
}

test("the page, its parts and the package are served with their types", async (t) => {
  const url = await serving(t, "--port", "0");
  assert.match(url, /^http:\/\/localhost:\d+$/);
  for (const [path, type] of [
    ["/", "text/html; charset=utf-8"],
    ["/app.js", "text/javascript; charset=utf-8"],
    ["/style/shared/base.css", "text/css; charset=utf-8"],
    ["/logo.svg", "image/svg+xml"],
    ["/uqr/index.mjs", "text/javascript; charset=utf-8"],
    ["/pkg/index.js", "text/javascript; charset=utf-8"],
  ]) {
    const response = await fetch(url + path);
    assert.equal(response.status, 200, path);
    assert.equal(response.headers.get("content-type"), type);
    assert.equal(response.headers.get("x-content-type-options"), "nosniff");
  }
});

test("the policy admits the import map by its hash and no other inline script", async (t) => {
  const response = await fetch(await serving(t, "--port", "0"));
  const policy = response.headers.get("content-security-policy");
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval' 'sha256-[^']+'(;|$)/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'/);
});

test("nothing outside the two folders is served", async (t) => {
  const url = await serving(t, "--port", "0");
  for (const path of [
    "/../package.json",
    "/..%2fpackage.json",
    "/%2e%2e/package.json",
    "/pkg/../package.json",
    "/pkg/..%2fpackage.json",
    "/pkg/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "/..%5cpackage.json",
    "/style",
    "/nothing.js",
    "/app.js%00.js",
    "/%",
    "//",
  ]) {
    assert.equal(await raw(url, path), 404, path);
  }
  assert.equal((await fetch(url, { method: "POST" })).status, 405);
});

test("a port that is taken is passed over, unless it was asked for", async (t) => {
  const first = new URL(await serving(t));
  const second = new URL(await serving(t));
  assert.ok(Number(second.port) > Number(first.port));

  const { status, stderr } = spawnSync(process.execPath, [script, "--port", first.port]);
  assert.equal(status, 1);
  assert.match(stderr.toString(), /is taken: choose another with --port/);
});

for (const bad of [["--port", "x"], ["--port", "70000"], ["--prot", "1"], ["8080"]]) {
  test(`the arguments ${bad.join(" ")} are refused with a sentence`, () => {
    const { status, stderr } = spawnSync(process.execPath, [script, ...bad]);
    assert.equal(status, 2);
    assert.match(stderr.toString(), /Usage: npm run demo/);
  });
}
