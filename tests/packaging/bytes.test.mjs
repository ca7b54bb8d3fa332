// The byte budget. Bytes are exact, so a test may hold them; what the peers
// weigh beside, `npm run bench -- bytes` tells.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { bundle, sizes } from "../../bench/bundle.mjs";
import { contestants, proveFive } from "../../bench/five.mjs";
import { createApp } from "./app.mjs";
import {
  bundleWithEsbuild,
  bundleWithRollup,
  bundleWithVite,
  bundleWithWebpack,
} from "./bundlers.mjs";
import { UNSIGNED } from "./model.mjs";

/** What a part may add to the five. */
const ADMIN_BUDGET = 6_144;
const OPERATIONS_BUDGET = 1_500;
const [ours, withAdmin, withOperations, withSrp, everything, slim] = contestants;

test("the five functions, Wasm included, keep to their budget", async (t) => {
  const bundled = await bundle(ours);
  await proveFive(ours, bundled);
  within(t, sizes(bundled).brotli, ours.target);

  const leaked = bundled.inputs.filter((path) =>
    /cognito-wasm\/pkg\/(admin|node|operations|session|sign-in|srp|testing|www)/.test(path),
  );
  assert.deepEqual(leaked, [], "parts that the app did not import are in its bundle");
});

test("the administrator's side, its Wasm included, keeps to its own", async (t) => {
  const [five, bundled] = await Promise.all([bundle(ours), bundle(withAdmin)]);
  await proveFive(withAdmin, bundled);
  await proveAdmin(bundled.bytes);
  within(t, sizes(bundled).brotli - sizes(five).brotli, ADMIN_BUDGET);
});

test("every operation that needs no AWS credentials keeps to its own", async (t) => {
  const [five, bundled] = await Promise.all([bundle(ours), bundle(withOperations)]);
  await proveFive(withOperations, bundled);
  const { CognitoClient, ...exported } = await load(bundled.bytes);
  const targets = [];
  const fetch = async (_, { headers }) => {
    targets.push(headers["x-amz-target"]);
    return Response.json({ Username: "jane", UserAttributes: [] });
  };
  const cognito = new CognitoClient({ region: "us-west-2", clientId: "app", fetch });
  await exported.getUser(cognito, { accessToken: "token" });
  assert.deepEqual(targets, ["AWSCognitoIdentityProviderService.GetUser"]);
  within(t, sizes(bundled).brotli - sizes(five).brotli, OPERATIONS_BUDGET);
});

for (const [bundler, bundle] of Object.entries({
  esbuild: bundleWithEsbuild,
  Rollup: bundleWithRollup,
  Vite: bundleWithVite,
  webpack: bundleWithWebpack,
})) {
  test(`${bundler} leaves out the operations that an app does not import`, async (t) => {
    const folder = await createApp(t);
    await bundle(folder, "one-operation.js");
    const script = await readFile(join(folder, "site", "app.js"), "utf8");
    const described = UNSIGNED.filter((name) =>
      new RegExp(`["'\`]&?${name}({[^}]+})? [!=#A-Z]`).test(script),
    );
    assert.deepEqual(described, ["GetUser"]);
  });
}

test("the five functions and signing in by SRP", async (t) => {
  const bundled = await bundle(withSrp);
  await proveFive(withSrp, bundled);
  await proveSrp(bundled.bytes);
  within(t, sizes(bundled).brotli, withSrp.target);
  const leaked = bundled.inputs.filter((path) =>
    /cognito-wasm\/pkg\/(admin|session|testing)/.test(path),
  );
  assert.deepEqual(leaked, [], "parts that the app did not import are in its bundle");
});

test("everything", async (t) => {
  const bundled = await bundle(everything);
  await proveFive(everything, bundled);
  await proveAdmin(bundled.bytes);
  within(t, sizes(bundled).brotli, everything.target);
});

test("the five functions, the Wasm in a file beside", async (t) => {
  const bundled = await bundle(slim);
  await proveFive(slim, bundled);
  within(t, sizes(bundled).brotli, slim.target);
});

const within = (t, bytes, limit) => {
  t.diagnostic(`${bytes} of ${limit} bytes after brotli 11`);
  assert.ok(bytes <= limit, `${bytes} bytes`);
};

const load = (bytes) =>
  import(`data:text/javascript;base64,${Buffer.from(bytes).toString("base64")}`);

/** A bundle that could not prove a password would be light. */
async function proveSrp(bytes) {
  const { CognitoClient, signIn } = await load(bytes);
  const answers = [
    {
      ChallengeName: "PASSWORD_VERIFIER",
      ChallengeParameters: {
        SALT: "5a17",
        SECRET_BLOCK: "c2VjcmV0",
        SRP_B: "b".repeat(768),
        USERNAME: "jane",
        USER_ID_FOR_SRP: "jane",
      },
    },
    { AuthenticationResult: { AccessToken: "token", ExpiresIn: 3600 } },
  ];
  const sent = [];
  const cognito = new CognitoClient({
    userPoolId: "us-west-2_EXAMPLE",
    clientId: "app",
    fetch: async (_, { body }) => {
      sent.push(JSON.parse(body));
      return Response.json(answers.shift());
    },
  });
  const { name } = await signIn(cognito, { username: "jane", password: "Passw0rd!" });
  assert.equal(name, "SIGNED_IN");
  assert.match(sent[0].AuthParameters.SRP_A, /^[0-9a-f]{760,768}$/);
  assert.match(sent[1].ChallengeResponses.PASSWORD_CLAIM_SIGNATURE, /^[A-Za-z0-9+/]{43}=$/);
}

/** A bundle that could not sign would be light. */
async function proveAdmin(bytes) {
  const { CognitoAdmin } = await load(bytes);
  const signed = [];
  const admin = new CognitoAdmin({
    userPoolId: "us-west-2_EXAMPLE",
    credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" },
    fetch: async (_, { headers }) => {
      signed.push(/Signature=[0-9a-f]{64}$/.test(headers.authorization));
      return Response.json({ Users: [{ Username: "jane" }] });
    },
  });
  await admin.adminDeleteUser({ username: "jane" });
  for await (const { username } of admin.listUsers()) assert.equal(username, "jane");
  assert.deepEqual(signed, [true, true]);
}
