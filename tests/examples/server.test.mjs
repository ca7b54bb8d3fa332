// What `npm run example` serves, and how it refuses a wrong command line.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { createExampleServer } from "../../scripts/serve/example.mjs";

const script = fileURLToPath(new URL("../../scripts/example.mjs", import.meta.url));
const endpoint = "http://127.0.0.1:9229";

/** The page of Yew, without the pool that it would use. */
async function serve(t) {
  const server = createExampleServer("yew", { settings: { endpoint } });
  t.after(() => server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  return `http://127.0.0.1:${server.address().port}`;
}

test("the page, its styles and its settings are served with their types", async (t) => {
  const url = await serve(t);
  for (const [path, type] of [
    ["/", "text/html; charset=utf-8"],
    ["/start.js", "text/javascript; charset=utf-8"],
    ["/style.css", "text/css; charset=utf-8"],
    ["/style/shared/base.css", "text/css; charset=utf-8"],
    ["/local/panel.js", "text/javascript; charset=utf-8"],
    ["/logo.svg", "image/svg+xml"],
    ["/settings.json", "application/json"],
  ]) {
    const response = await fetch(url + path);
    assert.equal(response.status, 200, path);
    assert.equal(response.headers.get("content-type"), type);
  }
});

test("every style sheet and script that the page names is served", async (t) => {
  const url = await serve(t);
  const html = await (await fetch(url)).text();
  const named = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js|svg))"/g)].map(
    ([, path]) => path,
  );
  assert.ok(named.length > 5);
  // What the build makes is tried by the tests of the built page.
  for (const path of named.filter((path) => !path.startsWith("pkg/"))) {
    assert.equal((await fetch(`${url}/${path}`)).status, 200, path);
  }
});

test("the page may talk to its own origin and to the user pool, and runs no inline script", async (t) => {
  const response = await fetch(await serve(t));
  const policy = response.headers.get("content-security-policy");
  assert.match(policy, new RegExp(`connect-src 'self' ${endpoint}(;|$)`));
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'(;|$)/);
});

test("what else is in the folder of an example is not served", async (t) => {
  const url = await serve(t);
  for (const path of [
    "/Cargo.toml",
    "/README.md",
    "/src/lib.rs",
    "/pkg/..%2fCargo.toml",
    "/pkg/..%2fstart.js",
    "/style/..%2fapp.js",
    "/style/shared/..%2f..%2fapp.js",
    "/constructor",
    "/nothing.js",
    "/%",
  ]) {
    assert.equal((await fetch(url + path)).status, 404, path);
  }
  assert.equal((await fetch(url, { method: "POST" })).status, 405);
});

for (const bad of [
  [],
  ["nothing"],
  ["yew", "leptos"],
  ["yew", "--port", "70000"],
  ["--prot", "1"],
]) {
  test(`the arguments "${bad.join(" ")}" are refused with a sentence`, () => {
    const { status, stderr } = spawnSync(process.execPath, [script, ...bad]);
    assert.equal(status, 2);
    assert.match(stderr.toString(), /Usage: npm run example -- leptos \| yew/);
  });
}
