// Sign-ins that begin with what the user chose, or with a question of the
// app's own.
import { NEW_PASSWORD, otherCode, PASSWORD } from "../foreign/support.mjs";
import { EMAIL, everywhere, journey, PHONE, underAlias } from "./journey.mjs";
import { local } from "./servers/local.mjs";
import { INCORRECT } from "./words.mjs";

const onLocalPool = {
  ...underAlias,
  servers: [local],
  signInPolicy: { allowedFirstAuthFactors: ["PASSWORD", "EMAIL_OTP", "SMS_OTP"] },
};

journey("a password that is sent", everywhere, async ({ cognito, step, ...admin }) => {
  await admin.createConfirmedUser("jane");
  const signIn = (password) =>
    cognito.signIn({ username: "jane", password, authFlow: "USER_PASSWORD_AUTH" });
  await step("a wrong one", signIn(NEW_PASSWORD), INCORRECT);
  await step("the right one", signIn(PASSWORD), "SIGNED_IN");
});

for (const preferredChallenge of ["PASSWORD", "PASSWORD_SRP"]) {
  journey(
    `${preferredChallenge} preferred`,
    onLocalPool,
    async ({ cognito, step, createConfirmedUser }) => {
      await createConfirmedUser("jane");
      const signIn = (password) =>
        cognito.signIn({ username: EMAIL, password, authFlow: "USER_AUTH", preferredChallenge });
      await step("a wrong password", signIn(NEW_PASSWORD), INCORRECT);
      await step("the right one", signIn(PASSWORD), "SIGNED_IN");
    },
  );
}

for (const [challenge, destination] of [
  ["EMAIL_OTP", "j***@e***"],
  ["SMS_OTP", "+*******1234"],
]) {
  const finish = async ({ cognito, pool, step }, sent) => {
    await step("where the code went", sent.destination, destination);
    const code = await pool.lastCode("jane");
    const wrong = await step(
      "a wrong code",
      cognito.answer(sent, { code: otherCode(code) }),
      `${challenge}, the code was wrong`,
    );
    await step("the right one", cognito.answer(wrong, { code }), "SIGNED_IN");
  };

  journey(`${challenge} preferred`, onLocalPool, async ({ createConfirmedUser, ...parts }) => {
    const { cognito, step } = parts;
    await createConfirmedUser("jane", PHONE);
    const signIn = cognito.signIn({ username: EMAIL, preferredChallenge: challenge });
    await finish(parts, await step("a sign-in", signIn, challenge));
  });

  journey(`${challenge} chosen`, onLocalPool, async ({ createConfirmedUser, ...parts }) => {
    const { cognito, step } = parts;
    await createConfirmedUser("jane", PHONE);
    const choice = await step("a sign-in", cognito.signIn({ username: EMAIL }), "SELECT_CHALLENGE");
    await step("what there is", choice.availableChallenges.toSorted(), [
      "EMAIL_OTP",
      "PASSWORD",
      "PASSWORD_SRP",
      "SMS_OTP",
    ]);
    await finish(parts, await step("one", cognito.answer(choice, { challenge }), challenge));
  });
}

for (const challenge of ["PASSWORD", "PASSWORD_SRP"]) {
  journey(`${challenge} chosen`, onLocalPool, async ({ cognito, step, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const signIn = async (password) => {
      const choice = await cognito.signIn({ username: EMAIL });
      return cognito.answer(choice, { challenge, password });
    };
    await step("a wrong password", signIn(NEW_PASSWORD), INCORRECT);
    await step("the right one", signIn(PASSWORD), "SIGNED_IN");
  });
}

// With a password at hand signIn and answer never come here; an app that asks
// for one only now does.
journey("a password asked for", onLocalPool, async ({ cognito, step, createConfirmedUser }) => {
  await createConfirmedUser("jane");
  const { session } = await step(
    "a sign-in",
    cognito.initiateAuth({
      authFlow: "USER_AUTH",
      authParameters: { USERNAME: EMAIL, PREFERRED_CHALLENGE: "PASSWORD" },
    }),
    "PASSWORD",
  );
  const asked = { name: "PASSWORD", username: EMAIL, session };
  await step("the password", cognito.answer(asked, { password: PASSWORD }), "SIGNED_IN");
});

const custom = { ...underAlias, customAuth: { question: "2 + 2?", answer: "4" } };
const CUSTOM_AUTH = { username: EMAIL, authFlow: "CUSTOM_AUTH" };

journey("a question", custom, async ({ cognito, step, createConfirmedUser }) => {
  await createConfirmedUser("jane");
  const challenge = await step("a sign-in", cognito.signIn(CUSTOM_AUTH), "CUSTOM_CHALLENGE");
  await step("what it asks", challenge.challengeParameters.question, "2 + 2?");
  const again = await step(
    "a wrong answer",
    cognito.answer(challenge, { answer: "5" }),
    "CUSTOM_CHALLENGE",
  );
  await step("the right one", cognito.answer(again, { answer: "4" }), "SIGNED_IN");
});

journey("a password and a question", custom, async ({ cognito, step, createConfirmedUser }) => {
  await createConfirmedUser("jane");
  const signIn = (password) => cognito.signIn({ ...CUSTOM_AUTH, password });
  await step("a wrong password", signIn(NEW_PASSWORD), INCORRECT);
  const challenge = await step("the right one", signIn(PASSWORD), "CUSTOM_CHALLENGE");
  await step("the answer", cognito.answer(challenge, { answer: "4" }), "SIGNED_IN");
});
