// The package as a user gets it: packed, and installed into a folder outside
// this repository, where nothing of the repository's can be found by chance.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { root } from "../../scripts/run.mjs";

const execute = promisify(execFile);
const npm = async (...args) => (await execute("npm", args, { cwd: root })).stdout;

let packed;

/**
 * `folder` has the package in its node_modules, `tarball` is the file it was
 * installed from, `files` are the paths in it. Packed once for each content,
 * whichever process asks first.
 *
 * @returns {Promise<{ folder: string, tarball: string, files: string[] }>}
 */
export const installTarball = () => (packed ??= install());

/** A module of the installed package, as an app in Node gets it. */
export async function importInstalled(name) {
  const { folder } = await installTarball();
  const { resolve } = createRequire(join(folder, "app.js"));
  return import(pathToFileURL(resolve(name)));
}

async function install() {
  const { files, version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const folder = join(
    tmpdir(),
    `cognito-wasm-packed-${await digest(["package.json", "README.md", ...files])}`,
  );
  const filename = `cognito-wasm-${version}.tgz`;
  if (!existsSync(folder)) {
    // Made beside and put in place whole: other processes look for it.
    const made = await mkdtemp(join(tmpdir(), "cognito-wasm-packing-"));
    await npm("pack", "--pack-destination", made);
    await npm(
      "install",
      "--prefix",
      made,
      "--offline",
      "--no-audit",
      "--no-fund",
      join(made, filename),
    );
    await rename(made, folder).catch(() => rm(made, { recursive: true }));
  }
  const installed = await list(join(folder, "node_modules", "cognito-wasm"));
  return { folder, tarball: join(folder, filename), files: installed };
}

/** Of whatever may be packed; npm takes a second to say what will be. */
async function digest(packed) {
  const hash = createHash("sha256");
  for (const name of packed) {
    const path = join(root, name);
    const files = (await stat(path)).isDirectory() ? await list(path) : [""];
    for (const file of files)
      hash.update(join(name, file)).update(await readFile(join(path, file)));
  }
  return hash.digest("hex").slice(0, 16);
}

async function list(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ path, name }) => relative(folder, join(path, name)))
    .sort((a, b) => a.localeCompare(b, "en"));
}
