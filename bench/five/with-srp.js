// The five functions, and signing in by USER_SRP_AUTH.
export { CognitoClient } from "cognito-wasm";
export { signIn } from "cognito-wasm/sign-in";
export { default } from "./cognito-wasm.js";
