// One sign-in of a contestant in a page, whose two requests go to a pool of its own.

import assert from "node:assert/strict";
import { setting } from "../setting.mjs";
import { Pool } from "./pool.mjs";

/** Has the page's requests answered by a pool; gives what signs in. */
export async function prepare(page, { name, file, bits }) {
  const pool = new Pool();
  await page.exposeFunction("answer", (input) => pool.answer(input));
  await page.evaluate(stubFetch);
  const given = [`/${file}`, { ...setting, password: setting.passwords[0], bits }];
  let signIns = 0;
  return async () => {
    await page.evaluate(signIn, given);
    assert.equal(pool.proven, ++signIns, `${name} proves the password otherwise`);
  };
}

/**
 * What a sign-in took, in ms: the bundle's loading; of the processor, until A
 * was sent and from the challenge to the signature; and both by the clock.
 */
export async function measureSignIn(pages, page, signIn) {
  const [load, start, sent, challenged, answered] = await pages.marks(page, signIn);
  const A = sent.processor - start.processor;
  const S = answered.processor - challenged.processor;
  return {
    load: start.elapsed - load.elapsed,
    A,
    S,
    processor: A + S,
    elapsed: sent.elapsed - start.elapsed + answered.elapsed - challenged.elapsed,
  };
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

/** In the page. */
async function signIn([path, setting]) {
  performance.mark("load");
  const { default: signIn } = await import(path);
  performance.mark("start");
  // Refused by the pool; what went wrong before, the pool tells by what it did not see.
  await signIn(setting).catch(() => {});
}
