// Tells refusals from failures that may pass.

/** @import { CognitoError } from "./errors.js" */

/**
 * Returns whether the service refused a request for good. What failed inside it may pass.
 *
 * @param {CognitoError} error
 */
export const isRefused = ({ stage, status, retryable }) =>
  stage === "service" && !retryable && /** @type {number} */ (status) < 500;

/**
 * Marks the error of a call that goes on where it failed. It may be made again, even where
 * the request that failed may not.
 *
 * @template {CognitoError} Failure
 * @param {Failure} error
 * @returns {Failure}
 */
export const resumable = (error) => {
  const { stage, code, cause, status = 0 } = error;
  // Only a response that was truncated has a cause.
  const isTruncated = code === "InvalidResponse" && cause !== undefined;
  const mayPass =
    stage === "dispatch" || stage === "timeout" || isTruncated || status === 408 || status >= 500;
  return mayPass ? Object.assign(error, { retryable: true }) : error;
};
