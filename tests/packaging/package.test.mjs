// The package as npm has it: what is in it, and that whoever installs it finds
// each part, with its types.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join, relative } from "node:path";
import { test } from "node:test";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { root } from "../../scripts/run.mjs";
import { installTarball } from "./tarball.mjs";

const { folder, tarball, files } = await installTarball();
const installed = join(folder, "node_modules", "cognito-wasm");
const manifest = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));

/** The demo page: what www/ has, and the module for QR codes that it draws with. */
const page = (await readdir(join(root, "www"), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map(({ path, name }) => relative(root, join(path, name)))
  .filter((file) => !/^www\/(node_modules\/|package(-lock)?\.json$)/.test(file))
  .concat("www/uqr/index.mjs", "www/uqr/LICENSE")
  .map((file) => `pkg/${file}`)
  .sort((a, b) => a.localeCompare(b, "en"));

test("holds these files and no others", () => {
  assert.deepEqual(files, [
    "CHANGELOG.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "package.json",
    "pkg/admin.d.ts",
    "pkg/admin.js",
    "pkg/admin/credentials.js",
    "pkg/admin/filter.js",
    "pkg/admin/generated/lines.js",
    "pkg/admin/generated/operations.d.ts",
    "pkg/admin/signed-call.js",
    "pkg/admin/sigv4.inline.js",
    "pkg/admin/sigv4.wasm",
    "pkg/client.d.ts",
    "pkg/client.js",
    "pkg/core/bytes.js",
    "pkg/core/call.js",
    "pkg/core/causes.js",
    "pkg/core/config.js",
    "pkg/core/core.inline.js",
    "pkg/core/core.wasm",
    "pkg/core/errors.d.ts",
    "pkg/core/errors.js",
    "pkg/core/host.js",
    "pkg/core/load.js",
    "pkg/core/module.js",
    "pkg/core/names.js",
    "pkg/core/own.js",
    "pkg/core/platform.js",
    "pkg/core/pointed.js",
    "pkg/core/refusal.js",
    "pkg/core/response.js",
    "pkg/core/retry.js",
    "pkg/core/secret-hash.js",
    "pkg/core/source.js",
    "pkg/core/time-limit.js",
    "pkg/core/transmit.js",
    "pkg/core/turn.js",
    "pkg/generated/client.d.ts",
    "pkg/generated/codes.d.ts",
    "pkg/generated/reasons.d.ts",
    "pkg/generated/refusals.js",
    "pkg/generated/shared.d.ts",
    "pkg/index.d.ts",
    "pkg/index.js",
    "pkg/node/cli.js",
    "pkg/node/command-line.js",
    "pkg/node/demo-build.js",
    "pkg/node/demo-command.js",
    "pkg/node/demo.js",
    "pkg/node/files.js",
    "pkg/node/listen.js",
    "pkg/node/loopback.js",
    "pkg/node/nearest.js",
    "pkg/node/pool-command.js",
    "pkg/node/server.d.ts",
    "pkg/node/server.js",
    "pkg/operations.d.ts",
    "pkg/operations.js",
    "pkg/operations/generated/auth.d.ts",
    "pkg/operations/generated/auth.js",
    "pkg/operations/generated/devices.d.ts",
    "pkg/operations/generated/devices.js",
    "pkg/operations/generated/factors.d.ts",
    "pkg/operations/generated/factors.js",
    "pkg/operations/generated/lines.js",
    "pkg/operations/generated/recovery.d.ts",
    "pkg/operations/generated/recovery.js",
    "pkg/operations/generated/sign-up.d.ts",
    "pkg/operations/generated/sign-up.js",
    "pkg/operations/generated/tokens.d.ts",
    "pkg/operations/generated/tokens.js",
    "pkg/operations/generated/user.d.ts",
    "pkg/operations/generated/user.js",
    "pkg/operations/operation.js",
    "pkg/operations/webauthn.d.ts",
    "pkg/reasons.d.ts",
    "pkg/reasons.js",
    "pkg/session.d.ts",
    "pkg/session.js",
    "pkg/session/adopting.js",
    "pkg/session/entry.js",
    "pkg/session/locked.js",
    "pkg/session/refresh.js",
    "pkg/session/storages.js",
    "pkg/session/store.js",
    "pkg/sign-in.d.ts",
    "pkg/sign-in.js",
    "pkg/sign-in/answers.js",
    "pkg/sign-in/attempt.js",
    "pkg/sign-in/device.js",
    "pkg/sign-in/otpauth.js",
    "pkg/sign-in/passkey.js",
    "pkg/sign-in/sign-in.js",
    "pkg/sign-in/srp.js",
    "pkg/sign-in/step.js",
    "pkg/sign-in/steps.d.ts",
    "pkg/slim.d.ts",
    "pkg/slim.js",
    "pkg/srp/srp.inline.js",
    "pkg/srp/srp.wasm",
    "pkg/testing.d.ts",
    "pkg/testing.js",
    "pkg/testing/admin.js",
    "pkg/testing/hex.js",
    "pkg/testing/outbox.js",
    "pkg/testing/user_pool_bg.js",
    "pkg/testing/user_pool.inline.js",
    "pkg/testing/user_pool.wasm",
    "pkg/workerd/admin.js",
    "pkg/workerd/index.js",
    "pkg/workerd/sign-in.js",
    ...page,
    "README.md",
  ]);
});

test("depends on nothing, and runs nothing when it is installed", () => {
  for (const kind of ["dependencies", "peerDependencies", "optionalDependencies"]) {
    assert.equal(manifest[kind], undefined);
  }
  for (const name of ["preinstall", "install", "postinstall"]) {
    assert.equal(manifest.scripts[name], undefined);
  }
});

test("tells nothing of the machine that built it", async () => {
  for (const file of files) {
    const content = await readFile(join(installed, file), "latin1");
    for (const path of [root, homedir(), ".cargo/"]) {
      assert.ok(!content.includes(path), `${file} has ${path} in it`);
    }
  }
});

test("exports what it says: modules that load, and the Wasm file", async () => {
  const { resolve } = createRequire(join(folder, "app.js"));
  const exported = {};
  for (const path of Object.keys(manifest.exports)) {
    const file = resolve(path.replace(".", "cognito-wasm"));
    exported[path] = file.endsWith(".js") ? Object.keys(await import(file)).sort() : file;
  }
  const { operations } = JSON.parse(await readFile(join(root, "model/cognito-idp.json"), "utf8"));
  const unsigned = Object.keys(operations).filter((name) => operations[name].auth === "none");
  assert.deepEqual(exported, {
    ".": ["CognitoClient", "CognitoError", "init"],
    "./slim": ["CognitoClient", "CognitoError", "init"],
    "./admin": ["CognitoAdmin", "CognitoError"],
    "./operations": unsigned.map((name) => name[0].toLowerCase() + name.slice(1)).sort(),
    "./reasons": ["CognitoError"],
    "./session": [
      "CognitoError",
      "CognitoSession",
      "adopting",
      "claims",
      "inLocalStorage",
      "inMemory",
      "inSessionStorage",
    ],
    "./sign-in": [
      "CognitoError",
      "answer",
      "otpauthUri",
      "registerPasskey",
      "rememberDevice",
      "signIn",
    ],
    "./wasm": join(installed, "pkg/core/core.wasm"),
    "./core.wasm": join(installed, "pkg/core/core.wasm"),
    "./srp.wasm": join(installed, "pkg/srp/srp.wasm"),
    "./sigv4.wasm": join(installed, "pkg/admin/sigv4.wasm"),
    "./testing": ["createUserPool"],
    "./testing/server": ["servePool"],
    "./package.json": join(installed, "package.json"),
  });
  assert.ok(WebAssembly.validate(await readFile(exported["./wasm"])));
});

test("one CognitoError for the whole package", async () => {
  const { resolve } = createRequire(join(folder, "app.js"));
  const [main, slim] = await Promise.all(
    ["cognito-wasm", "cognito-wasm/slim"].map((path) => import(resolve(path))),
  );
  assert.equal(main.CognitoError, slim.CognitoError);
});

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: installed, strict: true, pack: false });
  assert.deepEqual(messages, []);
});

test("types resolve wherever modules do", async () => {
  const data = new Uint8Array(await readFile(tarball));
  const { problems } = await checkPackage(createPackageFromTarballData(data));
  // What resolves by `require` alone is not for modules.
  const found = problems.filter(({ resolutionKind }) => resolutionKind !== "node16-cjs");
  // A bundler gives the import of Wasm whatever it makes of a file.
  const paths = [...new Set(found.map(({ entrypoint }) => entrypoint))];
  assert.deepEqual(paths.sort(), ["./core.wasm", "./sigv4.wasm", "./srp.wasm", "./wasm"]);
});
