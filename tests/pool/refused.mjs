// Calls that the local pool refuses, by the reasons of the refusals.

import { CognitoAdmin } from "../../pkg/admin.js";
import { CognitoClient } from "../../pkg/index.js";
import * as operations from "../../pkg/operations.js";
import { createUserPool } from "../../pkg/testing.js";
import { totp } from "../journeys/totp.mjs";

const PASSWORD = "Old-passw0rd";
const NEW_PASSWORD = "New-passw0rd";
const SECRET = "9cr3t0fTheAppClient0000002026";
const jane = {
  username: "jane",
  password: PASSWORD,
  attributes: { email: "jane@example.com", email_verified: "true" },
};

/** A pool, and what a scenario does with it. */
export async function open(options = {}, client = {}) {
  const pool = await createUserPool({ users: [jane], clients: [{ clientId: "app" }], ...options });
  const { userPoolId, fetch } = pool;
  const clientId = pool.clients[0].clientId;
  const config = { userPoolId, clientId, fetch, retry: { maxAttempts: 1 }, ...client };
  const cognito = new CognitoClient(config);
  const credentials = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "a" };
  const admin = new CognitoAdmin({
    userPoolId,
    clientId,
    fetch,
    credentials,
    retry: { maxAttempts: 1 },
  });
  const bound = Object.fromEntries(
    Object.entries(operations).map(([name, call]) => [name, (input) => call(cognito, input)]),
  );
  const signIn = (password = PASSWORD, username = "jane", more = {}) =>
    cognito.initiateAuth({
      authFlow: "USER_PASSWORD_AUTH",
      authParameters: { USERNAME: username, PASSWORD: password, ...more },
    });
  const tokens = async () => (await signIn()).authenticationResult;
  const refresh = (refreshToken, more) =>
    bound.getTokensFromRefreshToken({ refreshToken, ...more });
  return { pool, cognito, admin, signIn, tokens, refresh, ...bound };
}

/** Makes a call until it is refused. */
async function untilRefused(call) {
  for (let count = 0; count < 30; count++) await call();
}

const weak = (password) => async () => {
  const { signUp, admin } = await open();
  return [
    signUp({ username: "zoe", password }),
    admin.adminCreateUser({ username: "zoe", temporaryPassword: password }),
  ];
};

const respond = (from, challengeResponses, session = from.session) => ({
  challengeName: from.challengeName,
  session,
  challengeResponses: { USERNAME: "ben", ...challengeResponses },
});

const ben = { username: "ben", temporaryPassword: "Temp-passw0rd" };
const DAY = 24 * 60 * 60_000;

