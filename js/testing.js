// A Cognito user pool in memory. The pool itself is Rust and does no I/O. The parts that
// need more than one synchronous call are here: time, keys, fetch, faults.

import { base64, base64url, utf8 } from "./core/bytes.js";
import { wasmModule } from "./core/load.js";
import { createAdmin } from "./testing/admin.js";
import { createOutbox } from "./testing/outbox.js";
import inline from "./testing/user_pool.inline.js";
import * as glue from "./testing/user_pool_bg.js";

/** @import * as declared from "./testing.js" */
/** @import { Description, Key, Opened, UnsignedResponse } from "./types/testing.js" */

const imports = { "./user_pool_bg.js": glue };

/** @param {WebAssembly.Exports} exports */
const use = (exports) => {
  glue.__wbg_set_wasm(exports);
  /** @type {() => void} */ (exports.__wbindgen_start)();
  return glue;
};

const wasm = wasmModule(inline, imports, use);

// A reserved name, so a request that misses the pool's fetch finds no server.
const ENDPOINT = "https://user-pool.test";

/** @type {ReturnType<typeof createSigner> | undefined} */
let signing;

/** @type {typeof declared.createUserPool} */
export async function createUserPool(options = {}) {
  // Once for all pools: to make the keys takes longer than all else. No pool
  // takes another's tokens all the same, each knows those that it gave.
  signing ??= createSigner();
  const [{ UserPool }, signer] = await Promise.all([wasm.load(), signing]);
  const clock = createClock();
  const pool = new UserPool(
    JSON.stringify(options),
    JSON.stringify(signer.jwks),
    () => clock.now().getTime(),
    (length) => crypto.getRandomValues(new Uint8Array(length)),
  );

  let closed = false;
  const opened = () => {
    if (closed) throw new TypeError("This user pool is closed.");
    return pool;
  };

  const handle = createHandler(opened, signer.sign);
  /** @type {Description} */
  const { userPoolId, region, clients } = JSON.parse(pool.describe());
  return {
    userPoolId,
    region,
    clients,
    endpoint: ENDPOINT,
    jwks: signer.jwks,
    handle,
    fetch: createFetch(handle),
    outbox: createOutbox(opened),
    admin: createAdmin(opened, userPoolId),
    clock,
    faults: {
      next(fault) {
        // A value that JSON has no text for is refused like any other that is no fault.
        opened().fault(JSON.stringify(fault) ?? "null");
      },
      get pending() {
        return JSON.parse(opened().faults());
      },
    },
    totp: (user) =>
      typeof user === "object"
        ? opened().totpOf(String(user.secretCode))
        : opened().totp(String(user)),
    close() {
      if (!closed) pool.free();
      closed = true;
    },
  };
}

/**
 * Follows the real time, so that what a test does not move behaves as usual.
 *
 * @returns {declared.Clock}
 */
function createClock() {
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  /** @param {number} time */
  const move = (time) => {
    if (Number.isNaN(new Date(time).getTime()))
      throw new RangeError("The clock takes a valid time.");
    offset = time - Date.now();
  };
  return {
    now,
    set: (date) => move(Number(date)),
    advance: (milliseconds) => move(now().getTime() + milliseconds),
  };
}

// Access and ID tokens are signed by different keys, as the service's are.
async function createSigner() {
  const [access, id] = await Promise.all([createSigningKey(), createSigningKey()]);
  const privateKeys = new Map([access, id].map(({ jwk, privateKey }) => [jwk.kid, privateKey]));
  return {
    jwks: { keys: [access.jwk, id.jwk] },
    /**
     * @param {string} kid
     * @param {string} unsigned
     */
    async sign(kid, unsigned) {
      const signature = await crypto.subtle.sign(
        "RSASSA-PKCS1-v1_5",
        /** @type {CryptoKey} */ (privateKeys.get(kid)),
        utf8(unsigned),
      );
      return base64url(new Uint8Array(signature));
    },
  };
}

