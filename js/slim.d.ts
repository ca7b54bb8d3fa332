/** The client without the WebAssembly, which `init(url)` must name. */
export * from "./client.js";
