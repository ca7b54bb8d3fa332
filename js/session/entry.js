// The entry that a session keeps. It is one text, so that it is written whole or not at all.
import { base64, utf8 } from "../core/bytes.js";
import { claims, parse } from "../core/host.js";

/** @import { AccessTokenClaims } from "../session.js" */
/** @import { Entry, SignInStep, Unchecked } from "../types/sessions.js" */

const VERSION = 1;

/**
 * Creates the entry of a sign-in.
 *
 * @param {SignInStep} step
 * @param {number} receivedAt
 * @returns {Promise<Unchecked>}
 */
export async function firstEntry({ authenticationResult, device }, receivedAt) {
  const { accessToken, idToken, refreshToken, newDeviceMetadata } = { ...authenticationResult };
  return {
    version: VERSION,
    accessToken,
    idToken,
    refreshToken,
    deviceKey:
      device?.deviceKey ??
      newDeviceMetadata?.deviceKey ??
      /** @type {string | undefined} */ (claims(accessToken)?.device_key),
    receivedAt,
    // The ID of the sign-in. All tokens that come from it have the same, in every tab.
    family: (await digest(/** @type {string} */ (refreshToken))) ?? claims(accessToken)?.jti,
    generation: 0,
  };
}

/**
 * Creates the entry of a refresh, which has a refresh token only if the app client rotates them.
 *
 * @param {Entry} entry
 * @param {Pick<Unchecked, "accessToken" | "idToken" | "refreshToken">} tokens
 * @param {number} receivedAt
 * @returns {Unchecked}
 */
export const nextEntry = (entry, { accessToken, idToken, refreshToken }, receivedAt) => ({
  ...entry,
  accessToken,
  idToken,
  refreshToken: refreshToken ?? entry.refreshToken,
  receivedAt,
  generation: entry.generation + 1,
});

/**
 * Reads a stored entry. Returns `undefined` if it is broken or of another version.
 *
 * @param {string | null | undefined} text
 */
export function parseEntry(text) {
  /** @type {Unchecked | undefined} */
  const entry = parse(text);
  if (entry?.version === VERSION && isEntry(entry)) return /** @type {Entry} */ (entry);
}

/**
 * Whether it is an {@link Entry}.
 *
 * @type {(entry: Unchecked) => boolean}
 */
export const isEntry = ({ accessToken, refreshToken, family, receivedAt, generation }) =>
  lifetime(accessToken) > 0 &&
  typeof refreshToken === "string" &&
  typeof family === "string" &&
  isCount(receivedAt) &&
  isCount(generation);

/** @type {(value: unknown) => boolean} */
const isCount = (value) => Number.isInteger(value) && /** @type {number} */ (value) >= 0;

/**
 * @param {Unchecked | undefined} one
 * @param {Unchecked | undefined} other
 */
export const isSame = (one, other) =>
  one?.family === other?.family && one?.generation === other?.generation;

/**
 * Returns whether an entry is a later one of the same sign-in.
 *
 * @param {Entry | undefined} one
 * @param {Entry | undefined} other
 */
export const isAhead = (one, other) =>
  one !== undefined &&
  other !== undefined &&
  one.family === other.family &&
  one.generation > other.generation;

/**
 * Returns how long a token is still valid, in milliseconds. It is computed from the time
 * when the token came, because the device's clock may be wrong. If the clock was set back
 * since, the result is 0. For a text that is no token it is NaN.
 *
 * @param {Entry} entry
 * @param {"accessToken" | "idToken"} name
 */
export function timeLeft(entry, name) {
  const age = Date.now() - entry.receivedAt;
  return age < 0 ? 0 : lifetime(entry[name]) - age;
}

/**
 * Returns how long a token lives from its issue, in milliseconds.
 *
 * @param {string | null | undefined} token
 */
export function lifetime(token) {
  const { exp, iat } = /** @type {AccessTokenClaims} */ ({ ...claims(token) });
  return (exp - iat) * 1000;
}

/**
 * Returns the SHA-256 of a token as the ID of its sign-in. A page that is not secure has no
 * WebCrypto.
 *
 * @param {string} token
 */
async function digest(token) {
  const bytes = await globalThis.crypto?.subtle?.digest("SHA-256", utf8(token));
  return bytes && base64(new Uint8Array(bytes));
}
