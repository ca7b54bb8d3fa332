// All that the package exports for an app; its user pool is for tests.
export * from "cognito-wasm";
export * from "cognito-wasm/admin";
export * as operations from "cognito-wasm/operations";
export * as session from "cognito-wasm/session";
export * as signIn from "cognito-wasm/sign-in";
export { default } from "./cognito-wasm.js";
