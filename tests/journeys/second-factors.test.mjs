// What is asked of a user beside the first factor.
import { NEW_PASSWORD, otherCode, PASSWORD } from "../foreign/support.mjs";
import { EMAIL, journey, PHONE, underAlias } from "./journey.mjs";
import { local } from "./servers/local.mjs";
import { totp } from "./totp.mjs";
import { SESSION_EXPIRED } from "./words.mjs";

const MINUTE = 60_000;

const onBoth = { ...underAlias, mfaConfiguration: "OPTIONAL" };
const onLocalPool = { ...onBoth, servers: [local] };

const jane = (password = PASSWORD) => ({ username: EMAIL, password });

/** Signs in, and gives the access token. */
const tokenOf = async (cognito) => {
  const { authenticationResult } = await cognito.signIn(jane());
  return authenticationResult.accessToken;
};

/** The codes of an authenticator app, each of a time of its own where the clock can be moved. */
const authenticatorApp = (pool, secret) => () => {
  pool.clock?.advance(MINUTE);
  return totp(secret, pool.clock?.now().getTime());
};

for (const [mfa, settings, destination] of [
  ["SMS_MFA", "smsMfaSettings", "+*******1234"],
  ["EMAIL_OTP", "emailMfaSettings", "j***@e***"],
]) {
  journey(
    `${mfa} as the second factor`,
    onLocalPool,
    async ({ cognito, pool, step, createConfirmedUser }) => {
      await createConfirmedUser("jane", PHONE);
      const accessToken = await tokenOf(cognito);
      const preference = { accessToken, [settings]: { enabled: true, preferredMfa: true } };
      await step("the preference", cognito.setUserMFAPreference(preference), {});
      const challenge = await step("the password", cognito.signIn(jane()), mfa);
      await step("where the code went", challenge.destination, destination);
      const code = await pool.lastCode("jane");
      const wrong = await step(
        "a wrong code",
        cognito.answer(challenge, { code: otherCode(code) }),
        `${mfa}, the code was wrong`,
      );
      await step("the right one", cognito.answer(wrong, { code }), "SIGNED_IN");
    },
  );
}

journey("an authenticator app", onBoth, async ({ cognito, pool, step, ...admin }) => {
  await admin.createConfirmedUser("jane");
  const accessToken = await tokenOf(cognito);
  const { secretCode } = await cognito.associateSoftwareToken({ accessToken });
  const nextCode = authenticatorApp(pool, secretCode);
  const verify = (userCode) =>
    cognito.verifySoftwareToken({ accessToken, userCode, friendlyDeviceName: "Jane's phone" });
  const mismatch =
    "EnableSoftwareTokenMFAException: Code mismatch and fail enable Software Token MFA";
  await step("a wrong code verified", verify(otherCode(nextCode())), mismatch);
  await step("the right one verified", verify(nextCode()), { status: "SUCCESS" });
  await cognito.setUserMFAPreference({
    accessToken,
    softwareTokenMfaSettings: { enabled: true, preferredMfa: true },
  });
  const { preferredMfaSetting } = await cognito.getUser({ accessToken });
  await step("the preference", preferredMfaSetting, "SOFTWARE_TOKEN_MFA");

  const challenge = await step("the password", cognito.signIn(jane()), "SOFTWARE_TOKEN_MFA");
  await step("the app's name", challenge.friendlyDeviceName, "Jane's phone");
  const code = nextCode();
  await step(
    "a wrong code",
    cognito.answer(challenge, { code: otherCode(code) }),
    "SOFTWARE_TOKEN_MFA, the code was wrong",
  );
  await step("the right one", cognito.answer(challenge, { code }), "SIGNED_IN");
});

journey("SMS_MFA by the older operation", onLocalPool, async ({ cognito, step, ...admin }) => {
  await admin.createConfirmedUser("jane", PHONE);
  const accessToken = await tokenOf(cognito);
  const mfaOptions = [{ deliveryMedium: "SMS", attributeName: "phone_number" }];
  await step("the setting", cognito.setUserSettings({ accessToken, mfaOptions }), {});
  await step("the password", cognito.signIn(jane()), "SMS_MFA");
});

