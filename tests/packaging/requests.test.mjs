// What the installed package sends, to the byte.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ACCESS_TOKEN, CLIENT_ID, CLIENT_SECRET, connect, secretHash } from "./support.mjs";

const common = {
  clientMetadata: { plan: "free" },
  analyticsMetadata: { analyticsEndpointId: "endpoint" },
  userContextData: { ipAddress: "192.0.2.1", encodedData: "data" },
};
const ClientMetadata = { plan: "free" };
const AnalyticsMetadata = { AnalyticsEndpointId: "endpoint" };
const UserContextData = { IpAddress: "192.0.2.1", EncodedData: "data" };
const ClientId = CLIENT_ID;
const extra = { NewMember: { Deep: [1, null] } };
const Session = "AYABeEXAMPLEEXAMPLEEXAMPLE";

/** `of` is whose hash the request needs, `body` what is sent, with the hash last where it belongs. */
const cases = [
  {
    does: "forgotPassword",
    operation: "ForgotPassword",
    input: { username: "jäne", ...common, extra },
    of: "jäne",
    body: (SecretHash) => ({
      UserContextData,
      Username: "jäne",
      AnalyticsMetadata,
      ClientMetadata,
      ...extra,
      ClientId,
      SecretHash,
    }),
  },
  {
    does: "confirmForgotPassword",
    operation: "ConfirmForgotPassword",
    input: {
      username: "jane",
      confirmationCode: "012345",
      password: "Nöw-passw0rd ☃",
      ...common,
      extra,
    },
    of: "jane",
    body: (SecretHash) => ({
      Username: "jane",
      ConfirmationCode: "012345",
      Password: "Nöw-passw0rd ☃",
      AnalyticsMetadata,
      UserContextData,
      ClientMetadata,
      ...extra,
      ClientId,
      SecretHash,
    }),
  },
  {
    does: "initiateAuth",
    operation: "InitiateAuth",
    input: {
      authFlow: "USER_PASSWORD_AUTH",
      authParameters: { USERNAME: "jane@example.com", PASSWORD: "Old-passw0rd", DEVICE_KEY: "key" },
      session: Session,
      ...common,
      extra,
    },
    of: "jane@example.com",
    body: (SECRET_HASH) => ({
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: {
        USERNAME: "jane@example.com",
        PASSWORD: "Old-passw0rd",
        DEVICE_KEY: "key",
        SECRET_HASH,
      },
      ClientMetadata,
      AnalyticsMetadata,
      UserContextData,
      Session,
      ...extra,
      ClientId,
    }),
  },
  {
    does: "respondToNewPasswordChallenge",
    operation: "RespondToAuthChallenge",
    input: {
      challenge: {
        challengeName: "NEW_PASSWORD_REQUIRED",
        session: Session,
        challengeParameters: {
          USER_ID_FOR_SRP: "0a1b-uuid",
          requiredAttributes: "[]",
          userAttributes: "{}",
        },
        requiredAttributes: ["name"],
        userAttributes: {},
      },
      newPassword: "New-passw0rd",
      userAttributes: { name: "Jane", "custom:team": "red" },
      ...common,
      extra,
    },
    of: "0a1b-uuid",
    body: (SECRET_HASH) => ({
      AnalyticsMetadata,
      UserContextData,
      ClientMetadata,
      ...extra,
      ClientId,
      ChallengeName: "NEW_PASSWORD_REQUIRED",
      Session,
      ChallengeResponses: {
        USERNAME: "0a1b-uuid",
        NEW_PASSWORD: "New-passw0rd",
        "userAttributes.name": "Jane",
        "userAttributes.custom:team": "red",
        SECRET_HASH,
      },
    }),
  },
  {
    does: "changePassword",
    operation: "ChangePassword",
    input: {
      accessToken: ACCESS_TOKEN,
      previousPassword: "Old-passw0rd",
      proposedPassword: "New-passw0rd",
      extra,
    },
    body: () => ({
      PreviousPassword: "Old-passw0rd",
      ProposedPassword: "New-passw0rd",
      AccessToken: ACCESS_TOKEN,
      ...extra,
    }),
  },
];

