// A user pool finds its users by their aliases, which it has an index of.

import assert from "node:assert/strict";
import { test } from "node:test";
import { call, createPool, PASSWORD } from "./support.mjs";

test("a user is found by an alias that changes hands", async (t) => {
  const attributes = (email) => ({ email, email_verified: "true" });
  const pool = await createPool(t, {
    aliasAttributes: ["email"],
    users: [
      { username: "jane", password: PASSWORD, attributes: attributes("a@example.com") },
      { username: "joe", password: PASSWORD, attributes: attributes("b@example.com") },
    ],
  });
  const subOf = async (email) => {
    const { AuthenticationResult } = await call(pool, "InitiateAuth", {
      ClientId: "app",
      AuthFlow: "USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: email, PASSWORD },
    });
    return JSON.parse(atob(AuthenticationResult.AccessToken.split(".")[1])).username;
  };
  assert.equal(await subOf("a@example.com"), "jane");
  await pool.admin.updateUserAttributes({
    username: "jane",
    userAttributes: attributes("c@example.com"),
  });
  assert.equal(await subOf("c@example.com"), "jane");
  await assert.rejects(subOf("a@example.com"), { name: "NotAuthorizedException" });
  await pool.admin.updateUserAttributes({
    username: "joe",
    userAttributes: attributes("a@example.com"),
  });
  assert.equal(await subOf("a@example.com"), "joe");
  await pool.admin.deleteUser({ username: "joe" });
  await assert.rejects(subOf("a@example.com"), { name: "NotAuthorizedException" });
});
