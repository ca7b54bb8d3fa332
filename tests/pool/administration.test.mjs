// What the pool's operator does to a user's standing, and whom it lists.

import assert from "node:assert/strict";
import { test } from "node:test";
import { call, createPool, PASSWORD, signIn } from "./support.mjs";

test("a user is disabled and enabled", async (t) => {
  const pool = await createPool(t);
  await pool.admin.disableUser({ username: "jane" });
  assert.equal((await pool.admin.getUser({ username: "jane" })).enabled, false);
  await assert.rejects(signIn(pool), {
    name: "NotAuthorizedException",
    message: "User is disabled.",
  });
  await pool.admin.enableUser({ username: "jane" });
  await signIn(pool);
});

test("a user is signed out everywhere", async (t) => {
  const pool = await createPool(t);
  const { AuthenticationResult } = await signIn(pool);
  await pool.admin.userGlobalSignOut({ username: "jane" });
  await assert.rejects(call(pool, "GetUser", { AccessToken: AuthenticationResult.AccessToken }), {
    name: "NotAuthorizedException",
    message: "Access Token has been revoked",
  });
});

test("a sign-up is confirmed", async (t) => {
  const users = [{ username: "jane", password: PASSWORD, status: "UNCONFIRMED" }];
  const pool = await createPool(t, { users });
  await pool.admin.confirmSignUp({ username: "jane" });
  await signIn(pool);
});

test("users are listed by pages and filters", async (t) => {
  const users = ["anna", "ben", "jane"].map((username) => ({
    username,
    password: PASSWORD,
    attributes: { email: `${username}@example.com` },
  }));
  const pool = await createPool(t, { users });
  const names = ({ users }) => users.map(({ username }) => username);

  assert.deepEqual(names(await pool.admin.listUsers()), ["anna", "ben", "jane"]);
  const page = await pool.admin.listUsers({ limit: 2 });
  assert.deepEqual(names(page), ["anna", "ben"]);
  const rest = await pool.admin.listUsers({ limit: 2, paginationToken: page.paginationToken });
  assert.deepEqual(names(rest), ["jane"]);
  assert.equal(rest.paginationToken, undefined);

  const found = await pool.admin.listUsers({ filter: 'email = "ben@example.com"' });
  assert.equal(found.users[0].userAttributes.email, "ben@example.com");
});

test("a member of the wrong type is refused in the words of the service's framework", async (t) => {
  const pool = await createPool(t);
  await assert.rejects(pool.admin.getUser({ username: 1 }), {
    name: "SerializationException",
    message: "NUMBER_VALUE can not be converted to a String",
  });
});

test("attributes are an object or, as in the operations, a list", async (t) => {
  const pool = await createPool(t);
  const userAttributes = [
    { name: "email", value: "ann@example.com" },
    { name: "name", value: "Ann" },
  ];
  await pool.admin.createUser({ username: "ann", userAttributes });
  const removed = [
    { name: "name", value: "" },
    { name: "nickname", value: "A" },
  ];
  await pool.admin.updateUserAttributes({ username: "ann", userAttributes: removed });
  const { sub, ...attributes } = (await pool.admin.getUser({ username: "ann" })).userAttributes;
  assert.deepEqual(attributes, { email: "ann@example.com", nickname: "A" });
});
