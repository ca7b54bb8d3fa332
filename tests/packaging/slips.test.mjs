// The slips of those who call by hand: each is told by name and rule before anything is
// sent, and by the known name that it comes near to.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CognitoSession, inMemory } from "../session/support.mjs";
import { answer, registerPasskey, rememberDevice, signIn } from "../sign-in/support.mjs";
import { CALLS, CognitoClient, connect, failure, operations, refusal } from "./support.mjs";
import { importInstalled } from "./tarball.mjs";

const { CognitoAdmin } = await importInstalled("cognito-wasm/admin");
const { getUser, signUp, verifyUserAttribute } = operations;

const NO_CLIENT = "the client: must be one of this copy of cognito-wasm";
const password = "Old-passw0rd";
const step = { name: "SMS_MFA", username: "jane", session: "AYABeEXAMPLEEXAMPLEEXAMPLE" };
const signedIn = { name: "SIGNED_IN", authenticationResult: { accessToken: "a.b.c" } };

const session = (cognito, config) => new CognitoSession(cognito, config);
const admin = (config) =>
  new CognitoAdmin({ region: "us-west-2", userPoolId: "us-west-2_EXAMPLE", ...config });

/** The slips: the call, and the message. */
const SLIPS = {
  "of names in an input": [
    [(c) => c.forgotPassword({ userName: "jane" }), "userName: unknown (is it username?)"],
    [(c) => c.forgotPassword({ Username: "jane" }), "Username: unknown (is it username?)"],
    [(c) => c.forgotPassword({ usernmae: "jane" }), "usernmae: unknown (is it username?)"],
    [(c) => c.forgotPassword({ usrname: "jane" }), "usrname: unknown (is it username?)"],
    [(c) => c.forgotPassword({ username: "jane", colour: 1 }), "colour: unknown"],
    [
      (c) => c.confirmForgotPassword({ username: "jane", code: "1", password }),
      "code: unknown (is it confirmationCode?)",
    ],
    [
      (c) => c.changePassword({ accesstoken: "a", previousPassword: "b", proposedPassword: "c" }),
      "accesstoken: unknown (is it accessToken?)",
    ],
    [
      (c) => c.initiateAuth({ authflow: "USER_PASSWORD_AUTH" }),
      "authflow: unknown (is it authFlow?)",
    ],
    [(c) => signUp(c, { username: "j", pasword: "p" }), "pasword: unknown (is it password?)"],
    [
      (c) =>
        signUp(c, { username: "j", password, userAttributes: [{ Name: "email", value: "x" }] }),
      "userAttributes.0.Name: unknown (is it name?)",
    ],
    [(c) => getUser(c, { token: "a.b.c" }), "token: unknown (is it accessToken?)"],
  ],
  "of names in what JavaScript checks": [
    [
      (c) => signIn(c, { username: "jane", password, authflow: "USER_PASSWORD_AUTH" }),
      "authflow: unknown (is it authFlow?)",
    ],
    [
      (c) => signIn(c, { username: "jane", preferedChallenge: "EMAIL_OTP" }),
      "preferedChallenge: unknown (is it preferredChallenge?)",
    ],
    [(c) => signIn(c, { username: "jane", passwd: password }), "passwd: unknown (is it password?)"],
    [(c) => signIn(c, { userName: "jane", password }), "userName: unknown (is it username?)"],
    [(c) => signIn(c, { username: "jane", options: { authFlowType: "X" } }), "options: unknown"],
    [(c) => answer(c, step, { Code: "123456" }), "Code: unknown (is it code?)"],
    [(c) => answer(c, step, { newpassword: "x" }), "newpassword: unknown (is it newPassword?)"],
    [(c) => rememberDevice(c, signedIn, { deviceKey: "k" }), "deviceKey: unknown"],
    [
      (c) => rememberDevice(c, signedIn, { devicename: "k" }),
      "devicename: unknown (is it deviceName?)",
    ],
    [(c) => registerPasskey(c, { token: "a" }), "token: unknown (is it accessToken?)"],
    [
      (c) => c.forgotPassword(CALLS.forgotPassword, { timeOut: 1 }),
      "timeOut: unknown (is it timeout?)",
    ],
    [
      (c) => signIn(c, { username: "jane", password }, { abortSignal: null }),
      "abortSignal: unknown",
    ],
    [(c) => getUser(c, { accessToken: "a" }, { Signal: null }), "Signal: unknown (is it signal?)"],
    [(c) => session(c).accessToken({ validfor: 1 }), "validfor: unknown (is it validFor?)"],
    [(c) => session(c).signOut({ Global: true }), "Global: unknown (is it global?)"],
    [(c) => session(c).claims({ global: true }), "global: unknown"],
  ],
  "of types": [
    [(c) => c.forgotPassword("jane"), "the input: must be an object"],
    [(c) => c.forgotPassword(["jane"]), "the input: must be an object"],
    [(c) => signIn(c, "jane", password), "the input: must be an object"],
    [(c) => signUp(c, "jane"), "the input: must be an object"],
    [(c) => answer(c, step, "123456"), "the answer: must be an object"],
    [(c) => answer(c, "SMS_MFA", { code: "1" }), "step: must be an object"],
    [(c) => registerPasskey(c, "a.b.c"), "the input: must be an object"],
    [(c) => rememberDevice(c, signedIn, "laptop"), "the input: must be an object"],
    [(c) => c.forgotPassword(CALLS.forgotPassword, 5000), "options: must be an object"],
    [
      (c) => c.forgotPassword(CALLS.forgotPassword, { signal: new AbortController() }),
      "signal: must be an AbortSignal",
    ],
    [(c) => session(c).start("a.b.c"), "step: must be an object"],
    [(c) => session(c).accessToken(5), "options: must be an object"],
  ],
};

