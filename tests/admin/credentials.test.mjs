// Where the credentials come from, and how long they are kept.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { CREDENTIALS, connect, failure, refusal, TEMPORARY } from "./support.mjs";

const MINUTE = 60_000;
const inMinutes = (minutes) => new Date(Date.now() + minutes * MINUTE);
const keyId = ({ headers }) => headers.authorization.match(/Credential=(\w+)/)[1];
const getUser = (admin) => admin.adminGetUser({ username: "jane" });

/** Gives other credentials each time it is asked. */
function source(expiration) {
  const give = async () => {
    give.asked += 1;
    return { ...TEMPORARY, accessKeyId: `AKID${give.asked}`, expiration };
  };
  give.asked = 0;
  return give;
}

test("are asked for once, by all calls in flight and those after", async () => {
  const credentials = source();
  const { admin, requests } = connect(undefined, { credentials });
  await Promise.all([getUser(admin), getUser(admin), getUser(admin)]);
  await getUser(admin);
  assert.equal(credentials.asked, 1);
  assert.deepEqual(requests.map(keyId), Array(4).fill("AKID1"));
});

for (const [how, give] of [
  ["a Date", (date) => date],
  ["a string", (date) => date.toISOString()],
]) {
  test(`are asked for again before they expire, by ${how}`, async () => {
    const lasting = source(give(inMinutes(10)));
    const expiring = source(give(inMinutes(4)));
    for (const [credentials, asked] of [
      [lasting, 1],
      [expiring, 2],
    ]) {
      const { admin } = connect(undefined, { credentials });
      await getUser(admin);
      await getUser(admin);
      assert.equal(credentials.asked, asked);
    }
  });
}

test("are asked for again once for all calls that were told they expired", async () => {
  const credentials = source();
  const answer = (_, { headers }) =>
    keyId({ headers }) === "AKID1"
      ? refusal("ExpiredTokenException")
      : Response.json({ Username: "jane" });
  const { admin, requests } = connect(answer, { credentials });
  await Promise.all([getUser(admin), getUser(admin)]);
  assert.equal(credentials.asked, 2);
  assert.deepEqual(requests.map(keyId).sort(), ["AKID1", "AKID1", "AKID2", "AKID2"]);
});

test("that expire again at once are the caller's to know", async () => {
  const credentials = source();
  const { admin, requests } = connect(() => refusal("ExpiredTokenException"), { credentials });
  const error = await failure(getUser(admin));
  assert.equal(error.code, "ExpiredTokenException");
  assert.equal(error.stage, "service");
  assert.equal(requests.length, 2);
});

test("that are a value are sent once", async () => {
  const { admin, requests } = connect(() => refusal("ExpiredTokenException"));
  assert.equal((await failure(getUser(admin))).code, "ExpiredTokenException");
  assert.equal(requests.length, 1);
});

test("that could not be had are asked for again by the next call", async () => {
  const reason = new Error("offline");
  let asked = 0;
  const credentials = () => {
    asked += 1;
    if (asked === 1) throw reason;
    return CREDENTIALS;
  };
  const { admin, requests } = connect(undefined, { credentials });
  const error = await failure(getUser(admin));
  assert.deepEqual(
    [error.code, error.stage, error.retryable, error.mayHaveBeenSent, error.cause],
    ["CredentialsFailed", "config", true, false, reason],
  );
  await getUser(admin);
  assert.equal(requests.length, 1);
});

for (const credentials of [
  undefined,
  {},
  { accessKeyId: "AKID" },
  { ...CREDENTIALS, secretAccessKey: 7 },
  { ...CREDENTIALS, sessionToken: 7 },
  { ...CREDENTIALS, sessionToken: "a line\nbreak" },
  { ...CREDENTIALS, accessKeyId: "ÄKID" },
  () => undefined,
  async () => "credentials",
]) {
  test(`that are ${inspect(credentials, { breakLength: Number.POSITIVE_INFINITY })} are refused`, async () => {
    const { admin, requests } = connect(undefined, { credentials });
    const error = await failure(getUser(admin));
    assert.equal(error.code, "CredentialsFailed");
    assert.equal(error.retryable, typeof credentials === "function");
    assert.deepEqual(requests, []);
  });
}

test("do not outlast an aborted call", async () => {
  let give;
  const credentials = () =>
    new Promise((resolve) => {
      give = resolve;
    });
  const controller = new AbortController();
  const { admin, requests } = connect(undefined, { credentials });
  const call = admin.adminGetUser({ username: "jane" }, { signal: controller.signal });
  while (!give) await new Promise(setImmediate);
  controller.abort();
  assert.equal((await failure(call)).code, "AbortError");
  give(CREDENTIALS);
  await new Promise((done) => setTimeout(done, 20));
  assert.deepEqual(requests, []);
});

test("are in no error, and not in an administrator that is logged", async () => {
  const { admin } = connect(() => refusal("AccessDeniedException"), { credentials: TEMPORARY });
  const error = await failure(getUser(admin));
  const shown = inspect([error, admin], { depth: 9, showHidden: true }) + error.stack;
  for (const secret of Object.values(TEMPORARY)) assert.ok(!shown.includes(secret));
});
