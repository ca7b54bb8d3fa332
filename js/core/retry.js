// Whether and when a request is sent again, as in the AWS SDKs' standard mode:
// https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html.
// The numbers are those of the AWS SDK for JavaScript in 2026 (@smithy/core 3).
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
/** Where the service throttles. Delays are in milliseconds. */
const THROTTLED_COST = 5;
const THROTTLED_DELAY = 1000;
/** Where the request or the response was lost, or the service failed inside. */
const FAILED_COST = 14;
const FAILED_DELAY = 50;
/** A longer pause is not begun. */
const MAX_DELAY = 30_000;

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
  const { retryable, stage } = error;
  // Else `fetch` threw at once.
  const isThrottled = call.retry === ALWAYS && stage !== "dispatch";
  const cost = isThrottled ? THROTTLED_COST : FAILED_COST;
  const base = isThrottled ? THROTTLED_DELAY : FAILED_DELAY;
  const delay = Math.max(Math.random() * 2 ** (call.attempts - 1) * base, retryAfter(call));
  const { maxAttempts = MAX_ATTEMPTS } = own(call.config.retry);
  if (
    !retryable ||
    signal.aborted ||
    // The next call asks the app again.
    stage === "config" ||
    !(call.attempts < maxAttempts) ||
    service.tokens < cost ||
    delay > Math.min(MAX_DELAY, /** @type {number} */ (call.deadline) - Date.now())
  )
    throw error;
  service.tokens -= cost;
  call.refund = cost;
  call.response = undefined;
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
