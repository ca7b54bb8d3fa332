// `cognito-wasm/slim`: the client without the Wasm, for an app that serves
// `cognito-wasm/wasm` itself and says so by `init(url)`.
import { core } from "./core/module.js";

core.from(() => {
  throw new Error("cognito-wasm/slim needs init(source) before the first call");
});

export * from "./client.js";