journey("a choice of second factors", onLocalPool, async ({ cognito, pool, step, ...admin }) => {
  await admin.createConfirmedUser("jane", PHONE);
  await cognito.setUserMFAPreference({
    accessToken: await tokenOf(cognito),
    smsMfaSettings: { enabled: true },
    emailMfaSettings: { enabled: true },
  });
  const choice = await step("the password", cognito.signIn(jane()), "SELECT_MFA_TYPE");
  await step("what there is", choice.mfasCanChoose, ["SMS_MFA", "EMAIL_OTP"]);
  const challenge = await step("one", cognito.answer(choice, { mfa: "EMAIL_OTP" }), "EMAIL_OTP");
  const code = await pool.lastCode("jane");
  await step("its code", cognito.answer(challenge, { code }), "SIGNED_IN");
});

const demanded = { ...onLocalPool, mfaConfiguration: "ON" };

journey(
  "an authenticator app that is demanded",
  { ...demanded, enabledMfas: ["SOFTWARE_TOKEN_MFA"] },
  async ({ cognito, pool, step, createUser }) => {
    await createUser("jane");
    const credentials = jane();
    const first = await cognito.signIn(credentials);
    const setUp = await step(
      "a temporary password",
      cognito.answer(first, { newPassword: NEW_PASSWORD }),
      "MFA_SETUP",
    );
    await step("what there is", setUp.mfasCanSetup, ["SOFTWARE_TOKEN_MFA"]);
    const shown = await step(
      "the app",
      cognito.answer(setUp, { mfa: "SOFTWARE_TOKEN_MFA", issuer: "Example & Co" }),
      "SOFTWARE_TOKEN_SETUP",
    );
    const { host, pathname, searchParams } = new URL(shown.otpauthUri);
    await step(
      "what is scanned",
      { host, label: decodeURIComponent(pathname), ...Object.fromEntries(searchParams) },
      {
        host: "totp",
        // What was typed, an alias or not.
        label: `/Example & Co:${credentials.username}`,
        secret: shown.secretCode,
        issuer: "Example & Co",
      },
    );
    const nextCode = authenticatorApp(pool, shown.secretCode);
    const wrong = await step(
      "a wrong code",
      cognito.answer(shown, { code: otherCode(nextCode()) }),
      "SOFTWARE_TOKEN_SETUP, the code was wrong",
    );
    await step("the right one", cognito.answer(wrong, { code: nextCode() }), "SIGNED_IN");

    const again = await step(
      "the password",
      cognito.signIn(jane(NEW_PASSWORD)),
      "SOFTWARE_TOKEN_MFA",
    );
    await step("the app's code", cognito.answer(again, { code: nextCode() }), "SIGNED_IN");
  },
);

journey(
  "an email that is demanded",
  { ...demanded, enabledMfas: ["EMAIL_OTP"] },
  async ({ cognito, pool, step, createConfirmedUser, attributes }) => {
    await createConfirmedUser("jane", { email_verified: "false" });
    const setUp = await step(
      "the password",
      cognito.signIn({ username: "jane", password: PASSWORD }),
      "MFA_SETUP",
    );
    const challenge = await step(
      "an address",
      cognito.answer(setUp, { mfa: "EMAIL_OTP", email: "jane@example.org" }),
      "EMAIL_OTP",
    );
    const code = await pool.lastCode("jane@example.org");
    await step("its code", cognito.answer(challenge, { code }), "SIGNED_IN");
    await step("the address then", (await attributes("jane")).email, "jane@example.org");
  },
);

journey("a code that comes too late", onLocalPool, async ({ cognito, pool, step, ...admin }) => {
  await admin.createConfirmedUser("jane", PHONE);
  await cognito.setUserMFAPreference({
    accessToken: await tokenOf(cognito),
    smsMfaSettings: { enabled: true },
  });
  const challenge = await cognito.signIn(jane());
  const code = await pool.lastCode("jane");
  pool.clock.advance(3 * MINUTE);
  await step("after three minutes", cognito.answer(challenge, { code }), SESSION_EXPIRED);
});
