// `cognito-wasm` in Cloudflare's Workers, which compile no WebAssembly at run time: the
// module is imported as one, and comes with the Worker.
import module from "../core/core.wasm";
import { core } from "../core/module.js";

core.from(() => module);

export * from "../client.js";
