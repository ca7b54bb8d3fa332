// Loading a Wasm module of this package: once, at its first use, and again if
// that failed.

/**
 * @param glue what wasm-bindgen generated for the module (`--target bundler`)
 * @param {Function=} source gives the module, or its bytes, address or HTTP answer
 */
export function wasmModule(glue, source) {
  let ready;
  let exports;

  const start = async () => {
    let given = await source();
    if (typeof given === "string" || given instanceof URL) given = await fetch(given);
    if (given instanceof Response) given = await given.arrayBuffer();
    const module = given instanceof WebAssembly.Module ? given : await WebAssembly.compile(given);
    const instance = await WebAssembly.instantiate(module, { glue });
    source = () => module;
    // Growing, even by nothing, detaches the views of the old memory that the
    // glue keeps, or it would go on to read there. Not before now: until the
    // new instance is there, calls that had loaded already use the old one.
    exports?.memory.grow(0);
    ({ exports } = instance);
    glue.__wbg_set_wasm(exports);
    exports.__wbindgen_start();
    return glue;
  };

  return {
    /** The module's functions, when it is there. */
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
