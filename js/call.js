// One call of one operation: what the Wasm module calls `Call`. Here is all
// the waiting: for the module, the app's secret hash, the network, the clock.
import { core } from "./core.js";
import { CognitoError } from "./errors.js";
import { host } from "./host.js";

/** In milliseconds. A Lambda trigger may take 5 s and be tried three times. */
const DEFAULT_TIMEOUT = 30_000;

const LOOPBACK = /^(127(\.\d+){3}|(.*\.)?localhost|\[::1\])$/;

/** Beside the clients and not in them, so that a client that is logged shows no secret. */
const configs = new WeakMap();

export const configure = (client, config) => configs.set(client, { ...config });

export const configOf = (client) => configs.get(client);

/** Calls a function of the Wasm module by its name. */
export const call = (client, operation, input, options) =>
  new Call(operation, configOf(client), options).enter((module, self) =>
    self.prepare(module, input),
  );

/** The function that calls a description's operation: `SignUp …` → `signUp`. */
export const functionName = (description) => {
  const [name] = description.match(/\w+/);
  return name[0].toLowerCase() + name.slice(1);
};

/** Calls the operation of a description, in the notation of src/description.rs. */
export const callOperation = (client, description, input, options) =>
  new Call(functionName(description), configOf(client), options).enter((module, self) =>
    self.prepare(module, input, description),
  );

export class Call {
  mayHaveBeenSent = false;

  constructor(operation, config, options = {}) {
    this.operation = operation;
    this.config = config;
    this.options = options;
  }

  /** Uses a module. What it throws is a bug, or from a getter of the app's. */
  async enter(use, wasm = core) {
    const module = await wasm
      .load()
      .catch((cause) =>
        this.fail(
          "config",
          "WasmUnavailable",
          "WebAssembly did not load (see cause): a Content-Security-Policy needs script-src " +
            "'wasm-unsafe-eval', a browser must be of 2023 or later",
          true,
          cause,
        ),
      );
    try {
      return await use(module, this);
    } catch (cause) {
      if (cause instanceof CognitoError) throw cause;
      wasm.renew();
      return this.fail(
        this.mayHaveBeenSent ? "response" : "input",
        "InternalError",
        "failed inside (see cause)",
        false,
        cause,
      );
    }
  }

  /** Has the core make a request of the input, and sends it: by a description, or by the core's own. */
  prepare(module, input, description) {
    const work = module[description ? "callOperation" : this.operation];
    return host.run(this, module, work, this.config, input, description);
  }

  async fail(stage, code, message, retryable = false, cause = undefined) {
    const { operation, status, requestId, mayHaveBeenSent } = this;
    throw new CognitoError(message, {
      code,
      stage,
      operation,
      status,
      requestId,
      retryable,
      mayHaveBeenSent,
      cause,
    });
  }

  /** Sends, where a password may go. */
  async send(url, operation, expected, body, username, map) {
    // Where fetch would go, only its own parser of URLs knows.
    let protocol, hostname;
    try {
      ({ protocol, hostname } = new URL(url));
    } catch {}
    if (protocol !== "https:" && !(hostname && this.config.allowHttp) && !LOOPBACK.test(hostname)) {
      return this.fail(
        "config",
        "InvalidConfiguration",
        "endpoint: must be https (or set allowHttp)",
      );
    }
    return this.within((stop) =>
      this.exchange(url, operation, expected, body, username, map, stop),
    );
  }

  /** Does something within the time and until the signal that the app gave. */
  async within(work) {
    const { signal, timeout = this.config.timeout ?? DEFAULT_TIMEOUT } = this.options;
    // setTimeout takes 31 bits, and anything else for no time at all.
    if (!(timeout >= 0 && timeout < 2 ** 31)) {
      return this.fail("input", "InvalidInput", "timeout: must be 0 to 2147483647 ms");
    }
    const controller = new AbortController();
    let abort, timer;
    const stopped = new Promise((_, reject) => {
      const stop = (...reason) => {
        controller.abort();
        this.fail(...reason).catch(reject);
      };
      abort = () => stop("aborted", "AbortError", "the call was aborted", false, signal.reason);
      if (timeout) {
        timer = setTimeout(
          stop,
          timeout,
          "timeout",
          "TimeoutError",
          `no answer in ${timeout} ms`,
          true,
        );
      }
    });
    try {
      if (signal?.aborted) abort();
      signal?.addEventListener("abort", abort);
      return await Promise.race([stopped, work(controller.signal)]);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    }
  }

  async exchange(url, operation, expected, body, username, map, signal) {
    if (username !== undefined) await this.sign(map ? body[map] : body, map, username);
    const init = {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": "AWSCognitoIdentityProviderService." + operation,
      },
      body: JSON.stringify(body),
      // A password must not follow a redirect to somewhere else.
      redirect: "error",
      signal,
    };
    await this.authorize?.(url, init);
    // `stopped` tells the caller; a value here would reach them first.
    if (signal.aborted) return new Promise(() => {});
    let text, type;
    try {
      const { fetch = globalThis.fetch } = this.config;
      const request = fetch(url, init);
      this.mayHaveBeenSent = true;
      const response = await request;
      this.status = response.status;
      this.requestId = response.headers.get("x-amzn-requestid") ?? undefined;
      this.date = response.headers.get("date");
      type = response.headers.get("x-amzn-errortype");
      text = await response.text();
    } catch (cause) {
      return this.status
        ? this.fail(
            "response",
            "InvalidResponse",
            "the answer was cut off (see cause)",
            true,
            cause,
          )
        : this.fail(
            "dispatch",
            "NetworkError",
            "no connection, or it was lost (see cause)",
            true,
            cause,
          );
    }
    return this.enter((module) =>
      host.run(this, module, () => module.read(expected, this.status), type, text),
    );
  }

  /** Asks the app for the secret hash. */
  async sign(holder, map, username) {
    let hash, cause;
    try {
      hash = await this.config.secretHash(username);
    } catch (error) {
      cause = error;
    }
    if (typeof hash !== "string") {
      return this.fail(
        "config",
        "SecretHashFailed",
        "secretHash gave no string (see cause)",
        true,
        cause,
      );
    }
    holder[map ? "SECRET_HASH" : "SecretHash"] = hash;
  }
}
