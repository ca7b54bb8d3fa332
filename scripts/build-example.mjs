// `node scripts/build-example.mjs yew`: builds an example page with wasm-pack, as
// its README says, into a pkg/ of its own.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { env, root, run } from "./run.mjs";

/** The example pages: the names of their folders in examples/. */
export const examples = ["leptos", "yew"];

/** Returns the files and folders that a build of an example reads. */
const sourcesOf = (example) => [
  ".cargo/config.toml",
  "Cargo.toml",
  "examples/Cargo.lock",
  "examples/Cargo.toml",
  "examples/journey",
  `examples/${example}/Cargo.toml`,
  `examples/${example}/src`,
  "package-lock.json",
  "scripts/build-example.mjs",
  "src",
];

/** Builds an example, unless it was already built from these sources. */
export function buildExample(example) {
  const sources = fingerprint(sourcesOf(example));
  const stamp = join(root, "examples", example, "pkg", ".sources");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  const optimizer = join(root, "node_modules", ".bin");
  run("wasm-pack", ["build", "--target", "web", "--release", "--", "--locked"], {
    cwd: join(root, "examples", example),
    // With wasm-opt, which wasm-pack would otherwise download.
    variables: { PATH: [optimizer, env.PATH].join(delimiter) },
  });
  writeFileSync(stamp, sources);
}

if (import.meta.filename === process.argv[1]) process.argv.slice(2).forEach(buildExample);
