// One call of one operation. The module makes the request and reads the response. This
// file waits for the module, for the app's secret hash and for the network.
import { CONFIGURATION, FAILED_AFTER_SENDING, FAILED_INSIDE } from "./causes.js";
import { configOf, serviceOf } from "./config.js";
import { CognitoError } from "./errors.js";
import { core } from "./module.js";
import { withoutWasm } from "./platform.js";
import { pointed } from "./pointed.js";
import { hasNamesOfService, parseBody, renamed } from "./response.js";
import { ALWAYS, IF_REPEATABLE, INITIAL_TOKENS, NEVER, pause } from "./retry.js";
import { addSecretHash } from "./secret-hash.js";
import { within } from "./time-limit.js";
import { transmit } from "./transmit.js";

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

/** The message where the client is none. */
export const NO_CLIENT = "the client: must be one of this copy of cognito-wasm";

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
  /** The names of the options. */
  optionNames = "signal timeout";
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
    const load = () => wasm.load().catch((cause) => this.fail(...withoutWasm(cause)));
    return await this.guard(async () => use(await load(), this), wasm);
  }

  /**
   * Does the work of a call, whose errors point to who waits for it. An exception that is no
   * CognitoError comes from a getter of the app's input, or is a bug. The module in use is
   * then in an unknown state.
   *
   * @template Value
   * @param {() => Value | Promise<Value>} work
   * @param {{ renew(): void }} [wasm]
   * @returns {Promise<Value>}
   */
  async guard(work, wasm) {
    if (!this.config) {
      this.fail(CONFIGURATION, NO_CLIENT);
    }
    try {
      return await work();
    } catch (cause) {
      if (cause instanceof CognitoError) throw pointed(cause);
      wasm?.renew();
      return this.fail(
        this.mayHaveBeenSent ? FAILED_AFTER_SENDING : FAILED_INSIDE,
        "failed inside (see cause)",
        cause,
      );
    }
  }

  /**
   * @param {calls.Cause} row one of js/core/causes.js, or of the core
   * @param {string} message
   * @param {unknown} [cause] the exception underneath
   */
  error([stage, code, retry], message, cause) {
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
   * @param {calls.Failure} failure
   * @returns {never}
   */
  fail(...failure) {
    throw this.error(...failure);
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
    return error ? this.fail([error.stage, error.code, error.retry], error.message) : value;
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
    if (request.username !== undefined) await addSecretHash(this, request);
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
    const text = await transmit(this, url, init);
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
}
