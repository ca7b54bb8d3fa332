// ministack: the same API by other hands. What it gets wrong is written down in
// ministack-deviations.mjs.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { tools } from "../../../scripts/run.mjs";
import { awsClient } from "../../foreign/support.mjs";
import { deviations } from "./ministack-deviations.mjs";
import { serveTriggers } from "./triggers.mjs";

const REGION = "us-east-1";
const python = join(tools, "ministack", "bin", "python");

let folder;
let child;
let endpoint;
let call;

export const ministack = {
  name: "ministack",
  deviations,

  async start() {
    if (!existsSync(python)) throw new Error("ministack is not set up: `npm test` does so.");
    // Through its own web server and not by its command, which takes no port 0.
    folder = await mkdtemp(join(tmpdir(), "ministack-"));
    const settings = {
      AUTH: "true",
      SERVICES: "cognito-idp,iam,lambda",
      STATE_DIR: folder,
      // A service of another kind, on a port of its own.
      IOT_MTLS_ENABLED: "0",
    };
    // Or a request goes out on a connection that it closes just then.
    const patience = ["--keep-alive", "600"];
    const address = ["--bind", "127.0.0.1:0"];
    child = spawn(python, ["-m", "hypercorn", "ministack.app:app", ...address, ...patience], {
      env: { ...process.env, ...settings },
      stdio: ["ignore", "ignore", "pipe"],
    });
    endpoint = await readAddress(child.stderr);
    call = awsClient({ endpoint, region: REGION });
    // Without, it lets any hash, code and token pass.
    const health = await fetch(`${endpoint}/_ministack/health`);
    assert.equal((await health.json()).auth, "enabled");
  },

  async stop() {
    if (!child) return;
    child.kill();
    await once(child, "exit");
    await rm(folder, { recursive: true });
  },

  async createPool(t, { requiredAttributes = [], ...options }) {
    const { UserPool } = await call("CreateUserPool", {
      PoolName: t.name,
      LambdaConfig: options.customAuth && (await createTriggers(t, options.customAuth)),
      AliasAttributes: options.aliasAttributes,
      AutoVerifiedAttributes: options.autoVerifiedAttributes,
      UsernameAttributes: options.usernameAttributes,
      Schema: requiredAttributes.map((Name) => ({
        Name,
        AttributeDataType: "String",
        Required: true,
      })),
    });
    const UserPoolId = UserPool.Id;
    await call("SetUserPoolMfaConfig", {
      UserPoolId,
      MfaConfiguration: options.mfaConfiguration,
      SoftwareTokenMfaConfiguration: { Enabled: true },
    });
    const { length: sentBefore } = await outbox();
    const createClient = async (GenerateSecret) => {
      const { UserPoolClient } = await call("CreateUserPoolClient", {
        UserPoolId,
        ClientName: "app",
        GenerateSecret,
        ExplicitAuthFlows: [
          "ALLOW_USER_PASSWORD_AUTH",
          "ALLOW_USER_SRP_AUTH",
          "ALLOW_CUSTOM_AUTH",
          "ALLOW_ADMIN_USER_PASSWORD_AUTH",
          "ALLOW_REFRESH_TOKEN_AUTH",
        ],
        PreventUserExistenceErrors: "ENABLED",
      });
      return { clientId: UserPoolClient.ClientId, clientSecret: UserPoolClient.ClientSecret };
    };
    const sent = async () => (await outbox()).slice(sentBefore);
    return {
      endpoint,
      region: REGION,
      userPoolId: UserPoolId,
      publicClient: await createClient(false),
      secretClient: await createClient(true),
      async lastCode(destination) {
        const { BodyText } = (await sent()).findLast(({ To }) => To.includes(destination));
        return BodyText.match(/\d{6}/)[0];
      },
      sentCodes: async () => (await sent()).length,
    };
  },
};

/** A function for the pool's triggers, which it invokes by HTTP. */
async function createTriggers(t, customAuth) {
  const MINISTACK_LAMBDA_PROXY_URL = await serveTriggers(t, customAuth);
  const role = { Action: "CreateRole", RoleName: "triggers", AssumeRolePolicyDocument: "{}" };
  await callOther("iam", "/", new URLSearchParams(role));
  const response = await callOther(
    "lambda",
    "/2015-03-31/functions",
    JSON.stringify({
      FunctionName: randomUUID(),
      Runtime: "nodejs22.x",
      Role: "arn:aws:iam::000000000000:role/triggers",
      Handler: "index.handler",
      Environment: { Variables: { MINISTACK_LAMBDA_PROXY_URL } },
    }),
  );
  const { FunctionArn } = await response.json();
  assert.ok(FunctionArn, "ministack made no function");
  return {
    DefineAuthChallenge: FunctionArn,
    CreateAuthChallenge: FunctionArn,
    VerifyAuthChallengeResponse: FunctionArn,
  };
}

/** Calls another service, by the little of a signature that it looks at. */
function callOther(service, path, body) {
  const scope = `test/20260101/${REGION}/${service}/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${scope}`;
  return fetch(endpoint + path, { method: "POST", headers: { authorization }, body });
}

/** Where it says that it listens. */
async function readAddress(log) {
  const lines = [];
  for await (const line of createInterface({ input: log })) {
    const [url] = line.match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
    if (url) {
      // Read on, or it would wait before a full pipe.
      log.resume();
      return url;
    }
    lines.push(line);
  }
  throw new Error(`ministack did not start:\n${lines.join("\n")}`);
}

/** The emails it would have sent, from all its pools, oldest first. */
async function outbox() {
  const response = await fetch(`${endpoint}/_ministack/ses/messages`);
  const { messages } = await response.json();
  return Object.values(messages).flat();
}
