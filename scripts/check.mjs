// `npm run check`: formatting, lints and types, of Rust and of JavaScript.
import { join } from "node:path";
import { root, run } from "./run.mjs";
import { setUpCheck } from "./setup.mjs";

/** [what is checked, command, arguments] */
export const checks = [
  ["Rust is formatted", "cargo", ["fmt", "--all", "--check"]],
  [
    "the example pages are formatted",
    "cargo",
    ["fmt", "--manifest-path", "examples/Cargo.toml", "--all", "--check"],
  ],
  [
    "the program that binds modules is formatted",
    "cargo",
    ["fmt", "--manifest-path", "scripts/wasm-bindgen/Cargo.toml", "--all", "--check"],
  ],
  [
    "Rust has no lints",
    "cargo",
    [
      "clippy",
      "--workspace",
      "--all-targets",
      "--all-features",
      "--locked",
      "--quiet",
      "--",
      "-D",
      "warnings",
    ],
  ],
  [
    "what is Rust in a page has no lints, its tests included",
    "cargo",
    [
      "clippy",
      "--package",
      "cognito-wasm",
      "--all-targets",
      "--all-features",
      "--locked",
      "--quiet",
      "--target",
      "wasm32-unknown-unknown",
      "--",
      "-D",
      "warnings",
    ],
  ],
  [
    "the Wasm modules have no lints",
    "cargo",
    [
      "clippy",
      "--package",
      "cognito-wasm-npm-core",
      "--package",
      "cognito-wasm-npm-admin",
      "--package",
      "cognito-wasm-npm-runtime",
      "--package",
      "cognito-wasm-npm-srp",
      "--locked",
      "--quiet",
      "--target",
      "wasm32-unknown-unknown",
      "--",
      "-D",
      "warnings",
    ],
  ],
  [
    "the Rust documentation has no broken links",
    "cargo",
    ["doc", "--package", "cognito-wasm", "--all-features", "--no-deps", "--locked", "--quiet"],
    { RUSTDOCFLAGS: "-D warnings" },
  ],
  ["JavaScript is formatted and has no lints", bin("biome"), ["check", "--error-on-warnings", "."]],
  ["the types hold", bin("tsc"), ["--project", "js"]],
  ["the types of what runs in Node hold", bin("tsc"), ["--project", "js/node"]],
  [
    "what is generated is what model/operations makes",
    process.execPath,
    ["scripts/generate.mjs", "--check"],
  ],
  [
    "the documentation has the bench's figures",
    process.execPath,
    ["scripts/performance.mjs", "--check"],
  ],
];

function bin(name) {
  return join(root, "node_modules", ".bin", name);
}

if (import.meta.filename === process.argv[1]) {
  setUpCheck();
  for (const [what, command, args, variables] of checks) {
    console.error(`check: ${what}`);
    run(command, args, { variables });
  }
}
