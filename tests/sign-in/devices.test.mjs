// A device proves itself in place of a second factor; one that the service
// forgot never locks its user out.
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
  rememberDevice,
  SESSION,
  signIn,
  TOKENS,
} from "./support.mjs";

const username = "jane";
const password = "Passw0rd!";
const device = {
  deviceKey: "us-west-2_f0f0f0f0-0000-4000-8000-000000000000",
  deviceGroupKey: "-abcdefgh",
  devicePassword: "ZGV2aWNl",
};
const DEVICE_SRP_AUTH = challenge("DEVICE_SRP_AUTH", { USERNAME: username });
const DEVICE_PASSWORD_VERIFIER = challenge(
  "DEVICE_PASSWORD_VERIFIER",
  { ...PASSWORD_VERIFIER.ChallengeParameters, DEVICE_KEY: device.deviceKey },
  { Session: NEXT_SESSION },
);
const NOT_THERE = () => refusal("ResourceNotFoundException", "Device does not exist.");

test("a remembered device answers for itself", async () => {
  const { cognito, requests } = connect([
    PASSWORD_VERIFIER,
    DEVICE_SRP_AUTH,
    DEVICE_PASSWORD_VERIFIER,
    TOKENS,
  ]);
  const { name } = await signIn(cognito, { username, password, device });
  assert.equal(name, "SIGNED_IN");
  const common = { USERNAME: username, DEVICE_KEY: device.deviceKey };
  const proof = {
    ...common,
    PASSWORD_CLAIM_SECRET_BLOCK: "c2VjcmV0LWJsb2Nr",
    PASSWORD_CLAIM_SIGNATURE: "<PASSWORD_CLAIM_SIGNATURE>",
    TIMESTAMP: "<TIMESTAMP>",
  };
  const SRP_A = "<SRP_A>";
  assert.deepEqual(
    foreseeable(requests).map(([, body]) => body),
    [
      { AuthFlow: "USER_SRP_AUTH", AuthParameters: { ...common, SRP_A } },
      { ChallengeName: "PASSWORD_VERIFIER", ChallengeResponses: proof },
      {
        ChallengeName: "DEVICE_SRP_AUTH",
        Session: SESSION,
        ChallengeResponses: { ...common, SRP_A },
      },
      {
        ChallengeName: "DEVICE_PASSWORD_VERIFIER",
        Session: NEXT_SESSION,
        ChallengeResponses: proof,
      },
    ],
  );
});

for (const [when, script] of Object.entries({
  "at the start": () => [NOT_THERE()],
  "with the password's proof": () => [PASSWORD_VERIFIER, NOT_THERE()],
  "as it proves itself": () => [
    PASSWORD_VERIFIER,
    DEVICE_SRP_AUTH,
    refusal("NotAuthorizedException", "Incorrect username or password."),
  ],
})) {
  test(`forgotten, which shows ${when}: signed in without it`, async () => {
    const { cognito, requests } = connect([...script(), PASSWORD_VERIFIER, TOKENS]);
    const step = await signIn(cognito, { username, password, device });
    assert.equal(step.name, "SIGNED_IN");
    assert.equal(step.isDeviceForgotten, true);
    assert.equal(requests.at(-1)[1].ChallengeResponses.DEVICE_KEY, undefined);
  });
}

test("a network that fails, or a wrong password, forgets no device", async () => {
  const lost = connect([PASSWORD_VERIFIER, DEVICE_SRP_AUTH, new Response("", { status: 503 })]);
  assert.equal((await failure(signIn(lost.cognito, { username, password, device }))).status, 503);
  const wrong = connect([PASSWORD_VERIFIER, refusal("NotAuthorizedException")]);
  const error = await failure(signIn(wrong.cognito, { username, password, device }));
  assert.equal(error.code, "NotAuthorizedException");
  assert.equal(wrong.requests.length, 2);
});

test("forgotten in a later step: begin again, with the password alone", async () => {
  const step = { name: "SELECT_CHALLENGE", username, session: SESSION, challengeParameters: {} };
  const given = { challenge: "PASSWORD", password, device };
  const { cognito } = connect([NOT_THERE()]);
  assert.deepEqual(await answer(cognito, step, given), {
    name: "PASSWORD",
    username,
    authFlow: undefined,
    isDeviceForgotten: true,
  });
});

test("a device that was not passed can be, when it is asked for", async () => {
  const { cognito } = connect([DEVICE_SRP_AUTH, DEVICE_PASSWORD_VERIFIER, TOKENS]);
  const step = await signIn(cognito, { username });
  assert.equal(step.name, "DEVICE_SRP_AUTH");
  assert.equal((await failure(answer(cognito, step, {}))).message, "device: required");
  assert.equal((await answer(cognito, step, { device })).name, "SIGNED_IN");
});

const newDevice = {
  authenticationResult: {
    accessToken: "a.b.c",
    newDeviceMetadata: { deviceKey: device.deviceKey, deviceGroupKey: device.deviceGroupKey },
  },
};

test("remembering: confirmed, remembered where it is the user's to say, and given to the app", async () => {
  const { cognito, requests } = connect([{ UserConfirmationNecessary: true }, {}]);
  const remembered = await rememberDevice(cognito, newDevice, { deviceName: "laptop" });
  assert.equal(remembered.deviceKey, device.deviceKey);
  assert.equal(remembered.deviceGroupKey, device.deviceGroupKey);
  assert.equal(atob(remembered.devicePassword).length, 40);
  const [[confirm, { DeviceSecretVerifierConfig, ...body }], [update, status]] = requests;
  assert.deepEqual([confirm, update], ["ConfirmDevice", "UpdateDeviceStatus"]);
  const common = { AccessToken: "a.b.c", DeviceKey: device.deviceKey };
  assert.deepEqual(body, { ...common, DeviceName: "laptop" });
  assert.deepEqual(status, { ...common, DeviceRememberedStatus: "remembered" });
  assert.equal(atob(DeviceSecretVerifierConfig.Salt).length, 16);
  assert.ok(atob(DeviceSecretVerifierConfig.PasswordVerifier).length >= 380);
});

test("confirming only, as refreshing demands", async () => {
  const { cognito, requests } = connect([{ UserConfirmationNecessary: true }]);
  await rememberDevice(cognito, newDevice, { isRemembered: false });
  assert.equal(requests.length, 1);
});

test("a sign-in without a new device has none to remember", async () => {
  const { cognito, requests } = connect([]);
  for (const step of [undefined, {}, { authenticationResult: { accessToken: "a.b.c" } }]) {
    const error = await failure(rememberDevice(cognito, step));
    assert.match(error.message, /^step: /);
  }
  assert.deepEqual(requests, []);
});
