// amazon-cognito-identity-js with USER_SRP_AUTH, which is its default: its
// arithmetic against the pool's.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CognitoClient } from "../../pkg/index.js";
import { signIn as signInHere } from "../../pkg/sign-in.js";
import {
  answerCustomChallenge,
  completeNewPassword,
  forgetDevice,
  listDevices,
  promise,
  signIn,
  userOf,
} from "./identity-js.mjs";
import { decode, NEW_PASSWORD, PASSWORD, startForeignPool } from "./support.mjs";

const INCORRECT = {
  code: "NotAuthorizedException",
  message: "Incorrect username or password.",
};
const FOREIGN = { username: "jürgen.日本", password: "Пароль-密码-1aA" };

let pool;
before(async () => {
  pool = await startForeignPool({
    deviceConfiguration: { challengeRequiredOnNewDevice: true },
    customAuth: { question: "2 + 2?", answer: "4" },
    users: [
      {
        username: "jane",
        password: PASSWORD,
        attributes: { email: "jane@example.com", email_verified: "true" },
      },
      FOREIGN,
    ],
  });
});
after(() => pool.stop());

/** A page's storage. */
class Page extends Map {
  getItem = this.get;
  setItem = this.set;
  removeItem = this.delete;
}

const cognitoUser = (username, { flow = "USER_SRP_AUTH", page = new Page() } = {}) =>
  userOf(pool, username, flow, page);

test("a password is proved, under the username and under an alias", async () => {
  for (const name of ["jane", "jane@example.com"]) {
    const jane = cognitoUser(name);
    const { session } = await signIn(jane, PASSWORD);
    assert.ok(session.isValid());
    assert.equal(jane.getUsername(), "jane");
  }
});

test("a wrong password is refused, and an unknown user alike", async () => {
  await assert.rejects(signIn(cognitoUser("jane"), "Wrong-passw0rd"), INCORRECT);
  await assert.rejects(signIn(cognitoUser("nobody"), PASSWORD), INCORRECT);
});

test("names and passwords of other scripts are proved as well", async () => {
  const { session } = await signIn(cognitoUser(FOREIGN.username), FOREIGN.password);
  assert.equal(session.getAccessToken().payload.username, FOREIGN.username);
  await assert.rejects(signIn(cognitoUser(FOREIGN.username), `${FOREIGN.password}!`), INCORRECT);
});

test("a temporary password is proved, then exchanged", async () => {
  await pool.createUser("temporary");
  const temporary = cognitoUser("temporary");
  const { requiredAttributes } = await signIn(temporary, PASSWORD);
  assert.deepEqual(requiredAttributes, ["name"]);
  await completeNewPassword(temporary, NEW_PASSWORD, { name: "Jane" });
  await signIn(cognitoUser("temporary"), NEW_PASSWORD);
});

test("a custom challenge comes after the password", async () => {
  const jane = cognitoUser("jane", { flow: "CUSTOM_AUTH" });
  const { parameters } = await signIn(jane, PASSWORD);
  assert.equal(parameters.question, "2 + 2?");
  assert.ok((await answerCustomChallenge(jane, "4")).isValid());
});

test("a device is confirmed, proves itself, is refreshed, and is forgotten", async () => {
  await pool.createConfirmedUser("devices");
  const page = new Page();
  const signInOnPage = async () => {
    const user = cognitoUser("devices", { page });
    const { session } = await signIn(user, PASSWORD);
    return { user, session, key: decode(session.getAccessToken().getJwtToken()).device_key };
  };
  const first = await signInOnPage();
  assert.deepEqual(
    (await listDevices(first.user)).map(({ DeviceKey }) => DeviceKey),
    [first.key],
  );
  // It answers DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER of its own accord.
  const second = await signInOnPage();
  assert.equal(second.key, first.key);
  await promise((done) => second.user.refreshSession(second.session.getRefreshToken(), done));

  await forgetDevice(second.user, second.key);
  const third = await signInOnPage();
  assert.notEqual(third.key, first.key);
});

test("a device that it remembered goes on proving itself with the package", async () => {
  await pool.createConfirmedUser("mover");
  const page = new Page();
  const user = cognitoUser("mover", { page });
  const { session } = await signIn(user, PASSWORD);
  const { device_key: key } = decode(session.getAccessToken().getJwtToken());

  // As docs/sessions.md has it.
  const prefix = `CognitoIdentityServiceProvider.${pool.clientId}.mover.`;
  const device = {
    deviceKey: page.getItem(`${prefix}deviceKey`),
    deviceGroupKey: page.getItem(`${prefix}deviceGroupKey`),
    devicePassword: page.getItem(`${prefix}randomPasswordKey`),
  };
  const proved = [];
  const cognito = new CognitoClient({
    userPoolId: pool.userPoolId,
    clientId: pool.clientId,
    endpoint: pool.endpoint,
    fetch(url, init) {
      proved.push(JSON.parse(init.body).ChallengeName);
      return fetch(url, init);
    },
  });
  const step = await signInHere(cognito, { username: "mover", password: PASSWORD, device });
  assert.deepEqual([step.name, step.isDeviceForgotten], ["SIGNED_IN", undefined]);
  assert.deepEqual(proved.slice(-2), ["DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER"]);
  assert.equal(decode(step.authenticationResult.accessToken).device_key, key);
});
