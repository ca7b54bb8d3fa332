// `cognito-wasm/operations`: what each sends, to the byte, and what is made of
// its answer, with every member that the service's model has.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { camelCase, membersOf, sampleInput, sampleOutput, UNSIGNED } from "./model.mjs";
import {
  ACCESS_TOKEN,
  CLIENT_ID,
  CLIENT_SECRET,
  connect,
  failure,
  operations,
  refusal,
  SUCCESS,
  secretHash,
} from "./support.mjs";

const ClientId = CLIENT_ID;

/** Those whose answer may have nothing in it. */
const MAY_ANSWER_NOTHING = [
  "ChangePassword",
  "CompleteWebAuthnRegistration",
  "ConfirmDevice",
  "ConfirmForgotPassword",
  "ConfirmSignUp",
  "DeleteUser",
  "DeleteUserAttributes",
  "DeleteWebAuthnCredential",
  "ForgetDevice",
  "GlobalSignOut",
  "ListDevices",
  "ListUserSessions",
  "RevokeToken",
  "RevokeUserSession",
  "SetUserMFAPreference",
  "SetUserSettings",
  "UpdateAuthEventFeedback",
  "UpdateDeviceStatus",
  "UpdateUserAttributes",
  "VerifyUserAttribute",
];

/** Calls an operation; gives the one request that was sent, and the result. */
async function perform(name, input, config, answer = () => Response.json(SUCCESS)) {
  const { cognito, requests } = connect(answer, config);
  const result = await operations[camelCase(name)](cognito, input);
  assert.equal(requests.length, 1);
  const [{ signal, ...request }] = requests;
  return { request, body: JSON.parse(request.body), result };
}

/** The operation must be refused before anything is sent. */
async function refused(name, input, message, config) {
  const connection = connect(undefined, config);
  const does = camelCase(name);
  const error = await refusal(connection, operations[does](connection.cognito, input));
  const { code, stage, operation, retryable } = error;
  assert.deepEqual(
    { code, stage, operation, retryable, message: error.message },
    { code: "InvalidInput", stage: "input", operation: does, retryable: false, message },
  );
}

for (const name of UNSIGNED) {
  const { members, required } = membersOf(name);
  const isOfAClient = members.includes("ClientId");
  const minimal = sampleInput(name, (member) => required.includes(member) && member !== "ClientId");

  describe(name, () => {
    test("sends every member", async () => {
      const { here, there } = sampleInput(name, (member) => member !== "ClientId");
      const extra = { NewMember: { Deep: [1, null] } };
      const { request } = await perform(name, { ...here, extra });
      assert.deepEqual(request, {
        url: "https://cognito-idp.us-west-2.amazonaws.com/",
        method: "POST",
        headers: {
          "content-type": "application/x-amz-json-1.1",
          "x-amz-target": `AWSCognitoIdentityProviderService.${name}`,
        },
        body: JSON.stringify({ ...there, ...extra, ...(isOfAClient && { ClientId }) }),
        redirect: "manual",
      });
    });

    test("sends no member that is not given", async () => {
      const { body } = await perform(name, minimal.here);
      assert.deepEqual(body, { ...minimal.there, ...(isOfAClient && { ClientId }) });
    });

    test("needs each member that is required, and takes none that is not known", async () => {
      for (const member of Object.keys(minimal.here)) {
        await refused(name, { ...minimal.here, [member]: undefined }, `${member}: required`);
      }
      await refused(name, { ...minimal.here, colour: "blue" }, "colour: unknown");
      await refused(name, { ...minimal.here, clientId: "other" }, "clientId: unknown");
    });

    test("gives every member that is answered", async () => {
      const { here, there } = sampleOutput(name);
      const { result } = await perform(name, minimal.here, {}, () => Response.json(there));
      assert.deepEqual(result, here);
    });

    test("an answer that is no success", async () => {
      for (const [body, status] of [
        ["", 202],
        [null, 204],
        ['{"errorMessage":"Task timed out"}', 200],
        ['{"__type":"NotAuthorizedException"}', 200],
      ]) {
        const answer = () => new Response(body, { status });
        const error = await failure(perform(name, minimal.here, {}, answer));
        assert.equal(error.stage, body?.includes("__type") ? "service" : "response");
        assert.deepEqual([error.status, error.retryable], [status, false]);
      }
    });

    test("an answer without members", async () => {
      for (const answer of ["", "{}"]) {
        const call = perform(name, minimal.here, {}, () => new Response(answer));
        if (MAY_ANSWER_NOTHING.includes(name)) assert.deepEqual((await call).result, {});
        else assert.equal((await failure(call)).code, "InvalidResponse");
      }
    });
  });
}

/** Where each secret hash goes, and the inputs whose username it is made of. */
const HASHED = {
  ConfirmForgotPassword: "SecretHash",
  ConfirmSignUp: "SecretHash",
  ForgotPassword: "SecretHash",
  ResendConfirmationCode: "SecretHash",
  SignUp: "SecretHash",
  InitiateAuth: "AuthParameters",
  RespondToAuthChallenge: "ChallengeResponses",
};

