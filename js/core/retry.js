// Whether and when a request is sent again, as in the AWS SDKs' standard mode:
// https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html.
// The numbers are those of @smithy/util-retry.
import { own } from "./own.js";

/** @import { Call } from "./call.js" */
/** @import { CognitoError } from "./errors.js" */
/** @import { Service } from "../types/calls.js" */

/** The values of `Retry` in src/protocol/error.rs. */
export const NEVER = 0;
export const IF_REPEATABLE = 1;
export const ALWAYS = 2;

const MAX_ATTEMPTS = 3;

/**
 * The tokens that a client begins with. A retry takes some and a success gives them back,
 * so that clients do not keep a service down by sending everything three times.
 */
export const INITIAL_TOKENS = 500;
const RETRY_COST = 5;
/** Where no response came. */
const LOST_COST = 10;

/** In milliseconds, like all that follows. */
const BASE_DELAY = 100;
/** Where the service throttles. */
const THROTTLED_DELAY = 500;

/**
 * Waits until a request that failed may be sent again. Throws the error if it may not.
 *
 * @param {CognitoError} error
 * @param {Call} call
 * @param {Service} service
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export function pause(error, call, service, signal) {
  const { retryable, stage, status } = error;
  const cost = status ? RETRY_COST : LOST_COST;
  const isThrottled = status !== undefined && status >= 400 && status < 500;
  const base = isThrottled ? THROTTLED_DELAY : BASE_DELAY;
  const delay = Math.max(Math.random() * 2 ** (call.attempts - 1) * base, retryAfter(call));
  const { maxAttempts = MAX_ATTEMPTS } = own(call.config.retry);
  if (
    !retryable ||
    // What the app itself failed to give, it is asked for by the next call.
    stage === "config" ||
    !(call.attempts < maxAttempts) ||
    service.tokens < cost ||
    Date.now() + delay > /** @type {number} */ (call.deadline)
  )
    throw error;
  service.tokens -= cost;
  call.refund = cost;
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delay);
    // The call was rejected then, and nothing waits any more.
    signal.onabort = () => clearTimeout(timer);
  });
}

/**
 * Returns how long the service asks to wait. Pages do not see this header unless the
 * server exposes it to them.
 *
 * @param {Call} call
 */
function retryAfter(call) {
  const value = /** @type {string} */ (call.header("retry-after"));
  return Number(value) * 1000 || Date.parse(value) - Date.now() || 0;
}
