// `cognito-wasm`: the client, with the Wasm inside the JavaScript.
import inline from "./core/core.inline.js";
import { core } from "./core/module.js";

core.from(inline);

export * from "./client.js";
