// The five functions, and every operation that needs no AWS credentials.
export { CognitoClient } from "cognito-wasm";
export * from "cognito-wasm/operations";
export { default } from "./cognito-wasm.js";
