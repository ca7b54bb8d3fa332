// What is sent again, and when: js/core/retry.js. The same for the crate is
// tests/client_retry.rs.
import assert from "node:assert/strict";
import { describe, mock, test } from "node:test";
import { CALLS, connect, failure, operations, SUCCESS } from "./support.mjs";

const refusal = (status, code, headers = {}) =>
  Response.json({}, { status, headers: { "x-amzn-errortype": code, ...headers } });
const throttled = () => refusal(400, "TooManyRequestsException");
const failed = () => refusal(500, "InternalErrorException");
const lost = () => Promise.reject(new TypeError("fetch failed"));
const cutOff = () => new Response(new ReadableStream({ pull: (c) => c.error(new Error("cut")) }));
const success = () => Response.json(SUCCESS);

/**
 * A client whose requests are answered in this order, and the pauses between them, which
 * pass at once.
 */
function scripted(t, script, config = {}) {
  t.mock.restoreAll();
  const pauses = [];
  t.mock.method(globalThis, "setTimeout", (then, ms) => {
    // The time limit is no pause.
    if (ms !== (config.timeout ?? 30_000)) {
      pauses.push(ms);
      queueMicrotask(then);
    }
  });
  const answer = () => (script.length > 1 ? script.shift() : script[0])();
  return { ...connect(answer, { retry: undefined, ...config }), pauses };
}

/** The calls that must never be made twice. */
const ONCE = ["confirmForgotPassword", "respondToNewPasswordChallenge", "changePassword"];

