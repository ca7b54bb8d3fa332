import { CognitoClient } from "cognito-wasm";
import { createUserPool } from "cognito-wasm/testing";
import { people, policy } from "./examples.js";
import { recorded } from "./recorder.js";

const publicClient = { clientId: "localpublicclient" };
const secretClient = {
  clientId: "localsecretclient",
  // Made anew for each visit: nothing that looks like a credential stands here.
  clientSecret: btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(36)))),
};

/** The user pool inside the page, with its example users. */
export async function createLocalPool() {
  const pool = await createUserPool({
    clients: [publicClient, secretClient],
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
  return {
    kind: withSecret ? "secret" : "public",
    pool,
    policy,
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
