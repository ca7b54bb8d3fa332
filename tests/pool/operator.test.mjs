// What the test's author holds in hand: administration, outbox, clock.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { createUserPool } from "../../pkg/testing.js";
import {
  call,
  confirmForgotPassword,
  createPool,
  forgotPassword,
  NEW_PASSWORD,
  PASSWORD,
  signIn,
  wireRequest,
} from "./support.mjs";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

suite("options", () => {
  test("none are needed", async (t) => {
    const pool = await createUserPool();
    t.after(() => pool.close());
    assert.equal(pool.region, "us-east-1");
    assert.match(pool.userPoolId, /^us-east-1_/);
    assert.match(pool.endpoint, /^https:/);
  });

  test("a wrong one is named", async () => {
    await assert.rejects(createUserPool({ polcy: {} }), /polcy/);
    await assert.rejects(
      createUserPool({ clients: [{ clientId: "app", authFlow: [] }] }),
      /authFlow/,
    );
  });

  test("pools know nothing of each other", async (t) => {
    const [one, other] = [await createPool(t), await createPool(t)];
    await forgotPassword(one);
    assert.equal(one.outbox.messages.length, 1);
    assert.equal(other.outbox.messages.length, 0);
    // Their keys are the same, and still each takes its own tokens alone.
    const { AuthenticationResult } = await signIn(one);
    await assert.rejects(
      call(other, "GetUser", { AccessToken: AuthenticationResult.AccessToken }),
      {
        name: "NotAuthorizedException",
        message: "Invalid Access Token",
      },
    );
  });
});

suite("admin", () => {
  test("creates, reads, changes and deletes a user", async (t) => {
    const pool = await createPool(t);
    const created = await pool.admin.createUser({
      username: "ben",
      temporaryPassword: PASSWORD,
      messageAction: "SUPPRESS",
      userAttributes: { email: "ben@example.com", email_verified: "true" },
    });
    assert.equal(created.username, "ben");
    assert.equal(created.userStatus, "FORCE_CHANGE_PASSWORD");
    assert.equal(created.enabled, true);
    assert.ok(Math.abs(created.userCreateDate - pool.clock.now()) < MINUTE);
    assert.equal((await signIn(pool, PASSWORD, "ben")).ChallengeName, "NEW_PASSWORD_REQUIRED");

    await pool.admin.updateUserAttributes({ username: "ben", userAttributes: { name: "Ben" } });
    await pool.admin.setUserPassword({ username: "ben", password: NEW_PASSWORD, permanent: true });
    const { userAttributes, userStatus } = await pool.admin.getUser({ username: "ben" });
    const { sub, ...others } = userAttributes;
    assert.match(sub, /^[0-9a-f-]{36}$/);
    assert.deepEqual(others, { email: "ben@example.com", email_verified: "true", name: "Ben" });
    assert.equal(userStatus, "CONFIRMED");
    await signIn(pool, NEW_PASSWORD, "ben");

    await pool.admin.deleteUser({ username: "ben" });
    await assert.rejects(pool.admin.getUser({ username: "ben" }), {
      name: "UserNotFoundException",
      message: "User does not exist.",
    });
  });

  test("resets a password: the code is in the outbox", async (t) => {
    const pool = await createPool(t);
    await pool.admin.resetUserPassword({ username: "jane" });
    assert.equal((await pool.admin.getUser({ username: "jane" })).userStatus, "RESET_REQUIRED");
    await confirmForgotPassword(pool, pool.outbox.last("jane").code);
    await signIn(pool, NEW_PASSWORD);
  });

  test("is spared the faults, which are the app's", async (t) => {
    const pool = await createPool(t);
    pool.faults.next({ status: 503, body: "<html>" });
    await pool.admin.resetUserPassword({ username: "jane" });
    const response = await pool.fetch(
      pool.endpoint,
      wireRequest("ForgotPassword", { ClientId: "app", Username: "jane" }),
    );
    assert.equal(response.status, 503);
  });

  test("is refused in the service's words", async (t) => {
    const pool = await createPool(t);
    await assert.rejects(
      pool.admin.setUserPassword({ username: "jane", password: "short", permanent: true }),
      (error) => {
        assert.equal(error.name, "InvalidPasswordException");
        assert.match(error.message, /Password not long enough$/);
        return true;
      },
    );
    await assert.rejects(pool.admin.createUser({ username: "jane" }), {
      name: "UsernameExistsException",
    });
  });
});

test("the outbox keeps each message until it is cleared", async (t) => {
  const pool = await createPool(t);
  assert.equal(pool.outbox.last(), undefined);
  await forgotPassword(pool);
  const message = pool.outbox.last();
  const { code, sentAt, ...addressed } = message;
  assert.deepEqual(addressed, {
    username: "jane",
    destination: "jane@example.com",
    deliveryMedium: "EMAIL",
  });
  assert.match(code, /^\d{6}$/);
  assert.ok(Math.abs(new Date(sentAt) - pool.clock.now()) < MINUTE);

  assert.deepEqual(pool.outbox.last("jane@example.com"), message);
  assert.equal(pool.outbox.last("ben"), undefined);

  pool.outbox.clear();
  assert.deepEqual(pool.outbox.messages, []);
  await forgotPassword(pool);
  assert.equal(pool.outbox.messages.length, 1);
});

suite("clock", () => {
  test("follows the real time until it is moved, and goes on from there", async (t) => {
    const pool = await createPool(t);
    assert.ok(Math.abs(pool.clock.now() - Date.now()) < MINUTE);
    pool.clock.set(new Date("2030-01-01T00:00:00Z"));
    pool.clock.advance(DAY);
    const start = new Date("2030-01-02T00:00:00Z");
    assert.ok(pool.clock.now() - start < MINUTE);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.ok(pool.clock.now() - start >= 19);
  });

  test("what is no time is refused, and leaves it where it was", async (t) => {
    const pool = await createPool(t);
    assert.throws(() => pool.clock.set("tomorrow"), RangeError);
    assert.throws(() => pool.clock.advance("an hour"), RangeError);
    assert.ok(Math.abs(pool.clock.now() - Date.now()) < MINUTE);
  });

  test("a code lives an hour", async (t) => {
    const pool = await createPool(t);
    await forgotPassword(pool);
    const { code } = pool.outbox.last();
    pool.clock.advance(HOUR + 1000);
    await assert.rejects(confirmForgotPassword(pool, code), {
      name: "ExpiredCodeException",
      message: "Invalid code provided, please request a code again.",
    });
    await forgotPassword(pool);
    pool.clock.advance(HOUR - MINUTE);
    await confirmForgotPassword(pool, pool.outbox.last().code);
  });

  test("five wrong passwords lock the user out for a while", async (t) => {
    const pool = await createPool(t);
    for (let attempt = 0; attempt < 5; attempt++) {
      await assert.rejects(signIn(pool, "Wrong-passw0rd"), {
        message: "Incorrect username or password.",
      });
    }
    await assert.rejects(signIn(pool), {
      name: "NotAuthorizedException",
      message: "Password attempts exceeded",
    });
    pool.clock.advance(15 * MINUTE);
    await signIn(pool);
  });
});
