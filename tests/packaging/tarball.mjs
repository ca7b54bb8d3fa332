// The package as a user gets it: packed, and installed into a folder outside
// this repository, where nothing of the repository's can be found by chance.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

async function install() {
  const [{ filename, files }] = JSON.parse(await npm("pack", "--dry-run", "--json"));
  const paths = files.map(({ path }) => path);
  const folder = join(tmpdir(), `cognito-wasm-packed-${await digest(paths)}`);
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
  return { folder, tarball: join(folder, filename), files: paths };
}

async function digest(paths) {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(path).update(await readFile(join(root, path)));
  return hash.digest("hex").slice(0, 16);
}
