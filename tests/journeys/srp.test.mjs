// A password that is proved without being sent.
import { NEW_PASSWORD, PASSWORD } from "../foreign/support.mjs";
import { EMAIL, everywhere, journey, publicClient, secretClients } from "./journey.mjs";
import { inPage } from "./runtimes.mjs";
import { local } from "./servers/local.mjs";
import { INCORRECT } from "./words.mjs";

const HOUR = 60 * 60_000;

journey(
  "SRP under an alias",
  { ...everywhere, aliasAttributes: ["email"], clients: [publicClient, ...secretClients] },
  async ({ cognito, step, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const signIn = (password) => cognito.signIn({ username: EMAIL, password });
    await step("a wrong password", signIn(NEW_PASSWORD), INCORRECT);
    const { username } = await step("the right one", signIn(PASSWORD), "SIGNED_IN");
    await step("who it is", username, "jane");
  },
);

journey(
  "SRP beyond ASCII",
  everywhere,
  async ({ cognito, step, administer, createConfirmedUser }) => {
    const [username, password] = ["jäne-ζωή-🦊", "Pässwörd-🦊1"];
    await createConfirmedUser(username);
    await administer("AdminSetUserPassword", {
      Username: username,
      Password: password,
      Permanent: true,
    });
    await step("a sign-in", cognito.signIn({ username, password }), "SIGNED_IN");
  },
);

journey("SRP of nobody", everywhere, async ({ cognito, step }) => {
  await step("a sign-in", cognito.signIn({ username: "nobody", password: PASSWORD }), INCORRECT);
});

journey(
  "SRP with a temporary password",
  { ...everywhere, clients: [publicClient, secretClients[0]] },
  async ({ cognito, step, createUser }) => {
    await createUser("jane");
    const signIn = (password) => cognito.signIn({ username: "jane", password });
    const challenge = await step("the temporary one", signIn(PASSWORD), "NEW_PASSWORD_REQUIRED");
    const answer = cognito.answer(challenge, { newPassword: NEW_PASSWORD });
    await step("its answer", answer, "SIGNED_IN");
    await step("the temporary one again", signIn(PASSWORD), INCORRECT);
    await step("the new one", signIn(NEW_PASSWORD), "SIGNED_IN");
  },
);

journey(
  "a step over a reload of the page",
  { clients: [publicClient], runtimes: [inPage] },
  async ({ cognito, step, createUser, reload }) => {
    await createUser("jane");
    const challenge = await cognito.signIn({ username: "jane", password: PASSWORD });
    const kept = JSON.parse(JSON.stringify(challenge));
    await reload();
    await step("its answer", cognito.answer(kept, { newPassword: NEW_PASSWORD }), "SIGNED_IN");
  },
);

// The client and the pool begin at the same time; which of them then is wrong
// is all the same.
journey(
  "SRP by a clock that is hours wrong",
  { ...everywhere, servers: [local] },
  async ({ cognito, pool, step, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const signIn = () => cognito.signIn({ username: "jane", password: PASSWORD });
    for (const hours of [5, -10]) {
      pool.clock.advance(hours * HOUR);
      await step(`${hours} hours later`, signIn(), "SIGNED_IN");
      // As it is without the service's time to go by.
      pool.faults.next({ operation: "InitiateAuth", headers: { date: new Date().toUTCString() } });
      await step(`${hours} hours later, by its own`, signIn(), INCORRECT);
    }
  },
);
