// All the waiting of a call: for `fetch`, the app's `secretHash`, the clock and
// the signal. Whatever they do, the call settles, with a CognitoError if not
// with a value.

import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { describe, test } from "node:test";
import { inspect } from "node:util";
import { CALLS, connect, failure, refusal, SUCCESS, secretHash } from "./support.mjs";

const never = () => new Promise(() => {});
const input = CALLS.forgotPassword;

/** Never settles but when its signal says so, as `fetch` does. */
const hanging = (_, { signal }) =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

describe("fetch", () => {
  const thrown = new TypeError("Failed to fetch");
  const forms = {
    "throws at once": [
      () => {
        throw thrown;
      },
      thrown,
    ],
    rejects: [() => Promise.reject(thrown), thrown],
    "rejects with a string": [() => Promise.reject("offline"), "offline"],
    "rejects with undefined": [() => Promise.reject(), undefined],
    "rejects with null": [() => Promise.reject(null), null],
  };
  for (const [form, [fetch, cause]] of Object.entries(forms)) {
    test(form, async () => {
      const error = await failure(connect(fetch).cognito.forgotPassword(input));
      assert.equal(error.code, "NetworkError");
      assert.equal(error.stage, "dispatch");
      assert.equal(error.retryable, true);
      assert.equal(error.status, undefined);
      assert.equal(error.cause, cause);
    });
  }

  for (const given of [
    undefined,
    null,
    "text",
    200,
    {},
    { status: 200 },
    { ok: true, json: async () => ({}) },
  ]) {
    test(`gives no Response: ${JSON.stringify(given)}`, async () => {
      const error = await failure(connect(async () => given).cognito.forgotPassword(input));
      assert.deepEqual(
        [error.code, error.stage, error.message, error.retryable, error.mayHaveBeenSent],
        ["InvalidResponse", "response", "fetch returned no Response", false, true],
      );
    });
  }

  test("throws at once: nothing was sent; rejects: something may have been", async () => {
    const throwing = await failure(
      connect(() => {
        throw thrown;
      }).cognito.forgotPassword(input),
    );
    assert.equal(throwing.mayHaveBeenSent, false);
    const rejecting = await failure(
      connect(() => Promise.reject(thrown)).cognito.forgotPassword(input),
    );
    assert.equal(rejecting.mayHaveBeenSent, true);
  });

  test("is the host's when the client was given none, looked up at each call", async (t) => {
    const { cognito, requests } = connect(undefined, { fetch: undefined });
    t.mock.method(globalThis, "fetch", async () => Response.json(SUCCESS));
    await cognito.forgotPassword(input);
    assert.equal(globalThis.fetch.mock.callCount(), 1);
    assert.deepEqual(requests, []);
  });

  test("is called as a plain function, as a browser's must be", async () => {
    let self = "not called";
    const { cognito } = connect(undefined, {
      async fetch() {
        self = this;
        return Response.json(SUCCESS);
      },
    });
    await cognito.forgotPassword(input);
    assert.equal(self, undefined);
  });
});

describe("timeout", () => {
  const late = { code: "TimeoutError", stage: "timeout", retryable: true, mayHaveBeenSent: true };
  const isLate = (error) =>
    assert.deepEqual(
      Object.fromEntries(Object.keys(late).map((name) => [name, error[name]])),
      late,
    );

  test("ends a fetch that never settles, and aborts it", async () => {
    const { cognito, requests } = connect(hanging);
    isLate(await failure(cognito.forgotPassword(input, { timeout: 20 })));
    assert.equal(requests[0].signal.aborted, true);
  });

  test("ends a fetch that heeds no signal", async () => {
    isLate(await failure(connect(never).cognito.forgotPassword(input, { timeout: 20 })));
  });

  test("ends a body that never ends", async () => {
    const endless = async () => new Response(new ReadableStream({}));
    isLate(await failure(connect(endless).cognito.forgotPassword(input, { timeout: 20 })));
  });

  test("is the client's, unless the call has its own", async () => {
    const { cognito } = connect(never, { timeout: 20 });
    const error = await failure(cognito.forgotPassword(input));
    assert.match(error.message, /\b20 ms\b/);
    const other = await failure(cognito.forgotPassword(input, { timeout: 30 }));
    assert.match(other.message, /\b30 ms\b/);
  });

  test("is 30 s by default", async (t) => {
    t.mock.timers.enable({ apis: ["setTimeout"] });
    let sent;
    const request = new Promise((resolve) => (sent = resolve));
    const { cognito } = connect(() => {
      sent();
      return never();
    });
    const call = failure(cognito.forgotPassword(input));
    await request;
    t.mock.timers.tick(29_999);
    assert.equal(await Promise.race([call, Promise.resolve("waiting")]), "waiting");
    t.mock.timers.tick(1);
    isLate(await call);
  });

  test("of 0 is none", async (t) => {
    t.mock.timers.enable({ apis: ["setTimeout"] });
    const { cognito } = connect(async () => {
      t.mock.timers.tick(2 ** 31);
      return Response.json(SUCCESS);
    });
    await cognito.forgotPassword(input, { timeout: 0 });
  });

  for (const timeout of [-1, NaN, Infinity, 2 ** 31, "soon"]) {
    test(`of ${timeout} is refused`, async () => {
      const connection = connect();
      const error = await refusal(
        connection,
        connection.cognito.forgotPassword(input, { timeout }),
      );
      assert.equal(error.code, "InvalidInput");
      assert.match(error.message, /^timeout: /);
    });
  }
});

