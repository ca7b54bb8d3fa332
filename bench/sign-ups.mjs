// `npm run bench -- sign-ups`: what a sign-up takes on the local pool with few users and
// with many. Test suites sign up thousands.

import { call, createPool, PASSWORD } from "../tests/pool/support.mjs";

const SIGN_UPS = 200;
const FEW = 20;
const MANY = 20_000;

export const title = `A sign-up on the local pool, ms, median of ${SIGN_UPS}`;

/** The pools end with the process. */
const forGood = { after() {} };

// The email addresses are aliases, so each sign-up looks for a rival.
const withUsers = (count) =>
  createPool(forGood, {
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

export async function measure() {
  const [few, many] = [await withUsers(FEW), await withUsers(MANY)];
  await medianSignUp(await withUsers(FEW)); // Warms up.
  const rows = [];
  for (const [count, pool] of [
    [FEW, few],
    [MANY, many],
  ]) {
    rows.push({ name: `${count.toLocaleString("en")} users`, ms: await medianSignUp(pool) });
  }
  return rows;
}

export function targets([few, many]) {
  return [
    {
      what: "a sign-up on the local pool with 20,000 users, times one with 20",
      value: Number((many.ms / few.ms).toFixed(2)),
      limit: 3,
    },
  ];
}
