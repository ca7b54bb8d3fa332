// Installs what a command needs and the machine lacks, by the table in
// scripts/parts.mjs.
import { commands } from "./parts.mjs";
import { needs } from "./setup/needs.mjs";

/**
 * Finds what of these needs cannot be had here; installs nothing.
 *
 * @param {string[]} names
 * @returns {Map<string, string>} by the need, a sentence that says what to install
 */
export function findMissing(names, table = needs) {
  const missing = new Map();
  for (const name of names) {
    const sentence = table[name]?.missing?.();
    if (sentence) missing.set(name, sentence);
  }
  return missing;
}

/** Installs what of these needs is not there yet; ends the script where that fails. */
export function install(names, table = needs) {
  for (const name of names) table[name]?.install();
}

/** Sets up what a command needs; ends the script where it cannot be had. */
function setUp(command) {
  const missing = findMissing(commands[command]);
  for (const sentence of missing.values()) console.error(sentence);
  if (missing.size > 0) process.exit(1);
  install(commands[command]);
}

export const setUpBuild = () => setUp("build");
export const setUpCheck = () => setUp("check");
export const setUpDemo = () => setUp("demo");
export const setUpExample = () => setUp("example");
export const setUpBench = () => setUp("bench");
export const setUpBenchPool = () => setUp("bench-pool");
export const setUpDeny = () => setUp("deny");
export const setUpSbom = () => setUp("sbom");
