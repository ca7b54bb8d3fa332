// `npx cognito-wasm demo`: the demo page with a user pool inside it.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { fail, readCommandLine } from "./command-line.js";
import { createDemoServer } from "./demo.js";
import { buildDemo } from "./demo-build.js";
import { listen, listenError } from "./listen.js";

/** @import { DemoFolders } from "./demo.js" */

export const summary = "the demo page, with a user pool inside it";

const FIRST_PORT = 8080;

const HELP = `
Serves the demo page to this machine, and prints its address, or writes it as static files.

  --port PORT        by default the first from ${FIRST_PORT} on that is free; 0 takes any
  --allow-host NAME  answers requests to another name than localhost;
                     can be given several times
  --build DIR        writes the page's files to DIR, for any static host
  --help             prints this
`;

const pkg = resolve(fileURLToPath(import.meta.url), "../..");

/** The parts of the page in the installed package. */
const INSTALLED = { pkg, www: resolve(pkg, "www"), uqr: resolve(pkg, "www/uqr") };

/**
 * Reads the command line.
 *
 * @param {string[]} args
 * @param {string} program what the command is called as
 */
export function read(args, program) {
  const { port, allowedHosts, values, refuse } = readCommandLine({
    args,
    usage: `${program} [--port PORT] [--allow-host NAME] | --build DIR`,
    help: HELP,
    options: { build: { type: "string" } },
  });
  const build = /** @type {string | undefined} */ (values.build);
  if (build !== undefined && (port !== undefined || allowedHosts.length > 0)) {
    refuse("--build serves nothing, so it takes neither --port nor --allow-host.");
  }
  if (build === "") refuse("--build takes the folder to write to.");
  return { port, allowedHosts, build };
}

/**
 * @param {ReturnType<typeof read>} options
 * @param {DemoFolders} [folders]
 */
export async function run({ port, allowedHosts, build }, folders = INSTALLED) {
  if (build !== undefined) {
    await buildDemo(folders, resolve(build)).catch((error) => fail(error.message));
    return console.log(resolve(build));
  }
  const server = createDemoServer(folders, { allowedHosts });
  // A name and not an address: a passkey is bound to a name.
  console.log(`http://localhost:${await listenOn(server, port)}`);
}

/**
 * Listens on the port that was asked for, or on the first from 8080 on that is free.
 *
 * @param {ReturnType<typeof createDemoServer>} server
 * @param {number | undefined} wanted
 */
async function listenOn(server, wanted) {
  for (let port = wanted ?? FIRST_PORT; ; port += 1) {
    try {
      return await listen(server, port);
    } catch (error) {
      const isTaken = /** @type {NodeJS.ErrnoException} */ (error).code === "EADDRINUSE";
      if (!isTaken || wanted !== undefined) return fail(listenError(error));
    }
  }
}
