// `npm run bench -- rust`: what a page that is itself Rust ships: one of Yew's,
// alone, and with the five functions by the crate or by the AWS SDK for Rust.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { answers } from "./answers.mjs";
import { sizes } from "./bundle.mjs";
import { proveCalls } from "./five.mjs";
import { usePages } from "./page.mjs";
import { ENDPOINT, setting } from "./setting.mjs";
import { Pool } from "./srp/pool.mjs";
import { buildPage, FOLDER } from "./wasm-page.mjs";

const ADDED = "brotli, less the page's";
const SHARE = "of the SDK's";

const lock = await readFile(join(FOLDER, "Cargo.lock"), "utf8");
const locked = (crate) => `${crate} ${lock.match(`name = "${crate}"\nversion = "([^"]+)"`)[1]}`;

const alone = { name: `the page alone, ${locked("yew")}`, crate: "empty" };
const SDK = locked("aws-sdk-cognitoidentityprovider");
/**
 * Crates of rust/. With `secret`, the app client has one, and the calls are
 * signed; a `pool` has the password proved. `target` is of what the SDK adds, built with
 * the same setting: `compact` is the one of docs/rust.md.
 */
const contestants = [
  alone,
  { name: "cognito-wasm", crate: "five", secret: true, target: 0.14 },
  { name: SDK, crate: "aws-sdk", secret: true },
  ...[
    { name: "cognito-wasm", crate: "five", secret: true, target: 0.11 },
    { name: "cognito-wasm and SRP sign-in", crate: "srp", secret: true, pool: () => new Pool() },
    { name: SDK, crate: "aws-sdk", secret: true },
  ].map((one) => ({ ...one, name: `${one.name}, compact`, compact: true })),
];

export const title = "Bytes of a page of Yew's that calls the five functions";

export async function measure() {
  const measured = new Map();
  for (const contestant of contestants) {
    const page = await buildPage(contestant.crate, contestant);
    await prove(contestant, page);
    measured.set(contestant, sizes(page));
  }
  const added = (contestant) => measured.get(contestant).brotli - measured.get(alone).brotli;
  const sdkOf = ({ compact }) =>
    contestants.find((one) => one.crate === "aws-sdk" && one.compact === compact);
  return contestants.map((contestant) => ({
    name: contestant.name,
    ...measured.get(contestant),
    [ADDED]: added(contestant),
    [SHARE]: Number((added(contestant) / added(sdkOf(contestant))).toFixed(4)),
  }));
}

export const targets = (rows) =>
  contestants
    .filter(({ target }) => target)
    .map(({ name, target }) => ({
      what: `${name} in a Rust page, bytes that it adds, times the AWS SDK for Rust's`,
      value: rows.find((row) => row.name === name)[SHARE],
      limit: target,
    }));

/** Refuses a page that does not do the work it is measured for. */
async function prove(contestant, { bytes, beside }) {
  const { name } = contestant;
  const files = {
    "/page/":
      '<!doctype html><link rel="icon" href="data:,"><script type="module" src="page.js"></script>',
    "/page/page.js": bytes,
    ...Object.fromEntries(beside.map(([name, contents]) => [`/page/${name}`, contents])),
  };
  const use = (answer) =>
    usePages(files, (pages) => pages.once((page) => submit(page, answer), { path: "/page/" }));
  const pool = contestant.pool?.();
  const { said, calls } = await use((operation, body) => {
    const isOfSrp = body.AuthParameters?.SRP_A || body.ChallengeName === "PASSWORD_VERIFIER";
    const answer = isOfSrp ? pool.answer(body) : answers[operation];
    // The pool refuses a right proof, too.
    return pool?.proven === 1 && isOfSrp ? answers.InitiateAuth : answer;
  });
  assert.equal(said, "done", name);
  if (contestant === alone) return assert.deepEqual(calls, []);
  proveCalls(
    contestant,
    calls.filter(({ body }) => body.ChallengeName !== "PASSWORD_VERIFIER"),
  );
  assert.equal(pool?.proven ?? 1, 1, `${name} proves the password otherwise`);

  const message = "Incorrect username or password.";
  const refused = await use(() => ({ __type: "NotAuthorizedException", message }));
  assert.match(refused.said, new RegExp(message), `${name} says something else`);
}

/** What the page says when its form has been sent, and what it has called. */
async function submit(page, answer) {
  const calls = [];
  await page.route(ENDPOINT, async (route) => {
    const request = route.request();
    const target = request.headers()["x-amz-target"];
    calls.push({ url: request.url(), target, body: request.postDataJSON() });
    const answered = answer(target.split(".")[1], request.postDataJSON());
    await route.fulfill({
      status: answered.__type ? 400 : 200,
      headers: { "access-control-allow-origin": "*" },
      contentType: "application/x-amz-json-1.1",
      body: JSON.stringify(answered),
    });
  });
  const [password, newPassword, newer] = setting.passwords;
  const fields = {
    username: setting.username,
    code: setting.code,
    password,
    new: newPassword,
    newer,
  };
  for (const [name, value] of Object.entries(fields)) await page.fill(`[name=${name}]`, value);
  await page.click("button");
  const said = page.locator("output");
  await said.filter({ hasText: /./ }).waitFor();
  return { said: await said.textContent(), calls };
}
