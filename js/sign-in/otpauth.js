/**
 * Returns the URI that sets up an authenticator app.
 *
 * https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 *
 * @type {typeof import("../sign-in.js").otpauthUri}
 */
export function otpauthUri({ secretCode, username, issuer }) {
  const label = /** @type {string[]} */ ([issuer, username].filter(Boolean))
    .map(encodeURIComponent)
    .join(":");
  const suffix = issuer ? `&issuer=${encodeURIComponent(issuer)}` : "";
  return `otpauth://totp/${label}?secret=${secretCode}${suffix}`;
}
