// What comes from outside, the service's names or the app's own objects, reaches nothing
// that it should not, and is never a raw exception.
import assert from "node:assert/strict";
import { test } from "node:test";
import { importInstalled } from "../packaging/tarball.mjs";
import {
  answer,
  CognitoClient,
  connect,
  failure,
  refusal,
  rememberDevice,
  SESSION,
  signIn,
} from "./support.mjs";

const { registerPasskey } = await importInstalled("cognito-wasm/sign-in");
const { CognitoSession } = await importInstalled("cognito-wasm/session");
const { getUser, revokeToken } = await importInstalled("cognito-wasm/operations");

const username = "jane";
const byPassword = { username, password: "Passw0rd!", authFlow: "USER_PASSWORD_AUTH" };
const bySrp = { username, password: "Passw0rd!" };
/** Names that every object has. */
const INHERITED = ["constructor", "toString", "hasOwnProperty", "__proto__", "valueOf"];

for (const name of INHERITED) {
  test(`an exception named ${name} is an error, and no step`, async () => {
    const { cognito } = connect([refusal(name, "words")]);
    const error = await failure(signIn(cognito, byPassword));
    assert.deepEqual([error.code, error.stage], [name, "service"]);
  });

  test(`a challenge named ${name} is answered as an unknown one`, async () => {
    const { cognito, requests } = connect([{ ChallengeName: name, Session: SESSION }]);
    const step = await signIn(cognito, byPassword);
    assert.equal(step.name, name);
    const error = await failure(answer(cognito, step, { code: "123456" }));
    assert.equal(error.message, `challengeResponses: required to answer ${name}`);
    assert.equal(requests.length, 1);
  });

  test(`a required attribute named ${name} must be given`, async () => {
    const { cognito } = connect([]);
    const step = {
      name: "NEW_PASSWORD_REQUIRED",
      username,
      session: SESSION,
      requiredAttributes: [name],
      userAttributes: {},
    };
    const error = await failure(answer(cognito, step, { newPassword: "New-passw0rd" }));
    assert.equal(error.message, `userAttributes.${name}: required by the user pool`);
  });
}

for (const response of [
  { ChallengeName: 5 },
  { ChallengeName: {} },
  { ChallengeName: null },
  { ChallengeName: null, AuthenticationResult: null },
  { AuthenticationResult: 5 },
  { AuthenticationResult: "token" },
  { AuthenticationResult: [] },
]) {
  for (const [how, input] of Object.entries({ byPassword, bySrp })) {
    test(`${JSON.stringify(response)} is no step, ${how}`, async () => {
      const { cognito } = connect([response]);
      const error = await failure(signIn(cognito, input));
      assert.deepEqual(
        [error.code, error.stage, error.mayHaveBeenSent],
        ["InvalidResponse", "response", true],
      );
    });
  }
}

test("a SECRET_BLOCK of 200,000 characters is an error of the response", async () => {
  const parameters = { USER_ID_FOR_SRP: username, SRP_B: "ab12", SALT: "12" };
  const { cognito } = connect([
    {
      ChallengeName: "PASSWORD_VERIFIER",
      ChallengeParameters: { ...parameters, SECRET_BLOCK: "A".repeat(200_000) },
    },
  ]);
  const error = await failure(signIn(cognito, bySrp));
  assert.deepEqual([error.code, error.stage], ["InvalidResponse", "response"]);
});

const throwing = (member) => ({
  get [member]() {
    throw new RangeError("the app's own");
  },
});

