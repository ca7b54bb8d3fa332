import { CognitoClient } from "cognito-wasm";
import {
  associateSoftwareToken,
  setUserMFAPreference,
  verifySoftwareToken,
} from "cognito-wasm/operations";
import { createUserPool } from "cognito-wasm/testing";
import { Authenticator, totp } from "./authenticator.js";
import { people, policy, riddle } from "./examples.js";

/** Made anew for each visit: nothing that looks like a credential stands here. */
const madeUp = () =>
  [...crypto.getRandomValues(new Uint8Array(24))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

/** Gives a user an authenticator app, in the way that a user gets one. */
async function enrol({ username, password }, pool, { clientId }, authenticator) {
  const cognito = new CognitoClient({ region: pool.region, clientId, fetch: pool.fetch });
  const { authenticationResult } = await cognito.initiateAuth({
    authFlow: "USER_PASSWORD_AUTH",
    authParameters: { USERNAME: username, PASSWORD: password },
  });
  const { accessToken } = authenticationResult;
  const { secretCode } = await associateSoftwareToken(cognito, { accessToken });
  // A code is good once: the one before leaves the present one to the visitor.
  const userCode = await totp(secretCode, pool.clock.now().getTime() - 30_000);
  await verifySoftwareToken(cognito, { accessToken, userCode });
  await setUserMFAPreference(cognito, {
    accessToken,
    softwareTokenMfaSettings: { enabled: true, preferredMfa: true },
  });
  authenticator.add(username, secretCode);
}

/**
 * The user pool inside the page with its example users, and what the page
 * remembers for them. It lives in memory alone, and is gone with the tab.
 */
export async function createLocalPool() {
  const refreshTokenRotation = { feature: "ENABLED" };
  const publicClient = { clientId: "localpublicclient", refreshTokenRotation };
  const secretClient = {
    clientId: "localsecretclient",
    clientSecret: madeUp(),
    refreshTokenRotation,
  };
  // The administrator's, which the pool verifies.
  const credentials = {
    accessKeyId: "LOCALADMINISTRATOR",
    secretAccessKey: madeUp(),
    sessionToken: madeUp(),
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
    users: members.map(({ username, password, temporaryPassword, attributes }) => ({
      username,
      password,
      temporaryPassword,
      attributes,
    })),
  });
  const authenticator = new Authenticator(() => pool.clock.now().getTime());
  for (const person of members) {
    if (person.reset) await pool.admin.resetUserPassword({ username: person.username });
    if (person.hasAuthenticator) await enrol(person, pool, publicClient, authenticator);
  }
  return {
    pool,
    publicClient,
    secretClient,
    credentials,
    authenticator,
    devices: new Map(),
    tokens: new Map(),
    // Tabs with a pool of their own have nothing to tell this one.
    sessionKey: madeUp(),
  };
}
