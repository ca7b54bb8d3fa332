// What each bundler makes of an app: as its documentation has it, without a
// plug-in for WebAssembly. Each writes the site's script to `site/app.js` of
// the app's folder.

import { join } from "node:path";
import { promisify } from "node:util";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import * as esbuild from "esbuild";
import { rollup } from "rollup";
import * as vite from "vite";
import webpack from "webpack";

export async function bundleWithEsbuild(folder, entry) {
  await esbuild.build({
    entryPoints: { app: join(folder, entry) },
    outdir: join(folder, "site"),
    bundle: true,
    minify: true,
    format: "esm",
    loader: { ".wasm": "file" },
    logLevel: "error",
  });
}

export async function bundleWithRollup(folder, entry) {
  const bundle = await rollup({
    input: join(folder, entry),
    plugins: [nodeResolve({ browser: true })],
    onwarn: (warning) => {
      throw new Error(warning.message);
    },
  });
  await bundle.write({ dir: join(folder, "site"), entryFileNames: "app.js" });
  await bundle.close();
}

export async function bundleWithWebpack(folder, entry, module = {}) {
  const stats = await promisify(webpack)({
    mode: "production",
    context: folder,
    entry: { app: `./${entry}` },
    experiments: { outputModule: true },
    output: { path: join(folder, "site"), filename: "[name].js", module: true },
    performance: false,
    module,
  });
  const { errors, warnings } = stats.toJson({ errors: true, warnings: true });
  const [problem] = [...errors, ...warnings];
  if (problem) throw new Error(problem.message);
}

export async function bundleWithVite(folder, entry) {
  await vite.build({
    ...viteConfig(folder),
    build: {
      outDir: join(folder, "site"),
      target: "es2022",
      rolldownOptions: { input: join(folder, entry), output: { entryFileNames: "app.js" } },
    },
  });
}

/** Vite's development server, which bundles the packages and serves the rest as it stands. */
export async function serveWithVite(folder) {
  const server = await vite.createServer({
    ...viteConfig(folder),
    server: { port: 0, host: "127.0.0.1", watch: null },
  });
  await server.listen();
  return { address: server.resolvedUrls.local[0], close: () => server.close() };
}

const viteConfig = (folder) => ({
  configFile: false,
  root: folder,
  cacheDir: join(folder, ".vite"),
  logLevel: "warn",
});
