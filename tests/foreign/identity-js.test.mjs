// amazon-cognito-identity-js, the client most single-page apps have, makes the
// journeys over HTTP with USER_PASSWORD_AUTH.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  completeNewPassword,
  confirmPassword,
  forgotPassword,
  promise,
  signIn,
  userOf,
} from "./identity-js.mjs";
import { NEW_PASSWORD, otherCode, PASSWORD, startForeignPool } from "./support.mjs";

let pool;
before(async () => {
  pool = await startForeignPool();
});
after(() => pool.stop());

const cognitoUser = (username) => userOf(pool, username, "USER_PASSWORD_AUTH");

test("a forgotten password is replaced, and its code works once", async () => {
  await pool.createConfirmedUser("jane");
  const jane = cognitoUser("jane");
  const { CodeDeliveryDetails } = await forgotPassword(jane);
  assert.equal(CodeDeliveryDetails.Destination, "j***@e***");

  const code = await pool.lastCode("jane");
  await assert.rejects(confirmPassword(jane, otherCode(code), NEW_PASSWORD), {
    code: "CodeMismatchException",
    message: "Invalid verification code provided, please try again.",
  });
  assert.equal(await confirmPassword(jane, code, NEW_PASSWORD), "SUCCESS");
  await assert.rejects(confirmPassword(jane, code, NEW_PASSWORD), {
    code: "ExpiredCodeException",
    message: "Invalid code provided, please request a code again.",
  });
  await assert.rejects(signIn(jane, PASSWORD), {
    code: "NotAuthorizedException",
    message: "Incorrect username or password.",
  });
  const { session } = await signIn(jane, NEW_PASSWORD);
  assert.ok(session.isValid());
});

test("who was reset by an administrator goes on with the code already sent", async () => {
  await pool.createConfirmedUser("reset");
  await pool.administer("AdminResetUserPassword", { Username: "reset" });
  const reset = cognitoUser("reset");
  await assert.rejects(signIn(reset, PASSWORD), {
    code: "PasswordResetRequiredException",
    message: "Password reset required for the user",
  });
  await confirmPassword(reset, await pool.lastCode("reset"), NEW_PASSWORD);
  await signIn(reset, NEW_PASSWORD);
});

test("a temporary password is exchanged, with the attribute the pool requires", async () => {
  await pool.createUser("temporary");
  const temporary = cognitoUser("temporary");
  const { userAttributes, requiredAttributes } = await signIn(temporary, PASSWORD);
  assert.deepEqual(requiredAttributes, ["name"]);
  assert.equal(userAttributes.email, "temporary@example.com");

  const session = await completeNewPassword(temporary, NEW_PASSWORD, { name: "Jane" });
  assert.equal(session.getIdToken().payload.name, "Jane");
  await signIn(temporary, NEW_PASSWORD);
});

test("a permanent password set by an administrator works at once", async () => {
  await pool.createUser("permanent");
  await pool.administer("AdminSetUserPassword", {
    Username: "permanent",
    Password: NEW_PASSWORD,
    Permanent: true,
  });
  const { session } = await signIn(cognitoUser("permanent"), NEW_PASSWORD);
  assert.ok(session.isValid());
});

test("who is signed in changes the password and reads the attributes", async () => {
  await pool.createConfirmedUser("changer");
  const changer = cognitoUser("changer");
  await signIn(changer, PASSWORD);
  await assert.rejects(
    promise((done) => changer.changePassword("Wrong-passw0rd", NEW_PASSWORD, done)),
    {
      code: "NotAuthorizedException",
      message: "Incorrect username or password.",
    },
  );
  assert.equal(
    await promise((done) => changer.changePassword(PASSWORD, NEW_PASSWORD, done)),
    "SUCCESS",
  );
  await signIn(changer, NEW_PASSWORD);

  const attributes = await promise((done) => changer.getUserAttributes(done));
  assert.equal(attributes.find(({ Name }) => Name === "email").Value, "changer@example.com");
});

test("a session is refreshed and keeps its refresh token", async () => {
  await pool.createConfirmedUser("refresher");
  const refresher = cognitoUser("refresher");
  const { session } = await signIn(refresher, PASSWORD);
  const refreshed = await promise((done) =>
    refresher.refreshSession(session.getRefreshToken(), done),
  );
  assert.notEqual(refreshed.getAccessToken().getJwtToken(), session.getAccessToken().getJwtToken());
  assert.equal(refreshed.getRefreshToken().getToken(), session.getRefreshToken().getToken());
});
