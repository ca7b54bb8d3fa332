// `npx cognito-wasm pool`: the local user pool over HTTP. The first line on standard output
// is a JSON object with its address and its app clients; what is meant for people goes to
// standard error.
import { readFileSync } from "node:fs";
import { fail, readCommandLine } from "./command-line.js";
import { listenError } from "./listen.js";
import { readOrigin } from "./loopback.js";
import { servePool } from "./server.js";

/** @import { UserPoolOptions } from "../testing.js" */

export const summary = "a user pool over HTTP, for any AWS SDK";

const DEFAULT_PORT = 9229;

/**
 * Always the same, so that an app's local configuration outlives a restart.
 *
 * @type {UserPoolOptions}
 */
const DEFAULT_CONFIG = {
  clients: [
    { clientId: "localpublicclient" },
    { clientId: "localsecretclient", clientSecret: "localsecretclientsecretkey" },
  ],
};

const ARGUMENTS =
  "[--port PORT] [--config FILE] [--listen ADDRESS] [--allow-host NAME] [--allow-origin ORIGIN]";

const HELP = `
Serves a Cognito user pool in memory. The first line that it prints is a JSON object:
endpoint, userPoolId, region, clientId, secretClientId, secretClientSecret, jwksUri.

  --port PORT            ${DEFAULT_PORT} by default; 0 takes a free port
  --config FILE          a JSON file with the options of createUserPool
  --listen ADDRESS       127.0.0.1 by default, which other machines do not reach;
                         0.0.0.0 in a container
  --allow-host NAME      answers requests to another name than localhost;
                         can be given several times
  --allow-origin ORIGIN  lets the pages of another origin call the administrator's
                         operations and read the outbox; can be given several times
  --help                 prints this
`;

/**
 * Reads the command line.
 *
 * @param {string[]} args
 * @param {string} program what the command is called as
 */
export function read(args, program) {
  const { values, port, allowedHosts, refuse } = readCommandLine({
    args,
    usage: `${program} ${ARGUMENTS}`,
    help: HELP,
    options: {
      config: { type: "string" },
      listen: { type: "string" },
      "allow-origin": { type: "string", multiple: true },
    },
  });
  const file = /** @type {string | undefined} */ (values.config);
  const address = /** @type {string | undefined} */ (values.listen);
  const origins = /** @type {string[]} */ (values["allow-origin"] ?? []);
  try {
    const allowedOrigins = origins.map((origin) => readOrigin(origin));
    return {
      server: { port: port ?? DEFAULT_PORT, address, allowedHosts, allowedOrigins },
      config: file === undefined ? DEFAULT_CONFIG : readConfig(file),
      /** @type {(error: Error) => never} */
      refuseConfig: (error) => refuse(`--config ${file}: ${error.message}`),
    };
  } catch (error) {
    return refuse(/** @type {Error} */ (error).message);
  }
}

/**
 * @param {string} file
 * @returns {UserPoolOptions}
 */
function readConfig(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`--config ${file}: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {ReturnType<typeof read>} options */
export async function run({ server: options, config, refuseConfig }) {
  // Not before it is needed: the command line of a clone is read before the package is built.
  const { createUserPool } = await import("../testing.js");
  const pool = await createUserPool(config).catch(refuseConfig);
  const server = await servePool(pool, options).catch((error) => fail(listenError(error)));

  // Before the line is printed: whoever reads it may send a signal at once.
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.close();
      pool.close();
    });
  }

  const publicClient = pool.clients.find(({ clientSecret }) => clientSecret === undefined);
  const secretClient = pool.clients.find(({ clientSecret }) => clientSecret !== undefined);
  console.log(
    JSON.stringify({
      endpoint: server.endpoint,
      userPoolId: pool.userPoolId,
      region: pool.region,
      clientId: publicClient?.clientId,
      secretClientId: secretClient?.clientId,
      secretClientSecret: secretClient?.clientSecret,
      jwksUri: server.jwksUri,
    }),
  );
}
