// The command lines of `npm run demo`, `example` and `pool`.
import { parseArgs } from "node:util";
import { readHost } from "./loopback.mjs";

/**
 * Reads the command line: `--port`, `--allow-host`, and what `options` and `allowPositionals`
 * add to it (see `parseArgs`). A script whose command line is wrong ends with
 * status 2 and a sentence; `refuse` does the same with a sentence of the script.
 *
 * @param {string} usage what the script takes, in one line
 */
export function readCommandLine(usage, { options, ...config } = {}) {
  const refuse = (sentence) => fail(`${sentence}\nUsage: ${usage}`, 2);
  try {
    const common = { port: { type: "string" }, "allow-host": { type: "string", multiple: true } };
    const { values, positionals } = parseArgs({ options: { ...common, ...options }, ...config });
    const allowedHosts = (values["allow-host"] ?? []).map(readHost);
    return { ...values, port: parsePort(values.port), allowedHosts, positionals, refuse };
  } catch (error) {
    return refuse(error.message);
  }
}

/** Port 0 stands for any that is free. */
function parsePort(text) {
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text);
  throw new RangeError(`--port takes a number from 0 to 65535, not "${text}".`);
}

/** Ends the script with a sentence. */
export function fail(sentence, status = 1) {
  console.error(sentence);
  return process.exit(status);
}
