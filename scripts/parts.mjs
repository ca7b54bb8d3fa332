// The needs of each command, and of each part of `npm test`, beside Node. Set-up reads
// this table. The names are those of scripts/setup/needs.mjs.

const build = ["rust", "wasm-target", "npm", "npm-www"];

export const commands = {
  build,
  check: [...build, "clippy", "rustfmt"],
  demo: build,
  example: [...build, "wasm-pack", "wasm-bindgen-cli"],
  bench: [...build, "npm-bench", "npm-tests", "chromium"],
  // The part of the bench that starts other servers of the API.
  "bench-pool": ["moto", "ministack"],
  deny: ["rust", "cargo-deny"],
  sbom: ["rust", "wasm-target", "cargo-cyclonedx"],
};

/** `package` is pkg/, which the tests then find built. */
const built = [...build, "package"];
/** The page's tests drive the system's Chromium by playwright-core. */
const page = ["npm-tests", "chromium"];

/** The parts beside folders of tests/ come first; a folder has its own name. */
export const parts = {
  check: commands.check,
  rust: ["rust"],
  wasm: [
    ...built,
    ...["npm-tests", "ministack", "wasm-pack", "wasm-bindgen-cli"],
    ...["chromium", "chromedriver", "firefox", "geckodriver"],
  ],
  admin: [...built, ...page, "ministack", "moto"],
  articles: [...built, "npm-tests", "ministack", "awscli"],
  conformance: built,
  crate: ["rust", "wasm-target", "clippy"],
  demo: [...built, ...page],
  documents: [...built, ...page],
  examples: [...built, ...page, "wasm-pack", "wasm-bindgen-cli"],
  foreign: [...built, "npm-tests", "pycognito"],
  generate: ["npm"],
  journeys: [...built, ...page, "ministack"],
  matrix: built,
  native: built,
  packaging: [...built, ...page],
  pool: [...built, ...page],
  scripts: [],
  session: [...built, ...page, "firefox", "geckodriver"],
  "sign-in": built,
  types: [...built, "npm-tests"],
};

/** Returns the needs of these parts, each once, in the table's order. */
export const needsOf = (names) => [...new Set(names.flatMap((name) => parts[name]))];

/**
 * Tells the parts that can run from those that lack something.
 *
 * @param {string[]} names the parts that are wanted
 * @param {Map<string, string>} missing the needs that cannot be had, each with a sentence that says what to install
 */
export function plan(names, missing) {
  const lacks = (name) => parts[name].filter((need) => missing.has(need));
  return {
    runnable: names.filter((name) => lacks(name).length === 0),
    skipped: names
      .filter((name) => lacks(name).length > 0)
      .map((name) => ({ name, reasons: lacks(name).map((need) => missing.get(need)) })),
  };
}
