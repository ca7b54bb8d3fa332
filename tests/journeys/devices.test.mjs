// Devices that a user pool remembers, on the local pool: ministack has none.
import { PASSWORD } from "../foreign/support.mjs";
import { EMAIL, journey, PHONE, underAlias } from "./journey.mjs";
import { local } from "./servers/local.mjs";

const onLocalPool = {
  ...underAlias,
  servers: [local],
  deviceConfiguration: { challengeRequiredOnNewDevice: true },
};

/** Signs in on a new device, which is remembered. */
async function remember(cognito, password) {
  const signedIn = await cognito.signIn({ username: EMAIL, password, authFlow: "USER_SRP_AUTH" });
  const device = await cognito.rememberDevice(signedIn, { deviceName: "Jane's laptop" });
  return { device, ...signedIn.authenticationResult };
}

journey(
  "a device in place of a second factor",
  { ...onLocalPool, mfaConfiguration: "OPTIONAL" },
  async ({ cognito, step, createConfirmedUser }) => {
    await createConfirmedUser("jane", PHONE);
    const { device, accessToken, refreshToken } = await remember(cognito, PASSWORD);
    const { deviceKey } = device;
    const smsMfaSettings = { enabled: true, preferredMfa: true };
    await cognito.setUserMFAPreference({ accessToken, smsMfaSettings });

    const signIn = (more) => cognito.signIn({ username: EMAIL, password: PASSWORD, ...more });
    await step("a sign-in without it", signIn(), "SMS_MFA");
    await step("a sign-in with it", signIn({ device }), "SIGNED_IN");
    const sent = signIn({ device, authFlow: "USER_PASSWORD_AUTH" });
    await step("and a password that is sent", sent, "SIGNED_IN");
    await step(
      "a refresh without it",
      cognito.getTokensFromRefreshToken({ refreshToken }),
      "NotAuthorizedException: Invalid Refresh Token.",
    );
    const refreshed = cognito.getTokensFromRefreshToken({ refreshToken, deviceKey });
    await step("a refresh with it", refreshed, "tokens");

    const { device: listed } = await cognito.getDevice({ accessToken, deviceKey });
    const { value } = listed.deviceAttributes.find(({ name }) => name === "device_name");
    await step("its name", value, "Jane's laptop");
    const { devices } = await cognito.listDevices({ accessToken });
    await step("how many there are", devices.length, 1);
    const deviceRememberedStatus = "not_remembered";
    await step(
      "a user who does not want it remembered",
      cognito.updateDeviceStatus({ accessToken, deviceKey, deviceRememberedStatus }),
      {},
    );
    await step("a sign-in with it then", signIn({ device }), "SMS_MFA");
  },
);

journey(
  "a device that was forgotten",
  onLocalPool,
  async ({ cognito, step, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const { device, accessToken } = await remember(cognito, PASSWORD);
    const signIn = (more) =>
      cognito.signIn({ username: EMAIL, password: PASSWORD, device, ...more });
    const wrong = { ...device, devicePassword: "another" };
    await step(
      "a device that proves nothing",
      signIn({ device: wrong }),
      "SIGNED_IN, the device is forgotten",
    );
    await step("it still", signIn(), "SIGNED_IN");
    await step("its end", cognito.forgetDevice({ accessToken, deviceKey: device.deviceKey }), {});
    for (const authFlow of ["USER_SRP_AUTH", "USER_PASSWORD_AUTH"]) {
      await step(
        `a sign-in with it, ${authFlow}`,
        signIn({ authFlow }),
        "SIGNED_IN, the device is forgotten",
      );
    }
  },
);

journey(
  "a device that is asked for later",
  { ...onLocalPool, customAuth: { question: "2 + 2?", answer: "4" } },
  async ({ cognito, step, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const { device } = await remember(cognito, PASSWORD);
    const challenge = await cognito.signIn({ username: EMAIL, authFlow: "CUSTOM_AUTH" });
    const asked = await step(
      "an answer that names the device alone",
      cognito.answer(challenge, {
        answer: "4",
        challengeResponses: { DEVICE_KEY: device.deviceKey },
      }),
      "DEVICE_SRP_AUTH",
    );
    await step("the device", cognito.answer(asked, { device }), "SIGNED_IN");
  },
);
