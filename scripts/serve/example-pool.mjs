// The user pool that the example pages are tried on, with a user for each way that
// a sign-in can go.
import { servePool } from "../../js/node/server.js";
import { totp } from "../../www/authenticator.js";

const CLIENT_ID = "examplepage";
const HALF_A_MINUTE = 30_000;

const email = (username) => ({ email: `${username}@example.com`, email_verified: "true" });

const people = [
  {
    username: "ana",
    password: "Correct-Horse-1",
    about: "Knows her password, or forgets it",
    attributes: { ...email("ana"), name: "Ana" },
  },
  {
    username: "ben",
    temporaryPassword: "Welcome-Ben-1",
    about: "Has a temporary password",
    attributes: email("ben"),
  },
  {
    username: "cleo",
    password: "Old-Password-1",
    about: "Password reset by an administrator",
    isReset: true,
    attributes: { ...email("cleo"), name: "Cleo" },
  },
  {
    username: "emil",
    password: "Two-Factors-1",
    about: "Gets a code by text message",
    factor: "smsMfaSettings",
    attributes: {
      ...email("emil"),
      name: "Emil",
      phone_number: "+15555550100",
      phone_number_verified: "true",
    },
  },
  {
    username: "fay",
    password: "Two-Factors-2",
    about: "Has an authenticator app",
    factor: "softwareTokenMfaSettings",
    attributes: { ...email("fay"), name: "Fay" },
  },
];

/** Starts the pool on loopback. */
export async function startExamplePool() {
  // Imported only now, because the script builds the package first.
  const { CognitoClient } = await import("../../pkg/index.js");
  const operations = await import("../../pkg/operations.js");
  const { createUserPool } = await import("../../pkg/testing.js");

  const pool = await createUserPool({
    clients: [{ clientId: CLIENT_ID }],
    schema: [{ name: "email" }, { name: "name", required: true }],
    autoVerifiedAttributes: ["email"],
    mfaConfiguration: "OPTIONAL",
    users: people.map(({ username, password, temporaryPassword, attributes }) => ({
      username,
      password,
      temporaryPassword,
      attributes,
    })),
  });
  const cognito = new CognitoClient({
    region: pool.region,
    clientId: CLIENT_ID,
    fetch: pool.fetch,
  });
  const secrets = new Map();

  /** Sets up a second factor for a user, with the requests that an app would send. */
  async function enrol({ username, password, factor }) {
    const { authenticationResult } = await cognito.initiateAuth({
      authFlow: "USER_PASSWORD_AUTH",
      authParameters: { USERNAME: username, PASSWORD: password },
    });
    const { accessToken } = authenticationResult;
    if (factor === "softwareTokenMfaSettings") {
      const { secretCode } = await operations.associateSoftwareToken(cognito, { accessToken });
      // A code works only once: the previous one leaves the current one to the visitor.
      // A second later, for it must still be the previous one when it is checked.
      const userCode = await totp(secretCode, Date.now() + 1000 - HALF_A_MINUTE);
      await operations.verifySoftwareToken(cognito, { accessToken, userCode });
      secrets.set(username, secretCode);
    }
    const settings = { [factor]: { enabled: true, preferredMfa: true } };
    await operations.setUserMFAPreference(cognito, { accessToken, ...settings });
  }

  for (const person of people) {
    if (person.isReset) await pool.admin.resetUserPassword({ username: person.username });
    if (person.factor) await enrol(person);
  }

  const watchers = new Set();
  const watched = {
    userPoolId: pool.userPoolId,
    async handle(request) {
      const response = await pool.handle(request);
      for (const watcher of watchers) watcher();
      return response;
    },
  };
  const { endpoint, close } = await servePool(watched);
  return {
    pool,
    settings: { userPoolId: pool.userPoolId, clientId: CLIENT_ID, endpoint },
    people: people.map(({ username, password, temporaryPassword, about }) => ({
      username,
      password: password ?? temporaryPassword,
      about,
      hasApp: secrets.has(username),
    })),
    /** Returns the code that the user's authenticator app shows now, if there is one. */
    appCode: async (username) =>
      secrets.has(username) ? totp(secrets.get(username), pool.clock.now().getTime()) : undefined,
    /**
     * Calls back after each request, when there may be new messages. Returns a
     * function that ends this.
     */
    watch(callback) {
      watchers.add(callback);
      return () => watchers.delete(callback);
    },
    close() {
      close();
      pool.close();
    },
  };
}
