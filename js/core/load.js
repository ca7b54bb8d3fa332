// Loading a Wasm module of this package: once, at its first use, and again if
// that failed.
import { bind, host } from "./host.js";

/** @import { WasmSource } from "../client.js" */
/** @import { WasmModule } from "../types/modules.js" */

/**
 * @template Module
 * @param {() => WasmSource} [source] gives the module, or its bytes, address or HTTP response
 * @param {WebAssembly.Imports} [imports]
 * @param {(exports: WebAssembly.Exports) => Module} [use] makes what is used of the instance's exports
 * @returns {WasmModule<Module>}
 */
export function wasmModule(source, imports = { host }, use = bind) {
  /** @type {Promise<Module> | undefined} */
  let ready;

  const start = async () => {
    let given = await /** @type {() => WasmSource} */ (source)();
    if (typeof given === "string" || given instanceof URL) given = await fetch(given);
    if (given instanceof Response) given = await given.arrayBuffer();
    const module = given instanceof WebAssembly.Module ? given : await compile(given);
    const { exports } = await WebAssembly.instantiate(module, imports);
    source = () => module;
    return use(exports);
  };

  return {
    /** What is used of the module, when it is there. */
    load: () =>
      (ready ??= start().catch((error) => {
        ready = undefined;
        throw error;
      })),

    /** Has the module come from elsewhere: a function that gives a source. */
    from(other) {
      source = other;
      ready = undefined;
    },

    /** After a trap an instance's state is in doubt: the next call gets another. */
    renew() {
      ready = undefined;
    },
  };
}

/**
 * At once: a module of ours takes less than to go to another thread and back.
 * Browsers before 2023 refuse that.
 *
 * @param {BufferSource} bytes
 */
function compile(bytes) {
  try {
    return new WebAssembly.Module(bytes);
  } catch {
    return WebAssembly.compile(bytes);
  }
}
