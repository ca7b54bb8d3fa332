// Every exported function, as the matrix calls it: what it takes, and what a healthy
// service answers.
import { camelCase, membersOf, sampleInput, sampleOutput } from "../packaging/model.mjs";
import { CALLS, operations } from "../packaging/support.mjs";
import { importInstalled } from "../packaging/tarball.mjs";
import { SIGNED } from "./oracle.mjs";

export const { signIn, answer, rememberDevice, registerPasskey } =
  await importInstalled("cognito-wasm/sign-in");

const SESSION = "AYABeEXAMPLEEXAMPLEEXAMPLE";
export const DEVICE = {
  deviceKey: "us-west-2_0f0f0f0f-0000-1111-2222-333344445555",
  deviceGroupKey: "-dEvIcEs",
  devicePassword: "the-password-of-the-device",
};

/** A token as the service makes them, but for the signature. */
export const token = (use, lasts = 3600, iat = Math.floor(Date.now() / 1000)) =>
  [
    "{}",
    JSON.stringify({
      ...{ token_use: use, username: "jane", iat, exp: iat + lasts },
      // The last says that the app client's tokens can be revoked.
      ...{ jti: `${iat}`, origin_jti: "a-sign-in" },
    }),
  ]
    .map((part) => Buffer.from(part).toString("base64url"))
    .concat("c2lnbmF0dXJl")
    .join(".");

export const tokens = () => ({
  AuthenticationResult: {
    AccessToken: token("access"),
    IdToken: token("id"),
    ExpiresIn: 3600,
    TokenType: "Bearer",
  },
});

const verifier = (ChallengeName, more) => ({
  ChallengeName,
  ChallengeParameters: {
    SALT: "5a17",
    SECRET_BLOCK: "c2VjcmV0LWJsb2Nr",
    SRP_B: "b".repeat(768),
    ...more,
  },
});

