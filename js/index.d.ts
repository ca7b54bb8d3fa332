/** The client, with the WebAssembly inside the JavaScript. */
export * from "./client.js";
