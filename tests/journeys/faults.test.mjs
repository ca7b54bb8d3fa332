// What goes wrong between the page and the service: on the local pool, which
// can be told to let it.
import { NEW_PASSWORD, PASSWORD } from "../foreign/support.mjs";
import { EMAIL, failure, journey, publicClient } from "./journey.mjs";
import { local } from "./servers/local.mjs";
import { CODE_SENT, INCORRECT } from "./words.mjs";

const onLocalPool = { servers: [local], clients: [publicClient] };

// What a failure says, unless told otherwise, when its request was sent.
const SENT = {
  operation: "forgotPassword",
  status: undefined,
  hasRequestId: false,
  retryable: true,
  mayHaveBeenSent: true,
};

journey(
  "answers that are not the service's",
  onLocalPool,
  async ({ cognito, pool, step, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const forgot = (options) => cognito.forgotPassword({ username: "jane" }, options);

    for (const status of [502, 503]) {
      pool.faults.next({
        status,
        body: `<html><h1>${status}</h1></html>`,
        headers: { "content-type": "text/html" },
      });
      await step(`a front door's ${status}`, failure(forgot()), {
        ...SENT,
        code: "InvalidResponse",
        stage: "response",
        status,
      });
    }
    pool.faults.next({ error: { name: "TooManyRequestsException", message: "Rate exceeded" } });
    await step("a throttle", failure(forgot()), {
      ...SENT,
      code: "TooManyRequestsException",
      stage: "service",
      status: 400,
      hasRequestId: true,
    });
    await step("the service again", forgot(), CODE_SENT);
  },
);

journey(
  "connections that break",
  onLocalPool,
  async ({ cognito, pool, step, signIn, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const forgot = (options) => cognito.forgotPassword({ username: "jane" }, options);

    // Twice: Chromium itself tries again what breaks on a connection used before.
    pool.faults.next({ operation: "ForgotPassword", drop: true, times: 2 });
    await step("before the answer", failure(forgot()), {
      ...SENT,
      code: "NetworkError",
      stage: "dispatch",
    });
    pool.faults.next({ operation: "ForgotPassword", cutOff: 5 });
    await step("within the answer", failure(forgot()), {
      ...SENT,
      code: "InvalidResponse",
      stage: "response",
      status: 200,
      hasRequestId: true,
    });

    // What was cut off was the answer: the new password holds.
    const confirmationCode = await pool.lastCode(EMAIL);
    const confirm = () =>
      cognito.confirmForgotPassword({ username: "jane", confirmationCode, password: NEW_PASSWORD });
    pool.faults.next({ operation: "ConfirmForgotPassword", cutOff: 1 });
    // It is not sent twice: the code would have expired, though the password is set.
    await step("within the confirmation's answer", failure(confirm()), {
      ...SENT,
      operation: "confirmForgotPassword",
      code: "InvalidResponse",
      stage: "response",
      status: 200,
      hasRequestId: true,
      retryable: false,
    });
    await step("the old password", signIn("jane", PASSWORD), INCORRECT);
    await step("the new password", signIn("jane", NEW_PASSWORD), "tokens");
  },
);

journey(
  "answers that are late",
  onLocalPool,
  async ({ cognito, pool, step, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const forgot = (options) => cognito.forgotPassword({ username: "jane" }, options);
    const late = { operation: "ForgotPassword", delay: 60_000 };

    pool.faults.next(late);
    await step("a time-out", failure(forgot({ timeout: 200 })), {
      ...SENT,
      code: "TimeoutError",
      stage: "timeout",
    });
    pool.faults.next(late);
    await step("an abort", failure(forgot({ abortAfter: 200 })), {
      ...SENT,
      code: "AbortError",
      stage: "aborted",
      retryable: false,
    });
    pool.faults.next({ ...late, delay: 200 });
    await step("patience", forgot({ timeout: 20_000, abortAfter: 20_000 }), CODE_SENT);
  },
);

journey(
  "failures that pass by themselves",
  { ...onLocalPool, retry: { maxAttempts: 3 } },
  async ({ cognito, pool, step, signIn, createConfirmedUser }) => {
    await createConfirmedUser("jane");
    const throttle = { error: { name: "TooManyRequestsException", message: "Rate exceeded" } };

    pool.faults.next({ ...throttle, times: 2 });
    await step("throttled twice", cognito.forgotPassword({ username: "jane" }), CODE_SENT);
    pool.faults.next({ operation: "ForgotPassword", status: 503, times: 2 });
    await step("busy twice", cognito.forgotPassword({ username: "jane" }), CODE_SENT);

    const confirmationCode = await pool.lastCode(EMAIL);
    const confirm = () =>
      cognito.confirmForgotPassword({ username: "jane", confirmationCode, password: NEW_PASSWORD });
    pool.faults.next({ ...throttle, operation: "ConfirmForgotPassword" });
    await step("the confirmation was throttled", confirm(), {});
    await step("the new password", signIn("jane", NEW_PASSWORD), "tokens");
  },
);
