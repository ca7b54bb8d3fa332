// Converts bytes to text and back. In JavaScript this is a tenth of the size that it is in Wasm.

/** @param {Uint8Array} bytes */
export const hex = (bytes) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * Decodes hexadecimal. Browsers before 2025 lack `Uint8Array.fromHex`.
 *
 * @param {string} text of an even length
 */
export const fromHex = (text) =>
  Uint8Array.fromHex?.(text) ??
  Uint8Array.from(/** @type {string[]} */ (text.match(/../g)), (pair) => parseInt(pair, 16));

/** @param {Uint8Array} bytes */
export const base64 = (bytes) => btoa(String.fromCharCode(...bytes));

/** @param {Uint8Array} bytes */
export const base64url = (bytes) =>
  base64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");

/**
 * Decodes base64 and base64url. Returns `undefined` if the text is neither.
 *
 * @param {string} text
 */
export const fromBase64 = (text) => {
  try {
    return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt());
  } catch {}
};

/** @param {string} text */
export const utf8 = (text) => new TextEncoder().encode(text);

/**
 * Joins bytes, however many: as arguments of a function they might be too many.
 *
 * @param {Uint8Array[]} parts
 */
export const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));
