// One sign-in of a contestant in a page: how long it computes before each of
// its two requests, which go to a pool of its own.

import assert from "node:assert/strict";
import { setting } from "../setting.mjs";
import { Pool } from "./pool.mjs";

/** Has the page's requests answered by a pool; gives what signs in, and then the times. */
export async function prepare(page, { name, file, bits }) {
  const pool = new Pool();
  await page.exposeFunction("answer", (input) => pool.answer(input));
  await page.evaluate(stubFetch);
  const given = [`/${file}`, { ...setting, password: setting.passwords[0], bits }];
  let signIns = 0;
  return async () => {
    const { load, marks } = await page.evaluate(signIn, given);
    assert.equal(pool.proven, ++signIns, `${name} proves the password otherwise`);
    return { load, ...between(marks) };
  };
}

/** Until A is sent, and from the challenge to the signature. */
export function between([start, sent, challenged, answered]) {
  const [A, S] = [sent - start, answered - challenged];
  return { A, S, computed: A + S };
}

/** In the page. Peers keep the fetch that is there when they are loaded. */
function stubFetch() {
  globalThis.fetch = async (input, init) => {
    performance.mark("fetch");
    const answer = await globalThis.answer(await new Request(input, init).json());
    performance.mark("answer");
    return new Response(JSON.stringify(answer), {
      status: answer.__type ? 400 : 200,
      headers: { "content-type": "application/x-amz-json-1.1" },
    });
  };
}

/** In the page. In ms: the bundle's loading, and when which mark was set. */
async function signIn([path, setting]) {
  performance.clearMarks();
  const begin = performance.now();
  const { default: signIn } = await import(path);
  const { startTime } = performance.mark("start");
  // Refused by the pool; what went wrong before, the pool tells by what it did not see.
  await signIn(setting).catch(() => {});
  const marks = performance.getEntriesByType("mark").map((mark) => mark.startTime);
  return { load: startTime - begin, marks };
}
