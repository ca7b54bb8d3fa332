// What a session keeps: one entry, so that it is written whole or not at all.
import { base64, utf8 } from "../core/bytes.js";
import { claims, parse } from "../core/host.js";

const VERSION = 1;

/** Of a sign-in. */
export async function firstEntry({ authenticationResult, device }, receivedAt) {
  const { accessToken, idToken, refreshToken, newDeviceMetadata } = { ...authenticationResult };
  return {
    version: VERSION,
    accessToken,
    idToken,
    refreshToken,
    deviceKey: device?.deviceKey ?? newDeviceMetadata?.deviceKey ?? claims(accessToken)?.device_key,
    receivedAt,
    // The same for all tokens that come of one sign-in, in whatever tab.
    family: (await digest(refreshToken)) ?? claims(accessToken)?.jti,
    generation: 0,
  };
}

/** Of a refresh, which brings a refresh token only where the app client rotates them. */
export const nextEntry = (entry, { accessToken, idToken, refreshToken }, receivedAt) => ({
  ...entry,
  accessToken,
  idToken,
  refreshToken: refreshToken ?? entry.refreshToken,
  receivedAt,
  generation: entry.generation + 1,
});

/** What was stored, unless it is broken or of another version. */
export function parseEntry(text) {
  const entry = parse(text);
  if (entry?.version === VERSION && isEntry(entry)) return entry;
}

export const isEntry = ({ accessToken, refreshToken, family, receivedAt, generation }) =>
  lifetime(accessToken) > 0 &&
  typeof refreshToken === "string" &&
  typeof family === "string" &&
  isCount(receivedAt) &&
  isCount(generation);

const isCount = (value) => Number.isInteger(value) && value >= 0;

export const isSame = (one, other) =>
  one?.family === other?.family && one?.generation === other?.generation;

/**
 * How long a token is good for, in milliseconds: reckoned from when it came, for
 * the device's clock may be wrong. One that was set back since says nothing.
 */
export function timeLeft(entry, name) {
  const age = Date.now() - entry.receivedAt;
  return age < 0 ? 0 : lifetime(entry[name]) - age;
}

function lifetime(token) {
  const { exp, iat } = { ...claims(token) };
  return (exp - iat) * 1000;
}

/** Undefined in a page that is not secure. */
async function digest(token) {
  const bytes = await globalThis.crypto?.subtle?.digest("SHA-256", utf8(token));
  return bytes && base64(new Uint8Array(bytes));
}