/** @returns {Promise<{ jwk: Key, privateKey: CryptoKey }>} */
async function createSigningKey() {
  const algorithm = {
    name: "RSASSA-PKCS1-v1_5",
    hash: "SHA-256",
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  };
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, [
    "sign",
    "verify",
  ]);
  const { kty, n, e } = /** @type {Key} */ (await crypto.subtle.exportKey("jwk", publicKey));
  // RFC 7638's thumbprint: 44 characters in base64, as the service's key ids.
  const thumbprint = await crypto.subtle.digest("SHA-256", utf8(JSON.stringify({ e, kty, n })));
  const kid = base64(new Uint8Array(thumbprint));
  return { jwk: { alg: "RS256", e, kid, kty, n, use: "sig" }, privateKey };
}

/**
 * @param {Opened} opened
 * @param {Awaited<ReturnType<typeof createSigner>>["sign"]} sign
 * @returns {declared.UserPool["handle"]}
 */
function createHandler(opened, sign) {
  return async function handle({ method, path, headers = {}, body = "" }) {
    const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
    /** @type {UnsignedResponse} */
    const answer = JSON.parse(
      opened().handle(method, path, JSON.stringify(Object.fromEntries(lowerCase)), body),
    );
    const { sign: tokens, ...response } = answer;
    for (const { kid, unsigned } of tokens) {
      const signature = await sign(kid, unsigned);
      // The pool knows its own tokens by heart: RS256 always signs alike.
      opened().seal(unsigned, signature);
      response.body = response.body.replace(unsigned, `${unsigned}.${signature}`);
    }
    response.headers.push(["Content-Length", String(utf8(response.body).length)]);
    return response;
  };
}

/**
 * @param {declared.UserPool["handle"]} handle
 * @returns {typeof globalThis.fetch}
 */
function createFetch(handle) {
  return async function fetch(input, init) {
    // Kept out of the Request: jsdom's signals are not those Request accepts.
    const { signal = /** @type {Partial<Request>} */ (input)?.signal, ...rest } = init ?? {};
    const request = new Request(input, rest);
    const { host, pathname, search } = new URL(request.url);
    signal?.throwIfAborted();

    const {
      status,
      headers,
      body,
      fault = {},
    } = await handle({
      method: request.method,
      path: pathname + search,
      // The host is the browser's to send, and is part of what is signed.
      headers: { host, ...Object.fromEntries(request.headers) },
      body: await request.text(),
    });
    // No timer without a delay: a test that fakes the timers still gets responses.
    if (fault.delay) await delay(fault.delay, signal);
    signal?.throwIfAborted();
    if (fault.drop) throw new TypeError("Failed to fetch");

    const content = body === "" ? null : stream(utf8(body), fault.cutOff, signal);
    return new Response(content, { status, headers: readableHeaders(headers) });
  };
}

/**
 * @param {number} milliseconds
 * @param {AbortSignal | null | undefined} signal
 * @returns {Promise<void>}
 */
function delay(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const abort = () => {
      clearTimeout(timer);
      reject(/** @type {AbortSignal} */ (signal).reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", abort);
  });
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {number | undefined} cutOff
 * @param {AbortSignal | null | undefined} signal
 * @returns {ReadableStream<Uint8Array<ArrayBuffer>>}
 */
function stream(bytes, cutOff, signal) {
  const chunks = [bytes.subarray(0, cutOff)];
  return new ReadableStream(
    {
      pull(controller) {
        if (signal?.aborted) controller.error(signal.reason);
        else if (chunks.length > 0)
          controller.enqueue(/** @type {Uint8Array<ArrayBuffer>} */ (chunks.shift()));
        else if (/** @type {number} */ (cutOff) < bytes.length)
          controller.error(new TypeError("network error"));
        else controller.close();
      },
    },
    // Nothing ahead of the reader: an error would overtake what came before it,
    // and an abort would come too late.
    { highWaterMark: 0 },
  );
}

// What a page on another origin may read: the Fetch standard's safelist, and
// what the response exposes. Code that reads more works in Node alone.
const SAFELISTED = [
  "cache-control",
  "content-language",
  "content-length",
  "content-type",
  "expires",
  "last-modified",
  "pragma",
];

/** @param {declared.PoolResponse["headers"]} headers */
function readableHeaders(headers) {
  const all = new Headers(headers);
  const exposed = all.get("access-control-expose-headers") ?? "";
  const readable = new Set([...SAFELISTED, ...exposed.toLowerCase().split(/\s*,\s*/)]);
  return [...all].filter(([name]) => readable.has(name));
}
