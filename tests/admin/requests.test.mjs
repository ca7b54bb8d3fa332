// What the administrator's operations send, to the byte, signature included.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { suite, test } from "node:test";
import {
  authorization,
  CREDENTIALS,
  connect,
  failure,
  TEMPORARY,
  USER_POOL_ID,
} from "./support.mjs";

const UserPoolId = USER_POOL_ID;
const CLIENT_ID = "38fjsnc484p94kpqsnet7mpld0";
const CLIENT_SECRET = "9cr3t-0f-the-app-cli3nt";
const secretHash = (username) =>
  createHmac("sha256", CLIENT_SECRET)
    .update(username + CLIENT_ID)
    .digest("base64");
const claims = Buffer.from(JSON.stringify({ username: "0a1b" })).toString("base64url");

const clientMetadata = { plan: "free" };
const ClientMetadata = clientMetadata;
const contextData = {
  ipAddress: "192.0.2.1",
  serverName: "example.com",
  serverPath: "/login",
  httpHeaders: [{ headerName: "user-agent", headerValue: "A browser" }],
  encodedData: "data",
};
const ContextData = {
  IpAddress: "192.0.2.1",
  ServerName: "example.com",
  ServerPath: "/login",
  HttpHeaders: [{ headerName: "user-agent", headerValue: "A browser" }],
  EncodedData: "data",
};
const userAttributes = [{ name: "name", value: "Jäne ☃" }, { name: "custom:team" }];
const UserAttributes = [{ Name: "name", Value: "Jäne ☃" }, { Name: "custom:team" }];
const username = "jane";
const Username = username;
const extra = { NewMember: { Deep: [1, null] } };
const tokens = { AuthenticationResult: { AccessToken: "token", ExpiresIn: 3600 } };

const cases = [
  [
    "adminConfirmSignUp",
    { username, clientMetadata, extra },
    { Username, ClientMetadata, ...extra },
  ],
  [
    "adminCreateUser",
    {
      username,
      userAttributes,
      validationData: [{ name: "from", value: "back office" }],
      temporaryPassword: "Temp-passw0rd",
      forceAliasCreation: false,
      messageAction: "SUPPRESS",
      desiredDeliveryMediums: ["EMAIL"],
      clientMetadata,
    },
    {
      Username,
      UserAttributes,
      ValidationData: [{ Name: "from", Value: "back office" }],
      TemporaryPassword: "Temp-passw0rd",
      ForceAliasCreation: false,
      MessageAction: "SUPPRESS",
      DesiredDeliveryMediums: ["EMAIL"],
      ClientMetadata,
    },
  ],
  ["adminDeleteUser", { username }, { Username }],
  ["adminDisableUser", { username }, { Username }],
  ["adminEnableUser", { username }, { Username }],
  ["adminGetUser", { username }, { Username }],
  [
    "adminInitiateAuth",
    {
      authFlow: "ADMIN_USER_PASSWORD_AUTH",
      authParameters: { USERNAME: "jäne", PASSWORD: "Old-passw0rd" },
      contextData,
      clientMetadata,
    },
    {
      AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
      AuthParameters: {
        USERNAME: "jäne",
        PASSWORD: "Old-passw0rd",
        SECRET_HASH: secretHash("jäne"),
      },
      ClientMetadata,
      ContextData,
      ClientId: CLIENT_ID,
    },
  ],
  [
    "adminInitiateAuth",
    {
      authFlow: "REFRESH_TOKEN_AUTH",
      authParameters: { REFRESH_TOKEN: "refresh-token" },
      accessToken: `e30.${claims}.c2ln`,
    },
    {
      AuthFlow: "REFRESH_TOKEN_AUTH",
      AuthParameters: { REFRESH_TOKEN: "refresh-token", SECRET_HASH: secretHash("0a1b") },
      ClientId: CLIENT_ID,
    },
  ],
  ["adminResetUserPassword", { username, clientMetadata }, { Username, ClientMetadata }],
  [
    "adminRespondToAuthChallenge",
    {
      challengeName: "NEW_PASSWORD_REQUIRED",
      challengeResponses: { USERNAME: "0a1b", NEW_PASSWORD: "New-passw0rd" },
      session: "AYABeEXAMPLEEXAMPLEEXAMPLE",
    },
    {
      ChallengeName: "NEW_PASSWORD_REQUIRED",
      ChallengeResponses: {
        USERNAME: "0a1b",
        NEW_PASSWORD: "New-passw0rd",
        SECRET_HASH: secretHash("0a1b"),
      },
      Session: "AYABeEXAMPLEEXAMPLEEXAMPLE",
      ClientId: CLIENT_ID,
    },
  ],
  [
    "adminSetUserPassword",
    { username, password: "Nöw-passw0rd ☃", permanent: true },
    { Username, Password: "Nöw-passw0rd ☃", Permanent: true },
  ],
  ["adminUpdateUserAttributes", { username, userAttributes }, { Username, UserAttributes }],
  ["adminUserGlobalSignOut", { username }, { Username }],
];

