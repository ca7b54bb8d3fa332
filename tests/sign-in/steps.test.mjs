// Each step: what the app sees of it, that it survives being kept as JSON, what
// it is answered with, and what is sent.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answer,
  challenge,
  connect,
  failure,
  foreseeable,
  NEXT_SESSION,
  PASSWORD_VERIFIER,
  refusal,
  SESSION,
  signIn,
  TOKENS,
} from "./support.mjs";

const username = "jane";
const SIGNED_IN = {
  name: "SIGNED_IN",
  username,
  authenticationResult: { accessToken: "a.b.c", expiresIn: 3600 },
};
const respond = (ChallengeName, ChallengeResponses, more = { Session: SESSION }) => [
  "RespondToAuthChallenge",
  { ChallengeName, ChallengeResponses: { USERNAME: username, ...ChallengeResponses }, ...more },
];

const sent = {
  CODE_DELIVERY_DELIVERY_MEDIUM: "EMAIL",
  CODE_DELIVERY_DESTINATION: "j***@e***",
  USER_ID_FOR_SRP: username,
};
const delivery = { destination: "j***@e***", deliveryMedium: "EMAIL" };
const requestOptions = { challenge: "Y2hhbGxlbmdl", rpId: "example.com" };

/** What the service sends, what is decoded of it, an answer, and what that sends. */
const steps = {
  SMS_MFA: [sent, delivery, { code: "123456" }, { SMS_MFA_CODE: "123456" }],
  EMAIL_OTP: [sent, delivery, { code: "12345678" }, { EMAIL_OTP_CODE: "12345678" }],
  SMS_OTP: [sent, delivery, { code: "12345678" }, { SMS_OTP_CODE: "12345678" }],
  SOFTWARE_TOKEN_MFA: [
    { FRIENDLY_DEVICE_NAME: "phone" },
    { friendlyDeviceName: "phone" },
    { code: "123456" },
    { SOFTWARE_TOKEN_MFA_CODE: "123456" },
  ],
  SELECT_MFA_TYPE: [
    { MFAS_CAN_CHOOSE: '["SMS_MFA","SOFTWARE_TOKEN_MFA"]' },
    { mfasCanChoose: ["SMS_MFA", "SOFTWARE_TOKEN_MFA"] },
    { mfa: "SMS_MFA" },
    { ANSWER: "SMS_MFA" },
  ],
  MFA_SETUP: [
    { MFAS_CAN_SETUP: '["EMAIL_OTP"]' },
    { mfasCanSetup: ["EMAIL_OTP"] },
    { mfa: "EMAIL_OTP", email: "jane@example.com" },
    { EMAIL: "jane@example.com" },
  ],
  NEW_PASSWORD_REQUIRED: [
    {
      USER_ID_FOR_SRP: username,
      requiredAttributes: '["userAttributes.name"]',
      userAttributes: '{"email":"jane@example.com"}',
    },
    { requiredAttributes: ["name"], userAttributes: { email: "jane@example.com" } },
    { newPassword: "New-passw0rd", userAttributes: { name: "Jane" } },
    { NEW_PASSWORD: "New-passw0rd", "userAttributes.name": "Jane" },
  ],
  PASSWORD: [{}, {}, { password: "Passw0rd!" }, { PASSWORD: "Passw0rd!" }],
  WEB_AUTHN: [
    { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(requestOptions) },
    { credentialRequestOptions: requestOptions },
    { credential: { id: "passkey" } },
    { CREDENTIAL: '{"id":"passkey"}' },
  ],
  CUSTOM_CHALLENGE: [{ question: "2 + 2?" }, {}, { answer: "4" }, { ANSWER: "4" }],
  NEW_FACTOR: [{}, {}, { challengeResponses: { NEW_CODE: "1" } }, { NEW_CODE: "1" }],
};

