// Loads a Wasm module of this package: once, at its first use, and again if that failed.
import { bind, host } from "./host.js";

/** @import { Source, WasmModule } from "../types/modules.js" */

/**
 * @template Module
 * @param {Source} [source]
 * @param {WebAssembly.Imports} [imports]
 * @param {(exports: WebAssembly.Exports) => Module} [use] makes what is used of the instance's exports
 * @returns {WasmModule<Module>}
 */
export function wasmModule(source, imports = { host }, use = bind) {
  /** @type {Promise<Module> | undefined} */
  let ready;

  const start = async () => {
    const given = await /** @type {Source} */ (source)();
    const module = given instanceof WebAssembly.Module ? given : await compile(given);
    const { exports } = await WebAssembly.instantiate(module, imports);
    source = () => module;
    return use(exports);
  };

  return {
    /** Loads the module, and returns what is used of it. */
    load: () =>
      (ready ??= start().catch((error) => {
        ready = undefined;
        throw error;
      })),

    /** Loads the module from elsewhere: from what a function returns. */
    from(other) {
      source = other;
      ready = undefined;
    },

    /** Drops the instance, whose state is unknown after a trap. The next call gets another one. */
    renew() {
      ready = undefined;
    },
  };
}

/**
 * Compiles synchronously, because these modules take less time than the way to another
 * thread and back. Browsers before 2023 refuse that.
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
