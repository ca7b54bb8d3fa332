// The first sign-in, with a password that an administrator gave.
import { NEW_PASSWORD, PASSWORD } from "../foreign/support.mjs";
import { EMAIL, failure, journey } from "./journey.mjs";
import { INCORRECT, TOO_SHORT } from "./words.mjs";

const NAME = { name: "Jane" };
const INVALID_SESSION = "NotAuthorizedException: Invalid session for the user.";

journey(
  "a temporary password",
  { requiredAttributes: ["name"] },
  async ({ cognito, step, signIn, ...admin }) => {
    await admin.createUser("jane");
    await step(
      "a code is asked for instead",
      cognito.forgotPassword({ username: "jane" }),
      "NotAuthorizedException: User password cannot be reset in the current state.",
    );
    const challenge = await step(
      "the temporary password",
      signIn("jane", PASSWORD),
      "NEW_PASSWORD_REQUIRED",
    );
    await step("what is required", challenge.requiredAttributes, ["name"]);
    await step("what is known", challenge.userAttributes.email, EMAIL);

    // As an app keeps it that leads to another page in between.
    const kept = JSON.parse(JSON.stringify(challenge));
    const answer = (newPassword, userAttributes) =>
      cognito.respondToNewPasswordChallenge({ challenge: kept, newPassword, userAttributes });
    await step("without the required attribute", failure(answer(NEW_PASSWORD)), {
      code: "InvalidInput",
      stage: "input",
      operation: "respondToNewPasswordChallenge",
      status: undefined,
      hasRequestId: false,
      retryable: false,
      mayHaveBeenSent: false,
    });
    await step("a weak password", answer("Sh0rt!", NAME), TOO_SHORT);
    await step("with it", answer(NEW_PASSWORD, NAME), "tokens");
    await step(
      "the same answer again",
      answer(NEW_PASSWORD, NAME),
      "NotAuthorizedException: Invalid session for the user, session can only be used once.",
    );
    await step("what is stored", (await admin.attributes("jane")).name, "Jane");
    await step("the temporary password again", signIn("jane", PASSWORD), INCORRECT);
    await step("the new password", signIn("jane", NEW_PASSWORD), "tokens");
  },
);

journey(
  "a challenge answered by username and session",
  {},
  async ({ cognito, step, signIn, createUser }) => {
    await createUser("jane");
    const { session } = await step(
      "the temporary password",
      signIn("jane", PASSWORD),
      "NEW_PASSWORD_REQUIRED",
    );
    const answer = (answered) =>
      cognito.respondToNewPasswordChallenge({ ...answered, newPassword: NEW_PASSWORD });
    await step(
      "a session never given",
      answer({ username: "jane", session: "s".repeat(20) }),
      INVALID_SESSION,
    );
    await step("the answer", answer({ username: "jane", session }), "tokens");
  },
);

journey(
  "a temporary password under an alias",
  { aliasAttributes: ["email"] },
  async ({ cognito, step, signIn, createUser }) => {
    await createUser("jane");
    const challenge = await step(
      "the temporary password",
      signIn(EMAIL, PASSWORD),
      "NEW_PASSWORD_REQUIRED",
    );
    await step("whom it names", challenge.challengeParameters.USER_ID_FOR_SRP, "jane");
    const answer = cognito.respondToNewPasswordChallenge({ challenge, newPassword: NEW_PASSWORD });
    await step("the answer", answer, "tokens");
    await step("the new password", signIn(EMAIL, NEW_PASSWORD), "tokens");
  },
);

journey(
  "an email as the username",
  { usernameAttributes: ["email"] },
  async ({ cognito, pool, step, signIn, refresh, createUser, attributes }) => {
    await createUser(EMAIL);
    const { sub } = await attributes(EMAIL);
    const challenge = await step(
      "the temporary password",
      signIn(EMAIL, PASSWORD),
      "NEW_PASSWORD_REQUIRED",
    );
    await step("whom it names", challenge.challengeParameters.USER_ID_FOR_SRP, sub);
    const answer = cognito.respondToNewPasswordChallenge({ challenge, newPassword: PASSWORD });
    const { authenticationResult } = await step("the answer", answer, "tokens");
    await step(
      "a refresh",
      refresh(authenticationResult, { accessToken: authenticationResult.accessToken }),
      "tokens",
    );

    await cognito.forgotPassword({ username: EMAIL });
    const confirmationCode = await pool.lastCode(EMAIL);
    const confirm = cognito.confirmForgotPassword({
      username: EMAIL,
      confirmationCode,
      password: NEW_PASSWORD,
    });
    await step("the code", confirm, {});
    await step("the new password", signIn(EMAIL, NEW_PASSWORD), "tokens");
  },
);

journey(
  "a permanent password set by an administrator",
  {},
  async ({ step, signIn, administer, createUser }) => {
    await createUser("jane");
    await administer("AdminSetUserPassword", {
      Username: "jane",
      Password: NEW_PASSWORD,
      Permanent: true,
    });
    await step("the temporary password", signIn("jane", PASSWORD), INCORRECT);
    await step("the permanent password", signIn("jane", NEW_PASSWORD), "tokens");
  },
);
