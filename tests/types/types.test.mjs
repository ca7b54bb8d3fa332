// The types of the installed package, as TypeScript reads them in an app: what
// is right compiles, and each `@ts-expect-error` stands where it must not.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/run.mjs";
import { installTarball } from "../packaging/tarball.mjs";

const tsc = join(root, "node_modules", ".bin", "tsc");

/** What tsc prints of an app of these files: nothing, if all is well. */
async function compile(t, include, options) {
  const { folder: installed } = await installTarball();
  const folder = await mkdtemp(join(tmpdir(), "cognito-wasm-types-"));
  t.after(() => rm(folder, { recursive: true }));
  await cp(join(installed, "node_modules"), join(folder, "node_modules"), { recursive: true });
  await cp(join(root, "tests", "types"), folder, { recursive: true });
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "dom"],
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    ...options,
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include }));
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  return new Promise((resolve) =>
    execFile(tsc, ["--project", "."], { cwd: folder }, (error, stdout, stderr) =>
      resolve(error ? stdout + stderr || error.message : ""),
    ),
  );
}

const ALL = ["inputs.ts", "optional.ts", "answers.ts", "errors.ts", "sub-paths.ts"];
const bundler = { module: "esnext", moduleResolution: "bundler" };
const node = { module: "nodenext", moduleResolution: "nodenext" };

test("a bundler's app", async (t) => {
  assert.equal(await compile(t, ALL, bundler), "");
});

test("a module of Node's", async (t) => {
  assert.equal(await compile(t, ALL, node), "");
});

test("exactOptionalPropertyTypes", async (t) => {
  const others = ALL.filter((file) => file !== "optional.ts");
  assert.equal(await compile(t, others, { ...bundler, exactOptionalPropertyTypes: true }), "");
});

test("exactOptionalPropertyTypes, and members that may be undefined", async (t) => {
  const options = { ...bundler, exactOptionalPropertyTypes: true };
  assert.equal(await compile(t, ["optional.ts"], options), "");
});
