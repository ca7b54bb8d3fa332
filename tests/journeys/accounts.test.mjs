// What users do with their own accounts, from signing up to deletion.
import { NEW_PASSWORD, otherCode, PASSWORD } from "../foreign/support.mjs";
import { EMAIL, everywhere, journey, publicClient, secretClients } from "./journey.mjs";
import { local } from "./servers/local.mjs";
import { CODE_SENT, INCORRECT, MISMATCH } from "./words.mjs";

const REVOKED = "NotAuthorizedException: Access Token has been revoked";

const byEmail = { ...everywhere, autoVerifiedAttributes: ["email"] };
const jane = {
  username: "jane",
  password: PASSWORD,
  userAttributes: [{ name: "email", value: EMAIL }],
};

const signedIn = async (cognito, password = PASSWORD) => {
  const { authenticationResult } = await cognito.signIn({ username: "jane", password });
  return authenticationResult;
};

journey(
  "a sign-up",
  { ...byEmail, clients: [publicClient, secretClients[0]] },
  async ({ cognito, pool, step }) => {
    await step("a code is sent", cognito.signUp(jane), CODE_SENT);
    await step(
      "the same name again",
      cognito.signUp(jane),
      "UsernameExistsException: User already exists",
    );
    const waiting = await step(
      "a sign-in before the code",
      cognito.signIn({ username: "jane", password: PASSWORD }),
      "SIGN_UP_NOT_CONFIRMED",
    );
    await step("another code", cognito.resendConfirmationCode({ username: "jane" }), CODE_SENT);
    const confirmationCode = await pool.lastCode(EMAIL);
    const answer = (confirmationCode) =>
      cognito.answer(waiting, { confirmationCode, password: PASSWORD });
    await step(
      "a wrong code",
      answer(otherCode(confirmationCode)),
      "SIGN_UP_NOT_CONFIRMED, the code was wrong",
    );
    await step("the right one", answer(confirmationCode), "SIGNED_IN");
  },
);

journey(
  "a sign-up confirmed by its code alone",
  { ...byEmail, client: { authFlows: ["ALLOW_USER_SRP_AUTH"] } },
  async ({ cognito, pool, step }) => {
    await cognito.signUp(jane);
    const waiting = await cognito.signIn({ username: "jane", password: PASSWORD });
    const confirmationCode = await pool.lastCode(EMAIL);
    const asked = await step("the code", cognito.answer(waiting, { confirmationCode }), "PASSWORD");
    await step("the password", cognito.answer(asked, { password: PASSWORD }), "SIGNED_IN");
  },
);

journey("a sign-up that signs in", { ...byEmail, servers: [local] }, async (parts) => {
  const { cognito, pool, step } = parts;
  const { session } = await cognito.signUp(jane);
  const confirmationCode = await pool.lastCode(EMAIL);
  const confirmed = await cognito.confirmSignUp({ username: "jane", confirmationCode, session });
  await step(
    "the session of its confirmation",
    cognito.signIn({ username: "jane", session: confirmed.session }),
    "SIGNED_IN",
  );
});

