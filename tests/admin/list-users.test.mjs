// listUsers: page after page, and filters quoted as the service reads them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { connect, failure, refusal, USER_POOL_ID } from "./support.mjs";

const pages = [
  {
    Users: [{ Username: "ana", UserStatus: "CONFIRMED" }, { Username: "ben" }],
    PaginationToken: "2",
  },
  { Users: [], PaginationToken: "3" },
  { Users: [{ Username: "cleo", Attributes: [{ Name: "email", Value: "c@example.com" }] }] },
];

const answerPages = (_, { body }) =>
  Response.json(pages[Number(JSON.parse(body).PaginationToken ?? 1) - 1]);
const bodies = (requests) => requests.map(({ body }) => JSON.parse(body));

async function collect(users) {
  const collected = [];
  for await (const user of users) collected.push(user);
  return collected;
}

test("gives the users of all pages", async () => {
  const { admin, requests } = connect(answerPages);
  assert.deepEqual(await collect(admin.listUsers({ limit: 2, attributesToGet: ["email"] })), [
    { username: "ana", userStatus: "CONFIRMED" },
    { username: "ben" },
    { username: "cleo", attributes: [{ name: "email", value: "c@example.com" }] },
  ]);
  const asked = { UserPoolId: USER_POOL_ID, AttributesToGet: ["email"], Limit: 2 };
  assert.deepEqual(bodies(requests), [
    asked,
    { ...asked, PaginationToken: "2" },
    { ...asked, PaginationToken: "3" },
  ]);
});

test("fetches nothing before it is asked, and no page more than is read", async () => {
  const { admin, requests } = connect(answerPages);
  const users = admin.listUsers();
  assert.equal(requests.length, 0);
  for await (const { username } of users) if (username === "ben") break;
  assert.equal(requests.length, 1);
});

test("begins where it is told", async () => {
  const { admin } = connect(answerPages);
  const users = await collect(admin.listUsers({ paginationToken: "2" }));
  assert.deepEqual(
    users.map(({ username }) => username),
    ["cleo"],
  );
});

for (const [filter, text] of [
  ['email ^= "jane"', 'email ^= "jane"'],
  [{ attribute: "email", equals: "jane@example.com" }, 'email = "jane@example.com"'],
  [{ attribute: "email", startsWith: "o'brien\"" }, 'email ^= "o\'brien\\""'],
  [{ attribute: "name", equals: "back\\slash" }, 'name = "back\\\\slash"'],
  [{ attribute: "name", equals: "" }, 'name = ""'],
  [undefined, undefined],
]) {
  test(`sends the filter ${text}`, async () => {
    const { admin, requests } = connect(answerPages);
    await admin.listUsers({ filter }).next();
    assert.equal(bodies(requests)[0].Filter, text);
  });
}

for (const filter of [7, {}, { attribute: "email" }, { attribute: "email", equals: 7 }]) {
  test(`refuses the filter ${JSON.stringify(filter)}`, async () => {
    const { admin, requests } = connect(answerPages);
    const error = await failure(admin.listUsers({ filter }).next());
    assert.equal(error.code, "InvalidInput");
    assert.match(error.message, /^filter: /);
    assert.deepEqual(requests, []);
  });
}

test("a refusal comes at the step that fetches", async () => {
  const { admin } = connect(() => refusal("InvalidParameterException"));
  const error = await failure(admin.listUsers().next());
  assert.deepEqual([error.code, error.operation], ["InvalidParameterException", "listUsers"]);
});
