// `cognito-wasm`: the client, with the Wasm inside the JavaScript.
export * from "./client.js";

import inline from "./core/core.inline.js";
import { core } from "./core/module.js";

core.from(inline);
