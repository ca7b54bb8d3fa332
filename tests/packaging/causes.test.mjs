// Each row of js/core/causes.js: what an app can run into, and the error that it gets.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as rows from "../../pkg/core/causes.js";
import { accessToken, CognitoSession, inMemory, signedIn, stub } from "../session/support.mjs";
import { registerPasskey } from "../sign-in/support.mjs";
import { CALLS, connect, failure, init } from "./support.mjs";
import { importInstalled } from "./tarball.mjs";

const { CognitoAdmin } = await importInstalled("cognito-wasm/admin");

const never = () => new Promise(() => {});
const thrown = new Error("on purpose");
const fails = async () => {
  throw thrown;
};

/** Calls that may be made again after a lost response, and that may not. */
const CALLED = ["forgotPassword", "confirmForgotPassword"];
const call = (name, { config, options, input = CALLS[name] } = {}, answer) =>
  connect(answer, config).cognito[name](input, options);

const admin = (credentials) =>
  new CognitoAdmin({ userPoolId: "us-west-2_EXAMPLE", credentials }).adminGetUser({
    username: "jane",
  });

async function session(config, work, answer) {
  const held = new CognitoSession(connect(answer).cognito, config);
  try {
    await held.start(signedIn({ accessToken: accessToken({}, 30_000) }));
    return await work(held);
  } finally {
    held.close();
  }
}

/** A passkey's ceremony that ends with an exception of the browser's. */
function passkey(t, exception) {
  const create = () => Promise.reject(new DOMException("No.", exception));
  stub(t, "navigator", { value: { credentials: { create } } });
  const options = { challenge: "AAAA", user: { id: "AAAA" }, pubKeyCredParams: [] };
  const answer = () => Response.json({ CredentialCreationOptions: options });
  return registerPasskey(connect(answer).cognito, { accessToken: "a.b.c" });
}

/** A page whose policy blocks what is fetched, and tells it after the rejection. */
function underPolicy(t, disposition = "enforce") {
  if (!globalThis.document) stub(t, "document", { value: new EventTarget() });
  return (url) => {
    setImmediate(() => {
      const event = Object.assign(new Event("securitypolicyviolation"), {
        blockedURI: url,
        disposition,
        effectiveDirective: "connect-src",
      });
      globalThis.document.dispatchEvent(event);
    });
    return Promise.reject(new TypeError("Failed to fetch"));
  };
}

/** What each row comes from, for a call that may be repeated and for one that may not. */
const CAUSES = {
  CONFIGURATION: (_, name) => call(name, { config: { region: "Ireland" } }),
  INPUT: (_, name) => call(name, { input: {} }),
  HASH_FAILED: (_, name) => call(name, { config: { secretHash: fails } }),
  CREDENTIALS_FAILED: () => admin(fails),
  CREDENTIALS_WRONG: () => admin({ accessKeyId: "A" }),
  REFRESH_FAILED: () => session({ refresh: fails }, (held) => held.accessToken({ validFor: 30e3 })),
  REVOKE_FAILED: () => session({ revoke: fails }, (held) => held.signOut()),
  STORAGE_FAILED: () => session({ storage: { ...inMemory(), set: fails } }, () => {}),
  NOT_SIGNED_IN: () => new CognitoSession(connect().cognito).accessToken(),
  PASSKEY_NOT_GIVEN: (t) => passkey(t, "NotAllowedError"),
  PASSKEY_IMPOSSIBLE: (t) => passkey(t, "InvalidStateError"),
  FAILED_INSIDE: (_, name) =>
    call(name, {
      input: Object.defineProperty({}, "username", {
        enumerable: true,
        get: () => {
          throw thrown;
        },
      }),
    }),
  NOT_SENT: (_, name) =>
    call(name, {}, () => {
      throw thrown;
    }),
  BLOCKED: (t, name) => call(name, {}, underPolicy(t)),
  LOST: (_, name) => call(name, {}, fails),
  TOO_LATE: (_, name) => call(name, { options: { timeout: 1 } }, never),
  ABORTED: (_, name) => call(name, { options: { signal: AbortSignal.abort() } }, never),
  TRUNCATED: (_, name) => call(name, {}, () => ({ status: 200, text: fails })),
  UNREADABLE: (_, name) => call(name, {}, () => new Response("<html>")),
};

const NEVER = 0;
const IF_REPEATABLE = 1;

for (const [row, [stage, code, retry]] of Object.entries(rows)) {
  // The modules' loading and a failure in the midst of a call have tests of their own.
  if (row.startsWith("WASM") || row === "FAILED_AFTER_SENDING") continue;
  for (const name of CALLED) {
    test(`${row}, ${name}`, async (t) => {
      const error = await failure(CAUSES[row](t, name));
      const isOfCall = CAUSES[row].length === 2;
      const isRepeatable = name === "forgotPassword";
      const retryable = retry === IF_REPEATABLE && isOfCall ? isRepeatable : retry !== NEVER;
      assert.deepEqual([error.stage, error.code, error.retryable], [stage, code, retryable]);
    });
  }
}

test("no network, and what may be behind it, in words", async (t) => {
  const message = async (answer) => (await failure(call("forgotPassword", {}, answer))).message;
  const host = "cognito-idp.us-west-2.amazonaws.com";
  assert.equal(
    await message(fails),
    `${host} did not answer (see cause): no network, another region, CORS, or a Content-Security-Policy`,
  );
  stub(t, "navigator", { value: { onLine: false } });
  assert.equal(await message(fails), `${host} did not answer (see cause): the device is offline`);
  assert.equal(
    await message(underPolicy(t, "report")),
    `${host} did not answer (see cause): the device is offline`,
  );
  assert.equal(
    await message(underPolicy(t)),
    `the Content-Security-Policy needs connect-src https://${host} (see cause)`,
  );
});

test("what the Content-Security-Policy blocked was not sent", async (t) => {
  const error = await failure(call("forgotPassword", {}, underPolicy(t)));
  assert.equal(error.mayHaveBeenSent, false);
});

test("no WebAssembly: told where, and whether it may pass", async (t) => {
  const unavailable = async () => {
    const { code, stage, retryable, message, operation } = await failure(init("/core.wasm"));
    assert.deepEqual([code, stage, operation], ["WasmUnavailable", "config", "init"]);
    return [retryable, message];
  };
  stub(t, "navigator", { value: { userAgent: "Cloudflare-Workers" } });
  const fetch = t.mock.method(globalThis, "fetch", async () => new Response("", { status: 503 }));
  assert.deepEqual(await unavailable(), [
    true,
    "Cloudflare-Workers did not load WebAssembly (see cause)",
  ]);
  fetch.mock.mockImplementation(async () => new Response("<html>"));
  assert.equal((await unavailable())[0], true);
  fetch.mock.mockImplementation(async () => new Response(new Uint8Array(8)));
  stub(t, "document", { value: {} });
  assert.deepEqual(await unavailable(), [
    false,
    "this page refused WebAssembly (see cause): allow script-src 'wasm-unsafe-eval' in the " +
      "Content-Security-Policy, or use Chrome 93, Firefox 92, Safari 15.4 (SRP: 16.4) or newer",
  ]);
});