for (const [name, [parameters, decoded, given, responses]] of Object.entries(steps)) {
  test(name, async () => {
    const { cognito, requests } = connect([challenge(name, parameters), TOKENS]);
    const step = await signIn(cognito, { username });
    assert.deepEqual(step, {
      name,
      username,
      session: SESSION,
      challengeParameters: parameters,
      ...decoded,
    });
    const kept = JSON.parse(JSON.stringify(step));
    assert.deepEqual(kept, step);
    assert.deepEqual(await answer(cognito, kept, given), SIGNED_IN);
    assert.deepEqual(foreseeable(requests)[1], respond(name, responses));
  });

  test(`${name}, answered with nothing`, async () => {
    const { cognito, requests } = connect([]);
    const step = { name, username, session: SESSION, challengeParameters: parameters };
    const error = await failure(answer(cognito, step, {}));
    assert.equal(error.mayHaveBeenSent, false);
    assert.ok(["InvalidInput", "PasskeyFailed"].includes(error.code));
    assert.deepEqual(requests, []);
  });
}

for (const [chosen, given, responses] of [
  ["EMAIL_OTP", {}, { ANSWER: "EMAIL_OTP" }],
  ["WEB_AUTHN", {}, { ANSWER: "WEB_AUTHN" }],
  ["PASSWORD", { password: "Passw0rd!" }, { ANSWER: "PASSWORD", PASSWORD: "Passw0rd!" }],
]) {
  test(`SELECT_CHALLENGE: ${chosen}`, async () => {
    const availableChallenges = ["EMAIL_OTP", "PASSWORD", "WEB_AUTHN"];
    const { cognito, requests } = connect([
      challenge("SELECT_CHALLENGE", {}, { AvailableChallenges: availableChallenges }),
      TOKENS,
    ]);
    const step = await signIn(cognito, { username });
    assert.deepEqual(step.availableChallenges, availableChallenges);
    await answer(cognito, step, { challenge: chosen, ...given });
    assert.deepEqual(requests[1][1].ChallengeResponses, { USERNAME: username, ...responses });
  });
}

test("SELECT_CHALLENGE: PASSWORD_SRP", async () => {
  const { cognito, requests } = connect([
    challenge("SELECT_CHALLENGE"),
    { ...PASSWORD_VERIFIER, Session: NEXT_SESSION },
    TOKENS,
  ]);
  const step = await signIn(cognito, { username });
  const chosen = { challenge: "PASSWORD_SRP", password: "Passw0rd!" };
  assert.deepEqual(await answer(cognito, step, chosen), SIGNED_IN);
  const [, select, proof] = foreseeable(requests);
  assert.deepEqual(
    select,
    respond("SELECT_CHALLENGE", { ANSWER: "PASSWORD_SRP", SRP_A: "<SRP_A>" }),
  );
  assert.equal(proof[1].Session, NEXT_SESSION);
  assert.equal(proof[1].ChallengeName, "PASSWORD_VERIFIER");
});

test("MFA_SETUP: an authenticator app", async () => {
  const { cognito, requests } = connect([
    challenge("MFA_SETUP", { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }),
    { SecretCode: "JBSWY3DPEHPK3PXP", Session: NEXT_SESSION },
    { Status: "SUCCESS", Session: SESSION },
    TOKENS,
  ]);
  const step = await signIn(cognito, { username });
  const setup = await answer(cognito, step, { mfa: "SOFTWARE_TOKEN_MFA", issuer: "A & B" });
  assert.deepEqual(setup, {
    name: "SOFTWARE_TOKEN_SETUP",
    username,
    session: NEXT_SESSION,
    secretCode: "JBSWY3DPEHPK3PXP",
    otpauthUri: "otpauth://totp/A%20%26%20B:jane?secret=JBSWY3DPEHPK3PXP&issuer=A%20%26%20B",
  });
  const kept = JSON.parse(JSON.stringify(setup));
  const verified = await answer(cognito, kept, { code: "123456", friendlyDeviceName: "phone" });
  assert.deepEqual(verified, SIGNED_IN);
  assert.deepEqual(requests.slice(1), [
    ["AssociateSoftwareToken", { Session: SESSION }],
    [
      "VerifySoftwareToken",
      { Session: NEXT_SESSION, UserCode: "123456", FriendlyDeviceName: "phone" },
    ],
    requests[3],
  ]);
  assert.deepEqual(foreseeable(requests.slice(3)), [respond("MFA_SETUP", {})]);
});

