// How a Wasm module is text (scripts/inline.mjs makes it): a printable character
// for each byte, so that it compresses as the bytes do, and what two modules
// have in common counts once. Base64 is a third more, and of a deflated module a tenth.

/** Stand for the bytes that are control characters: 127, then 0 to 31. The rarest in our modules. */
export const CONTROLS = "Y]QZ[JV&;X>Wz{9LN_+U5b*T|.=}f%y/3";

/** The code of `~`, before the character that is 128 less. */
export const HIGH = 126;

/** The code of `^`, before a character that stands for itself, though it has a meaning here. */
export const PLAIN = 94;

/** Run once a page, so never optimised: bytes and a table take half as long as characters and a search. */
export function bytesOf(text) {
  const bytes = new TextEncoder().encode(text);
  const controls = [];
  for (const index in CONTROLS) controls[CONTROLS.charCodeAt(index)] = (index - 1) & 127;
  let length = 0;
  let high = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === HIGH) high = 128;
    else {
      bytes[length++] = high | (byte === PLAIN ? bytes[++at] : (controls[byte] ?? byte));
      high = 0;
    }
  }
  return bytes.subarray(0, length);
}
