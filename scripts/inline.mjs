// A Wasm module as text, the other half of js/inline.js.
import { CONTROLS, HIGH, PLAIN } from "../js/inline.js";

/** JavaScript that gives a module's bytes, without a request of its own. */
export const inlined = (wasm) => `// Made by the build: the module, as text.
import { bytesOf } from "../inline.js";

export default () => bytesOf('${textOf(wasm).replace(/['\\]/g, "\\$&")}');
`;

/** @param {Uint8Array} bytes */
export const textOf = (bytes) => Array.from(bytes, characters).join("");

const [high, plain] = [HIGH, PLAIN].map((code) => String.fromCharCode(code));

function characters(byte) {
  if (byte > 127) return high + characters(byte - 128);
  if (byte === 127 || byte < 32) return CONTROLS[(byte + 1) & 127];
  const character = String.fromCharCode(byte);
  return (CONTROLS + high + plain).includes(character) ? plain + character : character;
}
