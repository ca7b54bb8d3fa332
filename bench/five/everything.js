// All that the package exports for an app; its user pool is for tests.
export * from "cognito-wasm";
export * from "cognito-wasm/admin";
export * from "cognito-wasm/operations";
export * from "cognito-wasm/session";
export * from "cognito-wasm/sign-in";
export { default } from "./cognito-wasm.js";
