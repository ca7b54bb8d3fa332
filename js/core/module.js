// The core's Wasm module, which all calls use.
import { wasmModule } from "./load.js";

/** @type {import("../types/modules.js").WasmModule<import("../types/modules.js").CoreModule>} */
export const core = wasmModule();
