// The command lines of `npx cognito-wasm`, and of the repository's own scripts.
import { parseArgs } from "node:util";
import { readHost } from "./loopback.js";
import { hint } from "./nearest.js";

/** @typedef {Record<string, { type: "string" | "boolean", multiple?: boolean }>} OptionTypes */
/**
 * What a command is called with.
 *
 * @typedef {object} CommandLine
 * @property {string[]} args
 * @property {string} usage what the command takes, in one line
 * @property {string} [help] what `--help` prints below it
 * @property {OptionTypes} [options] what it takes beside `--port`, `--allow-host` and `--help`
 * @property {boolean} [allowPositionals]
 */

/** @type {OptionTypes} */
const COMMON = {
  port: { type: "string" },
  "allow-host": { type: "string", multiple: true },
  help: { type: "boolean" },
};

/**
 * Reads a command line. One that is wrong ends the program with status 2 and a sentence;
 * `refuse` does the same with a sentence of the command. `--help` ends it too.
 *
 * @param {CommandLine} line
 */
export function readCommandLine({ args, usage, help = "", options, allowPositionals = false }) {
  /** @type {(sentence: string) => never} */
  const refuse = (sentence) => fail(`${sentence}\nUsage: ${usage}`, 2);
  const known = { ...COMMON, ...options };
  try {
    const { values, positionals } = parse(args, known, allowPositionals);
    if (values.help) {
      console.log(`Usage: ${usage}\n${help}`.trimEnd());
      process.exit(0);
    }
    const hosts = /** @type {string[]} */ (values["allow-host"] ?? []);
    return {
      values,
      port: parsePort(values.port),
      allowedHosts: hosts.map((host) => readHost(host)),
      positionals,
      refuse,
    };
  } catch (error) {
    return refuse(/** @type {Error} */ (error).message);
  }
}

/**
 * @param {string[]} args
 * @param {OptionTypes} options
 * @param {boolean} allowPositionals
 */
function parse(args, options, allowPositionals) {
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const unknown = tokens.find((token) => token.kind === "option" && !(token.name in options));
  if (unknown?.kind === "option") {
    const { rawName, name } = unknown;
    throw new TypeError(`Unknown option '${rawName}': ${hint(name, Object.keys(options), "--")}`);
  }
  return parseArgs({ args, options, allowPositionals });
}

/**
 * Port 0 stands for any that is free.
 *
 * @param {unknown} text
 */
function parsePort(text) {
  if (typeof text !== "string") return undefined;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text);
  throw new RangeError(`--port takes a number from 0 to 65535, not "${text}".`);
}

/**
 * Ends the program with a sentence.
 *
 * @param {string} sentence
 * @returns {never}
 */
export function fail(sentence, status = 1) {
  console.error(sentence);
  return process.exit(status);
}
