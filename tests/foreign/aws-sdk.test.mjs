// The AWS SDK for JavaScript v3 makes the journeys over HTTP, as a client
// without a secret and as one with.

import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import {
  decode,
  NEW_PASSWORD,
  otherCode,
  PASSWORD,
  secretHash,
  startForeignPool,
} from "./support.mjs";

let pool;
before(async () => {
  pool = await startForeignPool();
});
after(() => pool.stop());

const INCORRECT = { name: "NotAuthorizedException", message: "Incorrect username or password." };
const MISMATCH = {
  name: "CodeMismatchException",
  message: "Invalid verification code provided, please try again.",
};
const EXPIRED = {
  name: "ExpiredCodeException",
  message: "Invalid code provided, please request a code again.",
};

for (const kind of ["public", "secret"]) {
  suite(`a client ${kind === "secret" ? "with" : "without"} a secret`, () => {
    const client = () =>
      kind === "secret"
        ? { clientId: pool.secretClientId, clientSecret: pool.secretClientSecret }
        : { clientId: pool.clientId };
    const hash = (name, username) =>
      kind === "secret" ? { [name]: secretHash(username, client()) } : {};
    const named = (username) => ({
      ClientId: client().clientId,
      Username: username,
      ...hash("SecretHash", username),
    });
    const user = (name) => `${name}-${kind}`;

    const forgot = (username) => pool.call("ForgotPassword", named(username));
    const confirm = (username, code, password = NEW_PASSWORD) =>
      pool.call("ConfirmForgotPassword", {
        ...named(username),
        ConfirmationCode: code,
        Password: password,
      });
    const signIn = (username, password) =>
      pool.call("InitiateAuth", {
        ClientId: client().clientId,
        AuthFlow: "USER_PASSWORD_AUTH",
        AuthParameters: {
          USERNAME: username,
          PASSWORD: password,
          ...hash("SECRET_HASH", username),
        },
      });
    const answer = (username, { ChallengeName, Session }, responses) =>
      pool.call("RespondToAuthChallenge", {
        ClientId: client().clientId,
        ChallengeName,
        Session,
        ChallengeResponses: { USERNAME: username, ...hash("SECRET_HASH", username), ...responses },
      });
    const refresh = (refreshToken, hashParameters) =>
      pool.call("InitiateAuth", {
        ClientId: client().clientId,
        AuthFlow: "REFRESH_TOKEN_AUTH",
        AuthParameters: { REFRESH_TOKEN: refreshToken, ...hashParameters },
      });

    test("a forgotten password is replaced by the code that was sent", async () => {
      const jane = user("jane");
      await pool.createConfirmedUser(jane);
      const { CodeDeliveryDetails } = await forgot(jane);
      assert.deepEqual(CodeDeliveryDetails, {
        AttributeName: "email",
        DeliveryMedium: "EMAIL",
        Destination: "j***@e***",
      });
      const code = await pool.lastCode(jane);

      await assert.rejects(confirm(jane, otherCode(code)), MISMATCH);
      await assert.rejects(confirm(jane, code, "Sh0rt!"), {
        name: "InvalidPasswordException",
        message: "Password did not conform with policy: Password not long enough",
      });
      await signIn(jane, PASSWORD);
      await confirm(jane, code);

      await assert.rejects(signIn(jane, PASSWORD), INCORRECT);
      const { AuthenticationResult } = await signIn(jane, NEW_PASSWORD);
      assert.equal(AuthenticationResult.TokenType, "Bearer");
      assert.equal(AuthenticationResult.ExpiresIn, 3600);
      await assert.rejects(confirm(jane, code), EXPIRED);
    });

    test("a newer code replaces the older", async () => {
      const newer = user("newer");
      await pool.createConfirmedUser(newer);
      await forgot(newer);
      const older = await pool.lastCode(newer);
      await forgot(newer);
      await assert.rejects(confirm(newer, older), MISMATCH);
      await confirm(newer, await pool.lastCode(newer));
    });

    test("no code goes to an email that is not verified", async () => {
      const unverified = user("unverified");
      await pool.createConfirmedUser(unverified, { email_verified: "false" });
      const refusal = {
        name: "InvalidParameterException",
        message:
          "Cannot reset password for the user as there is no registered/verified email or phone_number",
      };
      await assert.rejects(forgot(unverified), refusal);
      await assert.rejects(
        pool.administer("AdminResetUserPassword", { Username: unverified }),
        refusal,
      );
      await pool.administer("AdminUpdateUserAttributes", {
        Username: unverified,
        UserAttributes: [{ Name: "email_verified", Value: "true" }],
      });
      await forgot(unverified);
      await confirm(unverified, await pool.lastCode(unverified));
    });

    test("who was reset by an administrator goes on with the code already sent", async () => {
      const reset = user("reset");
      await pool.createConfirmedUser(reset);
      await pool.administer("AdminResetUserPassword", { Username: reset });
      await assert.rejects(signIn(reset, PASSWORD), {
        name: "PasswordResetRequiredException",
        message: "Password reset required for the user",
      });
      await confirm(reset, await pool.lastCode(reset));
      await signIn(reset, NEW_PASSWORD);
    });

    test("a temporary password is exchanged, with the attribute the pool requires", async () => {
      const temporary = user("temporary");
      await pool.createUser(temporary);
      await assert.rejects(forgot(temporary), {
        name: "NotAuthorizedException",
        message: "User password cannot be reset in the current state.",
      });

      const first = await signIn(temporary, PASSWORD);
      assert.equal(first.ChallengeName, "NEW_PASSWORD_REQUIRED");
      assert.equal(first.AuthenticationResult, undefined);
      assert.deepEqual(JSON.parse(first.ChallengeParameters.requiredAttributes), [
        "userAttributes.name",
      ]);
      assert.equal(
        JSON.parse(first.ChallengeParameters.userAttributes).email,
        `${temporary}@example.com`,
      );
      const username = first.ChallengeParameters.USER_ID_FOR_SRP;
      await assert.rejects(answer(username, first, { NEW_PASSWORD }), {
        name: "InvalidParameterException",
        message: "Invalid attributes given, name is missing",
      });

      const second = await signIn(temporary, PASSWORD);
      const responses = { NEW_PASSWORD, "userAttributes.name": "Jane" };
      await assert.rejects(
        answer(username, second, { ...responses, NEW_PASSWORD: "new-passw0rd" }),
        {
          name: "InvalidPasswordException",
          message: "Password did not conform with policy: Password must have uppercase characters",
        },
      );
      const { AuthenticationResult } = await answer(username, second, responses);
      assert.ok(AuthenticationResult.RefreshToken);
      await assert.rejects(answer(username, second, responses), {
        name: "NotAuthorizedException",
        message: "Invalid session for the user, session can only be used once.",
      });

      const { UserStatus, UserAttributes } = await pool.administer("AdminGetUser", {
        Username: temporary,
      });
      assert.equal(UserStatus, "CONFIRMED");
      assert.deepEqual(
        UserAttributes.find(({ Name }) => Name === "name"),
        { Name: "name", Value: "Jane" },
      );
    });

    test("a permanent password set by an administrator works at once", async () => {
      const permanent = user("permanent");
      await pool.createUser(permanent);
      await pool.administer("AdminSetUserPassword", {
        Username: permanent,
        Password: NEW_PASSWORD,
        Permanent: true,
      });
      const { ChallengeName } = await signIn(permanent, NEW_PASSWORD);
      assert.equal(ChallengeName, undefined);
    });

    test("a user who is deleted is gone, tokens and all", async () => {
      const deleted = user("deleted");
      await pool.createConfirmedUser(deleted);
      const {
        AuthenticationResult: { AccessToken },
      } = await signIn(deleted, PASSWORD);
      assert.equal((await pool.call("GetUser", { AccessToken })).Username, deleted);
      await pool.administer("AdminDeleteUser", { Username: deleted });
      await assert.rejects(signIn(deleted, PASSWORD), INCORRECT);
      await assert.rejects(pool.call("GetUser", { AccessToken }), {
        name: "UserNotFoundException",
        message: "User does not exist.",
      });
    });

    test("who is signed in changes the password, knowing the old one", async () => {
      const changer = user("changer");
      await pool.createConfirmedUser(changer);
      const {
        AuthenticationResult: { AccessToken },
      } = await signIn(changer, PASSWORD);
      const change = (PreviousPassword, token = AccessToken) =>
        pool.call("ChangePassword", {
          AccessToken: token,
          PreviousPassword,
          ProposedPassword: NEW_PASSWORD,
        });

      await assert.rejects(change("Wrong-passw0rd"), INCORRECT);
      await assert.rejects(change(PASSWORD, "forged.access.token"), {
        name: "NotAuthorizedException",
        message: "Invalid Access Token",
      });
      await change(PASSWORD);
      await signIn(changer, NEW_PASSWORD);
    });

    test("a refresh token gives new tokens and no new refresh token", async () => {
      const refresher = user("refresher");
      await pool.createConfirmedUser(refresher);
      const { AuthenticationResult: before } = await signIn(refresher, PASSWORD);
      const { AuthenticationResult: after } = await refresh(
        before.RefreshToken,
        hash("SECRET_HASH", refresher),
      );

      assert.equal(after.RefreshToken, undefined);
      const [old, fresh] = [before, after].map(({ AccessToken }) => decode(AccessToken));
      assert.equal(fresh.origin_jti, old.origin_jti);
      assert.equal(fresh.auth_time, old.auth_time);
      assert.notEqual(fresh.jti, old.jti);
      await assert.rejects(refresh("not-a-token", hash("SECRET_HASH", refresher)), {
        name: "NotAuthorizedException",
        message: "Invalid Refresh Token.",
      });
    });

    test("a user who does not exist is answered like one who does", async () => {
      const { CodeDeliveryDetails } = await forgot(user("nobody"));
      assert.equal(CodeDeliveryDetails.DeliveryMedium, "EMAIL");
      await assert.rejects(signIn(user("nobody"), PASSWORD), INCORRECT);
      await assert.rejects(pool.administer("AdminGetUser", { Username: user("nobody") }), {
        name: "UserNotFoundException",
        message: "User does not exist.",
      });
    });
  });
}

