import { CognitoClient } from "cognito-wasm";
import { CognitoAdmin } from "cognito-wasm/admin";
import { CognitoSession } from "cognito-wasm/session";
import { Authenticator } from "./authenticator.js";
import { policy } from "./examples.js";
import { recorded } from "./recorder.js";

/** What a page has of a client: the user's session, and calls in the user's name. */
function userOf(cognito, options) {
  const session = new CognitoSession(cognito, options);
  return {
    cognito,
    session,
    asUser: async (operation, input) =>
      operation(cognito, { accessToken: await session.accessToken(), ...input }),
  };
}

/** A client of the pool inside the page: one with a secret, or one without. */
export function connectToLocalPool(local, { withSecret }, report) {
  const { pool, credentials, authenticator, devices, tokens, sessionKey } = local;
  const { region, userPoolId, endpoint } = pool;
  const { clientId, clientSecret } = withSecret ? local.secretClient : local.publicClient;
  const administrator = (fetch) => new CognitoAdmin({ userPoolId, endpoint, credentials, fetch });
  const cognito = new CognitoClient({
    region,
    userPoolId,
    endpoint,
    clientId,
    clientSecret,
    fetch: recorded(pool.fetch, report),
  });
  return {
    kind: withSecret ? "secret" : "public",
    userPoolId,
    pool,
    policy,
    admin: administrator(recorded(pool.fetch, report)),
    // Looks without a report, which would have the page look again.
    observer: administrator(pool.fetch),
    ...userOf(cognito, {
      // The other tabs of this page have the same, and hear what becomes of it.
      storage: {
        get: (key) => tokens.get(key),
        set: (key, value) => void tokens.set(key, value),
        delete: (key) => void tokens.delete(key),
      },
      key: `${sessionKey}.${clientId}`,
    }),
    authenticator,
    devices,
  };
}

/** A client of the visitor's own pool, whose policy the page cannot know. */
export function connectToOwnPool({ region, userPoolId, clientId, clientSecret, endpoint }, report) {
  const cognito = new CognitoClient({
    region,
    userPoolId: userPoolId || undefined,
    clientId,
    clientSecret: clientSecret || undefined,
    endpoint: endpoint || undefined,
    fetch: recorded((url, init) => fetch(url, init), report),
  });
  return {
    kind: "own",
    userPoolId,
    ...userOf(cognito),
    authenticator: new Authenticator(() => Date.now()),
    devices: new Map(),
  };
}
