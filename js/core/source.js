// What an app may give `init`: see `WasmSource`.

/** @import { WasmSource } from "../client.js" */

/**
 * Returns the module, or its bytes.
 *
 * @param {WasmSource} source
 * @returns {Promise<WebAssembly.Module | BufferSource>}
 */
export async function wasmOf(source) {
  let given = await source;
  if (typeof given === "string" || given instanceof URL) given = await fetch(given);
  if (!(given instanceof Response)) {
    return /** @type {WebAssembly.Module | BufferSource} */ (given);
  }
  if (!given.ok) throw new Error(`the response has status ${given.status}`);
  const bytes = await given.arrayBuffer();
  // The page of an app, for example, which servers send for whatever they do not find.
  if (new Uint8Array(bytes)[0] !== 0) throw new Error("the response is no WebAssembly");
  return bytes;
}
