// `npm run pool -- [--port PORT] [--config FILE]`: the local user pool over
// HTTP. The first line on standard output is one JSON object that says where
// it is and which clients it has; everything meant for people goes to stderr.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { root, run } from "./run.mjs";
import { servePool } from "./serve-pool.mjs";

const USAGE = "Usage: npm run pool -- [--port PORT] [--config FILE]";
const built = join(root, "pkg/testing.js");

// Fixed, so that an app's local configuration outlives a restart.
const DEFAULT_CONFIG = {
  clients: [
    { clientId: "localpublicclient" },
    { clientId: "localsecretclient", clientSecret: "localsecretclientsecretkey" },
  ],
};

function refuse(sentence) {
  console.error(`${sentence}\n${USAGE}`);
  process.exit(2);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { port: { type: "string", default: "9229" }, config: { type: "string" } },
    });
    return values;
  } catch (error) {
    return refuse(error.message);
  }
}

function readPort(text) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    refuse(`--port takes a number from 0 to 65535, not "${text}".`);
  return port;
}

function readConfig(file) {
  if (file === undefined) return DEFAULT_CONFIG;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    return refuse(`--config ${file}: ${error.message}`);
  }
}

const { port: portText, config: configFile } = readArguments();
const port = readPort(portText);
const config = readConfig(configFile);

run(process.execPath, [join(root, "scripts/build.mjs")]);
const { createUserPool } = await import(pathToFileURL(built).href);
const pool = await createUserPool(config).catch((error) => {
  if (configFile === undefined) throw error;
  return refuse(`--config ${configFile}: ${error.message}`);
});
const server = await servePool(pool, { port }).catch((error) => {
  console.error(
    error.code === "EADDRINUSE"
      ? `Port ${port} is taken; --port 0 takes a free one.`
      : error.message,
  );
  process.exit(1);
});

// Before the line: who reads it may send a signal at once.
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
