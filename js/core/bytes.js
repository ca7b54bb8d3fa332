// Bytes as text. JavaScript's, where it is a tenth of what it is in Wasm.

export const hex = (bytes) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Browsers before 2025 lack the first. */
export const fromHex = (text) =>
  Uint8Array.fromHex?.(text) ?? Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));

export const base64 = (bytes) => btoa(String.fromCharCode(...bytes));

export const base64url = (bytes) =>
  base64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");

/** Of base64 and base64url; nothing, where it is neither. */
export const fromBase64 = (text) => {
  try {
    return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt());
  } catch {}
};

export const utf8 = (text) => new TextEncoder().encode(text);
