// `npx cognito-wasm` of the installed package: neither a clone nor Rust is there.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { suite, test } from "node:test";
import { launchChromium } from "../browser.mjs";
import { collectMisdeeds } from "../page-checks.mjs";
import { importInstalled, installTarball } from "./tarball.mjs";

const { folder } = await installTarball();
const COMMAND = ["--no-install", "cognito-wasm"];

/** Runs a command until it ends. */
const ended = (...args) =>
  new Promise((resolve) =>
    execFile("npx", [...COMMAND, ...args], { cwd: folder }, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, stdout, stderr }),
    ),
  );

/** Runs a command until the test is over, and returns the first line that it prints. */
async function started(t, ...args) {
  // In a group of its own, because npx runs the command in a shell.
  const child = spawn("npx", [...COMMAND, ...args], {
    cwd: folder,
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(async () => {
    process.kill(-child.pid);
    await once(child, "exit");
  });
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error(`npx cognito-wasm ${args.join(" ")} ended before it printed a line.`);
}

function call(endpoint, operation, input, headers) {
  return fetch(endpoint, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
      ...headers,
    },
    body: JSON.stringify(input),
  });
}

test("pool serves a user pool", async (t) => {
  const config = await mkdtemp(join(tmpdir(), "cognito-wasm-command-"));
  t.after(() => rm(config, { recursive: true }));
  const file = join(config, "pool.json");
  await writeFile(file, JSON.stringify({ clients: [{ clientId: "shop" }] }));

  const line = await started(t, "pool", "--port", "0", "--config", file);
  const { endpoint, userPoolId, clientId } = JSON.parse(line);
  assert.equal(clientId, "shop");
  const user = { ClientId: clientId, Username: "jane", Password: "Old-passw0rd" };
  const signedUp = await call(endpoint, "SignUp", user);
  assert.equal(signedUp.status, 200);
  assert.equal((await signedUp.json()).UserConfirmed, false);

  const authorization =
    "AWS4-HMAC-SHA256 Credential=any/20300101/us-east-1/cognito-idp/aws4_request";
  const created = await call(
    endpoint,
    "AdminCreateUser",
    { UserPoolId: userPoolId, Username: "ben", TemporaryPassword: "Temp-passw0rd" },
    { authorization },
  );
  assert.equal((await created.json()).User.UserStatus, "FORCE_CHANGE_PASSWORD");
});

test("demo serves a page that works", async (t) => {
  const url = await started(t, "demo", "--port", "0");
  for (const path of ["/", "/app.js", "/uqr/index.mjs", "/pkg/testing.js"]) {
    assert.equal((await fetch(url + path)).status, 200, path);
  }
  const browser = await launchChromium();
  t.after(() => browser.close());
  const page = await browser.newPage();
  const misdeeds = collectMisdeeds(page);
  await page.goto(url);
  await page.locator("#stage form").waitFor();
  assert.deepEqual(misdeeds, []);
});

test("the module for QR codes comes with its licence", async () => {
  const uqr = join(folder, "node_modules", "cognito-wasm", "pkg", "www", "uqr");
  assert.match(await readFile(join(uqr, "LICENSE"), "utf8"), /MIT License[\s\S]*Anthony Fu/);
});

test("a program serves its own pool", async (t) => {
  const { createUserPool } = await importInstalled("cognito-wasm/testing");
  const { servePool } = await importInstalled("cognito-wasm/testing/server");
  const pool = await createUserPool({ clients: [{ clientId: "app" }] });
  const server = await servePool(pool);
  t.after(() => {
    server.close();
    pool.close();
  });
  const { keys } = await (await fetch(server.jwksUri)).json();
  assert.deepEqual(keys, pool.jwks.keys);
});

suite("the command line", () => {
  test("help is printed, of all and of each command", async () => {
    const { version } = JSON.parse(
      await readFile(join(folder, "node_modules/cognito-wasm/package.json"), "utf8"),
    );
    assert.deepEqual(await ended("--version"), { status: 0, stdout: `${version}\n`, stderr: "" });
    for (const [args, help] of [
      [["--help"], /^Usage: npx cognito-wasm COMMAND[\s\S]*pool[\s\S]*demo/],
      [["pool", "--help"], /^Usage: npx cognito-wasm pool[\s\S]*--allow-origin ORIGIN/],
      [["demo", "--help"], /^Usage: npx cognito-wasm demo[\s\S]*--port PORT/],
    ]) {
      const { status, stdout } = await ended(...args);
      assert.equal(status, 0);
      assert.match(stdout, help);
    }
  });

  for (const [args, sentence] of [
    [[], /^Usage: npx cognito-wasm COMMAND/],
    [["pol"], /^Unknown command 'pol': did you mean pool\?\nUsage: npx cognito-wasm COMMAND/],
    [["serve"], /^Unknown command 'serve': there are pool, demo, --help, --version\./],
    [["pool", "--prot", "0"], /^Unknown option '--prot': did you mean --port\?\nUsage: npx/],
    [["demo", "--config", "x"], /^Unknown option '--config': there are --port, --allow-host/],
    [["demo", "8080"], /^Unexpected argument '8080'/],
  ]) {
    test(`"${args.join(" ")}" is refused with a sentence`, async () => {
      const { status, stderr } = await ended(...args);
      assert.equal(status, 2);
      assert.match(stderr, sentence);
    });
  }
});
