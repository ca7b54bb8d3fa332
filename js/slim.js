// `cognito-wasm/slim`: the client without the Wasm, for an app that serves
// `cognito-wasm/wasm` itself and says so by `init(url)`.
export * from "./client.js";
