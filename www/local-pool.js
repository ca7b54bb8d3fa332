import { CognitoClient } from "cognito-wasm";
import {
  associateSoftwareToken,
  setUserMFAPreference,
  verifySoftwareToken,
} from "cognito-wasm/operations";
import { createUserPool } from "cognito-wasm/testing";
import { Authenticator, totp } from "./authenticator.js";
import { people, policy, riddle } from "./examples.js";
import { PoolClock } from "./pool-clock.js";
import { UsedCodes } from "./used-codes.js";

/** Random for each visit, so that the source has nothing that looks like a credential. */
const randomHex = () =>
  [...crypto.getRandomValues(new Uint8Array(24))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

function passkeyHost() {
  const { hostname } = location;
  return /^[\d.]+$|:/.test(hostname) || hostname === "" ? "localhost" : hostname;
}

/** Sets up an authenticator app for a user, with the requests that an app would send. */
async function enrol({ username, password }, pool, { clientId }, authenticator) {
  const cognito = new CognitoClient({ region: pool.region, clientId, fetch: pool.fetch });
  const { authenticationResult } = await cognito.initiateAuth({
    authFlow: "USER_PASSWORD_AUTH",
    authParameters: { USERNAME: username, PASSWORD: password },
  });
  const { accessToken } = authenticationResult;
  const { secretCode } = await associateSoftwareToken(cognito, { accessToken });
  // A code works only once: the previous one leaves the current one to the visitor.
  const userCode = await totp(secretCode, pool.clock.now().getTime() - 30_000);
  await verifySoftwareToken(cognito, { accessToken, userCode });
  await setUserMFAPreference(cognito, {
    accessToken,
    softwareTokenMfaSettings: { enabled: true, preferredMfa: true },
  });
  authenticator.add(username, secretCode);
}

/**
 * Creates the user pool inside the page with its example users, and what the page
 * remembers for them. All of it is in memory, and is gone when the tab is closed.
 */
export async function createLocalPool() {
  const refreshTokenRotation = { feature: "ENABLED" };
  const publicClient = { clientId: "localpublicclient", refreshTokenRotation };
  const secretClient = {
    clientId: "localsecretclient",
    clientSecret: randomHex(),
    refreshTokenRotation,
  };
  // The administrator's credentials, whose signatures the pool verifies.
  const credentials = {
    accessKeyId: "LOCALADMINISTRATOR",
    secretAccessKey: randomHex(),
    sessionToken: randomHex(),
  };
  const members = people.filter(({ isNew }) => !isNew);
  const pool = await createUserPool({
    clients: [publicClient, secretClient],
    adminCredentials: credentials,
    policy,
    schema: [{ name: "email" }, { name: "name", required: true }],
    autoVerifiedAttributes: ["email"],
    signInPolicy: { allowedFirstAuthFactors: ["PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"] },
    mfaConfiguration: "OPTIONAL",
    deviceConfiguration: {
      challengeRequiredOnNewDevice: true,
      deviceOnlyRememberedOnUserPrompt: true,
    },
    customAuth: riddle,
    // A passkey is bound to the page's host; an IP address cannot have any.
    webAuthnConfiguration: { relyingPartyId: passkeyHost() },
    users: members.map(({ username, password, temporaryPassword, attributes }) => ({
      username,
      password,
      temporaryPassword,
      attributes,
    })),
  });
  const clock = new PoolClock(pool.clock);
  const authenticator = new Authenticator(clock.now);
  for (const person of members) {
    if (person.reset) await pool.admin.resetUserPassword({ username: person.username });
    if (person.hasAuthenticator) await enrol(person, pool, publicClient, authenticator);
  }
  return {
    pool,
    clock,
    usedCodes: new UsedCodes(pool),
    publicClient,
    secretClient,
    credentials,
    authenticator,
    devices: new Map(),
    tokens: new Map(),
    // Tabs with another pool do not share this one's sessions.
    sessionKey: randomHex(),
  };
}
