// How a Wasm module is text (scripts/inline.mjs makes it): a printable character
// for each byte, so that it compresses as the bytes do, and what two modules
// have in common counts once. Base64 and a deflated module are a tenth more.

/** Stand for the bytes that are control characters: 127, then 0 to 31. The rarest in our modules. */
export const CONTROLS = "Z]YV;Jz+QW[&{=*N%U|3<Xy}>?9LMRTOK";

/** Before the character that is 128 less. */
export const HIGH = "~";

/** Before a character that stands for itself, though it has a meaning here. */
export const PLAIN = "^";

export function bytesOf(text) {
  const bytes = [];
  let high = 0;
  let isPlain = false;
  for (const character of text) {
    if (character === HIGH && !isPlain) high = 128;
    else if (character === PLAIN && !isPlain) isPlain = true;
    else {
      const control = isPlain ? -1 : CONTROLS.indexOf(character);
      bytes.push(high | (control < 0 ? character.charCodeAt() : (control - 1) & 127));
      high = isPlain = 0;
    }
  }
  return Uint8Array.from(bytes);
}