for (const [kind, credentials] of Object.entries({ lasting: CREDENTIALS, temporary: TEMPORARY })) {
  suite(`with ${kind} credentials`, () => {
    for (const [does, input, members] of cases) {
      test(`${does} sends ${Object.keys(members).join(", ")}`, async () => {
        const { admin, requests } = connect(
          () => Response.json({ Username, User: {}, ...tokens }),
          {
            credentials,
            clientId: CLIENT_ID,
            clientSecret: CLIENT_SECRET,
          },
        );
        await admin[does](input);
        const [{ signal, ...request }, ...more] = requests;
        const date = request.headers["x-amz-date"];
        const { sessionToken } = credentials;
        const sent = {
          url: "https://cognito-idp.us-west-2.amazonaws.com/",
          method: "POST",
          headers: {
            "content-type": "application/x-amz-json-1.1",
            "x-amz-target": `AWSCognitoIdentityProviderService.${does.replace("admin", "Admin")}`,
            "x-amz-date": date,
            ...(sessionToken && { "x-amz-security-token": sessionToken }),
          },
          body: JSON.stringify({ UserPoolId, ...members }),
          redirect: "manual",
        };
        sent.headers.authorization = authorization(sent, "us-west-2");
        assert.deepEqual(request, sent);
        assert.match(date, /^\d{8}T\d{6}Z$/);
        assert.ok(signal instanceof AbortSignal);
        assert.deepEqual(more, []);
      });
    }
  });
}

test("a call may name another user pool, whose region then signs", async () => {
  const { admin, requests } = connect();
  await admin.adminGetUser({ username });
  await admin.adminGetUser({ username, userPoolId: "eu-west-1_OTHER" });
  await admin.adminGetUser({ username, userPoolId: undefined });
  for (const [index, [pool, region]] of [
    [USER_POOL_ID, "us-west-2"],
    ["eu-west-1_OTHER", "eu-west-1"],
    [USER_POOL_ID, "us-west-2"],
  ].entries()) {
    assert.equal(JSON.parse(requests[index].body).UserPoolId, pool);
    assert.equal(requests[index].headers.authorization, authorization(requests[index], region));
  }
});

test("an endpoint's host, port and path are signed, and the region that is given", async () => {
  const { admin, requests } = connect(undefined, {
    endpoint: "https://proxy.example.com:8443/user/pools",
    region: "eu-central-1",
  });
  await admin.adminGetUser({ username });
  assert.equal(requests[0].url, "https://proxy.example.com:8443/user/pools");
  assert.equal(requests[0].headers.authorization, authorization(requests[0], "eu-central-1"));
});

test("each of two administrators signs with its own key", async () => {
  const other = { accessKeyId: "AKIDOTHER", secretAccessKey: "another secret" };
  const one = connect();
  const two = connect(undefined, { credentials: other });
  for (const { admin } of [one, two, one]) await admin.adminGetUser({ username });
  for (const request of one.requests) {
    assert.equal(request.headers.authorization, authorization(request, "us-west-2"));
  }
  const [request] = two.requests;
  assert.equal(request.headers.authorization, authorization(request, "us-west-2", other));
});

for (const [does, input, config, code, message] of [
  ["adminGetUser", {}, {}, "InvalidInput", "username: required"],
  ["adminGetUser", undefined, {}, "InvalidInput", "username: required"],
  ["adminGetUser", { username, password: "p" }, {}, "InvalidInput", "password: unknown"],
  [
    "adminGetUser",
    { username, userPoolId: 7 },
    {},
    "InvalidInput",
    "userPoolId: must be of type string",
  ],
  [
    "adminUpdateUserAttributes",
    { username, userAttributes: { email: "e" } },
    {},
    "InvalidInput",
    "userAttributes: must be of type array",
  ],
  [
    "adminUpdateUserAttributes",
    { username, userAttributes: [{ name: "a", value: "v" }, { value: "v" }] },
    {},
    "InvalidInput",
    "userAttributes.1.name: required",
  ],
  [
    "adminGetUser",
    { username },
    { userPoolId: undefined, region: "us-west-2" },
    "InvalidInput",
    "userPoolId: required",
  ],
  [
    "adminInitiateAuth",
    { authFlow: "USER_AUTH" },
    {},
    "InvalidConfiguration",
    "clientId: required",
  ],
]) {
  test(`${does} of ${JSON.stringify(input)} is refused: ${message}`, async () => {
    const { admin, requests } = connect(undefined, config);
    const error = await failure(admin[does](input));
    assert.deepEqual([error.code, error.message, error.operation], [code, message, does]);
    assert.equal(error.mayHaveBeenSent, false);
    assert.deepEqual(requests, []);
  });
}