for (const [kind, slips] of Object.entries(SLIPS)) {
  describe(kind, () => {
    for (const [call, message] of slips) {
      test(`${String(call).replace(/\s+/g, " ")}: ${message}`, async () => {
        const connection = connect(undefined, { userPoolId: "us-west-2_EXAMPLE" });
        const error = await refusal(connection, call(connection.cognito));
        assert.deepEqual([error.code, error.message], ["InvalidInput", message]);
      });
    }
  });
}

describe("of what is configured", () => {
  for (const [call, message] of [
    [() => getUser({ accessToken: "a.b.c" }), NO_CLIENT],
    [() => signUp({ username: "jane", password }), NO_CLIENT],
    [() => signIn({ username: "jane", password }), NO_CLIENT],
    [() => verifyUserAttribute(undefined, {}), NO_CLIENT],
    [async () => session({ storage: inMemory() }), NO_CLIENT],
    [async () => session(undefined), NO_CLIENT],
    [async () => session(connect().cognito, { store: inMemory() }), "store: unknown"],
    [async () => session(connect().cognito, inMemory()), "scope: unknown"],
    [
      async () => session(connect().cognito, "localStorage"),
      "the configuration: must be an object",
    ],
    [
      // As a page's localStorage is.
      async () => session(connect().cognito, { storage: { getItem() {}, setItem() {} } }),
      "storage: must have get, set and delete, like inLocalStorage()",
    ],
    [
      async () => session(connect().cognito, { storage: null }),
      "storage: must have get, set and delete, like inLocalStorage()",
    ],
    [
      () => new CognitoClient("us-west-2").forgotPassword(CALLS.forgotPassword),
      "the configuration: must be an object",
    ],
    [
      () => new CognitoClient().forgotPassword(CALLS.forgotPassword),
      "region: required, like us-east-1 (or userPoolId, or endpoint)",
    ],
    [
      () =>
        connect(undefined, { Region: "us-west-2" }).cognito.forgotPassword(CALLS.forgotPassword),
      "Region: unknown (is it region?)",
    ],
    [
      () =>
        connect(undefined, { userPoolWebClientId: "x" }).cognito.forgotPassword(
          CALLS.forgotPassword,
        ),
      "userPoolWebClientId: unknown",
    ],
    [
      () => connect(undefined, { poolId: "x" }).cognito.forgotPassword(CALLS.forgotPassword),
      "poolId: unknown (is it userPoolId?)",
    ],
    [
      () => signIn(connect().cognito, { username: "jane", password, authFlow: "USER_SRP_AUTH" }),
      "userPoolId: required for SRP, like us-east-1_EXAMPLE",
    ],
    [
      () =>
        signIn(connect(undefined, { userPoolId: "38fjsnc484p94kpqsnet7mpld0" }).cognito, {
          username: "jane",
          password,
        }),
      "userPoolId: required for SRP, like us-east-1_EXAMPLE",
    ],
    [() => admin("x").adminGetUser({ username: "jane" }), "0: unknown"],
    [() => admin({ Credentials: {} }).adminGetUser({ username: "jane" }), "Credentials: unknown"],
  ]) {
    test(`${String(call).replace(/\s+/g, " ")}: ${message}`, async () => {
      const error = await failure(call());
      assert.deepEqual(
        [error.code, error.message, error.mayHaveBeenSent],
        ["InvalidConfiguration", message, false],
      );
    });
  }

  test("an administrator's input that is no object", async () => {
    const error = await failure(admin().adminGetUser("jane"));
    assert.deepEqual([error.code, error.message], ["InvalidInput", "the input: must be an object"]);
  });
});

describe("a code with blanks around it is sent without them", () => {
  test("as an operation's input", async () => {
    const { cognito, requests } = connect();
    await cognito.confirmForgotPassword({
      ...CALLS.confirmForgotPassword,
      confirmationCode: " 123456\n",
    });
    await verifyUserAttribute(cognito, { accessToken: "a", attributeName: "email", code: "\t12 " });
    assert.deepEqual(
      requests.map(({ body }) => [JSON.parse(body).ConfirmationCode, JSON.parse(body).Code]),
      [
        ["123456", undefined],
        [undefined, "12"],
      ],
    );
  });

  test("and a password stays as it is", async () => {
    const { cognito, requests } = connect();
    await cognito.confirmForgotPassword({ ...CALLS.confirmForgotPassword, password: " a b " });
    assert.equal(JSON.parse(requests[0].body).Password, " a b ");
  });
});

describe("an error points at the app's own line", () => {
  const here = /slips\.test\.mjs:\d+/;
  const frames = ({ stack }) => stack.split("\n").slice(1);

  test("after all that waits", async () => {
    const { cognito } = connect(() =>
      Response.json({ __type: "LimitExceededException", message: "No $& more." }, { status: 400 }),
    );
    const error = await failure(cognito.forgotPassword(CALLS.forgotPassword));
    assert.equal(error.stack.split("\n")[0], "CognitoError: forgotPassword: No $& more.");
    assert.ok(
      frames(error)
        .slice(0, 4)
        .some((frame) => here.test(frame)),
      error.stack,
    );
  });

  test("in signing in, and in a session", async () => {
    const { cognito } = connect(undefined, { userPoolId: "us-west-2_EXAMPLE" });
    for (const call of [
      () => signIn(cognito, {}),
      () => answer(cognito, step, {}),
      () => session(cognito).accessToken(),
    ]) {
      const error = await failure(call());
      assert.match(error.stack, /^CognitoError: (signIn|answer|accessToken): /);
      assert.ok(
        frames(error)
          .slice(0, 5)
          .some((frame) => here.test(frame)),
        error.stack,
      );
    }
  });
});
