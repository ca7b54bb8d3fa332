// What time undoes and what too many attempts do: on the local pool, whose
// clock can be moved.
import { NEW_PASSWORD, PASSWORD } from "../foreign/support.mjs";
import { EMAIL, failure, journey, publicClient } from "./journey.mjs";
import { local } from "./servers/local.mjs";
import { CODE_SENT, EXPIRED, INCORRECT, SESSION_EXPIRED } from "./words.mjs";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const onLocalPool = { servers: [local], clients: [publicClient] };

journey(
  "a code and its hour",
  onLocalPool,
  async ({ cognito, pool, step, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const confirmAfter = async (milliseconds) => {
      await cognito.forgotPassword({ username: "jane" });
      const confirmationCode = await pool.lastCode(EMAIL);
      pool.clock.advance(milliseconds);
      return cognito.confirmForgotPassword({
        username: "jane",
        confirmationCode,
        password: NEW_PASSWORD,
      });
    };
    await step("after the hour", confirmAfter(HOUR), EXPIRED);
    await step("within it", confirmAfter(HOUR - MINUTE), {});
  },
);

journey(
  "a challenge and its three minutes",
  onLocalPool,
  async ({ cognito, pool, step, signIn, createUser }) => {
    await createUser("jane");
    const answerAfter = async (milliseconds) => {
      const challenge = await signIn("jane", PASSWORD);
      pool.clock.advance(milliseconds);
      return cognito.respondToNewPasswordChallenge({ challenge, newPassword: NEW_PASSWORD });
    };

    await step("after them", answerAfter(3 * MINUTE), SESSION_EXPIRED);
    await step("within them", answerAfter(2 * MINUTE), "tokens");
  },
);

journey(
  "a temporary password and its week",
  onLocalPool,
  async ({ pool, step, signIn, administer, createUser }) => {
    await createUser("jane");
    pool.clock.advance(7 * DAY);
    const expired =
      "NotAuthorizedException: Temporary password has expired and must be reset by an administrator.";
    await step("after it", signIn("jane", PASSWORD), expired);
    await administer("AdminSetUserPassword", { Username: "jane", Password: PASSWORD });
    pool.clock.advance(6 * DAY);
    await step("within it", signIn("jane", PASSWORD), "NEW_PASSWORD_REQUIRED");
  },
);

journey(
  "tokens and their time",
  onLocalPool,
  async ({ cognito, pool, step, signIn, refresh, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const change = ({ authenticationResult: { accessToken } }) =>
      cognito.changePassword({
        accessToken,
        previousPassword: PASSWORD,
        proposedPassword: NEW_PASSWORD,
      });
    const signedIn = await signIn("jane", PASSWORD);
    pool.clock.advance(HOUR);
    await step(
      "an access token after its hour",
      change(signedIn),
      "NotAuthorizedException: Access Token has expired",
    );
    const refreshed = await step("a refresh", refresh(signedIn.authenticationResult), "tokens");
    await step("the access token it gave", change(refreshed), {});
    pool.clock.advance(30 * DAY);
    const expired = "NotAuthorizedException: Refresh Token has expired";
    await step("a refresh after thirty days", refresh(signedIn.authenticationResult), expired);
  },
);

journey(
  "too many wrong passwords",
  onLocalPool,
  async ({ pool, step, signIn, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    // After ten it is half a minute, which the slowest machine does not outlast.
    for (let failures = 1; failures <= 10; failures += 1) {
      pool.clock.advance(MINUTE);
      await step(`number ${failures}`, signIn("jane", NEW_PASSWORD), INCORRECT);
    }
    await step(
      "the right one at once",
      signIn("jane", PASSWORD),
      "NotAuthorizedException: Password attempts exceeded",
    );
    pool.clock.advance(MINUTE);
    await step("the right one later", signIn("jane", PASSWORD), "tokens");
  },
);

journey("too many codes", onLocalPool, async ({ cognito, pool, step, createConfirmedUser }) => {
  await createConfirmedUser("jane");
  const forgot = () => cognito.forgotPassword({ username: "jane" });
  for (let codes = 1; codes <= 5; codes += 1) {
    await step(`number ${codes}`, forgot(), CODE_SENT);
  }
  await step("number 6", failure(forgot()), {
    code: "LimitExceededException",
    stage: "service",
    operation: "forgotPassword",
    status: 400,
    hasRequestId: true,
    retryable: false,
    mayHaveBeenSent: true,
  });
  pool.clock.advance(HOUR);
  await step("one an hour later", forgot(), CODE_SENT);
});
