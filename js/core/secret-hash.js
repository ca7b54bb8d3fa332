// The secret hash of an app that computes it elsewhere.
import { HASH_FAILED } from "./causes.js";

/** @import { Prepared, SecretHash } from "../types/calls.js" */
/** @import { Call } from "./call.js" */

/** Base64 of the 32 bytes of HMAC-SHA-256. */
const HASH = /^[A-Za-z\d+/]{43}=$/;

/**
 * Asks the app for the secret hash of a request, once, and adds it.
 *
 * @param {Call} call
 * @param {Prepared} request
 */
export async function addSecretHash(call, request) {
  const { body, holder, username } = request;
  request.username = undefined;
  let hash, cause;
  try {
    hash = await /** @type {SecretHash} */ (call.config.secretHash)(
      /** @type {string} */ (username),
    );
  } catch (error) {
    cause = error;
  }
  if (!(typeof hash === "string" && HASH.test(hash))) {
    call.fail(
      HASH_FAILED,
      cause
        ? "secretHash failed (see cause)"
        : "secretHash must return the Base64 of 32 bytes: check your server's response",
      cause,
    );
  }
  if (holder) /** @type {Record<string, string>} */ (body[holder]).SECRET_HASH = hash;
  else body.SecretHash = hash;
}
