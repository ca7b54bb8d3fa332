// The installed package, imported by its name, where JavaScript runs without a
// page.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createApp } from "./app.mjs";

const installed = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));

/** The part of npm's `deno` that holds the program. */
const deno = installed(`@deno/${process.platform}-${process.arch}-glibc/deno`);

const runtimes = {
  Node: [process.execPath],
  Bun: [installed(".bin/bun")],
  Deno: [deno, "run", "--cached-only", "--no-prompt"],
};
for (const [name, [program, ...args]] of Object.entries(runtimes)) {
  test(name, { skip: !existsSync(program) && "not for this platform" }, async (t) => {
    const folder = await createApp(t);
    const manifest = { type: "module", dependencies: { "cognito-wasm": "*" } };
    await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
    const { stdout } = await promisify(execFile)(program, [...args, "runtime.mjs"], {
      cwd: folder,
    });
    assert.equal(stdout, "Bearer\n");
  });
}
