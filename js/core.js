// The Wasm module that all calls go through. js/host.js runs its functions.
import { host } from "./host.js";
import { wasmModule } from "./load.js";

export const core = wasmModule((exports) => exports, { host });
