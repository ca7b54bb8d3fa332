// A pool with many users: what an operation takes does not grow with them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { call, createPool, PASSWORD } from "./support.mjs";

const SIGN_UPS = 200;

// The email addresses are aliases, so each sign-up looks for a rival.
const withUsers = (t, count) =>
  createPool(t, {
    usernameAttributes: ["email"],
    users: Array.from({ length: count }, (_, index) => ({
      username: `user${index}@example.com`,
      password: PASSWORD,
    })),
  });

async function medianSignUp(pool) {
  const times = [];
  for (let index = 0; index < SIGN_UPS; index += 1) {
    const input = { ClientId: "app", Username: `new${index}@example.com`, Password: PASSWORD };
    const start = performance.now();
    await call(pool, "SignUp", input);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[SIGN_UPS / 2];
}

test("a sign-up takes as long with 20,000 users as with 20", async (t) => {
  const few = await withUsers(t, 20);
  const many = await withUsers(t, 20_000);
  // The first round warms up.
  await medianSignUp(await withUsers(t, 20));
  const [fast, slow] = [await medianSignUp(few), await medianSignUp(many)];
  t.diagnostic(`${fast.toFixed(3)} ms with 20 users, ${slow.toFixed(3)} ms with 20,000`);
  // A scan of all users takes about ten times as long.
  assert.ok(slow < 3 * fast, `${fast} ms with 20 users, ${slow} ms with 20,000`);
});

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
