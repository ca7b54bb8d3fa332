// `node scripts/build-example.mjs yew`: builds an example page by wasm-pack, as
// its README says, into a pkg/ of its own.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { env, root, run } from "./run.mjs";

/** The example pages, by their folders below examples/. */
export const examples = ["leptos", "yew"];

/** All that a build of it reads. */
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

/** Builds it, unless it is built of these sources already. */
export function buildExample(example) {
  const sources = fingerprint(sourcesOf(example));
  const stamp = join(root, "examples", example, "pkg", ".sources");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  const optimizer = join(root, "node_modules", ".bin");
  run("wasm-pack", ["build", "--target", "web", "--release", "--", "--locked"], {
    cwd: join(root, "examples", example),
    // wasm-opt, which wasm-pack would download otherwise.
    variables: { PATH: [optimizer, env.PATH].join(delimiter) },
  });
  writeFileSync(stamp, sources);
}

if (import.meta.filename === process.argv[1]) process.argv.slice(2).forEach(buildExample);
