// Tells refusals from failures that may pass.

import { UNREADABLE } from "./causes.js";

/** @import { Call } from "./call.js" */
/** @import { CognitoError } from "./errors.js" */

/**
 * Returns whether the service refused a request for good. What failed inside it may pass.
 *
 * @param {CognitoError} error
 */
export const isRefused = ({ stage, status, retryable }) =>
  stage === "service" && !retryable && !isOfServer(status);

/**
 * Returns whether the server failed, which says nothing of the request.
 *
 * @param {number | undefined} status
 */
const isOfServer = (status = 0) => status >= 500 || status === 408;

/**
 * Marks the error of a call that goes on where it failed. It may be made again, even where
 * the request that failed may not.
 *
 * @template {CognitoError} Failure
 * @param {Failure} error
 * @returns {Failure}
 */
export const resumable = (error) => {
  const { stage, code, cause, status } = error;
  // Only a response that was truncated has a cause.
  const isTruncated = code === "InvalidResponse" && cause !== undefined;
  const mayPass = stage === "dispatch" || stage === "timeout" || isTruncated || isOfServer(status);
  return mayPass ? Object.assign(error, { retryable: true }) : error;
};

/**
 * Marks the error of a call whose earlier request was carried out.
 *
 * @template {CognitoError} Failure
 * @param {Failure} error
 * @returns {Failure}
 */
export const afterRequest = (error) =>
  Object.assign(error, { mayHaveBeenSent: true, attempts: error.attempts || 1 });

/**
 * Fails a call on the way of which a request got a success that lacks what it needs.
 *
 * @param {Call} call
 * @param {string} message
 */
export const unreadable = (call, message) => {
  call.mayHaveBeenSent = true;
  call.response ??= { status: 200 };
  return call.fail(UNREADABLE, message);
};
