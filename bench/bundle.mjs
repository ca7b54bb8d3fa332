// What is measured, as an app would ship it: each contestant bundled the same way.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { installTarball } from "../tests/packaging/tarball.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The bundle's bytes, the files beside it, by their names, and those that went
 * into it. `plugins` are esbuild's.
 */
export async function bundle({ file, plugins = [] }) {
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
    loader: { ".wasm": "file" },
    plugins,
    outdir: here("dist"),
    metafile: true,
    write: false,
  });
  const files = outputFiles.map(({ path, contents }) => [basename(path), contents]);
  return {
    bytes: files.find(([name]) => name.endsWith(".js"))[1],
    beside: files.filter(([name]) => !name.endsWith(".js")),
    inputs: Object.keys(metafile.inputs),
  };
}

const { devDependencies: versions } = JSON.parse(await readFile(here("package.json"), "utf8"));

/** A contestant as a table names it. */
export const named = ({ name }) => (versions[name] ? `${name} ${versions[name]}` : name);

/** What a script of this folder prints, as JSON, of a bundle. */
export async function runBundle(script, { bytes, beside }, ...more) {
  const folder = await mkdtemp(join(tmpdir(), "cognito-wasm-bench-"));
  const file = join(folder, "bundle.mjs");
  for (const [name, contents] of beside) await writeFile(join(folder, name), contents);
  await writeFile(file, bytes);
  const arguments_ = [here(script), pathToFileURL(file).href, ...more];
  const { stdout } = await promisify(execFile)(process.execPath, arguments_).finally(() =>
    rm(folder, { recursive: true }),
  );
  return JSON.parse(stdout);
}

/** As downloaded: each file compressed alone. */
export function sizes({ bytes, beside }) {
  const all = [bytes, ...beside.map(([, contents]) => contents)].map(sizesOf);
  const sum = (key) => all.reduce((sum, sizes) => sum + sizes[key], 0);
  return { raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") };
}

export const sizesOf = (bytes) => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
});
