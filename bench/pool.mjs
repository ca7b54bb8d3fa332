// `npm run bench -- pool`: how soon a local server of Cognito's API answers after it was
// started, and how many requests it answers. A test suite starts one, and asks it a lot.

import assert from "node:assert/strict";
import { Agent, request } from "node:http";
import { SERVERS, start } from "./pool-servers.mjs";

const STARTS = 5;
const ROUNDS = 3;
const SECONDS = 2;
const CONNECTIONS = 4;

/** cognito-local takes nothing but email addresses. */
const USERNAME = "jane@example.com";
const PASSWORD = "Old-passw0rd";

/** None of them is told any credentials to verify. */
const AUTHORIZATION =
  "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=0";

export const title = `A local server of the API: from its start to its first response, median of ${STARTS}; requests a second over ${CONNECTIONS} connections, most of ${ROUNDS} rounds of ${SECONDS} s`;

/** Calls an operation over one of an agent's connections. */
function call(endpoint, agent, operation, input) {
  const body = JSON.stringify(input);
  const headers = {
    authorization: AUTHORIZATION,
    "content-length": Buffer.byteLength(body),
    "content-type": "application/x-amz-json-1.1",
    "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request(endpoint, { method: "POST", agent, headers }, async (response) => {
      let text = "";
      for await (const chunk of response.setEncoding("utf8")) text += chunk;
      if (response.statusCode === 200) resolve(text === "" ? {} : JSON.parse(text));
      else reject(new Error(`${operation}: ${response.statusCode} ${text}`));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

/** The milliseconds from a server's start to its first response. */
async function startUp(server) {
  const agent = new Agent();
  const begin = performance.now();
  const { endpoint, stop } = await start(server);
  const { UserPool } = await call(endpoint, agent, "CreateUserPool", { PoolName: "bench" });
  const took = performance.now() - begin;
  assert.ok(UserPool.Id);
  agent.destroy();
  await stop();
  return took;
}

const isEmail = ({ Name }) => Name === "email";

/** The requests of a user who signed up, by the operation. */
async function prepare(endpoint, agent) {
  const ask = (operation, input) => call(endpoint, agent, operation, input);
  const { UserPool } = await ask("CreateUserPool", { PoolName: "bench" });
  const UserPoolId = UserPool.Id;
  const { UserPoolClient } = await ask("CreateUserPoolClient", {
    UserPoolId,
    ClientName: "app",
    ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
  });
  const user = { UserPoolId, Username: USERNAME };
  const UserAttributes = [{ Name: "email", Value: USERNAME }];
  await ask("AdminCreateUser", { ...user, UserAttributes, MessageAction: "SUPPRESS" });
  await ask("AdminSetUserPassword", { ...user, Password: PASSWORD, Permanent: true });
  const signIn = {
    ClientId: UserPoolClient.ClientId,
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME, PASSWORD },
  };
  const { AuthenticationResult } = await ask("InitiateAuth", signIn);
  const { AccessToken } = AuthenticationResult;
  const found = await ask("GetUser", { AccessToken });
  assert.deepEqual(found.UserAttributes.filter(isEmail), UserAttributes);
  return { GetUser: { AccessToken }, InitiateAuth: signIn };
}

/** How many requests a server answers in a second, each connection one after the other. */
async function rate(endpoint, agent, operation, input) {
  const begin = performance.now();
  const end = begin + SECONDS * 1000;
  let count = 0;
  const connection = async () => {
    while (performance.now() < end) {
      await call(endpoint, agent, operation, input);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  return (count * 1000) / (performance.now() - begin);
}

/** The rates of a server that was started anew, the first second unmeasured. */
async function rates(server) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const { endpoint, stop } = await start(server);
  const found = {};
  for (const [operation, input] of Object.entries(await prepare(endpoint, agent))) {
    await rate(endpoint, agent, operation, input);
    found[operation] = await rate(endpoint, agent, operation, input);
  }
  agent.destroy();
  await stop();
  return found;
}

export async function measure() {
  const measured = SERVERS.map((server) => ({ server, starts: [], rounds: [] }));
  // In turns: a busy moment of the machine is then nobody's alone.
  for (let index = 0; index < STARTS; index += 1) {
    for (const { server, starts } of measured) starts.push(await startUp(server));
  }
  for (let index = 0; index < ROUNDS; index += 1) {
    for (const { server, rounds } of measured) rounds.push(await rates(server));
  }
  return measured.map(({ server, starts, rounds }) => ({
    name: server.name,
    "start-up, ms": starts.sort((one, other) => one - other)[Math.floor(STARTS / 2)],
    "GetUser a second": Math.max(...rounds.map((round) => round.GetUser)),
    "InitiateAuth a second": Math.max(...rounds.map((round) => round.InitiateAuth)),
  }));
}

export function targets([ours, ...peers]) {
  const least = (column) => Math.min(...peers.map((peer) => peer[column]));
  const most = (column) => Math.max(...peers.map((peer) => peer[column]));
  const rounded = (value) => Number(value.toPrecision(3));
  return [
    {
      what: "start of the local pool, times the fastest peer's",
      value: rounded(ours["start-up, ms"] / least("start-up, ms")),
      limit: 1,
    },
    ...["GetUser", "InitiateAuth"].map((operation) => ({
      what: `${operation} on the local pool, time, times the fastest peer's`,
      value: rounded(most(`${operation} a second`) / ours[`${operation} a second`]),
      limit: 1,
    })),
  ];
}
