// The functions of a Wasm module whose parameters are texts and bytes and whose
// results are bytes: as wasm-bindgen passes them, in one piece for all of them
// and not one for each.
import { utf8 } from "./bytes.js";

export function bound({ memory, malloc, free, ...functions }) {
  const view = (at, length) => new Uint8Array(memory.buffer, at, length);

  // The function frees it.
  const pass = (given) => {
    const bytes = typeof given === "string" ? utf8(given) : given;
    const at = malloc(bytes.length, 1);
    view(at, bytes.length).set(bytes);
    if (bytes !== given) bytes.fill(0);
    return [at, bytes.length];
  };

  const bind =
    (wasm) =>
    (...given) => {
      const [at, length] = wasm(...given.flatMap(pass));
      if (!at) return;
      const bytes = view(at, length).slice();
      free(at, length, 1);
      return bytes;
    };

  return Object.fromEntries(Object.entries(functions).map(([name, wasm]) => [name, bind(wasm)]));
}
