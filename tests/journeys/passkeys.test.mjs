// Passkeys, on the local pool: ministack has none. In a page they are of
// Chromium's virtual authenticator, in Node of one in software.
import { PASSWORD } from "../foreign/support.mjs";
import { EMAIL, journey, underAlias } from "./journey.mjs";
import { inPage } from "./runtimes.mjs";
import { local } from "./servers/local.mjs";
import { INCORRECT } from "./words.mjs";

const onLocalPool = {
  ...underAlias,
  servers: [local],
  signInPolicy: { allowedFirstAuthFactors: ["PASSWORD", "WEB_AUTHN"] },
};

journey("a passkey", onLocalPool, async (parts) => {
  const { cognito, step, createAuthenticator, createConfirmedUser } = parts;
  await createConfirmedUser("jane");
  const authenticator = await createAuthenticator();
  const { authenticationResult } = await cognito.signIn({ username: EMAIL, password: PASSWORD });
  const { accessToken } = authenticationResult;
  const { credentialId } = await authenticator.register(cognito, accessToken);
  const list = () => cognito.listWebAuthnCredentials({ accessToken });
  const { credentials } = await list();
  await step(
    "the passkeys",
    credentials.map(({ credentialId, relyingPartyId }) => ({ credentialId, relyingPartyId })),
    [{ credentialId, relyingPartyId: "localhost" }],
  );
  const { configuredUserAuthFactors } = await cognito.getUserAuthFactors({ accessToken });
  await step("what one signs in with", configuredUserAuthFactors, ["PASSWORD", "WEB_AUTHN"]);

  const answer = async (step) => cognito.answer(step, await authenticator.answer(step));
  const preferred = await step(
    "a sign-in",
    cognito.signIn({ username: EMAIL, preferredChallenge: "WEB_AUTHN" }),
    "WEB_AUTHN",
  );
  await step("the passkey", answer(preferred), "SIGNED_IN");
  const choice = await step(
    "a sign-in without a preference",
    cognito.signIn({ username: EMAIL }),
    "SELECT_CHALLENGE",
  );
  const chosen = await step(
    "the choice",
    cognito.answer(choice, { challenge: "WEB_AUTHN" }),
    "WEB_AUTHN",
  );
  await step("the passkey again", answer(chosen), "SIGNED_IN");

  await step("its end", cognito.deleteWebAuthnCredential({ accessToken, credentialId }), {});
  await step("the passkeys then", list(), { credentials: [] });
});

journey("a passkey's counter", onLocalPool, async (parts) => {
  const { cognito, step, createAuthenticator, createConfirmedUser } = parts;
  await createConfirmedUser("jane");
  const authenticator = await createAuthenticator();
  const { authenticationResult } = await cognito.signIn({ username: EMAIL, password: PASSWORD });
  await authenticator.register(cognito, authenticationResult.accessToken);
  const signIn = async () => {
    const asked = await cognito.signIn({ username: EMAIL, preferredChallenge: "WEB_AUTHN" });
    return cognito.answer(asked, await authenticator.answer(asked));
  };
  // In software it stays 0, as with passkeys that are synced.
  await step("the first sign-in", signIn(), "SIGNED_IN");
  await step("the second", signIn(), "SIGNED_IN");
  await authenticator.setCounter(9);
  await step("a counter that has grown", signIn(), "SIGNED_IN");
  await authenticator.setCounter(5);
  await step("one that goes back", signIn(), INCORRECT);
});

journey(
  "a passkey for another site",
  { ...onLocalPool, runtimes: [inPage], webAuthnConfiguration: { relyingPartyId: "example.com" } },
  async ({ cognito, step, createAuthenticator, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const authenticator = await createAuthenticator();
    const { authenticationResult } = await cognito.signIn({ username: EMAIL, password: PASSWORD });
    const { accessToken } = authenticationResult;
    await step("its registration", authenticator.register(cognito, accessToken), "PasskeyFailed");
  },
);