const clients = [
  { kind: "without a secret", config: {}, signs: false },
  { kind: "with a secret", config: { clientSecret: CLIENT_SECRET }, signs: true },
  { kind: "with a hash from the app", config: { secretHash }, signs: true },
  {
    kind: "with a hash from the app's back end",
    config: { secretHash: async (name) => secretHash(name) },
    signs: true,
  },
];

for (const { does, operation, input, of, body } of cases) {
  for (const { kind, config, signs } of clients) {
    test(`${does} ${kind}`, async () => {
      const { cognito, requests } = connect(undefined, config);
      await cognito[does](input);
      const [{ signal, ...request }, ...more] = requests;
      assert.deepEqual(request, {
        url: "https://cognito-idp.us-west-2.amazonaws.com/",
        method: "POST",
        headers: {
          "content-type": "application/x-amz-json-1.1",
          "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
        },
        body: JSON.stringify(body(signs && of ? secretHash(of) : undefined)),
        redirect: "manual",
      });
      assert.ok(signal instanceof AbortSignal);
      assert.deepEqual(more, []);
    });
  }
}

test("the secret is used as UTF-8, whatever the alphabet", async () => {
  // From `printf %s 'ユーザー38fjsnc484p94kpqsnet7mpld0' | openssl dgst -sha256 -hmac 'sécrét' -binary | base64`.
  const { cognito, requests } = connect(undefined, { clientSecret: "sécrét" });
  await cognito.forgotPassword({ username: "ユーザー" });
  assert.equal(
    JSON.parse(requests[0].body).SecretHash,
    "ozQOcQI1bDbmGEqYSVFKd8gTLh6R9MziiUNVUo35uVU=",
  );
});

test("a hash that the app gives in the input is sent as it is", async () => {
  const { cognito, requests } = connect(undefined, { secretHash: () => assert.fail("asked for") });
  await cognito.forgotPassword({ username: "jane", secretHash: "own" });
  await cognito.initiateAuth({
    authFlow: "USER_PASSWORD_AUTH",
    authParameters: { USERNAME: "jane", PASSWORD: "Old-passw0rd", SECRET_HASH: "own" },
  });
  const [forgot, initiate] = requests.map(({ body }) => JSON.parse(body));
  assert.equal(forgot.SecretHash, "own");
  assert.equal(initiate.AuthParameters.SECRET_HASH, "own");
});

const refresh = {
  authFlow: "REFRESH_TOKEN_AUTH",
  authParameters: { REFRESH_TOKEN: "refresh-token" },
};

test("a refresh without a secret sends the token alone", async () => {
  const { cognito, requests } = connect();
  await cognito.initiateAuth(refresh);
  assert.equal(
    requests[0].body,
    JSON.stringify({
      AuthFlow: "REFRESH_TOKEN_AUTH",
      AuthParameters: { REFRESH_TOKEN: "refresh-token" },
      ClientId,
    }),
  );
});

const claims = Buffer.from(JSON.stringify({ sub: "0a1b", username: "jäne ☃" })).toString(
  "base64url",
);
for (const { kind, config } of clients.filter(({ signs }) => signs)) {
  for (const [whose, name] of [
    [{ accessToken: `e30.${claims}.c2ln` }, "jäne ☃"],
    [{ username: "jane" }, "jane"],
  ]) {
    test(`a refresh ${kind} is signed for ${Object.keys(whose)}, which is not sent`, async () => {
      const { cognito, requests } = connect(undefined, config);
      await cognito.initiateAuth({ ...refresh, ...whose });
      assert.equal(
        requests[0].body,
        JSON.stringify({
          AuthFlow: "REFRESH_TOKEN_AUTH",
          AuthParameters: { REFRESH_TOKEN: "refresh-token", SECRET_HASH: secretHash(name) },
          ClientId,
        }),
      );
    });
  }
}
