// What the repository depends on directly, read from what declares it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { output, root } from "../../scripts/run.mjs";

/** The uses, in the order in which docs/dependencies.md has them. */
const USES = ["npm package", "crate", "build", "test", "example", "bench", "CI"];

const read = (file) => readFileSync(join(root, file), "utf8");
const listed = output("git", ["ls-files", "--cached", "--others", "--exclude-standard"]);
const files = listed.split("\n");
const named = (pattern) => files.filter((file) => pattern.test(file));

/**
 * Returns the direct dependencies, sorted.
 *
 * @returns {{ name: string, from: string, uses: string }[]}
 */
export function directDependencies() {
  const found = new Map();
  const add = (from, name, uses) => {
    const key = `${name} ${from}`;
    found.set(key, { name, from, uses: new Set([...(found.get(key)?.uses ?? []), ...uses]) });
  };
  for (const manifest of named(/(^|\/)Cargo\.toml$/)) {
    for (const { name, isDev, isOptional } of cargoDependencies(read(manifest))) {
      add("crates.io", name, usesOfCrate(manifest, isDev, isOptional));
    }
  }
  for (const manifest of named(/(^|\/)package\.json$/)) {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(manifest));
    const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
    for (const name of Object.keys(all)) add("npm", name, usesOfNpm(manifest));
  }
  for (const list of named(/^tests\/python\/.*\.txt$/)) {
    for (const [, name] of read(list).matchAll(/^([\w.-]+)/gm)) add("PyPI", name, ["test"]);
  }
  for (const [, name] of read("scripts/setup/needs.mjs").matchAll(/crate: "(.+?)"/g)) {
    add("crates.io", name, ["test"]);
  }
  for (const workflow of named(/^\.github\/workflows\//)) {
    for (const [, name] of read(workflow).matchAll(/uses: ([^@]+)@/g)) add("GitHub", name, ["CI"]);
    for (const [, name] of read(workflow).matchAll(/cargo install ([\w-]+)/g)) {
      add("crates.io", name, ["CI"]);
    }
  }
  return [...found.values()]
    .map(({ name, from, uses }) => ({
      name,
      from,
      uses: USES.filter((use) => uses.has(use)).join(", "),
    }))
    .sort((one, other) => compare(one.from, other.from) || compare(one.name, other.name));
}

const compare = (one, other) => (one < other ? -1 : Number(one > other));

/**
 * The dependencies of a manifest that are not the repository's own. It reads the two forms
 * that the manifests have: a line for each below `[…dependencies]`.
 */
function cargoDependencies(text) {
  const found = [];
  let section = "";
  for (const line of text.split("\n")) {
    section = line.match(/^\[(.*)\]$/)?.[1] ?? section;
    const [, name, rest] = line.match(/^([\w-]+)(\W.*)$/) ?? [];
    const isList = /(^|\.)(dev-|build-)?dependencies$/.test(section);
    if (!name || !isList || section === "workspace.dependencies" || isOurs(name)) continue;
    found.push({
      name,
      isDev: section.endsWith("dev-dependencies"),
      isOptional: /optional = true/.test(rest),
    });
  }
  return found;
}

/** Whether a package is one of the repository's own. */
const isOurs = (name) => /^(cognito-(wasm|user-pool).*|journey|page)$/.test(name);

function usesOfCrate(manifest, isDev, isOptional) {
  if (manifest.startsWith("bench/")) return ["bench"];
  if (manifest.startsWith("examples/")) return ["example"];
  if (manifest.startsWith("scripts/")) return ["build"];
  if (isDev || /^(fuzz|tests)\//.test(manifest)) return ["test"];
  if (manifest !== "Cargo.toml") return ["npm package"];
  return isOptional ? ["crate"] : ["npm package", "crate"];
}

function usesOfNpm(manifest) {
  const [folder] = manifest.split("/");
  // The package has a copy of the demo page, and of what that needs.
  const uses = { bench: ["bench"], tests: ["test"], www: ["npm package", "example"] };
  return uses[folder] ?? ["build"];
}
