// The Wasm module that all calls go through.
import { wasmModule } from "./load.js";

export const core = wasmModule();
