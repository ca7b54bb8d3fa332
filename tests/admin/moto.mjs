// moto: the same API by other hands. Of browsers it takes signed requests, for
// it names the header; it does not look at the signatures.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { tools } from "../../scripts/run.mjs";
import { awsClient } from "../foreign/support.mjs";

const REGION = "us-east-1";
const command = join(tools, "moto", "bin", "moto_server");

let child;
let endpoint;

export const moto = {
  name: "moto",

  async start() {
    if (!existsSync(command)) throw new Error("moto is not set up: `npm test` does so.");
    child = spawn(command, ["--host", "127.0.0.1", "--port", "0"], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    for await (const line of createInterface({ input: child.stderr })) {
      [endpoint] = line.match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
      if (endpoint) break;
    }
    // Read on, or it would wait before a full pipe.
    child.stderr.resume();
  },

  async stop() {
    if (!child) return;
    child.kill();
    await once(child, "exit");
  },

  async createPool(t) {
    const call = awsClient({ endpoint, region: REGION });
    const { UserPool } = await call("CreateUserPool", { PoolName: t.name });
    const { UserPoolClient } = await call("CreateUserPoolClient", {
      UserPoolId: UserPool.Id,
      ClientName: "app",
    });
    const clientId = UserPoolClient.ClientId;
    return { endpoint, region: REGION, userPoolId: UserPool.Id, publicClient: { clientId } };
  },
};
