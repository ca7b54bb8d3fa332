/**
 * Encodes a text for a URI. Half of a pair of code units, for which `encodeURIComponent`
 * throws, is replaced.
 *
 * @param {string} text
 */
const encoded = (text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));

/**
 * Returns the URI that sets up an authenticator app.
 *
 * https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 *
 * @type {typeof import("../sign-in.js").otpauthUri}
 */
export function otpauthUri({ secretCode, username, issuer }) {
  const label = /** @type {string[]} */ ([issuer, username].filter(Boolean)).map(encoded).join(":");
  const suffix = issuer ? `&issuer=${encoded(issuer)}` : "";
  return `otpauth://totp/${label}?secret=${secretCode}${suffix}`;
}
