// The five functions, and all that an administrator has beside them.
export { CognitoAdmin } from "cognito-wasm/admin";
export { default } from "./cognito-wasm.js";
