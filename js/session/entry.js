// What a session keeps: one entry, so that it is written whole or not at all.
import { base64, utf8 } from "../core/bytes.js";
import { claims, parse } from "../core/host.js";

/** @import { AccessTokenClaims } from "../session.js" */
/** @import { Entry, SignInStep, Unchecked } from "../types/sessions.js" */

const VERSION = 1;

/**
 * Of a sign-in.
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
    // The same for all tokens that come of one sign-in, in whatever tab.
    family: (await digest(/** @type {string} */ (refreshToken))) ?? claims(accessToken)?.jti,
    generation: 0,
  };
}

/**
 * Of a refresh, which brings a refresh token only where the app client rotates them.
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
 * What was stored, unless it is broken or of another version.
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
 * How long a token is good for, in milliseconds: reckoned from when it came, for
 * the device's clock may be wrong. One that was set back since says nothing.
 *
 * @param {Entry} entry
 * @param {"accessToken" | "idToken"} name
 */
export function timeLeft(entry, name) {
  const age = Date.now() - entry.receivedAt;
  return age < 0 ? 0 : lifetime(entry[name]) - age;
}

/** @param {string | null | undefined} token */
function lifetime(token) {
  const { exp, iat } = /** @type {AccessTokenClaims} */ ({ ...claims(token) });
  return (exp - iat) * 1000;
}

/**
 * Undefined in a page that is not secure.
 *
 * @param {string} token
 */
async function digest(token) {
  const bytes = await globalThis.crypto?.subtle?.digest("SHA-256", utf8(token));
  return bytes && base64(new Uint8Array(bytes));
}