describe("the secret hash", () => {
  const clients = {
    clientSecret: { clientSecret: CLIENT_SECRET },
    secretHash: { secretHash: async (username) => secretHash(username) },
  };
  for (const [kind, config] of Object.entries(clients)) {
    for (const name of UNSIGNED.filter(
      (name) => !membersOf(name).members.includes("ClientSecret"),
    )) {
      const { required } = membersOf(name);
      const member = HASHED[name];
      test(`by ${kind}, ${name}: ${member ?? "none"}`, async () => {
        const wanted = [...required, member].filter((name) => !/ClientId|SecretHash/.test(name));
        const { here, there } = sampleInput(name, (name) => wanted.includes(name));
        const { body } = await perform(name, here, config);
        const { ClientId: _, ...sent } = body;
        if (member === "SecretHash") there.SecretHash = secretHash(there.Username);
        else if (member) there[member] = { ...there[member], SECRET_HASH: secretHash("jäne ☃") };
        assert.deepEqual(sent, there);
      });
    }
  }
});

describe("the client's secret itself", () => {
  const clientSecret = `${CLIENT_SECRET}-itself`;
  const needed = "clientSecret: required, and not its hash; make this call on your server";
  const given = {
    GetTokensFromRefreshToken: [{ refreshToken: "token" }, { RefreshToken: "token" }],
    RevokeToken: [{ token: "token" }, { Token: "token" }],
  };
  for (const [name, [input, sent]] of Object.entries(given)) {
    test(`${name} sends the client's`, async () => {
      const { body } = await perform(name, input, { clientSecret });
      assert.deepEqual(body, { ...sent, ClientSecret: clientSecret, ClientId });
    });

    test(`${name} sends the input's rather than the client's`, async () => {
      for (const config of [{ clientSecret }, { secretHash }, {}]) {
        const own = "another-secret-of-24-to-64";
        const { body } = await perform(name, { ...input, clientSecret: own }, config);
        assert.deepEqual(body, { ...sent, ClientSecret: own, ClientId });
      }
    });

    test(`${name} is refused where there is but a hash`, async () => {
      const config = { secretHash: () => assert.fail("asked for") };
      await refused(name, input, needed, config);
      await refused(name, undefined, needed, config);
    });

    test(`${name}: a secret that cannot be one`, async () => {
      const message = "clientSecret: must have 24-64 characters";
      await refused(name, input, message, { clientSecret: "short" });
      await refused(name, { ...input, clientSecret: "short" }, message, { clientSecret });
    });
  }
});

describe("refused before anything is sent", () => {
  const accessToken = ACCESS_TOKEN;
  const signUp = { username: "jane", password: "New-passw0rd" };
  for (const [name, input, message] of [
    ["GetUser", { accessToken: 5 }, "accessToken: must be of type string"],
    ["VerifySoftwareToken", { userCode: "12345" }, "userCode: must have 6-6 characters"],
    ["ListDevices", { accessToken, limit: "7" }, "limit: must be of type number"],
    ["ListDevices", { accessToken, limit: Number.NaN }, "limit: must be of type number"],
    ["ListDevices", { accessToken, limit: Infinity }, "limit: must be of type number"],
    [
      "SignUp",
      { ...signUp, userAttributes: [undefined, { name: "email", value: "a@b.c" }] },
      "userAttributes.0: required",
    ],
    [
      "SignUp",
      // A hole.
      { ...signUp, userAttributes: Object.assign([], { 1: { name: "email", value: "a@b.c" } }) },
      "userAttributes.0: required",
    ],
    ["SignUp", { ...signUp, userAttributes: [null] }, "userAttributes.0: must be of type object"],
    [
      "SetUserMFAPreference",
      { accessToken, smsMfaSettings: { enabled: "true" } },
      "smsMfaSettings.enabled: must be of type boolean",
    ],
    [
      "SetUserMFAPreference",
      { accessToken, smsMfaSettings: { preferred: true } },
      "smsMfaSettings.preferred: unknown (is it preferredMfa?)",
    ],
    [
      "DeleteUserAttributes",
      { accessToken, userAttributeNames: "nickname" },
      "userAttributeNames: must be of type array",
    ],
    [
      "DeleteUserAttributes",
      { accessToken, userAttributeNames: ["nickname", ""] },
      "userAttributeNames.1: must have 1-32 characters",
    ],
    [
      "SignUp",
      { ...signUp, userAttributes: [{ value: "Jane" }] },
      "userAttributes.0.name: required",
    ],
    [
      "SignUp",
      { ...signUp, clientMetadata: { plan: 1 } },
      "clientMetadata.plan: must be of type string",
    ],
    [
      "CompleteWebAuthnRegistration",
      { accessToken, credential: "{}" },
      "credential: must be of type object",
    ],
  ]) {
    test(`${name}: ${message}`, () => refused(name, input, message));
  }
});

test("what JSON makes of a passkey is sent", async () => {
  const credential = { rawId: new ArrayBuffer(8), toJSON: () => ({ id: "aWQ", rawId: "aWQ" }) };
  const { body } = await perform("CompleteWebAuthnRegistration", {
    accessToken: ACCESS_TOKEN,
    credential,
  });
  assert.deepEqual(body.Credential, { id: "aWQ", rawId: "aWQ" });
});
