// A machine whose clock is off: told by the service's answer, and made up for.

import assert from "node:assert/strict";
import { test } from "node:test";
import { authorization, connect, failure, refusal, signedAt } from "./support.mjs";

const MINUTE = 60_000;
const username = "jane";

/** A service whose clock is behind ours by so much, and that bears five minutes. */
const serviceBehind =
  (age, name) =>
  (_, { headers }) =>
    Math.abs(signedAt({ headers }) - (Date.now() - age)) > 5 * MINUTE
      ? refusal(name, { age })
      : Response.json({ Username: username });

for (const name of ["InvalidSignatureException", "RequestExpired", "RequestTimeTooSkewed"]) {
  for (const age of [2 * 60 * MINUTE, -10 * MINUTE, 40 * 24 * 60 * MINUTE]) {
    test(`${name} by ${age / MINUTE} minutes is signed anew, once and for all`, async () => {
      const { admin, requests } = connect(serviceBehind(age, name));
      await admin.adminGetUser({ username });
      assert.equal(requests.length, 2);
      await admin.adminGetUser({ username });
      assert.equal(requests.length, 3);
      for (const request of requests.slice(1)) {
        assert.ok(Math.abs(Date.now() - age - signedAt(request)) < MINUTE);
        assert.equal(request.headers.authorization, authorization(request, "us-west-2"));
      }
    });
  }
}

test("calls in flight are each sent once more", async () => {
  const { admin, requests } = connect(serviceBehind(60 * MINUTE, "InvalidSignatureException"));
  await Promise.all([admin.adminGetUser({ username }), admin.adminGetUser({ username })]);
  assert.equal(requests.length, 4);
});

test("a wrong key is no matter of the clock", async () => {
  const { admin, requests } = connect(() => refusal("InvalidSignatureException"));
  assert.equal((await failure(admin.adminGetUser({ username }))).code, "InvalidSignatureException");
  assert.equal(requests.length, 1);
});

test("nor is it without a Date that the page may read", async () => {
  const { admin, requests } = connect(() =>
    Response.json({ __type: "RequestExpired" }, { status: 400 }),
  );
  assert.equal((await failure(admin.adminGetUser({ username }))).code, "RequestExpired");
  assert.equal(requests.length, 1);
});

test("a service that never agrees is asked twice", async () => {
  let age = 0;
  const { admin, requests } = connect(() => {
    age += 60 * MINUTE;
    return refusal("RequestExpired", { age });
  });
  const error = await failure(admin.adminGetUser({ username }));
  assert.deepEqual([error.code, error.status], ["RequestExpired", 400]);
  assert.equal(requests.length, 2);
});

test("the app's secret hash is asked for once, and a lost second answer is told as such", async () => {
  let asked = 0;
  const answers = [
    () => refusal("RequestExpired", { age: 60 * MINUTE }),
    () => {
      throw new TypeError("connection lost");
    },
  ];
  const { admin, requests } = connect(() => answers.shift()(), {
    clientId: "client",
    secretHash: () => {
      asked += 1;
      return "hashAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    },
  });
  const error = await failure(
    admin.adminInitiateAuth({
      authFlow: "ADMIN_USER_PASSWORD_AUTH",
      authParameters: { USERNAME: username, PASSWORD: "p" },
    }),
  );
  assert.deepEqual(
    [error.code, error.status, error.mayHaveBeenSent],
    ["NetworkError", undefined, true],
  );
  assert.equal(asked, 1);
  const [first, second] = requests.map(({ body }) => body);
  assert.equal(first, second);
  assert.equal(
    JSON.parse(second).AuthParameters.SECRET_HASH,
    "hashAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
  );
});
