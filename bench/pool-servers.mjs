// Local servers of Cognito's API: ours and those that a user would pick instead. Each is
// started as its documentation says, on loopback, and calls what it is told when it listens.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { root, tools } from "../scripts/run.mjs";

const ADDRESS = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/;
const local = fileURLToPath(new URL("node_modules/cognito-local/", import.meta.url));

const pythonVersion = (name) =>
  readFileSync(join(root, "tests", "python", `${name}.txt`), "utf8").match(/==(\S+)/)[1];

/** Each has its command, and the environment in a folder of its own, given a free port. */
export const SERVERS = [
  {
    name: "cognito-wasm",
    command: [process.execPath, join(root, "pkg/node/cli.js"), "pool", "--port", "0"],
  },
  {
    name: `cognito-local ${JSON.parse(readFileSync(join(local, "package.json"), "utf8")).version}`,
    command: [process.execPath, join(local, "lib/bin/start.js")],
    needsPort: true,
    variables: (port) => ({ PORT: String(port), HOST: "127.0.0.1" }),
  },
  {
    name: `moto ${pythonVersion("moto")}`,
    command: [join(tools, "moto/bin/moto_server"), "--host", "127.0.0.1", "--port", "0"],
  },
  {
    name: `ministack ${pythonVersion("ministack")}`,
    command: [
      ...[join(tools, "ministack/bin/python"), "-m", "hypercorn", "ministack.app:app"],
      ...["--bind", "127.0.0.1:0", "--keep-alive", "600"],
    ],
    // With the checks of passwords and tokens, and no other service.
    variables: (_, folder) => ({
      AUTH: "true",
      SERVICES: "cognito-idp",
      STATE_DIR: folder,
      IOT_MTLS_ENABLED: "0",
    }),
  },
];

/** Starts a server and returns it once it says that it listens. */
export async function start({ name, command, variables = () => ({}), needsPort }) {
  const folder = await mkdtemp(join(tmpdir(), "pool-bench-"));
  const port = needsPort ? await freePort() : undefined;
  const env = { ...process.env, ...variables(port, folder) };
  const [program, ...args] = command;
  const child = spawn(program, args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const lines = [];
  const endpoint = await new Promise((resolve, reject) => {
    for (const output of [child.stdout, child.stderr]) {
      createInterface({ input: output }).on("line", (line) => {
        if (lines.length < 100) lines.push(line);
        const [address] = line.match(ADDRESS) ?? [];
        if (address) resolve(address.replace("localhost", "127.0.0.1"));
      });
    }
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`${name} did not start:\n${lines.join("\n")}`)));
  });
  return {
    endpoint,
    async stop() {
      const exit = once(child, "exit");
      child.kill();
      await exit;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort() {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