for (const [name, code] of [
  ["SMS_MFA", "CodeMismatchException"],
  ["EMAIL_OTP", "CodeMismatchException"],
  ["SOFTWARE_TOKEN_SETUP", "EnableSoftwareTokenMFAException"],
]) {
  test(`${name}: a wrong code gives the step again, and then the right one does`, async () => {
    const step = { name, username, session: SESSION, challengeParameters: {} };
    const { cognito } = connect([refusal(code)]);
    const again = await answer(cognito, step, { code: "000000" });
    assert.deepEqual(again, { ...step, isWrongCode: true });
    const { cognito: next } = connect(
      name === "SOFTWARE_TOKEN_SETUP" ? [{ Session: NEXT_SESSION }, TOKENS] : [TOKENS],
    );
    assert.deepEqual(await answer(next, again, { code: "123456" }), SIGNED_IN);
  });
}

test("a session that is over is an error that says so", async () => {
  const message = "Invalid session for the user, session is expired.";
  const { cognito } = connect([refusal("NotAuthorizedException", message)]);
  const step = { name: "SMS_MFA", username, session: SESSION, challengeParameters: {} };
  const error = await failure(answer(cognito, step, { code: "123456" }));
  assert.equal(error.code, "NotAuthorizedException");
  assert.equal(error.message, message);
  assert.equal(error.operation, "respondToAuthChallenge");
});

test("PASSWORD_RESET_REQUIRED: the code that was sent, a new password, signed in", async () => {
  const step = { name: "PASSWORD_RESET_REQUIRED", username, authFlow: "USER_PASSWORD_AUTH" };
  const given = { confirmationCode: "123456", password: "New-passw0rd" };
  const { cognito, requests } = connect([refusal("CodeMismatchException"), {}, TOKENS]);
  assert.deepEqual(await answer(cognito, step, given), { ...step, isWrongCode: true });
  assert.deepEqual(await answer(cognito, step, given), SIGNED_IN);
  assert.deepEqual(
    requests.map(([operation]) => operation),
    ["ConfirmForgotPassword", "ConfirmForgotPassword", "InitiateAuth"],
  );
  assert.equal(requests[2][1].AuthParameters.PASSWORD, "New-passw0rd");
});

test("SIGN_UP_NOT_CONFIRMED: with the password, by the session, or asking for the password", async () => {
  const step = { name: "SIGN_UP_NOT_CONFIRMED", username, authFlow: "USER_PASSWORD_AUTH" };
  const confirmationCode = "123456";
  const password = "Passw0rd!";

  const withPassword = connect([{}, TOKENS]);
  const given = { confirmationCode, password };
  assert.deepEqual(await answer(withPassword.cognito, step, given), SIGNED_IN);

  const bySession = connect([{ Session: NEXT_SESSION }, TOKENS]);
  assert.deepEqual(await answer(bySession.cognito, step, { confirmationCode }), SIGNED_IN);
  const [, [, { AuthFlow, Session }]] = bySession.requests;
  assert.deepEqual({ AuthFlow, Session }, { AuthFlow: "USER_AUTH", Session: NEXT_SESSION });

  const asking = connect([{}, TOKENS]);
  const ask = await answer(asking.cognito, step, { confirmationCode });
  assert.deepEqual(ask, { name: "PASSWORD", username, authFlow: "USER_PASSWORD_AUTH" });
  assert.deepEqual(await answer(asking.cognito, ask, { password }), SIGNED_IN);
  assert.equal(asking.requests[1][1].AuthFlow, "USER_PASSWORD_AUTH");
});

test("what is no step is refused", async () => {
  for (const step of [undefined, null, {}, SIGNED_IN, { name: "SMS_MFA" }]) {
    const { cognito, requests } = connect([]);
    const error = await failure(answer(cognito, step, { code: "123456" }));
    assert.equal(error.code, "InvalidInput");
    assert.match(error.message, /^step: /);
    assert.deepEqual(requests, []);
  }
});
