// Sessions of the installed package: against a user pool, or with requests that
// are kept and answered by a script.
import { mock } from "node:test";
import { createUserPool } from "../../pkg/testing.js";
import { CognitoClient, CognitoError, failure, scripted } from "../packaging/support.mjs";
import { importInstalled } from "../packaging/tarball.mjs";

export { CognitoClient, CognitoError, failure };
export const { adopting, CognitoSession, claims, inLocalStorage, inMemory, inSessionStorage } =
  await importInstalled("cognito-wasm/session");
export const { rememberDevice, signIn } = await importInstalled("cognito-wasm/sign-in");

export const CLIENT_ID = "38fjsnc484p94kpqsnet7mpld0";
export const KEY = `cognito-wasm.${CLIENT_ID}`;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A time of the device's: it stands still, and is moved by `mock.timers`. */
export function setClock(t, now = Date.now()) {
  mock.timers.enable({ apis: ["Date"], now });
  t.after(() => mock.timers.reset());
  return {
    advance: (milliseconds) => mock.timers.setTime(Date.now() + milliseconds),
    set: (time) => mock.timers.setTime(time),
  };
}

/** Gives the page a member that Node has not, or another. */
export function stub(t, name, descriptor) {
  const before = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { ...descriptor, configurable: true });
  t.after(() => {
    delete globalThis[name];
    if (before) Object.defineProperty(globalThis, name, before);
  });
}

let tokens = 0;

/** A token as the service makes them, but for the signature; good for an hour unless `lasts`. */
export function token(claims = {}, lasts = HOUR) {
  const iat = Math.floor(Date.now() / 1000);
  const payload = {
    sub: "c0ffee",
    iat,
    exp: iat + lasts / 1000,
    jti: `${tokens++}`,
    origin_jti: "a-sign-in",
  };
  Object.assign(payload, claims);
  return ["{}", JSON.stringify(payload), "signature"]
    .map((part) => Buffer.from(part).toString("base64url"))
    .join(".");
}

export const accessToken = (claims, lasts) =>
  token({ token_use: "access", username: "jane-s-real-name", ...claims }, lasts);
export const idToken = (claims, lasts) =>
  token({ token_use: "id", name: "Jané", ...claims }, lasts);

/** What the service answers a refresh with. */
export const refreshed = (more = {}) => ({
  AuthenticationResult: {
    AccessToken: accessToken(),
    IdToken: idToken(),
    ExpiresIn: 3600,
    TokenType: "Bearer",
    ...more,
  },
});

/** What a sign-in ends with. */
export const signedIn = (more = {}) => ({
  name: "SIGNED_IN",
  username: "jane-s-real-name",
  authenticationResult: {
    accessToken: accessToken(),
    idToken: idToken(),
    refreshToken: `refresh-token-${tokens++}`,
    expiresIn: 3600,
    tokenType: "Bearer",
    ...more,
  },
});

export const refusal = (__type, message = "No.", status = 400) =>
  Response.json({ __type, message }, { status });

/** A client whose requests, `[operation, body]`, are answered by the next of a script. */
export function connect(script = [], config = {}) {
  const requests = [];
  const cognito = new CognitoClient({
    region: "us-west-2",
    clientId: CLIENT_ID,
    fetch: scripted(script, (operation, { ClientId, ...members }) =>
      requests.push([operation, members]),
    ),
    // Each request is answered once.
    retry: { maxAttempts: 1 },
    ...config,
  });
  return { cognito, requests };
}

/** A session, closed when the test is over, and what happens to it. */
export function openSession(t, cognito, config) {
  const session = new CognitoSession(cognito, config);
  const events = [];
  session.subscribe((event) => events.push(event));
  t.after(() => session.close());
  return { session, events };
}

/** Someone who is signed in, and whose requests a script answers. */
export async function begin(t, script, { config, step = signedIn(), ...options } = {}) {
  const { cognito, requests } = connect(script, config);
  const { session, events } = openSession(t, cognito, options);
  await session.start(step);
  events.length = 0;
  return { cognito, session, events, requests, tokens: step.authenticationResult };
}

const ENABLED = { feature: "ENABLED" };
const clientSecret = "9cr3t0fTheAppClient0000002026";
const clients = [
  { clientId: "rotating", refreshTokenRotation: ENABLED },
  { clientId: "graceful", refreshTokenRotation: { ...ENABLED, retryGracePeriodSeconds: 60 } },
  { clientId: "unrevoked", enableTokenRevocation: false },
  { clientId: "secret", clientSecret },
  { clientId: "secret_rotating", clientSecret, refreshTokenRotation: ENABLED },
];
const users = [{ username: "jane", password: "Old-passw0rd" }];
let made;
const poolOfAll = () => (made ??= createUserPool({ clients, users }));

/** The client of a user pool, by one of its app clients. */
export async function connectToPool(clientId, config) {
  const { region, endpoint, fetch, clients } = await poolOfAll();
  const client = clients.find((client) => client.clientId === clientId);
  const retry = { maxAttempts: 1 };
  return new CognitoClient({ region, endpoint, fetch, retry, ...client, ...config });
}

export const signInJane = (cognito) =>
  signIn(cognito, { username: "jane", password: "Old-passw0rd" });

/** Someone who is signed in to that user pool. */
export async function beginInPool(t, clientId, options, config) {
  const cognito = await connectToPool(clientId, config);
  const { session, events } = openSession(t, cognito, options);
  await session.start(await signInJane(cognito));
  events.length = 0;
  return { pool: await poolOfAll(), cognito, session, events };
}