describe("retries", () => {
  test("what was throttled is sent again, after pauses that grow", async (t) => {
    for (const [name, input] of Object.entries(CALLS)) {
      const random = mock.method(Math, "random", () => 1);
      const { cognito, requests, pauses } = scripted(t, [throttled, throttled, success]);
      await cognito[name](input);
      random.mock.restore();
      assert.equal(requests.length, 3, name);
      assert.deepEqual(pauses, [1000, 2000], name);
      assert.deepEqual(
        requests.map(({ body }) => body),
        Array(3).fill(requests[0].body),
        name,
      );
    }
  });

  test("the third failure is the call's", async (t) => {
    const { cognito, requests } = scripted(t, [throttled]);
    const error = await failure(cognito.changePassword(CALLS.changePassword));
    assert.deepEqual(
      [error.code, error.attempts, error.retryable, requests.length],
      ["TooManyRequestsException", 3, true, 3],
    );
  });

  for (const [what, answer] of Object.entries({ lost, failed, cutOff })) {
    test(`what may have been carried out is sent again only where that does no harm: ${what}`, async (t) => {
      for (const [name, input] of Object.entries(CALLS)) {
        const { cognito, requests, pauses } = scripted(t, [answer, success]);
        if (ONCE.includes(name)) {
          const error = await failure(cognito[name](input));
          assert.deepEqual(
            [error.retryable, error.mayHaveBeenSent, error.attempts],
            [false, true, 1],
            name,
          );
          assert.equal(requests.length, 1, name);
        } else {
          await cognito[name](input);
          assert.equal(requests.length, 2, name);
          assert.ok(pauses[0] <= 50, name);
        }
      }
    });
  }

  test("a session, a rotated token and a code are good for one request", async (t) => {
    const session = "AYABeEXAMPLEEXAMPLEEXAMPLE";
    const calls = [
      (cognito) => cognito.initiateAuth({ ...CALLS.initiateAuth, session }),
      (cognito) => operations.getTokensFromRefreshToken(cognito, { refreshToken: "a token" }),
      (cognito) =>
        operations.verifyUserAttribute(cognito, {
          accessToken: "a",
          attributeName: "email",
          code: "1",
        }),
    ];
    for (const call of calls) {
      const { cognito, requests } = scripted(t, [lost, success]);
      const error = await failure(call(cognito));
      assert.deepEqual([error.retryable, requests.length], [false, 1]);
    }
  });

  test("what did not leave is sent again", async (t) => {
    const throwing = () => {
      throw new Error("not now");
    };
    const { cognito, requests } = scripted(t, [throwing, success]);
    await cognito.changePassword(CALLS.changePassword);
    assert.equal(requests.length, 2);
  });

  test("a refusal is final, and an app may send once", async (t) => {
    const wrong = scripted(t, [() => refusal(400, "NotAuthorizedException"), success]);
    const error = await failure(wrong.cognito.forgotPassword(CALLS.forgotPassword));
    assert.deepEqual([error.attempts, wrong.requests.length], [1, 1]);
    const once = scripted(t, [throttled, success], { retry: { maxAttempts: 1 } });
    assert.equal((await failure(once.cognito.forgotPassword(CALLS.forgotPassword))).attempts, 1);
    const many = scripted(t, [throttled], { retry: { maxAttempts: 5 } });
    assert.equal((await failure(many.cognito.forgotPassword(CALLS.forgotPassword))).attempts, 5);
  });

  test("before anything is sent there were no attempts", async (t) => {
    const { cognito } = scripted(t, [success]);
    assert.equal((await failure(cognito.forgotPassword({}))).attempts, 0);
  });

  test("the configuration is checked", async (t) => {
    for (const [retry, message] of [
      [{ maxAttempts: "3" }, "retry.maxAttempts: must be of type number"],
      [{ maxAttempts: Number.NaN }, "retry.maxAttempts: must be of type number"],
      [{ maxAttempt: 3 }, "retry.maxAttempt: unknown (is it maxAttempts?)"],
      [3, "retry: must be of type object"],
    ]) {
      const { cognito, requests } = scripted(t, [success], { retry });
      const error = await failure(cognito.forgotPassword(CALLS.forgotPassword));
      assert.deepEqual([error.stage, error.message, requests.length], ["config", message, 0]);
    }
  });

  test("the service says how long to wait, in seconds or as a date", async (t) => {
    t.mock.timers.enable({ apis: ["Date"], now: Date.UTC(2026, 10, 28, 6) });
    for (const value of ["7", "Sat, 28 Nov 2026 06:00:07 GMT"]) {
      const busy = () => refusal(429, "TooManyRequestsException", { "retry-after": value });
      const { cognito, pauses } = scripted(t, [busy, success]);
      await cognito.forgotPassword(CALLS.forgotPassword);
      assert.deepEqual(pauses, [7000]);
      // There is no time for it: the app gets the service's words, and not a timeout.
      const brief = scripted(t, [busy, success], { timeout: 5000 });
      const error = await failure(brief.cognito.forgotPassword(CALLS.forgotPassword));
      assert.deepEqual([error.code, error.attempts], ["TooManyRequestsException", 1]);
      assert.deepEqual(brief.pauses, []);
    }
  });

  test("a client that fails again and again stops retrying", async (t) => {
    const script = [throttled];
    const { cognito } = scripted(t, script);
    const attempts = async () =>
      (await failure(cognito.forgotPassword(CALLS.forgotPassword))).attempts;
    // Each call takes twice 5 of 500 tokens.
    for (let call = 0; call < 50; call++) assert.equal(await attempts(), 3);
    assert.equal(await attempts(), 1);
    // A success gives one back, and five make a retry.
    for (let call = 0; call < 5; call++) {
      script.unshift(success);
      await cognito.forgotPassword(CALLS.forgotPassword);
    }
    assert.equal(await attempts(), 2);
  });

  test("what the app aborts takes nothing of the budget", async (t) => {
    const script = [];
    const { cognito } = scripted(t, script);
    for (let call = 0; call < 40; call++) {
      const controller = new AbortController();
      script.unshift(() => {
        controller.abort();
        return Promise.reject(new DOMException("aborted", "AbortError"));
      });
      script.push(lost);
      const { signal } = controller;
      const error = await failure(cognito.forgotPassword(CALLS.forgotPassword, { signal }));
      assert.equal(error.stage, "aborted");
      script.length = 0;
    }
    script.push(failed);
    const error = await failure(cognito.forgotPassword(CALLS.forgotPassword));
    assert.equal(error.attempts, 3);
  });

  test("a server may ask for too much", async (t) => {
    for (const value of [
      "31",
      "3000000",
      "99999999999999999999",
      "Sat, 28 Nov 2099 06:00:07 GMT",
    ]) {
      const busy = () => refusal(429, "TooManyRequestsException", { "retry-after": value });
      const { cognito, pauses } = scripted(t, [busy, success], { timeout: 0 });
      const error = await failure(cognito.forgotPassword(CALLS.forgotPassword));
      assert.deepEqual([error.attempts, pauses], [1, []], value);
    }
  });

  test("a throttle is told by its name, whatever its status", async (t) => {
    t.mock.method(Math, "random", () => 1);
    const { cognito, pauses } = scripted(t, [() => refusal(503, "SlowDown"), success]);
    t.mock.method(Math, "random", () => 1);
    await cognito.changePassword(CALLS.changePassword);
    assert.deepEqual(pauses, [1000]);
  });

  test("status 408 says nothing of the request", async (t) => {
    const busy = () => refusal(408, "RequestTimeoutException");
    const { cognito } = scripted(t, [busy, success]);
    await cognito.forgotPassword(CALLS.forgotPassword);
    const once = scripted(t, [busy, success]);
    const error = await failure(once.cognito.changePassword(CALLS.changePassword));
    assert.deepEqual([error.attempts, error.retryable], [1, false]);
  });

  test("an abort while it waits ends the call, and nothing waits any more", async () => {
    const controller = new AbortController();
    let sent = 0;
    const { cognito } = connect(
      () => {
        sent++;
        setTimeout(() => controller.abort(), 50);
        return refusal(429, "TooManyRequestsException", { "retry-after": "20" });
      },
      { retry: undefined },
    );
    const { signal } = controller;
    const call = failure(cognito.forgotPassword(CALLS.forgotPassword, { signal }));
    // The process ends at once after this test, or it would take 20 s.
    const error = await call;
    assert.deepEqual([error.stage, error.attempts, sent], ["aborted", 1, 1]);
    assert.deepEqual(
      process.getActiveResourcesInfo().filter((name) => name === "Timeout"),
      [],
    );
  });

  test("the time limit is that of all attempts", async () => {
    const { cognito } = connect(lost, { retry: { maxAttempts: 1000 }, timeout: 300 });
    const start = performance.now();
    const error = await failure(cognito.forgotPassword(CALLS.forgotPassword));
    assert.ok(performance.now() - start < 2000);
    assert.ok(["NetworkError", "TimeoutError"].includes(error.code));
    assert.ok(error.attempts > 1);
  });
});
