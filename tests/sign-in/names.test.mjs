// The name that a person typed, and the one that the service has for them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createUserPool } from "../../pkg/testing.js";
import {
  answer,
  CognitoClient,
  connect,
  failure,
  otpauthUri,
  PASSWORD_VERIFIER,
  refusal,
  rememberDevice,
  SESSION,
  signIn,
  TOKENS,
} from "./support.mjs";

const UUID = "0a1b2c3d-1111-2222-3333-444455556666";
const typed = "jane@example.com";
const input = { username: typed, password: "Old-passw0rd", authFlow: "USER_PASSWORD_AUTH" };
const challenge = (ChallengeName, more = {}) => ({
  ChallengeName,
  Session: SESSION,
  ChallengeParameters: { USER_ID_FOR_SRP: UUID, ...more },
});

test("a step has both, and keeps them through the answers", async () => {
  const claims = Buffer.from(JSON.stringify({ username: UUID })).toString("base64url");
  const tokens = { AuthenticationResult: { AccessToken: `h.${claims}.s`, ExpiresIn: 3600 } };
  const { cognito, requests } = connect([
    challenge("SMS_MFA"),
    refusal("CodeMismatchException"),
    challenge("CUSTOM_CHALLENGE"),
    tokens,
  ]);
  const names = ({ name, username, typedUsername }) => [name, username, typedUsername];
  let step = await signIn(cognito, input);
  assert.deepEqual(names(step), ["SMS_MFA", UUID, typed]);
  // Stored and read again, as an app may.
  step = await answer(cognito, JSON.parse(JSON.stringify(step)), { code: "111111" });
  assert.deepEqual([...names(step), step.isWrongCode], ["SMS_MFA", UUID, typed, true]);
  step = await answer(cognito, step, { code: "222222" });
  assert.deepEqual(names(step), ["CUSTOM_CHALLENGE", UUID, typed]);
  step = await answer(cognito, step, { answer: "42" });
  assert.deepEqual(names(step), ["SIGNED_IN", UUID, typed]);
  // The service wants its own name.
  for (const [, body] of requests.slice(1)) {
    assert.equal(body.ChallengeResponses.USERNAME, UUID);
  }
});

test("where they are the same, there is one", async () => {
  const { cognito } = connect([challenge("SMS_MFA", { USER_ID_FOR_SRP: typed })]);
  assert.equal("typedUsername" in (await signIn(cognito, input)), false);
});

test("the name is kept when the sign-in begins again", async () => {
  const { cognito } = connect([
    refusal("PasswordResetRequiredException"),
    {},
    challenge("SMS_MFA"),
  ]);
  let step = await signIn(cognito, input);
  assert.equal(step.name, "PASSWORD_RESET_REQUIRED");
  step = await answer(cognito, step, { confirmationCode: "123456", password: "New-passw0rd" });
  assert.deepEqual([step.username, step.typedUsername], [UUID, typed]);
});

test("an authenticator app shows what was typed, or a label", async () => {
  for (const [more, label] of [
    [{}, "jane%40example.com"],
    [{ issuer: "Example" }, "Example:jane%40example.com"],
    [{ issuer: "Example", label: "Jané" }, "Example:Jan%C3%A9"],
    [{ label: "half \ud800" }, "half%20%EF%BF%BD"],
  ]) {
    const { cognito } = connect([
      challenge("MFA_SETUP", { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }),
      { SecretCode: "SECRET", Session: SESSION },
    ]);
    const step = await signIn(cognito, input);
    const setup = await answer(cognito, step, { mfa: "SOFTWARE_TOKEN_MFA", ...more });
    assert.match(setup.otpauthUri, new RegExp(`^otpauth://totp/${label}\\?secret=SECRET`));
    assert.deepEqual([setup.username, setup.typedUsername], [UUID, typed]);
  }
  const uri = otpauthUri({ secretCode: "SECRET", username: "\udfff", issuer: "\ud800x" });
  assert.equal(uri, "otpauth://totp/%EF%BF%BDx:%EF%BF%BD?secret=SECRET&issuer=%EF%BF%BDx");
});

