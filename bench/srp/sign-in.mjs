// One sign-in of a contestant in a page: how long it computes before each of
// its two requests, which go to a pool of its own.

import assert from "node:assert/strict";
import { setting } from "../setting.mjs";
import { Pool } from "./pool.mjs";

/** Has the page's requests answered by a pool; gives what signs in and measures. */
export async function prepare(page, { name, file, bits }) {
  const pool = new Pool();
  await page.exposeFunction("answer", (input) => pool.answer(input));
  await page.evaluate(stubFetch);
  const given = [`/${file}`, { ...setting, password: setting.passwords[0], bits }];
  let signIns = 0;
  return async () => {
    const times = await page.evaluate(signIn, given);
    assert.equal(pool.proven, ++signIns, `${name} proves the password otherwise`);
    return times;
  };
}

/** In the page. Peers keep the fetch that is there when they are loaded. */
function stubFetch() {
  globalThis.fetch = async (input, init) => {
    globalThis.times.push(performance.now());
    const answer = await globalThis.answer(await new Request(input, init).json());
    globalThis.times.push(performance.now());
    return new Response(JSON.stringify(answer), {
      status: answer.__type ? 400 : 200,
      headers: { "content-type": "application/x-amz-json-1.1" },
    });
  };
}

/** In the page. In ms: the bundle's loading, until A is sent, from the challenge to the signature. */
async function signIn([path, setting]) {
  const begin = performance.now();
  const { default: signIn } = await import(path);
  globalThis.times = [performance.now()];
  // Refused by the pool; what went wrong before, the pool tells by what it did not see.
  await signIn(setting).catch(() => {});
  const [start, sent, challenged, answered] = globalThis.times;
  const [A, S] = [sent - start, answered - challenged];
  return { load: start - begin, A, S, computed: A + S };
}