suite("SECRET_HASH", () => {
  const secretClient = () => ({
    clientId: pool.secretClientId,
    clientSecret: pool.secretClientSecret,
  });
  const initiate = (authFlow, parameters) =>
    pool.call("InitiateAuth", {
      ClientId: pool.secretClientId,
      AuthFlow: authFlow,
      AuthParameters: parameters,
    });
  const signIn = (username, hashed) =>
    initiate("USER_PASSWORD_AUTH", {
      USERNAME: username,
      PASSWORD,
      ...(hashed && { SECRET_HASH: hashed }),
    });

  test("is missed and checked", async () => {
    await pool.createConfirmedUser("hashed");
    await assert.rejects(signIn("hashed"), {
      name: "NotAuthorizedException",
      message: `Client ${pool.secretClientId} is configured with secret but SECRET_HASH was not received`,
    });
    await assert.rejects(signIn("hashed", secretHash("another", secretClient())), {
      name: "NotAuthorizedException",
      message: `Unable to verify secret hash for client ${pool.secretClientId}`,
    });
  });

  test("is over the alias to sign in with it, over the real username to refresh", async () => {
    const email = "alias@example.com";
    await pool.createConfirmedUser("alias");
    const { AuthenticationResult } = await signIn(email, secretHash(email, secretClient()));
    assert.equal(decode(AuthenticationResult.AccessToken).username, "alias");

    const refresh = (username) =>
      initiate("REFRESH_TOKEN_AUTH", {
        REFRESH_TOKEN: AuthenticationResult.RefreshToken,
        SECRET_HASH: secretHash(username, secretClient()),
      });
    await assert.rejects(refresh(email), {
      name: "NotAuthorizedException",
      message: `SecretHash does not match for the client: ${pool.secretClientId}`,
    });
    await refresh("alias");
  });
});

test("the SDK reads the request's id and status from an error", async () => {
  const refused = pool.call("InitiateAuth", {
    ClientId: "nosuchclient",
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME: "jane", PASSWORD },
  });
  await assert.rejects(refused, (error) => {
    assert.equal(error.name, "ResourceNotFoundException");
    assert.equal(error.message, "User pool client nosuchclient does not exist.");
    assert.equal(error.$metadata.httpStatusCode, 400);
    assert.match(error.$metadata.requestId, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    return true;
  });
});
