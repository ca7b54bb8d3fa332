// The AWS command line: a command's words, and what it prints.

import { execFile } from "node:child_process";
import { join } from "node:path";
import { tools } from "../../scripts/run.mjs";
import { secretHash } from "../foreign/support.mjs";
import { USERNAME } from "./commands.mjs";

const executable = join(tools, "awscli", "bin", "aws");

// All it may know: nothing of the machine's own settings, credentials or proxies.
const settings = {
  PATH: process.env.PATH,
  LANG: "C.UTF-8",
  AWS_CONFIG_FILE: "/dev/null",
  AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
  AWS_EC2_METADATA_DISABLED: "true",
  AWS_MAX_ATTEMPTS: "1",
};

/** The words of a command, as the articles write it. */
export function words({ command, input, pick }, seen) {
  const options = Object.entries(withSecretHash(command, input(seen), seen)).flatMap(option);
  return ["cognito-idp", command, ...options, ...(pick ? ["--query", pick] : [])];
}

function option([name, value]) {
  const flag = `--${kebabCase(name)}`;
  if (typeof value === "boolean") return value ? flag : `--no-${kebabCase(name)}`;
  if (Array.isArray(value)) return [flag, ...value.map(attribute)];
  return [flag, typeof value === "string" ? value : pairs(value)];
}

const kebabCase = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const attribute = ({ name, value }) => `Name=${name},Value=${value}`;
const pairs = (map) =>
  Object.entries(map)
    .map(([key, value]) => `${key}=${value}`)
    .join(",");

/** A client with a secret wants its hash where the command names the client. */
function withSecretHash(command, input, { hash }) {
  if (!hash || !("clientId" in input)) return input;
  const map = {
    "initiate-auth": "authParameters",
    "respond-to-auth-challenge": "challengeResponses",
  };
  const name = map[command];
  return name
    ? { ...input, [name]: { ...input[name], SECRET_HASH: hash } }
    : { ...input, secretHash: hash };
}

export const aws = {
  name: "aws",

  prepare({ pool, client, credentials }) {
    const env = { ...settings, ...variables(credentials) };
    return {
      hash: client?.clientSecret && secretHash(USERNAME, client),
      async run(command, seen) {
        const connection = ["--endpoint-url", pool.endpoint, "--region", pool.region];
        const { stdout, stderr } = await execute([...connection, ...words(command, seen)], env);
        return { printed: stdout ? JSON.parse(stdout) : stderr.trim() || undefined };
      },
    };
  },
};

const variables = ({ accessKeyId, secretAccessKey, sessionToken }) => ({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  ...(sessionToken && { AWS_SESSION_TOKEN: sessionToken }),
});

/** A refusal is told by what it prints, not by how it exits. */
const execute = (args, env) =>
  new Promise((resolve) => {
    execFile(executable, args, { env }, (_, stdout, stderr) => resolve({ stdout, stderr }));
  });
