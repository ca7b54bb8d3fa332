// `cognito-wasm/reasons`: what a refusal means, as members of the errors. It is apart, so
// that an app without it does not carry the table. reasons.d.ts documents it.
import { CognitoError } from "./core/errors.js";
import { REFUSALS } from "./generated/refusals.js";

/** @import { Reason } from "./reasons.js" */

export { CognitoError };

/**
 * Returns the pattern of a message: `{name}` stands for any text, and the last full stop
 * may be there or not.
 *
 * @param {string} message
 */
const patternOf = (message) => {
  const literal = message.replace(/\.$/, "").replace(/[$()*+.?[\\\]^|]/g, "\\$&");
  return new RegExp(`^${literal.replace(/\{(\w+)\}/g, "(?<$1>.+?)")}\\.?\\s*$`, "s");
};

/**
 * Finds the refusal that an error is.
 *
 * @param {CognitoError} error
 */
function refusalOf({ stage, code, message }) {
  if (stage !== "service") return;
  for (const [reason, itsCode, itsMessage] of REFUSALS) {
    if (code !== itsCode) continue;
    if (itsMessage === undefined) return { reason, details: {} };
    const match = patternOf(itsMessage).exec(message);
    if (match) return { reason, details: { ...match.groups } };
  }
}

Object.defineProperties(CognitoError.prototype, {
  reason: {
    configurable: true,
    /** @this {CognitoError} */
    get() {
      return /** @type {Reason | undefined} */ (refusalOf(this)?.reason);
    },
  },
  details: {
    configurable: true,
    /** @this {CognitoError} */
    get() {
      return refusalOf(this)?.details ?? {};
    },
  },
});
