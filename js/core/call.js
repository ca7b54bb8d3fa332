// One call of one operation. The module makes the request and reads the response. This
// file waits for the module, for the app's secret hash and for the network.
import { configOf, serviceOf } from "./config.js";
import { CognitoError } from "./errors.js";
import { core } from "./module.js";
import { hasNamesOfService, parseBody, renamed } from "./response.js";
import { ALWAYS, IF_REPEATABLE, INITIAL_TOKENS, NEVER, pause } from "./retry.js";
import { within } from "./time-limit.js";

/** @import { CallOptions, CognitoClient } from "../client.js" */
/** @import * as calls from "../types/calls.js" */
/** @import { CoreModule, PrepareName, Settled, WasmModule } from "../types/modules.js" */

/**
 * Calls one of the core's own functions by its name.
 *
 * @template Result
 * @param {CognitoClient} client
 * @param {Exclude<PrepareName, "prepareOperation">} operation
 * @param {object} input
 * @param {CallOptions} [options]
 * @returns {Promise<Result>}
 */
export const call = (client, operation, input, options) =>
  new Call(operation, configOf(client), options).send(operation, input);

/**
 * Returns the name of the function that calls a schema's operation: `SignUp …` → `signUp`.
 *
 * @param {string} schema
 */
export const functionName = (schema) => {
  const [name] = /** @type {RegExpMatchArray} */ (schema.match(/\w+/));
  return /** @type {calls.Operation} */ (name[0].toLowerCase() + name.slice(1));
};

/**
 * Calls the operation of a schema, in the notation of src/protocol/schema.rs.
 *
 * @template Result
 * @param {CognitoClient} client
 * @param {string} schema
 * @param {object} [input]
 * @param {CallOptions} [options]
 * @returns {Promise<Result>}
 */
export const callOperation = (client, schema, input, options) =>
  new Call(functionName(schema), configOf(client), options).send("prepareOperation", input, schema);

export class Call {
  mayHaveBeenSent = false;
  /** Whether the request may be sent again when it may have arrived. */
  isRepeatable = true;
  /** How often the request was sent, by this call itself. */
  attempts = 0;
  /**
   * What its last error says of another attempt.
   *
   * @type {calls.Retry}
   */
  retry = NEVER;
  /** How many of the client's retries a success gives back. */
  refund = 1;
  /**
   * When the time limit passes. `within` sets it.
   *
   * @type {number | undefined}
   */
  deadline;
  /**
   * The response that came last.
   *
   * @type {{ status: number, headers?: Headers } | undefined}
   */
  response;

  /**
   * @param {calls.Operation} operation
   * @param {calls.Config} config
   * @param {CallOptions} [options]
   */
  constructor(operation, config, options) {
    this.operation = operation;
    this.config = config;
    this.options = options;
  }

  /**
   * Uses a module.
   *
   * @template Value
   * @template [Module=CoreModule]
   * @param {(module: Module, call: this) => Value | Promise<Value>} use
   * @param {WasmModule<Module>} [wasm]
   * @returns {Promise<Value>}
   */
  async enter(use, wasm = /** @type {WasmModule<Module>} */ (/** @type {unknown} */ (core))) {
    let module;
    try {
      module = await wasm.load();
    } catch (cause) {
      this.fail(
        "config",
        "WasmUnavailable",
        "WebAssembly did not load (see cause): a Content-Security-Policy needs " +
          "script-src 'wasm-unsafe-eval'; SRP needs a browser of 2023",
        ALWAYS,
        cause,
      );
    }
    return this.guard(() => use(module, this), wasm);
  }

  /**
   * Does the work of a call. An exception that is no CognitoError comes from a getter of
   * the app's input, or is a bug. The module in use is then in an unknown state.
   *
   * @template Value
   * @param {() => Value | Promise<Value>} work
   * @param {{ renew(): void }} [wasm]
   * @returns {Promise<Value>}
   */
  async guard(work, wasm) {
    if (!this.config) {
      this.fail(
        "config",
        "InvalidConfiguration",
        "the client: must be one of this copy of cognito-wasm",
      );
    }
    try {
      return await work();
    } catch (cause) {
      if (cause instanceof CognitoError) throw cause;
      wasm?.renew();
      return this.fail(
        this.mayHaveBeenSent ? "response" : "input",
        "InternalError",
        "failed inside (see cause)",
        NEVER,
        cause,
      );
    }
  }

  /**
   * @param {calls.Reason[0]} stage
   * @param {calls.Reason[1]} code
   * @param {string} message
   * @param {calls.Reason[3]} [retry]
   * @param {unknown} [cause]
   */
  error(stage, code, message, retry = NEVER, cause) {
    this.retry = retry;
    const { operation, mayHaveBeenSent, attempts } = this;
    return new CognitoError(
      message,
      /** @type {calls.ErrorMembers} */ ({
        code,
        stage,
        operation,
        status: this.response?.status,
        requestId: this.header("x-amzn-requestid"),
        retryable:
          retry === ALWAYS || (retry === IF_REPEATABLE && (this.isRepeatable || !mayHaveBeenSent)),
        mayHaveBeenSent,
        attempts: attempts || Number(mayHaveBeenSent),
        cause,
      }),
    );
  }

