// Who is signed in: the tokens, their refresh, another password.
import { CognitoJwtVerifier } from "aws-jwt-verify";
import { NEW_PASSWORD, PASSWORD } from "../foreign/support.mjs";
import { EMAIL, failure, journey, secretClients } from "./journey.mjs";
import { inNode, inPage } from "./runtimes.mjs";
import { INCORRECT, TOO_SHORT } from "./words.mjs";

journey("a sign-in", {}, async ({ pool, clientId, step, signIn, createConfirmedUser }) => {
  await createConfirmedUser("jane");
  await step("a wrong password", failure(signIn("jane", NEW_PASSWORD)), {
    code: "NotAuthorizedException",
    stage: "service",
    operation: "initiateAuth",
    status: 400,
    hasRequestId: true,
    retryable: false,
    mayHaveBeenSent: true,
  });
  const answer = await step("the right one", signIn("jane", PASSWORD), "tokens");
  await step("what comes with the tokens", answer.challengeParameters, {});

  const { accessToken, idToken, expiresIn, tokenType } = answer.authenticationResult;
  await step(
    "their kind and time",
    { tokenType, expiresIn },
    { tokenType: "Bearer", expiresIn: 3600 },
  );
  const { endpoint, userPoolId } = pool;
  const jwks = await fetch(`${endpoint}/${userPoolId}/.well-known/jwks.json`);
  const verifier = CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: null });
  verifier.cacheJwks(await jwks.json());
  await step("the access token's user", (await verifier.verify(accessToken)).username, "jane");
  await step("the ID token's user", (await verifier.verify(idToken))["cognito:username"], "jane");
});

journey("a name beyond ASCII", {}, async ({ step, signIn, refresh, createConfirmedUser }) => {
  await createConfirmedUser("jäne-ζωή-🦊");
  const { authenticationResult } = await step(
    "a sign-in",
    signIn("jäne-ζωή-🦊", PASSWORD),
    "tokens",
  );
  const { accessToken } = authenticationResult;
  await step(
    "a refresh, the name read from the token",
    refresh(authenticationResult, { accessToken }),
    "tokens",
  );
});

// The other journeys would pass as well if nobody looked at the hash.
const unproven = [
  {
    kind: "a client with another secret",
    config: ({ secretClient }) => ({ ...secretClient, clientSecret: "another" }),
  },
  {
    kind: "a client whose back end has another secret",
    config: ({ secretClient: { clientId } }) => ({ clientId, backEndSecret: "another" }),
  },
];
journey(
  "a wrong secret",
  { clients: unproven },
  async ({ cognito, step, signIn, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const unverified =
      "NotAuthorizedException: Unable to verify secret hash for client <client id>";
    await step("a sign-in", signIn("jane", PASSWORD), unverified);
    await step("a code", cognito.forgotPassword({ username: "jane" }), unverified);
  },
);

journey(
  "a refresh",
  { runtimes: [inPage, inNode] },
  async ({ step, signIn, refresh, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const { authenticationResult } = await signIn("jane", PASSWORD);
    const { accessToken } = authenticationResult;
    const refreshed = await step(
      "with the access token",
      refresh(authenticationResult, { accessToken }),
      "tokens",
    );
    await step("no other refresh token", refreshed.authenticationResult.refreshToken, undefined);
    await step("with the username", refresh(authenticationResult, { username: "jane" }), "tokens");
    await step(
      "with a token that is none",
      refresh({ refreshToken: "none" }, { username: "jane" }),
      "NotAuthorizedException: Invalid Refresh Token.",
    );
  },
);

journey(
  "a refresh after a sign-in under an alias",
  { aliasAttributes: ["email"], clients: secretClients },
  async ({ step, signIn, refresh, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const { authenticationResult } = await step(
      "the alias signs in",
      signIn(EMAIL, PASSWORD),
      "tokens",
    );
    const { accessToken } = authenticationResult;
    await step("with nothing said of whose it is", refresh(authenticationResult), "InvalidInput");
    // The trap: the name that signed in is not the name to sign.
    await step(
      "with the alias",
      refresh(authenticationResult, { username: EMAIL }),
      "NotAuthorizedException: SecretHash does not match for the client: <client id>",
    );
    await step(
      "with the real username",
      refresh(authenticationResult, { username: "jane" }),
      "tokens",
    );
    await step("with the access token", refresh(authenticationResult, { accessToken }), "tokens");
  },
);

journey(
  "another password",
  { runtimes: [inPage, inNode] },
  async ({ cognito, step, signIn, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const { authenticationResult } = await signIn("jane", PASSWORD);
    const { accessToken } = authenticationResult;
    const change = (previousPassword, proposedPassword, token = accessToken) =>
      cognito.changePassword({ accessToken: token, previousPassword, proposedPassword });
    await step("a wrong old one", change(NEW_PASSWORD, NEW_PASSWORD), INCORRECT);
    await step("a weak new one", change(PASSWORD, "Sh0rt!"), TOO_SHORT);
    const invalid = "NotAuthorizedException: Invalid Access Token";
    await step("a token that is none", change(PASSWORD, NEW_PASSWORD, "none"), invalid);
    await step("the right ones", change(PASSWORD, NEW_PASSWORD), {});
    await step("the old password", signIn("jane", PASSWORD), INCORRECT);
    await step("the new password", signIn("jane", NEW_PASSWORD), "tokens");
  },
);
