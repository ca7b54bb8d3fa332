import { CognitoClient } from "cognito-wasm";
import { CognitoAdmin } from "cognito-wasm/admin";
import { CognitoSession } from "cognito-wasm/session";
import { Authenticator } from "./authenticator.js";
import { policy } from "./examples.js";
import { recorded } from "./recorder.js";

/** Returns what every connection has: the client, the user's session, and calls with its token. */
function sessionOf(cognito, options) {
  const session = new CognitoSession(cognito, options);
  return {
    cognito,
    session,
    asUser: async (operation, input) =>
      operation(cognito, { accessToken: await session.accessToken(), ...input }),
  };
}

/** Connects to the pool inside the page, as its client with a secret or as the one without. */
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
    // Its requests are not reported: each report makes the page look again.
    observer: administrator(pool.fetch),
    ...sessionOf(cognito, {
      // The other tabs of this page share it, and are told when it changes.
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

/** Connects to the visitor's own pool, whose password policy the page does not know. */
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
    ...sessionOf(cognito),
    authenticator: new Authenticator(() => Date.now()),
    devices: new Map(),
  };
}
