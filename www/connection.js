import { CognitoClient } from "cognito-wasm";
import { CognitoAdmin } from "cognito-wasm/admin";
import { createUserPool } from "cognito-wasm/testing";
import { people, policy } from "./examples.js";
import { recorded } from "./recorder.js";

/** Made anew for each visit: nothing that looks like a credential stands here. */
const madeUp = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(36))));

const publicClient = { clientId: "localpublicclient" };
const secretClient = { clientId: "localsecretclient", clientSecret: madeUp() };

/** The administrator's, which the pool inside the page verifies. */
const credentials = {
  accessKeyId: "LOCALADMINISTRATOR",
  secretAccessKey: madeUp(),
  sessionToken: madeUp(),
};

/** The user pool inside the page, with its example users. */
export async function createLocalPool() {
  const pool = await createUserPool({
    clients: [publicClient, secretClient],
    adminCredentials: credentials,
    policy,
    schema: [{ name: "email" }, { name: "name", required: true }],
    users: people.map(({ username, password, temporaryPassword, attributes }) => ({
      username,
      password,
      temporaryPassword,
      attributes,
    })),
  });
  for (const { username } of people.filter(({ reset }) => reset)) {
    await pool.admin.resetUserPassword({ username });
  }
  return pool;
}

/** A client of the pool inside the page: one with a secret, or one without. */
export function connectToLocalPool(pool, { withSecret }, report) {
  const { region, userPoolId, endpoint } = pool;
  const administrator = (fetch) => new CognitoAdmin({ userPoolId, endpoint, credentials, fetch });
  return {
    kind: withSecret ? "secret" : "public",
    pool,
    policy,
    admin: administrator(recorded(pool.fetch, report)),
    // Looks without a report, which would have the page look again.
    observer: administrator(pool.fetch),
    cognito: new CognitoClient({
      region,
      userPoolId,
      endpoint,
      ...(withSecret ? secretClient : publicClient),
      fetch: recorded(pool.fetch, report),
    }),
  };
}

/** A client of the visitor's own pool, whose policy the page cannot know. */
export function connectToOwnPool({ region, clientId, clientSecret, endpoint }, report) {
  return {
    kind: "own",
    cognito: new CognitoClient({
      region,
      clientId,
      clientSecret: clientSecret || undefined,
      endpoint: endpoint || undefined,
      fetch: recorded((url, init) => fetch(url, init), report),
    }),
  };
}
