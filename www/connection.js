import { CognitoClient } from "cognito-wasm";
import { CognitoAdmin } from "cognito-wasm/admin";
import { CognitoSession } from "cognito-wasm/session";
// So that errors have a reason: see error-messages.js.
import "cognito-wasm/reasons";
import { Authenticator } from "./authenticator.js";
import { callsOf } from "./calls.js";
import { policy } from "./examples.js";
import { recorded } from "./recorder.js";

/** Connects to the pool inside the page, as its client with a secret or as the one without. */
export function connectToLocalPool(local, { withSecret }, state) {
  const { pool, usedCodes, clock, credentials, authenticator, devices, tokens, sessionKey } = local;
  const { region, userPoolId, endpoint } = pool;
  const { clientId, clientSecret } = withSecret ? local.secretClient : local.publicClient;
  const fetch = recorded(usedCodes.fetch, state.report);
  const administrator = (fetch) => new CognitoAdmin({ userPoolId, endpoint, credentials, fetch });
  const cognito = new CognitoClient({
    region,
    userPoolId,
    endpoint,
    clientId,
    clientSecret,
    fetch,
  });
  const session = new CognitoSession(cognito, {
    // The other tabs of this page share it, and are told when it changes.
    storage: {
      get: (key) => tokens.get(key),
      set: (key, value) => void tokens.set(key, value),
      delete: (key) => void tokens.delete(key),
    },
    key: `${sessionKey}.${clientId}`,
  });
  // The session goes by the browser's clock, so it is told when the pool's was moved on.
  let movesAtTokens = clock.moves;
  session.subscribe(({ type }) => {
    if (type === "signed-in" || type === "refreshed") movesAtTokens = clock.moves;
  });
  return {
    kind: withSecret ? "secret" : "public",
    userPoolId,
    pool,
    policy,
    clock,
    usedCodes,
    session,
    // Its requests are not reported: each report makes the page look again.
    observer: administrator(pool.fetch),
    calls: callsOf({
      cognito,
      session,
      admin: administrator(fetch),
      tell: state.tell,
      renews: () => clock.moves > movesAtTokens,
    }),
    authenticator,
    devices,
  };
}

/** Connects to the visitor's own pool, whose password policy the page does not know. */
export function connectToOwnPool({ region, userPoolId, clientId, clientSecret, endpoint }, state) {
  const cognito = new CognitoClient({
    region: region || undefined,
    userPoolId: userPoolId || undefined,
    clientId,
    clientSecret: clientSecret || undefined,
    endpoint: endpoint || undefined,
    fetch: recorded((url, init) => fetch(url, init), state.report),
  });
  const session = new CognitoSession(cognito);
  return {
    kind: "own",
    userPoolId,
    session,
    calls: callsOf({ cognito, session, tell: state.tell }),
    authenticator: new Authenticator(() => Date.now()),
    devices: new Map(),
  };
}
