// pycognito, a client in Python, proves passwords to the local pool and
// verifies the tokens it gets.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { tools } from "../../scripts/run.mjs";
import { NEW_PASSWORD, PASSWORD, startForeignPool } from "./support.mjs";

const python = join(tools, "pycognito/bin/python");
const script = fileURLToPath(new URL("pycognito_sign_in.py", import.meta.url));
const EMAIL = "jane@example.com";
const INCORRECT = {
  name: "NotAuthorizedException",
  message: "Incorrect username or password.",
};

let pool;
let jwks;
before(async () => {
  const attributes = { email: EMAIL, email_verified: "true" };
  pool = await startForeignPool({
    schema: [],
    users: [
      { username: "jane", password: PASSWORD, attributes },
      { username: "jürgen.日本", password: "Пароль-密码-1aA" },
      { username: "temporary", temporaryPassword: PASSWORD },
      { username: "confidential", temporaryPassword: PASSWORD },
    ],
  });
  jwks = await (await fetch(pool.jwksUri)).text();
});
after(() => pool.stop());

/** Python takes its time to start, so each test starts it once. */
function signIn(...attempts) {
  const { userPoolId, clientId, endpoint } = pool;
  const clients = attempts.map((attempt) => ({
    user_pool_id: userPoolId,
    client_id: clientId,
    ...attempt,
  }));
  const { status, stdout, stderr } = spawnSync(python, [script], {
    input: JSON.stringify(clients),
    encoding: "utf8",
    env: { ...process.env, AWS_ENDPOINT_URL: endpoint, COGNITO_JWKS: jwks },
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

const secretClient = () => ({
  client_id: pool.secretClientId,
  client_secret: pool.secretClientSecret,
});

test("right and wrong passwords, with a secret and without, under each name", () => {
  assert.deepEqual(
    signIn(
      { username: "jane", password: PASSWORD },
      { username: EMAIL, password: PASSWORD },
      { username: EMAIL, password: PASSWORD, ...secretClient() },
      { username: "jürgen.日本", password: "Пароль-密码-1aA" },
      { username: "jane", password: "Wrong-passw0rd" },
      { username: EMAIL, password: "Wrong-passw0rd", ...secretClient() },
      { username: "nobody", password: PASSWORD },
    ),
    [
      { username: "jane" },
      { username: "jane" },
      { username: "jane" },
      { username: "jürgen.日本" },
      INCORRECT,
      INCORRECT,
      INCORRECT,
    ],
  );
});

test("temporary passwords are exchanged", () => {
  const exchange = (username, client) => [
    { username, password: PASSWORD, ...client },
    { username, password: PASSWORD, newPassword: NEW_PASSWORD, ...client },
    { username, password: NEW_PASSWORD, ...client },
  ];
  assert.deepEqual(
    signIn(...exchange("temporary"), ...exchange("confidential", secretClient())),
    ["temporary", "confidential"].flatMap((username) => [
      { name: "ForceChangePasswordException" },
      { username },
      { username },
    ]),
  );
});