test("each automatic answer is given once", async () => {
  const device = { deviceKey: "key", deviceGroupKey: "-group", devicePassword: "password" };
  const proof = { ...PASSWORD_VERIFIER, ChallengeName: "DEVICE_SRP_AUTH", Session: SESSION };
  const { cognito, requests } = connect([proof, proof, TOKENS]);
  const step = await signIn(cognito, { ...input, device });
  assert.deepEqual([step.name, requests.length], ["DEVICE_SRP_AUTH", 2]);
  const verifiers = connect([PASSWORD_VERIFIER, PASSWORD_VERIFIER, TOKENS]);
  const twice = await signIn(verifiers.cognito, { username: "jane", password: "Old-passw0rd" });
  assert.deepEqual([twice.name, verifiers.requests.length], ["PASSWORD_VERIFIER", 2]);
});

test("a setup without its secret or session is an error of the response", async () => {
  for (const response of [{ SecretCode: "SECRET" }, { SecretCode: "S", Session: 5 }]) {
    const { cognito } = connect([response]);
    const step = { name: "MFA_SETUP", username: UUID, session: SESSION };
    const error = await failure(answer(cognito, step, { mfa: "SOFTWARE_TOKEN_MFA" }));
    assert.deepEqual(
      [error.code, error.message, error.mayHaveBeenSent, error.status],
      ["InvalidResponse", "the response has no session", true, 200],
    );
  }
});

test("a device is found again by whatever the person types", async (t) => {
  const pool = await createUserPool({
    usernameAttributes: ["email"],
    deviceConfiguration: { challengeRequiredOnNewDevice: true },
    clients: [{ clientId: "app" }],
    users: [{ username: typed, password: "Old-passw0rd" }],
  });
  t.after(() => pool.close());
  const { region, userPoolId, endpoint } = pool;
  const challenges = [];
  const cognito = new CognitoClient({
    ...{ region, userPoolId, endpoint, clientId: "app" },
    fetch(url, init) {
      challenges.push(JSON.parse(init.body).ChallengeName);
      return pool.fetch(url, init);
    },
  });
  // The recipe of docs/sign-in.md.
  const items = new Map();
  const deviceOf = (name) =>
    JSON.parse(items.get(`device.${name.toLowerCase()}`) ?? "null") ?? undefined;
  const keepDevice = ({ username, typedUsername = username }, device) => {
    for (const name of [username, typedUsername]) {
      items.set(`device.${name.toLowerCase()}`, JSON.stringify(device));
    }
  };
  const signInAs = (username) =>
    signIn(cognito, { username, password: "Old-passw0rd", device: deviceOf(username) });
  const step = await signInAs(typed);
  assert.notEqual(step.username, typed);
  keepDevice(step, await rememberDevice(cognito, step));
  for (const name of [typed, step.username]) {
    challenges.length = 0;
    assert.equal((await signInAs(name)).name, "SIGNED_IN");
    assert.ok(challenges.includes("DEVICE_PASSWORD_VERIFIER"), name);
  }
});

test("attributes for a new password are an object, or a list as in the operations", async () => {
  for (const userAttributes of [{ name: "Jané" }, [{ name: "name", value: "Jané" }]]) {
    const step = {
      name: "NEW_PASSWORD_REQUIRED",
      username: "jane",
      session: SESSION,
      requiredAttributes: ["name"],
      userAttributes: {},
    };
    const { cognito, requests } = connect([TOKENS]);
    await answer(cognito, step, { newPassword: "New-passw0rd", userAttributes });
    assert.equal(requests[0][1].ChallengeResponses["userAttributes.name"], "Jané");
  }
});

test("what failed after the device was refused says that something was sent", async () => {
  const device = { deviceKey: "key", deviceGroupKey: "-group", devicePassword: "password" };
  const unknown = refusal("ResourceNotFoundException", "Device does not exist.");
  const notSent = () => {
    throw new TypeError("no fetch");
  };
  const cases = [
    [{}, true],
    [{ session: SESSION, authFlow: "USER_AUTH", preferredChallenge: "PASSWORD" }, false],
  ];
  for (const [more, retryable] of cases) {
    const { cognito } = connect([challenge("DEVICE_SRP_AUTH"), unknown.clone(), notSent]);
    const error = await failure(signIn(cognito, { ...input, ...more, device }));
    assert.deepEqual(
      [error.code, error.mayHaveBeenSent, error.attempts, error.retryable],
      ["NetworkError", true, 1, retryable],
    );
  }
});

test("a challenge that cannot be read keeps the ID of its request", async () => {
  const { cognito } = connect([
    Response.json(challenge("SMS_MFA", { CODE: 5 }), { headers: { "x-amzn-requestid": "1f2e" } }),
  ]);
  const error = await failure(signIn(cognito, input));
  assert.deepEqual([error.code, error.status, error.requestId], ["InvalidResponse", 200, "1f2e"]);
});