test("an app's mistakes are CognitoErrors", async () => {
  const { cognito, requests } = connect([]);
  const session = new CognitoSession(cognito);
  const step = { name: "SMS_MFA", username, session: SESSION };
  for (const call of [
    () => signIn(cognito),
    () => signIn(cognito, null),
    () => signIn(cognito, throwing("username")),
    () => answer(cognito),
    () => answer(cognito, step),
    () => answer(cognito, step, throwing("code")),
    () => answer(cognito, throwing("name"), {}),
    () => rememberDevice(cognito),
    () => rememberDevice(cognito, throwing("authenticationResult")),
    () => rememberDevice(cognito, step, throwing("deviceName")),
    () => registerPasskey(cognito),
    () => registerPasskey(cognito, throwing("accessToken")),
    () => session.accessToken(throwing("validFor")),
    () => session.accessToken(throwing("signal")),
    () => session.idToken(null),
    () => session.start(null),
    () => session.start(throwing("authenticationResult")),
    () => cognito.forgotPassword({ username }, throwing("timeout")),
    () => cognito.forgotPassword({ username }, { timeout: 10n }),
    () => cognito.forgotPassword({ username }, { timeout: "10" }),
  ]) {
    const error = await failure(call());
    assert.deepEqual([String(call), error.mayHaveBeenSent], [String(call), false]);
  }
  assert.deepEqual(requests, []);
  await session.signOut(null);
});

test("a client that is none is told of", async () => {
  // As one of another copy of the package is, for example.
  for (const stranger of [undefined, null, {}, "cognito"]) {
    const calls = {
      signIn: () => signIn(stranger, byPassword),
      answer: () =>
        answer(stranger, { name: "SMS_MFA", username, session: SESSION }, { code: "1" }),
      rememberDevice: () => rememberDevice(stranger, { name: "SIGNED_IN" }),
      registerPasskey: () => registerPasskey(stranger, { accessToken: "a.b.c" }),
      getUser: () => getUser(stranger, { accessToken: "a.b.c" }),
      revokeToken: () => revokeToken(stranger, { token: "t" }),
      session: async () => new CognitoSession(stranger),
    };
    for (const [name, call] of Object.entries(calls)) {
      const error = await failure(call());
      assert.deepEqual(
        [name, error.code, error.message],
        [name, "InvalidConfiguration", "the client: must be one of this copy of cognito-wasm"],
      );
    }
  }
});

test("the secret of an SRP exchange is wiped, a proof made of it or not", async (t) => {
  for (const response of [
    new Response('{"__type":"NotAuthorizedException"}', { status: 400 }),
    { ChallengeName: "SMS_MFA", Session: SESSION },
    { ChallengeName: "PASSWORD_VERIFIER", ChallengeParameters: {} },
  ]) {
    const drawn = [];
    const { getRandomValues } = crypto;
    t.mock.method(crypto, "getRandomValues", (bytes) => {
      drawn.push(bytes);
      return getRandomValues.call(crypto, bytes);
    });
    const { cognito } = connect([response]);
    await signIn(cognito, bySrp).catch(() => {});
    assert.equal(drawn.length, 1);
    assert.ok(drawn[0].every((byte) => byte === 0));
    t.mock.restoreAll();
  }
});

test("what a script put on Object.prototype is nobody's configuration or input", async (t) => {
  const sent = [];
  const fetch = async (url, { body }) => {
    sent.push([url, JSON.parse(body)]);
    return Response.json({ AuthenticationResult: { AccessToken: "a.b.c" } });
  };
  const polluted = {
    endpoint: "https://evil.example/",
    allowHttp: true,
    clientSecret: "a secret",
    secretHash: () => "hashAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    extra: { Evil: "member" },
    clientMetadata: { evil: "member" },
    challengeResponses: { EVIL: "member" },
    device: { deviceKey: "evil" },
    session: "a session of another twenty",
    timeout: -1,
  };
  t.after(() => {
    for (const name of Object.keys(polluted)) delete Object.prototype[name];
  });
  const config = { region: "us-west-2", clientId: "client", fetch };
  for (const [name, value] of Object.entries(polluted)) {
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
  }
  const cognito = new CognitoClient(config);
  await signIn(cognito, byPassword);
  await cognito.initiateAuth({ authFlow: "USER_AUTH", authParameters: { USERNAME: username } });
  const url = "https://cognito-idp.us-west-2.amazonaws.com/";
  assert.deepEqual(sent, [
    [
      url,
      {
        AuthFlow: "USER_PASSWORD_AUTH",
        AuthParameters: { USERNAME: username, PASSWORD: "Passw0rd!" },
        ClientId: "client",
      },
    ],
    [url, { AuthFlow: "USER_AUTH", AuthParameters: { USERNAME: username }, ClientId: "client" }],
  ]);
});
