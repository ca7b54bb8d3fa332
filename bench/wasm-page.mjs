// A crate of rust/ as a site would ship it: WebAssembly, its JavaScript, both small.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { root, run } from "../scripts/run.mjs";
import { bindWasm } from "../scripts/wasm-bindgen.mjs";

export const FOLDER = join(root, "bench", "rust");
const TARGET = "wasm32-unknown-unknown";
const PROFILE = "release";
/** Panics tell where they are by a path, which must not weigh more on one machine than on another. */
const REMAPPED = [
  `--remap-path-prefix=${process.env.CARGO_HOME ?? join(homedir(), ".cargo")}=cargo`,
  `--remap-path-prefix=${root}=`,
];
/** The setting that docs/rust.md tells: SHA-256 as loops, not unrolled. */
const COMPACT = ["--cfg", 'sha2_backend="soft"', "--cfg", 'sha2_backend_soft="compact"'];
/** Beside what the build of the package makes, which is of other sources. */
const BUILT = join(root, "target", "bench");

/**
 * The page's script and the files beside it, by their names. It is built as Cargo does
 * by itself, or `compact`, with the setting of docs/rust.md.
 */
export async function buildPage(crate, { compact = false } = {}) {
  const flags = [...REMAPPED, ...(compact ? COMPACT : [])];
  const built = compact ? join(BUILT, "compact") : BUILT;
  // One crate a time: together, Cargo would give them each other's features.
  run(
    "cargo",
    [
      ...["build", "--locked", "--profile", PROFILE, "--target", TARGET],
      ...["--package", crate, "--target-dir", built],
    ],
    // In place of the flags of the repository's own .cargo/config.toml, which Cargo would add.
    { cwd: FOLDER, variables: { CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f") } },
  );
  const workshop = await mkdtemp(join(tmpdir(), "cognito-wasm-bench-"));
  try {
    const compiled = join(built, TARGET, PROFILE, `${crate.replaceAll("-", "_")}.wasm`);
    bindWasm(compiled, { target: "web", directory: workshop, name: "page" });
    const optimizer = join(root, "node_modules", "binaryen", "bin", "wasm-opt");
    const [bound, optimized] = ["page_bg.wasm", "optimized.wasm"].map((name) =>
      join(workshop, name),
    );
    run(process.execPath, [
      ...[optimizer, "-Oz", "--strip-debug", "--strip-producers"],
      ...["--output", optimized, bound],
    ]);
    const { outputFiles } = await build({
      stdin: { contents: 'import start from "./page.js"; start();', resolveDir: workshop },
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      write: false,
    });
    return {
      bytes: outputFiles[0].contents,
      beside: [["page_bg.wasm", await readFile(optimized)]],
    };
  } finally {
    await rm(workshop, { recursive: true });
  }
}