/** Answers a request as a service does that never fails. */
export function healthy(operation, { ChallengeName, ChallengeResponses, AuthParameters = {} }) {
  switch (operation) {
    case "InitiateAuth":
      if (AuthParameters.SRP_A)
        return verifier("PASSWORD_VERIFIER", { USERNAME: "jane", USER_ID_FOR_SRP: "jane" });
      return AuthParameters.DEVICE_KEY && AuthParameters.PASSWORD
        ? { ChallengeName: "DEVICE_SRP_AUTH", ChallengeParameters: { USERNAME: "jane" } }
        : tokens();
    case "RespondToAuthChallenge":
      if (ChallengeName === "DEVICE_SRP_AUTH")
        return verifier("DEVICE_PASSWORD_VERIFIER", { USERNAME: "jane" });
      return ChallengeName === "PASSWORD_VERIFIER" && ChallengeResponses?.DEVICE_KEY
        ? { ChallengeName: "DEVICE_SRP_AUTH", ChallengeParameters: { USERNAME: "jane" } }
        : tokens();
    case "GetTokensFromRefreshToken":
    case "AdminInitiateAuth":
    case "AdminRespondToAuthChallenge":
      return tokens();
    case "AssociateSoftwareToken":
      return { SecretCode: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", Session: SESSION };
    case "VerifySoftwareToken":
      return { Status: "SUCCESS", Session: SESSION };
    case "ConfirmDevice":
      return { UserConfirmationNecessary: true };
    case "StartWebAuthnRegistration":
      return {
        CredentialCreationOptions: { challenge: "Y2hhbGxlbmdl", user: { id: "aWQ", name: "jane" } },
      };
    case "ListUsers":
      return { Users: [{ Username: "jane" }] };
    default:
      return sampleOutput(operation).there;
  }
}

const inputOf = (operation) => {
  const { required } = membersOf(operation);
  return sampleInput(operation, (name) => required.includes(name) && name !== "ClientId").here;
};

const ofClient = Object.entries(CALLS).map(([name, input]) => ({
  name,
  kind: "operation",
  length: 1,
  input,
  run: ({ cognito }, options, given = input) => cognito[name](given, options),
}));

const ofOperations = Object.keys(operations)
  .filter((name) => typeof operations[name] === "function" && name !== "CognitoError")
  .map((name) => {
    const input = inputOf(name[0].toUpperCase() + name.slice(1));
    return {
      name: `operations.${name}`,
      kind: "operation",
      length: 1,
      input,
      run: ({ cognito }, options, given = input) => operations[name](cognito, given, options),
    };
  });

async function listed(users) {
  const all = [];
  for await (const user of users) all.push(user);
  return all;
}

const ofAdmin = SIGNED.map((operation) => {
  const name = camelCase(operation);
  const { userPoolId: _, ...input } = inputOf(operation);
  const run = ({ admin }, options, given = input) => admin[name](given, options);
  return {
    name: `admin.${name}`,
    kind: operation === "ListUsers" ? "iteration" : "operation",
    isOfAdmin: true,
    length: 1,
    input,
    run: operation === "ListUsers" ? async (...all) => listed(run(...all)) : run,
  };
});

const signIns = {
  "with a password": [1, { password: "Old-passw0rd", authFlow: "USER_PASSWORD_AUTH" }],
  "by SRP": [2, { password: "Old-passw0rd" }],
  "with a code": [1, {}],
  "on a device": [3, { password: "Old-passw0rd", authFlow: "USER_PASSWORD_AUTH", device: DEVICE }],
  "after a sign-up": [1, { session: SESSION }, { isResumed: true }],
  "of a challenge of the app's": [2, { authFlow: "CUSTOM_AUTH", password: "Old-passw0rd" }],
};
const ofSignIn = Object.entries(signIns).map(([title, [length, more, marks]]) => {
  const input = { username: "jane", ...more };
  return {
    name: `signIn ${title}`,
    kind: "signIn",
    length,
    input,
    hasDevice: "device" in more,
    run: ({ cognito }, options, given = input) => signIn(cognito, given, options),
    ...marks,
  };
});

const code = { code: "123456" };
const password = { password: "Old-passw0rd" };
/** The steps, how many requests their answers make, the answers, and what else the steps have. */
const answers = [
  ["SMS_MFA", 1, code],
  ["EMAIL_OTP", 1, code],
  ["SMS_OTP", 1, code],
  ["SOFTWARE_TOKEN_MFA", 1, code],
  ["SELECT_MFA_TYPE", 1, { mfa: "SMS_MFA" }],
  ["MFA_SETUP", 1, { mfa: "SOFTWARE_TOKEN_MFA" }],
  ["MFA_SETUP", 1, { mfa: "EMAIL_OTP", email: "jane@example.com" }],
  ["SOFTWARE_TOKEN_SETUP", 2, code],
  ["SELECT_CHALLENGE", 1, { challenge: "PASSWORD", ...password }],
  ["SELECT_CHALLENGE", 1, { challenge: "EMAIL_OTP" }],
  ["PASSWORD", 1, password],
  // It begins again, and uses nothing up.
  ["PASSWORD", 2, password, { session: undefined }, "signIn"],
  ["WEB_AUTHN", 1, { credential: { id: "aWQ" } }],
  ["CUSTOM_CHALLENGE", 1, { answer: "blue" }],
  ["DEVICE_SRP_AUTH", 2, { device: DEVICE }],
  ["NEW_PASSWORD_REQUIRED", 1, { newPassword: "New-passw0rd" }],
  ["PASSWORD_RESET_REQUIRED", 3, { confirmationCode: "123456", password: "New-passw0rd" }],
  ["SIGN_UP_NOT_CONFIRMED", 3, { confirmationCode: "123456", password: "New-passw0rd" }],
];
const ofAnswer = answers.map(([name, length, input, more, kind = "answer"]) => ({
  name: `answer to ${name} (${Object.keys(input)})`,
  kind,
  length,
  input,
  hasDevice: "device" in input,
  run: ({ cognito }, options, given = input) =>
    answer(cognito, { name, username: "jane", session: SESSION, ...more }, given, options),
}));

let devices = 0;
const ofDevices = {
  name: "rememberDevice",
  kind: "rememberDevice",
  isSlow: true,
  length: 2,
  run({ cognito }, options, { accessToken = "a.b.c" } = {}) {
    // A device that a fault left half remembered would go on where it stopped.
    const newDeviceMetadata = { deviceKey: `us-west-2_${devices++}`, deviceGroupKey: "-gRoUp" };
    const authenticationResult = { accessToken, newDeviceMetadata };
    return rememberDevice(cognito, { authenticationResult }, { deviceName: "laptop" }, options);
  },
};

const ofPasskeys = {
  name: "registerPasskey",
  kind: "registerPasskey",
  length: 2,
  run: ({ cognito }, options, { accessToken = "a.b.c" } = {}) =>
    registerPasskey(cognito, { accessToken }, options),
};

export const OPERATIONS = [...ofClient, ...ofOperations];
export const ADMIN = ofAdmin;
export const SIGN_IN = [...ofSignIn, ...ofAnswer, ofDevices, ofPasskeys];