  /**
   * @param {calls.Reason} reason
   * @returns {never}
   */
  fail(...reason) {
    throw this.error(...reason);
  }

  /**
   * Returns a header of the response, if it came and the platform shows the header.
   *
   * @param {string} name
   */
  header(name) {
    try {
      return this.response?.headers?.get?.(name) ?? undefined;
    } catch {}
  }

  /**
   * Returns the value that a function of the core returned, or throws its error.
   *
   * @template Value
   * @param {Settled<Value>} outcome
   */
  settled({ value, error }) {
    return error ? this.fail(error.stage, error.code, error.message, error.retry) : value;
  }

  /**
   * Makes a request from the input with a function of the core, sends it, and reads the response.
   *
   * @template Result
   * @param {PrepareName} prepare
   * @param {object} [input]
   * @param {string} [schema]
   * @returns {Promise<Result>}
   */
  send(prepare, input, schema) {
    return this.enter((module) => {
      const service = serviceOf(this, module);
      const request = this.settled(module[prepare](this.config, input, schema));
      this.isRepeatable = !!request.isRepeatable;
      return this.within((signal) => this.exchange({ service, ...request }, signal));
    });
  }

  /**
   * @template Value
   * @param {(signal: AbortSignal) => Promise<Value>} work
   */
  within(work) {
    return within(this, work);
  }

  /**
   * @template Result
   * @param {calls.AddressedRequest} request
   * @param {AbortSignal} signal
   * @returns {Promise<Result>}
   */
  async exchange(request, signal) {
    if (request.username !== undefined) await this.sign(request);
    for (const { service } = request; ; ) {
      try {
        const result = await this.attempt(request, signal);
        service.tokens = Math.min(service.tokens + this.refund, INITIAL_TOKENS);
        return /** @type {Result} */ (result);
      } catch (/** @type {any} */ error) {
        await pause(error, this, service, signal);
      }
    }
  }

  /**
   * Sends the request once, and reads the response.
   *
   * @template Result
   * @param {calls.AddressedRequest} request
   * @param {AbortSignal} signal
   * @returns {Promise<Result>}
   */
  async attempt({ service: { url }, operation, due, body: input }, signal) {
    /** @type {calls.Init} */
    const init = {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": "AWSCognitoIdentityProviderService." + operation,
      },
      body: JSON.stringify(input),
      // A password must not follow a redirect to somewhere else. (Cloudflare's Workers
      // refuse "error".)
      redirect: "manual",
      signal,
    };
    await /** @type {calls.MaySign} */ (this).authorize?.(url, init);
    // The time limit rejects the call; a result here would come before it.
    if (signal.aborted) return new Promise(() => {});
    const text = await this.transmit(url, init);
    return this.enter((module) => {
      const { status } = /** @type {Response} */ (this.response);
      const body = parseBody(text);
      const isSuccess = status === 200 && hasNamesOfService(body);
      // Only a refusal has this header, and reading one takes time.
      const errorType = isSuccess ? undefined : this.header("x-amzn-errortype");
      // What is in the place of a success is a response without a status.
      const told = isSuccess || status !== 200 ? status : 0;
      const outcome = module.readResponse(due, told, errorType, body);
      const action = outcome.error && this.header("x-amzn-waf-action");
      if (action) outcome.error.message += ` (x-amzn-waf-action: ${action})`;
      return /** @type {Result} */ (renamed(this.settled(outcome), module));
    });
  }

  /**
   * Sends the request and receives the response.
   *
   * @param {string} url
   * @param {RequestInit} init
   * @returns {Promise<string>} the response's body
   */
  async transmit(url, init) {
    this.response = undefined;
    this.attempts++;
    // Until `fetch` has the request, it may be sent whatever it is.
    /** @type {calls.Retry} */
    let retry = ALWAYS;
    try {
      const { fetch = globalThis.fetch } = this.config;
      const sent = fetch(url, init);
      retry = IF_REPEATABLE;
      this.mayHaveBeenSent = true;
      const response = await Promise.resolve(sent).catch((error) => {
        // Some wrappers of `fetch` throw the response of a refusal.
        if (error?.response?.status) return error.response;
        throw error;
      });
      const { status, headers } = response;
      this.response = { status, headers };
      return await response.text();
    } catch (cause) {
      return this.response?.status
        ? this.fail(
            "response",
            "InvalidResponse",
            "the response was truncated (see cause)",
            IF_REPEATABLE,
            cause,
          )
        : this.fail(
            "dispatch",
            "NetworkError",
            "no connection, or it was lost (see cause)",
            retry,
            cause,
          );
    }
  }

  /**
   * Asks the app for the secret hash, once.
   *
   * @param {calls.Prepared} request
   */
  async sign(request) {
    const { body, holder, username } = request;
    request.username = undefined;
    let hash, cause;
    try {
      hash = await /** @type {calls.SecretHash} */ (this.config.secretHash)(
        /** @type {string} */ (username),
      );
    } catch (error) {
      cause = error;
    }
    if (typeof hash !== "string") {
      this.fail(
        "config",
        "SecretHashFailed",
        "secretHash returned no string (see cause)",
        ALWAYS,
        cause,
      );
    }
    if (holder) /** @type {Record<string, string>} */ (body[holder]).SECRET_HASH = hash;
    else body.SecretHash = hash;
  }
}
