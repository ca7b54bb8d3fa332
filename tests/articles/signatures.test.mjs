// What an administrator is told whose signature is not right: by the AWS
// command line, and by this package through the pool's own fetch.

import assert from "node:assert/strict";
import { test } from "node:test";
import { servePool } from "../../js/node/server.js";
import { CognitoAdmin } from "../../pkg/admin.js";
import { createUserPool } from "../../pkg/testing.js";
import { aws } from "./aws.mjs";

const lasting = { accessKeyId: "lasting", secretAccessKey: "secret" };
const temporary = { accessKeyId: "temporary", secretAccessKey: "secret", sessionToken: "token" };
const users = [{ username: "jane", password: "Old-passw0rd" }];

const adminGetUser = {
  command: "admin-get-user",
  input: ({ userPoolId }) => ({ userPoolId, username: "jane" }),
  pick: "UserStatus",
};
const refusal = (name, message) =>
  `An error occurred (${name}) when calling the AdminGetUser operation: ${message}`;
const MISMATCH = refusal(
  "InvalidSignatureException",
  "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
);
const UNRECOGNIZED = refusal(
  "UnrecognizedClientException",
  "The security token included in the request is invalid.",
);

async function createPool(t) {
  const pool = await createUserPool({ users, adminCredentials: [lasting, temporary] });
  t.after(() => pool.close());
  return pool;
}

async function servedPool(t) {
  const pool = await createPool(t);
  const { endpoint, close } = await servePool(pool);
  t.after(close);
  const { region, userPoolId } = pool;
  return {
    clock: pool.clock,
    async ask(credentials) {
      const { run } = aws.prepare({ pool: { endpoint, region }, credentials });
      const { printed } = await run(adminGetUser, { userPoolId });
      return printed;
    },
  };
}

test("the AWS command line signs with lasting and temporary credentials", async (t) => {
  const { ask } = await servedPool(t);
  assert.equal(await ask(lasting), "CONFIRMED");
  assert.equal(await ask(temporary), "CONFIRMED");
});

test("a wrong secret, key or token is refused", async (t) => {
  const { ask } = await servedPool(t);
  assert.equal(await ask({ ...lasting, secretAccessKey: "another" }), MISMATCH);
  assert.equal(await ask({ ...lasting, accessKeyId: "another" }), UNRECOGNIZED);
  assert.equal(await ask({ ...temporary, sessionToken: "another" }), UNRECOGNIZED);
});

test("a clock that is off is told by how much", async (t) => {
  const { ask, clock } = await servedPool(t);
  clock.advance(6 * 60_000);
  const late =
    /\(InvalidSignatureException\).*: Signature expired: \w+ is now earlier than \w+ \(\w+ - 5 min\.\)$/;
  assert.match(await ask(lasting), late);
  clock.advance(-12 * 60_000);
  const early =
    /\(InvalidSignatureException\).*: Signature not yet current: \w+ is still later than \w+ \(\w+ \+ 5 min\.\)$/;
  assert.match(await ask(lasting), early);
});

test("the pool's own fetch verifies as the wire does", async (t) => {
  const { fetch, userPoolId } = await createPool(t);
  const ask = (credentials) =>
    new CognitoAdmin({ userPoolId, credentials, fetch }).adminGetUser({ username: "jane" });
  assert.equal((await ask(temporary)).userStatus, "CONFIRMED");
  await assert.rejects(ask({ ...lasting, secretAccessKey: "another" }), {
    code: "InvalidSignatureException",
  });
});
