// A password that was forgotten, or reset by an administrator.
import { NEW_PASSWORD, otherCode, PASSWORD } from "../foreign/support.mjs";
import { EMAIL, journey } from "./journey.mjs";
import { inNode, inPage } from "./runtimes.mjs";
import { CODE_SENT, EXPIRED, INCORRECT, MISMATCH, TOO_SHORT } from "./words.mjs";

const confirming =
  (cognito) =>
  (confirmationCode, password = NEW_PASSWORD) =>
    cognito.confirmForgotPassword({ username: "jane", confirmationCode, password });

journey(
  "a forgotten password",
  { runtimes: [inPage, inNode] },
  async ({ cognito, pool, step, signIn, createConfirmedUser }) => {
    const confirm = confirming(cognito);
    await createConfirmedUser("jane");

    await step("a code before one was asked for", confirm("000000"), EXPIRED);
    await step("a code is sent", cognito.forgotPassword({ username: "jane" }), CODE_SENT);
    const code = await pool.lastCode(EMAIL);
    await step("the old password still signs in", signIn("jane", PASSWORD), "tokens");
    await step("a wrong code", confirm(otherCode(code)), MISMATCH);
    await step("a weak password", confirm(code, "Sh0rt!"), TOO_SHORT);
    await step("the right code", confirm(code), {});
    await step("the code again", confirm(code), EXPIRED);
    await step("the old password", signIn("jane", PASSWORD), INCORRECT);
    await step("the new password", signIn("jane", NEW_PASSWORD), "tokens");
  },
);

journey("a second code", {}, async ({ cognito, pool, step, signIn, createConfirmedUser }) => {
  const confirm = confirming(cognito);
  await createConfirmedUser("jane");

  await cognito.forgotPassword({ username: "jane" });
  const older = await pool.lastCode(EMAIL);
  await cognito.forgotPassword({ username: "jane" });
  const newer = await pool.lastCode(EMAIL);
  await step("the older code", confirm(older), MISMATCH);
  await step("the newer code", confirm(newer), {});
  await step("the new password", signIn("jane", NEW_PASSWORD), "tokens");
});

journey(
  "a reset by an administrator",
  {},
  async ({ cognito, pool, step, signIn, administer, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    await administer("AdminResetUserPassword", { Username: "jane" });

    const required = "PasswordResetRequiredException: Password reset required for the user";
    await step("the old password", signIn("jane", PASSWORD), required);
    // The code is there already: asking for another would only confuse.
    await step("the code already sent", confirming(cognito)(await pool.lastCode(EMAIL)), {});
    await step("the new password", signIn("jane", NEW_PASSWORD), "tokens");
  },
);

journey(
  "an email that is not verified",
  {},
  async ({ cognito, pool, step, administer, createConfirmedUser }) => {
    await createConfirmedUser("jane", { email_verified: "false" });
    const forgot = () => cognito.forgotPassword({ username: "jane" });

    const unreachable =
      "InvalidParameterException: Cannot reset password for the user as there is no registered/verified email or phone_number";
    await step("a code is asked for", forgot(), unreachable);
    await step(
      "an administrator's reset",
      administer("AdminResetUserPassword", { Username: "jane" }),
      unreachable,
    );
    await administer("AdminUpdateUserAttributes", {
      Username: "jane",
      UserAttributes: [{ Name: "email_verified", Value: "true" }],
    });
    await step("a code once it is verified", forgot(), CODE_SENT);
    await step("the code", confirming(cognito)(await pool.lastCode(EMAIL)), {});
  },
);