describe("signal", () => {
  const aborted = (error, reason) => {
    assert.equal(error.code, "AbortError");
    assert.equal(error.stage, "aborted");
    assert.equal(error.cause, reason);
    assert.equal(error.retryable, false);
  };

  test("aborted before the call: nothing is sent", async () => {
    const connection = connect();
    const signal = AbortSignal.abort("gone");
    aborted(
      await refusal(connection, connection.cognito.forgotPassword(input, { signal })),
      "gone",
    );
  });

  test("aborted while the app's hash is awaited: nothing is sent", async () => {
    const controller = new AbortController();
    const connection = connect(undefined, {
      secretHash: async () => {
        controller.abort("left");
        return "hashAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
      },
    });
    const call = connection.cognito.forgotPassword(input, { signal: controller.signal });
    aborted(await refusal(connection, call), "left");
  });

  for (const [what, fetch] of [
    ["heeds it", hanging],
    ["does not", never],
  ]) {
    test(`aborted while a fetch that ${what} is under way`, async () => {
      const controller = new AbortController();
      const { cognito, requests } = connect((...request) => {
        setTimeout(() => controller.abort());
        return fetch(...request);
      });
      const error = await failure(cognito.forgotPassword(input, { signal: controller.signal }));
      aborted(error, controller.signal.reason);
      assert.equal(error.mayHaveBeenSent, true);
      assert.equal(requests[0].signal.aborted, true);
    });
  }

  test("aborted afterwards changes nothing, and nobody listens any more", async () => {
    const controller = new AbortController();
    const { cognito } = connect();
    const { codeDeliveryDetails, ...result } = await cognito.forgotPassword(input, {
      signal: controller.signal,
    });
    assert.deepEqual(getEventListeners(controller.signal, "abort"), []);
    controller.abort();
    assert.ok(result.authenticationResult);
  });

  test("one for many calls: each ends", async () => {
    const controller = new AbortController();
    const { cognito } = connect(hanging);
    const calls = Array.from({ length: 10 }, () =>
      failure(cognito.forgotPassword(input, { signal: controller.signal })),
    );
    setTimeout(() => controller.abort(), 10);
    for (const error of await Promise.all(calls)) assert.equal(error.code, "AbortError");
    await new Promise((resolve) => setTimeout(resolve));
    assert.deepEqual(getEventListeners(controller.signal, "abort"), []);
  });
});

describe("secretHash", () => {
  const thrown = new Error("the back end is down");
  const forms = {
    throws: [
      () => {
        throw thrown;
      },
      thrown,
    ],
    rejects: [() => Promise.reject(thrown), thrown],
    "gives undefined": [() => undefined, undefined],
    "gives null": [() => null, undefined],
    "gives bytes": [async () => Buffer.from("hash"), undefined],
    "gives an object": [async () => new String("hash"), undefined],
    "gives a page": [async () => "<html>503 Service Unavailable</html>", undefined],
    "gives another hash": [async () => Buffer.alloc(20).toString("base64"), undefined],
  };
  for (const [form, [secretHash, cause]] of Object.entries(forms)) {
    test(form, async () => {
      const connection = connect(undefined, { secretHash });
      const error = await refusal(connection, connection.cognito.forgotPassword(input));
      assert.equal(error.code, "SecretHashFailed");
      assert.equal(error.stage, "config");
      assert.equal(error.cause, cause);
    });
  }

  test("never settles: the call's time runs out, and nothing was sent", async () => {
    const connection = connect(undefined, { secretHash: never });
    const error = await refusal(
      connection,
      connection.cognito.forgotPassword(input, { timeout: 20 }),
    );
    assert.equal(error.code, "TimeoutError");
  });

  test("settles after the time: nothing is sent any more", async () => {
    const connection = connect(undefined, {
      secretHash: async (username) => {
        await new Promise((resolve) => setTimeout(resolve, 40));
        return secretHash(username);
      },
    });
    await refusal(connection, connection.cognito.forgotPassword(input, { timeout: 10 }));
    await new Promise((resolve) => setTimeout(resolve, 60));
    assert.equal(connection.requests.length, 0);
  });

  test("is asked for no one by changePassword, which names no user", async () => {
    const { cognito, requests } = connect(undefined, {
      secretHash: () => assert.fail("asked for"),
    });
    await cognito.changePassword(CALLS.changePassword);
    assert.equal(requests.length, 1);
  });
});

describe("options that are none", () => {
  for (const options of [
    { signal: {}, timeout: 0 },
    { signal: "stop", timeout: 0 },
  ]) {
    test(inspect(options), async () => {
      const connection = connect();
      await refusal(connection, connection.cognito.forgotPassword(input, options));
    });
  }
});
