// What a test asks of the pool beside its operations: codes of apps and messages, and the
// faults that are left.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { call, createPool, forgotPassword, PASSWORD, signIn } from "./support.mjs";

const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

suite("faults", () => {
  test("an operation is named as in the API or as in the SDKs", async (t) => {
    const pool = await createPool(t);
    for (const operation of ["InitiateAuth", "initiateAuth"]) {
      pool.faults.next({ operation, error: { name: "InternalErrorException" } });
      await forgotPassword(pool);
      await assert.rejects(signIn(pool), { name: "InternalErrorException" });
    }
    await signIn(pool);
  });

  test("an operation that there is not is refused with the nearest", async (t) => {
    const pool = await createPool(t);
    assert.throws(() => pool.faults.next({ operation: "initateAuth", drop: true }), {
      message:
        'fault operation: the pool has no operation "initateAuth"; did you mean InitiateAuth?',
    });
    assert.throws(() => pool.faults.next({ operation: "SignUp" }), /changes nothing/);
    assert.throws(() => pool.faults.next(), /expected a fault, which is an object/);
    assert.deepEqual(pool.faults.pending, []);
  });

  test("those that have not occurred are listed", async (t) => {
    const pool = await createPool(t);
    pool.faults.next({ operation: "signUp", drop: true });
    pool.faults.next({ error: { name: "InternalErrorException" }, times: 2 });
    const ofSignUp = { operation: "SignUp", drop: true, times: 1 };
    const error = { name: "InternalErrorException" };
    assert.deepEqual(pool.faults.pending, [ofSignUp, { error, times: 2 }]);
    await assert.rejects(signIn(pool));
    assert.deepEqual(pool.faults.pending, [ofSignUp, { error, times: 1 }]);
    await assert.rejects(signIn(pool));
    assert.deepEqual(pool.faults.pending, [ofSignUp]);
  });
});

suite("the outbox", () => {
  test("gives the code of the newest message, by username, by address or of all", async (t) => {
    const pool = await createPool(t);
    await forgotPassword(pool);
    const { code } = pool.outbox.last("jane");
    for (const recipient of ["jane", "jane@example.com", undefined]) {
      assert.equal(pool.outbox.code(recipient), code);
    }
  });

  test("says who has messages if there is none for the one", async (t) => {
    const pool = await createPool(t);
    assert.throws(() => pool.outbox.code("jane"), {
      message: "The outbox is empty.",
    });
    await forgotPassword(pool);
    await forgotPassword(pool);
    assert.equal(pool.outbox.last("nobody"), undefined);
    assert.throws(() => pool.outbox.code("nobody"), {
      message: 'The outbox has no message for "nobody". It has messages for jane.',
    });
  });
});

suite("attributes", () => {
  const email = "jo@example.com";
  const spellings = {
    record: { email },
    list: [{ name: "email", value: email }],
    "list in capitals": [{ Name: "email", Value: email }],
  };
  for (const [what, attributes] of Object.entries(spellings)) {
    test(`a ${what} is taken in the configuration and by the administrator`, async (t) => {
      const pool = await createPool(t, { users: [{ username: "jo", attributes }] });
      const stored = async (username) =>
        (await pool.admin.getUser({ username })).userAttributes.email;
      assert.equal(await stored("jo"), email);
      await pool.admin.createUser({ username: "joan", userAttributes: attributes });
      assert.equal(await stored("joan"), email);
      await pool.admin.createUser({ username: "jack" });
      await pool.admin.updateUserAttributes({ username: "jack", userAttributes: attributes });
      assert.equal(await stored("jack"), email);
    });
  }
});

suite("authenticator apps", () => {
  const MFA = { mfaConfiguration: "OPTIONAL" };
  const jane = { username: "jane", password: PASSWORD };
  const prove = async (pool, code) => {
    const { ChallengeName, Session } = await signIn(pool);
    assert.equal(ChallengeName, "SOFTWARE_TOKEN_MFA");
    return call(pool, "RespondToAuthChallenge", {
      ClientId: "app",
      ChallengeName,
      Session,
      ChallengeResponses: { USERNAME: "jane", SOFTWARE_TOKEN_MFA_CODE: code },
    });
  };

  test("a user has one from the start, whose codes the pool computes", async (t) => {
    const users = [{ ...jane, totpSecret: SECRET.toLowerCase() }];
    const pool = await createPool(t, { ...MFA, users });
    const { preferredMfaSetting } = await pool.admin.getUser({ username: "jane" });
    assert.equal(preferredMfaSetting, "SOFTWARE_TOKEN_MFA");
    // A vector of RFC 6238's appendix B, in the year 2603.
    pool.clock.set(20_000_000_000_000);
    assert.equal(pool.totp("jane"), "353130");
    assert.equal(pool.totp({ secretCode: SECRET }), "353130");
    const { AuthenticationResult } = await prove(pool, pool.totp("jane"));
    assert.ok(AuthenticationResult.AccessToken);
    await prove(pool, pool.totp("jane"));
    assert.throws(() => pool.totp("jane"), /advance the pool's clock by 30 seconds/);
    pool.clock.advance(30_000);
    await prove(pool, pool.totp("jane"));
  });

  test("one that a test sets up is computed too", async (t) => {
    const pool = await createPool(t, MFA);
    assert.throws(() => pool.totp("jane"), /"jane" has no authenticator app/);
    assert.throws(() => pool.totp("nobody"), /no user "nobody"/);
    const { AuthenticationResult } = await signIn(pool);
    const { AccessToken } = AuthenticationResult;
    const { SecretCode } = await call(pool, "AssociateSoftwareToken", { AccessToken });
    const UserCode = pool.totp("jane");
    assert.equal(UserCode, pool.totp({ secretCode: SecretCode }));
    assert.deepEqual(await call(pool, "VerifySoftwareToken", { AccessToken, UserCode }), {
      Status: "SUCCESS",
    });
  });
});

test("a configured password is held to the policy, and not told", async (t) => {
  for (const name of ["password", "temporaryPassword"]) {
    const users = [{ username: "jane" }, { username: "jo", [name]: "weakling-password" }];
    await assert.rejects(createPool(t, { users }), {
      message: `users[1].${name}: Password did not conform with policy: Password must have uppercase characters`,
    });
  }
});
