// `npm run pool -- [--port PORT] [--config FILE] [--allow-host NAME]
// [--allow-origin ORIGIN]`: the local user pool over HTTP. The first line on standard output is a JSON object with its address and
// its app clients; what is meant for people goes to standard error.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, run } from "./run.mjs";
import { fail, readCommandLine } from "./serve/command-line.mjs";
import { listenError } from "./serve/listen.mjs";
import { readOrigin } from "./serve/loopback.mjs";
import { servePool } from "./serve/pool.mjs";

const DEFAULT_PORT = 9229;
const built = join(root, "pkg/testing.js");

// Always the same, so that an app's local configuration outlives a restart.
const DEFAULT_CONFIG = {
  clients: [
    { clientId: "localpublicclient" },
    { clientId: "localsecretclient", clientSecret: "localsecretclientsecretkey" },
  ],
};

function readConfig(file) {
  if (file === undefined) return DEFAULT_CONFIG;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return refuse(`--config ${file}: ${error.message}`);
  }
}

function readOrigins(origins = []) {
  try {
    return origins.map(readOrigin);
  } catch (error) {
    return refuse(error.message);
  }
}

const {
  port = DEFAULT_PORT,
  config: configFile,
  allowedHosts,
  "allow-origin": origins,
  refuse,
} = readCommandLine(
  "npm run pool -- [--port PORT] [--config FILE] [--allow-host NAME] [--allow-origin ORIGIN]",
  { options: { config: { type: "string" }, "allow-origin": { type: "string", multiple: true } } },
);
const allowedOrigins = readOrigins(origins);
const config = readConfig(configFile);

run(process.execPath, [join(root, "scripts/build.mjs")]);
const { createUserPool } = await import(pathToFileURL(built).href);
const pool = await createUserPool(config).catch((error) => {
  if (configFile === undefined) throw error;
  return refuse(`--config ${configFile}: ${error.message}`);
});
const server = await servePool(pool, { port, allowedHosts, allowedOrigins }).catch((error) =>
  fail(listenError(error)),
);

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
