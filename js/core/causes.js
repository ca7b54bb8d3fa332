// The causes of the package's own errors, a row for each: how far the call had come, the
// code, and whether the same request may be sent again. errors.d.ts documents the stages and
// the codes. The causes of the service's refusals are in src/protocol/response.rs, and what
// its messages mean in model/reasons.yaml.

import { ALWAYS, IF_REPEATABLE, NEVER } from "./retry.js";

/** @import { Cause } from "../types/calls.js" */

// Nothing was sent.

/** @type {Cause} */
export const CONFIGURATION = ["config", "InvalidConfiguration", NEVER];
/** @type {Cause} */
export const INPUT = ["input", "InvalidInput", NEVER];
/**
 * A Content-Security-Policy, or a platform without what the modules use. That does not pass.
 *
 * @type {Cause}
 */
export const WASM_REFUSED = ["config", "WasmUnavailable", NEVER];
/** @type {Cause} */
export const WASM_NOT_LOADED = ["config", "WasmUnavailable", ALWAYS];
/** @type {Cause} */
export const HASH_FAILED = ["config", "SecretHashFailed", ALWAYS];
/** @type {Cause} */
export const CREDENTIALS_FAILED = ["config", "CredentialsFailed", ALWAYS];
/**
 * The app gave the credentials themselves, which stay as they are.
 *
 * @type {Cause}
 */
export const CREDENTIALS_WRONG = ["config", "CredentialsFailed", NEVER];
/** @type {Cause} */
export const REFRESH_FAILED = ["config", "RefreshFailed", ALWAYS];
/** @type {Cause} */
export const REVOKE_FAILED = ["config", "RevokeFailed", ALWAYS];
/** @type {Cause} */
export const STORAGE_FAILED = ["config", "StorageFailed", NEVER];
/** @type {Cause} */
export const NOT_SIGNED_IN = ["input", "NotSignedIn", NEVER];
/** @type {Cause} */
export const PASSKEY_NOT_GIVEN = ["input", "PasskeyFailed", ALWAYS];
/** @type {Cause} */
export const PASSKEY_IMPOSSIBLE = ["input", "PasskeyFailed", NEVER];
/** @type {Cause} */
export const FAILED_INSIDE = ["input", "InternalError", NEVER];
/**
 * `fetch` threw at once, and had no request.
 *
 * @type {Cause}
 */
export const NOT_SENT = ["dispatch", "NetworkError", ALWAYS];
/**
 * The page's Content-Security-Policy blocked the request.
 *
 * @type {Cause}
 */
export const BLOCKED = ["dispatch", "NetworkError", NEVER];

// A request may have arrived.

/** @type {Cause} */
export const LOST = ["dispatch", "NetworkError", IF_REPEATABLE];
/** @type {Cause} */
export const TOO_LATE = ["timeout", "TimeoutError", IF_REPEATABLE];
/** @type {Cause} */
export const ABORTED = ["aborted", "AbortError", NEVER];
/** @type {Cause} */
export const TRUNCATED = ["response", "InvalidResponse", IF_REPEATABLE];
/** @type {Cause} */
export const UNREADABLE = ["response", "InvalidResponse", NEVER];
/** @type {Cause} */
export const FAILED_AFTER_SENDING = ["response", "InternalError", NEVER];
