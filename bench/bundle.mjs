// The five functions as an app would ship them: each contestant bundled the
// same way, and run, before its bytes count.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { installTarball } from "../tests/packaging/tarball.mjs";
import { ENDPOINT, SECRET_HASH, targetOf } from "./setting.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Who is measured: ours first. With `secret`, the app client has one, and the calls are signed. */
export const contestants = [
  { name: "cognito-wasm", file: "five/cognito-wasm.js", secret: true },
  { name: "cognito-wasm and its admin", file: "five/with-admin.js", secret: true },
  { name: "cognito-wasm and its operations", file: "five/with-operations.js", secret: true },
  { name: "cognito-wasm and SRP sign-in", file: "five/with-srp.js", secret: true },
  { name: "cognito-wasm, everything", file: "five/everything.js", secret: true },
  { name: "by hand", file: "five/by-hand.js", secret: true },
  { name: "amazon-cognito-identity-js", file: "five/amazon-cognito-identity-js.js", secret: false },
  { name: "aws-amplify", file: "five/aws-amplify.js", secret: false },
  { name: "@aws-sdk/client-cognito-identity-provider", file: "five/aws-sdk.js", secret: true },
];

/** The bundle's bytes, and the files that went into it. */
export async function bundle({ file }) {
  const { folder } = await installTarball();
  const { outputFiles, metafile } = await build({
    entryPoints: [here(file)],
    // Where `cognito-wasm` is found: as an app gets it, from the tarball.
    nodePaths: [join(folder, "node_modules")],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    define: { global: "globalThis" },
    metafile: true,
    write: false,
  });
  return { bytes: outputFiles[0].contents, inputs: Object.keys(metafile.inputs) };
}

const { devDependencies: versions } = JSON.parse(await readFile(here("package.json"), "utf8"));

/** A contestant as a table names it. */
export const named = ({ name }) => (versions[name] ? `${name} ${versions[name]}` : name);

/** What a script of this folder prints, as JSON, of a bundle. */
export async function runBundle(script, bytes, ...more) {
  const folder = await mkdtemp(join(tmpdir(), "cognito-wasm-bench-"));
  const file = join(folder, "bundle.mjs");
  await writeFile(file, bytes);
  const arguments_ = [here(script), pathToFileURL(file).href, ...more];
  const { stdout } = await promisify(execFile)(process.execPath, arguments_).finally(() =>
    rm(folder, { recursive: true }),
  );
  return JSON.parse(stdout);
}

/** Refuses a bundle that does not do the work it is measured for. */
export async function proveFive({ name, secret }, bytes) {
  const calls = await runBundle("run-five.mjs", bytes);
  const operations = [
    "ForgotPassword",
    "ConfirmForgotPassword",
    "InitiateAuth",
    "RespondToAuthChallenge",
    "ChangePassword",
  ];
  assert.deepEqual(
    calls.map(({ target }) => target),
    operations.map(targetOf),
    `${name} does not make the five calls`,
  );
  for (const { url } of calls) assert.equal(url, ENDPOINT);
  const hashes = calls.map(
    ({ body }) => body.SecretHash ?? (body.AuthParameters ?? body.ChallengeResponses)?.SECRET_HASH,
  );
  const sent = secret ? SECRET_HASH : undefined;
  assert.deepEqual(hashes, [sent, sent, sent, sent, undefined], `${name} signs otherwise`);
}

export const sizes = (bytes) => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
});
