// Sign-ins that begin otherwise than with a password: on the local pool, since
// ministack has no choice of challenges and needs Lambda functions for its own.
import { NEW_PASSWORD, PASSWORD } from "../foreign/support.mjs";
import { journey } from "./journey.mjs";
import { local } from "./servers/local.mjs";
import { INCORRECT } from "./words.mjs";

journey(
  "a choice of challenges",
  { servers: [local] },
  async ({ cognito, step, administer, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const choose = (parameters) =>
      cognito.initiateAuth({
        authFlow: "USER_AUTH",
        authParameters: { USERNAME: "jane", ...parameters },
      });
    const { availableChallenges } = await step("nothing preferred", choose(), "SELECT_CHALLENGE");
    await step("what there is", availableChallenges, ["PASSWORD", "PASSWORD_SRP"]);

    const withPassword = (password) =>
      choose({ PREFERRED_CHALLENGE: "PASSWORD", PASSWORD: password });
    await step("a wrong password preferred", withPassword(NEW_PASSWORD), INCORRECT);
    await step("the right one", withPassword(PASSWORD), "tokens");
    await administer("AdminSetUserPassword", { Username: "jane", Password: PASSWORD });
    const challenge = await step(
      "a temporary one",
      withPassword(PASSWORD),
      "NEW_PASSWORD_REQUIRED",
    );
    const answer = cognito.respondToNewPasswordChallenge({ challenge, newPassword: NEW_PASSWORD });
    await step("its answer", answer, "tokens");
  },
);

const customAuth = { question: "2 + 2?", answer: "4" };
journey(
  "a challenge of the pool's own",
  { servers: [local], customAuth },
  async ({ cognito, step, ...admin }) => {
    await admin.createConfirmedUser("jane");
    const start = cognito.initiateAuth({
      authFlow: "CUSTOM_AUTH",
      authParameters: { USERNAME: "jane" },
    });
    const { session, challengeParameters } = await step("its start", start, "CUSTOM_CHALLENGE");
    const { sub } = await admin.attributes("jane");
    await step("what it asks, and whom", challengeParameters, {
      USERNAME: sub,
      question: "2 + 2?",
    });
    await step("its session", typeof session, "string");
  },
);