journey(
  "a reset by an administrator, as a step",
  everywhere,
  async ({ cognito, pool, step, administer, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    await administer("AdminResetUserPassword", { Username: "jane" });
    const waiting = await step(
      "the old password",
      cognito.signIn({ username: "jane", password: PASSWORD }),
      "PASSWORD_RESET_REQUIRED",
    );
    const answer = (confirmationCode) =>
      cognito.answer(waiting, { confirmationCode, password: NEW_PASSWORD });
    const code = await pool.lastCode(EMAIL);
    await step(
      "a wrong code",
      answer(otherCode(code)),
      "PASSWORD_RESET_REQUIRED, the code was wrong",
    );
    await step("the code already sent", answer(code), "SIGNED_IN");
    await step("how many were sent", await pool.sentCodes(), 1);
  },
);

journey("attributes", byEmail, async ({ cognito, step, attributes, createConfirmedUser }) => {
  await createConfirmedUser("jane");
  const { accessToken } = await signedIn(cognito);
  const name = { name: "name", value: "Jane" };
  await step("a name", cognito.updateUserAttributes({ accessToken, userAttributes: [name] }), {
    codeDeliveryDetailsList: [],
  });
  await step("what is stored", (await attributes("jane")).name, "Jane");
  const { username, userAttributes } = await cognito.getUser({ accessToken });
  const byName = Object.fromEntries(userAttributes.map(({ name, value }) => [name, value]));
  await step("who it is", [username, byName.name, byName.email], ["jane", "Jane", EMAIL]);
  await step(
    "its end",
    cognito.deleteUserAttributes({ accessToken, userAttributeNames: ["name"] }),
    {},
  );
  await step("what is stored then", (await attributes("jane")).name, undefined);
});

journey(
  "another email",
  { ...byEmail, servers: [local] },
  async ({ cognito, pool, step, attributes, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const { accessToken } = await signedIn(cognito);
    const email = { name: "email", value: "jane@example.org" };
    await step(
      "the new one",
      cognito.updateUserAttributes({ accessToken, userAttributes: [email] }),
      {
        codeDeliveryDetailsList: [
          { attributeName: "email", deliveryMedium: "EMAIL", destination: "j***@e***" },
        ],
      },
    );
    await step("until its code", (await attributes("jane")).email_verified, "false");
    const attributeName = "email";
    const asked = cognito.getUserAttributeVerificationCode({ accessToken, attributeName });
    await step("another code", asked, CODE_SENT);
    const code = await pool.lastCode("jane@example.org");
    const verify = (code) => cognito.verifyUserAttribute({ accessToken, attributeName, code });
    await step("a wrong code", verify(otherCode(code)), MISMATCH);
    await step("the right one", verify(code), {});
    await step("then", (await attributes("jane")).email_verified, "true");
  },
);

journey("the end of a user", everywhere, async ({ cognito, step, createConfirmedUser }) => {
  await createConfirmedUser("jane");
  const { accessToken } = await signedIn(cognito);
  await step("the deletion", cognito.deleteUser({ accessToken }), {});
  await step("a sign-in", cognito.signIn({ username: "jane", password: PASSWORD }), INCORRECT);
});

journey(
  "tokens renewed and revoked",
  { ...everywhere, clients: [publicClient, secretClients[0]] },
  async ({ cognito, step, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const { refreshToken } = await signedIn(cognito);
    const refresh = () => cognito.getTokensFromRefreshToken({ refreshToken });
    const { authenticationResult } = await step("a refresh", refresh(), "tokens");
    const { accessToken } = authenticationResult;
    await step("its revocation", cognito.revokeToken({ token: refreshToken }), {});
    const revoked = "NotAuthorizedException: Refresh Token has been revoked";
    await step("a refresh then", refresh(), revoked);
    await step("the access token then", cognito.getUser({ accessToken }), REVOKED);
  },
);

journey(
  "tokens that rotate",
  {
    ...everywhere,
    servers: [local],
    client: { refreshTokenRotation: { feature: "ENABLED", retryGracePeriodSeconds: 0 } },
  },
  async ({ cognito, step, refresh, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const first = await signedIn(cognito);
    const renew = ({ refreshToken }) => cognito.getTokensFromRefreshToken({ refreshToken });
    await step(
      "by REFRESH_TOKEN_AUTH",
      refresh(first, { accessToken: first.accessToken }),
      "InvalidParameterException: REFRESH_TOKEN_AUTH flow not enabled for this client",
    );
    const { authenticationResult } = await step("by the other way", renew(first), "tokens");
    await step(
      "the token that was replaced",
      renew(first),
      "RefreshTokenReuseException: Refresh Token has been invalidated by rotation",
    );
    await step("the newer one", renew(authenticationResult), "tokens");
  },
);

journey("signed out everywhere", everywhere, async ({ cognito, step, createConfirmedUser }) => {
  await createConfirmedUser("jane");
  const [here, there] = [await signedIn(cognito), await signedIn(cognito)];
  const { accessToken } = here;
  await step("the sign-out", cognito.globalSignOut({ accessToken }), {});
  await step("the other's token", cognito.getUser({ accessToken: there.accessToken }), REVOKED);
});

journey(
  "sessions of a user",
  { ...everywhere, servers: [local], userSessionTracking: "ENABLED" },
  async ({ cognito, step, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const [{ accessToken }, other] = [await signedIn(cognito), await signedIn(cognito)];
    const { sessions } = await cognito.listUserSessions({ accessToken });
    await step(
      "what there is",
      sessions.map(({ isCurrentSession }) => isCurrentSession).toSorted(),
      [false, true],
    );
    const { sessionId } = sessions.find(({ isCurrentSession }) => !isCurrentSession);
    await step("the other's end", cognito.revokeUserSession({ accessToken, sessionId }), {});
    await step("its token", cognito.getUser({ accessToken: other.accessToken }), REVOKED);
  },
);

journey("what became of a sign-in", everywhere, async ({ cognito, pool, step }) => {
  // Threat protection, which writes the emails that ask, is an add-on.
  await step(
    "an answer to an email",
    cognito.updateAuthEventFeedback({
      userPoolId: pool.userPoolId,
      username: "jane",
      eventId: "0b2c1f9e-EXAMPLE",
      feedbackToken: "token",
      feedbackValue: "Valid",
    }),
    "UserPoolAddOnNotEnabledException: Threat protection is not enabled for the user pool",
  );
});
