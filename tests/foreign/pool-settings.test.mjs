// The AWS SDK against pools that are set up otherwise: the email as username,
// users not hidden, attributes that may not change.

import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import { decode, NEW_PASSWORD, PASSWORD, secretHash, startForeignPool } from "./support.mjs";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const initiateAuth = (pool, clientId, authFlow, parameters) =>
  pool.call("InitiateAuth", { ClientId: clientId, AuthFlow: authFlow, AuthParameters: parameters });
const signIn = (pool, username, password = PASSWORD) =>
  initiateAuth(pool, pool.clientId, "USER_PASSWORD_AUTH", {
    USERNAME: username,
    PASSWORD: password,
  });

suite("the email as username", () => {
  const email = "jane@example.com";
  let pool;
  before(async () => {
    pool = await startForeignPool({
      aliasAttributes: [],
      usernameAttributes: ["email"],
      schema: [],
    });
    await pool.createUser(email, { attributes: { email } });
  });
  after(() => pool.stop());

  test("the real username is a UUID; each hash is over the name its call takes", async () => {
    const { secretClientId: clientId, secretClientSecret: clientSecret } = pool;
    const hash = (username) => secretHash(username, { clientId, clientSecret });

    const challenge = await initiateAuth(pool, clientId, "USER_PASSWORD_AUTH", {
      USERNAME: email,
      PASSWORD,
      SECRET_HASH: hash(email),
    });
    const username = challenge.ChallengeParameters.USER_ID_FOR_SRP;
    assert.match(username, UUID);
    const answer = (name, hashed) =>
      pool.call("RespondToAuthChallenge", {
        ClientId: clientId,
        ChallengeName: challenge.ChallengeName,
        Session: challenge.Session,
        ChallengeResponses: { USERNAME: name, NEW_PASSWORD, SECRET_HASH: hash(hashed) },
      });
    await assert.rejects(answer(email, username), {
      name: "NotAuthorizedException",
      message: `Unable to verify secret hash for client ${clientId}`,
    });
    const { AuthenticationResult } = await answer(email, email);

    const access = decode(AuthenticationResult.AccessToken);
    const id = decode(AuthenticationResult.IdToken);
    assert.equal(access.username, username);
    assert.equal(access.sub, username);
    assert.equal(id["cognito:username"], username);
    assert.equal(id.email, email);

    const refresh = (name) =>
      initiateAuth(pool, clientId, "REFRESH_TOKEN_AUTH", {
        REFRESH_TOKEN: AuthenticationResult.RefreshToken,
        SECRET_HASH: hash(name),
      });
    await assert.rejects(refresh(email), {
      name: "NotAuthorizedException",
      message: `SecretHash does not match for the client: ${clientId}`,
    });
    await refresh(username);

    await pool.call("ForgotPassword", {
      ClientId: clientId,
      Username: email,
      SecretHash: hash(email),
    });
    await pool.call("ConfirmForgotPassword", {
      ClientId: clientId,
      Username: email,
      SecretHash: hash(email),
      ConfirmationCode: await pool.lastCode(email),
      Password: PASSWORD,
    });
    await signIn(pool, email);
  });

  test("what is no email, or another's, is no username", async () => {
    await assert.rejects(pool.administer("AdminCreateUser", { Username: "jane" }), {
      name: "InvalidParameterException",
      message: "Username should be an email.",
    });
    await assert.rejects(pool.administer("AdminCreateUser", { Username: email }), {
      name: "UsernameExistsException",
      message: "An account with the given email already exists.",
    });
  });
});

suite("users who are not hidden", () => {
  let pool;
  before(async () => {
    pool = await startForeignPool({
      clients: [
        {
          clientId: "legacy",
          preventUserExistenceErrors: "LEGACY",
          authFlows: ["ALLOW_USER_PASSWORD_AUTH"],
        },
      ],
    });
  });
  after(() => pool.stop());

  test("one who does not exist is said not to", async () => {
    await assert.rejects(signIn(pool, "nobody"), {
      name: "UserNotFoundException",
      message: "User does not exist.",
    });
    const missing = {
      name: "UserNotFoundException",
      message: "Username/client id combination not found.",
    };
    const named = { ClientId: pool.clientId, Username: "nobody" };
    await assert.rejects(pool.call("ForgotPassword", named), missing);
    const confirmation = { ...named, ConfirmationCode: "123456", Password: NEW_PASSWORD };
    await assert.rejects(pool.call("ConfirmForgotPassword", confirmation), missing);
  });

  test("a flow the client does not allow is refused", async () => {
    await assert.rejects(
      initiateAuth(pool, pool.clientId, "USER_SRP_AUTH", { USERNAME: "nobody", SRP_A: "abc" }),
      {
        name: "InvalidParameterException",
      },
    );
  });
});

suite("attributes that may not change", () => {
  let pool;
  before(async () => {
    pool = await startForeignPool({
      schema: [
        { name: "email", required: true },
        { name: "custom:team", mutable: false },
      ],
    });
  });
  after(() => pool.stop());

  test("are refused with the new password; without them it is taken", async () => {
    await pool.createUser("ben");
    const answer = async (attributes) => {
      const { ChallengeName, ChallengeParameters, Session } = await signIn(pool, "ben");
      assert.deepEqual(JSON.parse(ChallengeParameters.requiredAttributes), []);
      return pool.call("RespondToAuthChallenge", {
        ClientId: pool.clientId,
        ChallengeName,
        Session,
        ChallengeResponses: { USERNAME: "ben", NEW_PASSWORD, ...attributes },
      });
    };
    await assert.rejects(answer({ "userAttributes.email": "b@example.com" }), {
      name: "NotAuthorizedException",
      message: "Cannot modify an already provided email",
    });
    await assert.rejects(answer({ "userAttributes.custom:team": "red" }), {
      name: "InvalidParameterException",
    });
    await answer({ "userAttributes.nickname": "Benny" });
    const { UserAttributes } = await pool.administer("AdminGetUser", { Username: "ben" });
    assert.deepEqual(
      UserAttributes.find(({ Name }) => Name === "nickname"),
      { Name: "nickname", Value: "Benny" },
    );
  });
});
