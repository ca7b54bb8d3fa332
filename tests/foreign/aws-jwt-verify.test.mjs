// aws-jwt-verify, AWS's own verifier, holds the pool's tokens to the rules it
// holds the service's to: signature, issuer, client, use and lifetime.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CognitoJwtVerifier } from "aws-jwt-verify";
import { JwtInvalidSignatureError } from "aws-jwt-verify/error";
import { PASSWORD, startForeignPool } from "./support.mjs";

let pool;
let tokens;
let verifier;
before(async () => {
  pool = await startForeignPool();
  await pool.createConfirmedUser("jane");
  const { AuthenticationResult } = await pool.call("InitiateAuth", {
    ClientId: pool.clientId,
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME: "jane", PASSWORD },
  });
  tokens = AuthenticationResult;
  // Fetched here: the verifier itself goes to https alone.
  const jwks = await (await fetch(pool.jwksUri)).json();
  verifier = CognitoJwtVerifier.create({
    userPoolId: pool.userPoolId,
    clientId: pool.clientId,
    tokenUse: null,
  });
  verifier.cacheJwks(jwks);
});
after(() => pool.stop());

test("the access token is accepted", async () => {
  const claims = await verifier.verify(tokens.AccessToken, { tokenUse: "access" });
  assert.equal(claims.username, "jane");
  assert.equal(claims.scope, "aws.cognito.signin.user.admin");
});

test("the ID token is accepted", async () => {
  const claims = await verifier.verify(tokens.IdToken, { tokenUse: "id" });
  assert.equal(claims["cognito:username"], "jane");
  assert.equal(claims.email, "jane@example.com");
  assert.equal(claims.email_verified, true);
});

test("each is refused in the other's place, and for another client", async () => {
  await assert.rejects(
    verifier.verify(tokens.AccessToken, { tokenUse: "id" }),
    /Token use not allowed/,
  );
  await assert.rejects(
    verifier.verify(tokens.IdToken, { tokenUse: "access" }),
    /Token use not allowed/,
  );
  await assert.rejects(
    verifier.verify(tokens.AccessToken, { clientId: "secret" }),
    /Client ID not allowed/,
  );
});

test("a token changed after it was signed is refused, by the verifier and by the pool", async () => {
  const [header, payload, signature] = tokens.AccessToken.split(".");
  const claims = { ...JSON.parse(Buffer.from(payload, "base64url")), username: "admin" };
  const forged = [
    header,
    Buffer.from(JSON.stringify(claims)).toString("base64url"),
    signature,
  ].join(".");
  await assert.rejects(verifier.verify(forged), JwtInvalidSignatureError);
  await assert.rejects(pool.call("GetUser", { AccessToken: forged }), {
    name: "NotAuthorizedException",
    message: "Invalid Access Token",
  });
});