/** The scenarios: each makes calls that are refused for its reason. */
export const SCENARIOS = {
  async WRONG_CREDENTIALS() {
    const { signIn } = await open();
    return [signIn("Wrong-passw0rd")];
  },
  async TOO_MANY_ATTEMPTS() {
    const { signIn, forgotPassword } = await open();
    const wrong = () =>
      signIn("Wrong-passw0rd").catch((error) => {
        if (!error.message.startsWith("Incorrect")) throw error;
      });
    return [untilRefused(wrong), untilRefused(() => forgotPassword({ username: "jane" }))];
  },
  async USER_NOT_FOUND() {
    const { signIn, forgotPassword } = await open({
      clients: [{ clientId: "app", preventUserExistenceErrors: "LEGACY" }],
    });
    return [signIn(PASSWORD, "joe"), forgotPassword({ username: "joe" })];
  },
  async USER_DISABLED() {
    const { pool, signIn } = await open();
    await pool.admin.disableUser({ username: "jane" });
    return [signIn()];
  },
  async USER_NOT_CONFIRMED() {
    const { signUp, signIn } = await open();
    await signUp({ username: "zoe", password: PASSWORD });
    return [signIn(PASSWORD, "zoe")];
  },
  async ALREADY_CONFIRMED() {
    const { confirmSignUp, resendConfirmationCode } = await open({
      autoVerifiedAttributes: ["email"],
    });
    return [
      confirmSignUp({ username: "jane", confirmationCode: "123456" }),
      resendConfirmationCode({ username: "jane" }),
    ];
  },
  async PASSWORD_RESET_REQUIRED() {
    const { pool, signIn } = await open();
    await pool.admin.resetUserPassword({ username: "jane" });
    return [signIn()];
  },
  async TEMPORARY_PASSWORD_EXPIRED() {
    const { pool, signIn } = await open({ users: [ben] });
    pool.clock.advance(8 * DAY);
    return [signIn(ben.temporaryPassword, "ben")];
  },
  async PASSWORD_NOT_RESETTABLE() {
    const { forgotPassword } = await open({ users: [{ ...ben, attributes: jane.attributes }] });
    return [forgotPassword({ username: "ben" })];
  },
  async NO_VERIFIED_CONTACT() {
    const { forgotPassword } = await open({ users: [{ username: "cleo", password: PASSWORD }] });
    return [forgotPassword({ username: "cleo" })];
  },
  async CODE_WRONG() {
    const options = { mfaConfiguration: "OPTIONAL" };
    const { pool, tokens, forgotPassword, ...on } = await open(options);
    await forgotPassword({ username: "jane" });
    const { code } = pool.outbox.last("jane");
    const confirmationCode = code === "111111" ? "222222" : "111111";
    const { accessToken } = await tokens();
    const { secretCode } = await on.associateSoftwareToken({ accessToken });
    // A code of an hour ago is none of now.
    const userCode = totp(secretCode, pool.clock.now() - 60 * 60_000);
    return [
      on.confirmForgotPassword({ username: "jane", confirmationCode, password: NEW_PASSWORD }),
      on.verifySoftwareToken({ accessToken, userCode }),
    ];
  },
  async CODE_ALREADY_USED() {
    const { pool, signIn, tokens, ...on } = await open({ mfaConfiguration: "OPTIONAL" });
    const { accessToken } = await tokens();
    const { secretCode } = await on.associateSoftwareToken({ accessToken });
    const userCode = totp(secretCode, pool.clock.now());
    await on.verifySoftwareToken({ accessToken, userCode });
    const softwareTokenMfaSettings = { enabled: true, preferredMfa: true };
    await on.setUserMFAPreference({ accessToken, softwareTokenMfaSettings });
    const answer = { USERNAME: "jane", SOFTWARE_TOKEN_MFA_CODE: userCode };
    return [on.respondToAuthChallenge(respond(await signIn(), answer))];
  },
  async CODE_EXPIRED() {
    const { confirmForgotPassword } = await open();
    const input = { username: "jane", confirmationCode: "123456", password: NEW_PASSWORD };
    return [confirmForgotPassword(input)];
  },
  PASSWORD_TOO_SHORT: weak("Sh0rt-"),
  PASSWORD_NEEDS_UPPERCASE: weak("lower-passw0rd"),
  PASSWORD_NEEDS_LOWERCASE: weak("UPPER-PASSW0RD"),
  PASSWORD_NEEDS_NUMBER: weak("No-Digits-Here"),
  PASSWORD_NEEDS_SYMBOL: weak("NoSymbols0"),
  async SESSION_EXPIRED() {
    const { pool, signIn, respondToAuthChallenge } = await open({ users: [ben] });
    const step = await signIn(ben.temporaryPassword, "ben");
    pool.clock.advance(4 * 60_000);
    return [respondToAuthChallenge(respond(step, { NEW_PASSWORD }))];
  },
  async SESSION_ALREADY_USED() {
    const { signIn, respondToAuthChallenge } = await open({ users: [ben] });
    const step = await signIn(ben.temporaryPassword, "ben");
    await respondToAuthChallenge(respond(step, { NEW_PASSWORD }));
    return [respondToAuthChallenge(respond(step, { NEW_PASSWORD }))];
  },
  async SESSION_INVALID() {
    const { signIn, respondToAuthChallenge } = await open({ users: [ben] });
    const step = await signIn(ben.temporaryPassword, "ben");
    return [respondToAuthChallenge(respond(step, { NEW_PASSWORD }, "AYABeEXAMPLEEXAMPLE00"))];
  },
  async TOKEN_EXPIRED() {
    const { pool, tokens, refresh, getUser } = await open();
    const { accessToken, refreshToken } = await tokens();
    pool.clock.advance(31 * DAY);
    return [getUser({ accessToken }), refresh(refreshToken)];
  },
  async TOKEN_REVOKED() {
    const { tokens, refresh, getUser, globalSignOut } = await open();
    const { accessToken, refreshToken } = await tokens();
    await globalSignOut({ accessToken });
    return [getUser({ accessToken }), refresh(refreshToken)];
  },
  async TOKEN_REPLACED() {
    const { tokens, refresh } = await open({
      clients: [{ clientId: "app", refreshTokenRotation: { feature: "ENABLED" } }],
    });
    const { refreshToken } = await tokens();
    await refresh(refreshToken);
    return [refresh(refreshToken)];
  },
  async TOKEN_INVALID() {
    const { refresh, getUser } = await open();
    return [getUser({ accessToken: "a.b.c" }), refresh("a.b.c.d.e")];
  },
  async TOKEN_SCOPE_MISSING() {
    const { tokens, getUser } = await open({
      clients: [{ clientId: "app", accessTokenScopes: ["openid"] }],
    });
    return [getUser(await tokens().then(({ accessToken }) => ({ accessToken })))];
  },
  async SECRET_HASH_WRONG() {
    const { signIn, cognito, tokens, forgotPassword } = await withSecret();
    const other = Buffer.alloc(32).toString("base64");
    const { refreshToken } = await tokens();
    return [
      signIn(PASSWORD, "jane", { SECRET_HASH: other }),
      forgotPassword({ username: "jane", secretHash: other }),
      cognito.initiateAuth({
        authFlow: "REFRESH_TOKEN_AUTH",
        authParameters: { REFRESH_TOKEN: refreshToken, SECRET_HASH: other },
      }),
    ];
  },
  async SECRET_HASH_MISSING() {
    const { signIn } = await withSecret({});
    const { tokens } = await withSecret();
    const { refreshToken } = await tokens();
    const { refresh } = await withSecret({});
    return [signIn(), refresh(refreshToken)];
  },
  async SECRET_HASH_UNEXPECTED() {
    const { signIn } = await open({}, { clientSecret: SECRET });
    return [signIn()];
  },
  async CLIENT_NOT_FOUND() {
    const { signIn } = await open({}, { clientId: "another" });
    return [signIn()];
  },
  async FLOW_NOT_ENABLED() {
    const authFlows = ["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"];
    const { signIn, cognito, admin } = await open({ clients: [{ clientId: "app", authFlows }] });
    const authParameters = { USERNAME: "jane", PASSWORD, SRP_A: "a1" };
    return [
      signIn(),
      cognito.initiateAuth({ authFlow: "USER_SRP_AUTH", authParameters }),
      cognito.initiateAuth({ authFlow: "ADMIN_USER_PASSWORD_AUTH", authParameters }),
      admin.adminInitiateAuth({
        authFlow: "ADMIN_USER_PASSWORD_AUTH",
        authParameters,
      }),
    ];
  },
  async FACTOR_NOT_SET_UP() {
    const { tokens, setUserMFAPreference, associateSoftwareToken } = await open({
      mfaConfiguration: "OPTIONAL",
      enabledMfas: ["SMS_MFA"],
    });
    const { accessToken } = await tokens();
    const other = await open({ mfaConfiguration: "OPTIONAL" });
    const its = await other.tokens();
    return [
      associateSoftwareToken({ accessToken }),
      setUserMFAPreference({ accessToken, smsMfaSettings: { enabled: true } }),
      other.setUserMFAPreference({
        accessToken: its.accessToken,
        softwareTokenMfaSettings: { enabled: true },
      }),
    ];
  },
  async DEVICE_NOT_FOUND() {
    const { tokens, getDevice, confirmDevice } = await open({ deviceConfiguration: {} });
    const { accessToken } = await tokens();
    const deviceKey = "us-east-1_a1b2c3d4-5678-90ab-cdef-0123456789ab";
    return [getDevice({ accessToken, deviceKey }), confirmDevice({ accessToken, deviceKey })];
  },
  async USERNAME_TAKEN() {
    const { signUp } = await open();
    return [signUp({ username: "jane", password: PASSWORD })];
  },
  async CONTACT_TAKEN() {
    const { pool, signUp, confirmSignUp } = await open({
      aliasAttributes: ["email"],
      autoVerifiedAttributes: ["email"],
    });
    const userAttributes = [{ name: "email", value: "jane@example.com" }];
    await signUp({ username: "zoe", password: PASSWORD, userAttributes });
    const { code } = pool.outbox.last("zoe");
    return [confirmSignUp({ username: "zoe", confirmationCode: code })];
  },
  async USERNAME_FORMAT() {
    const taking = async (options) => {
      const { signUp } = await open({ users: [], ...options });
      return (username) => signUp({ username, password: PASSWORD });
    };
    return [
      (await taking({ usernameAttributes: ["email"] }))("zoe"),
      (await taking({ usernameAttributes: ["phone_number"] }))("zoe"),
      (await taking({ usernameAttributes: ["email", "phone_number"] }))("zoe"),
      (await taking({ aliasAttributes: ["email"] }))("zoe@example.com"),
    ];
  },
  async ATTRIBUTE_REQUIRED() {
    const schema = [{ name: "given_name", required: true }];
    const { signIn, signUp, respondToAuthChallenge } = await open({ users: [ben], schema });
    const step = await signIn(ben.temporaryPassword, "ben");
    return [
      signUp({ username: "zoe", password: PASSWORD }),
      respondToAuthChallenge(respond(step, { NEW_PASSWORD })),
    ];
  },
  async ATTRIBUTE_NOT_WRITABLE() {
    const userAttributes = [{ name: "given_name", value: "Jane" }];
    const by = async (options) => {
      const { tokens, updateUserAttributes } = await open(options);
      const { accessToken } = await tokens();
      return updateUserAttributes({ accessToken, userAttributes });
    };
    return [
      by({ clients: [{ clientId: "app", writeAttributes: ["email"] }] }),
      by({ schema: [{ name: "given_name", mutable: false }] }),
    ];
  },
};

function withSecret(client = { clientSecret: SECRET }) {
  return open({ clients: [{ clientId: "app", clientSecret: SECRET }] }, client);
}
