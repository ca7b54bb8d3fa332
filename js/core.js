// The Wasm module that all calls go through.
import * as glue from "./core/core_bg.js";
import { wasmModule } from "./load.js";

export const core = wasmModule(glue);
