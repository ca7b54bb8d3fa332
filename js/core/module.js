// The Wasm module that all calls go through.
import { wasmModule } from "./load.js";

/** @type {import("../types/modules.js").WasmModule<import("../types/modules.js").CoreModule>} */
export const core = wasmModule();
