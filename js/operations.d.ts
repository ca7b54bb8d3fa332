/**
 * Every operation of a user pool that needs no AWS credentials, as a function
 * that takes the client. An operation that an app does not import adds no bytes.
 *
 * Each function takes and returns the API's members, in camelCase. It rejects
 * with `CognitoError`, as the client's methods do; `CognitoServiceCodes` lists
 * the service's codes for each function.
 *
 * @example
 * ```js
 * import { CognitoClient } from "cognito-wasm";
 * import { confirmSignUp, signUp } from "cognito-wasm/operations";
 *
 * const cognito = new CognitoClient({ region: "us-west-2", clientId: "38fjsnc484p94kpqsnet7mpld0" });
 * await signUp(cognito, { username: "jane", password, userAttributes });
 * await confirmSignUp(cognito, { username: "jane", confirmationCode: "123456" });
 * ```
 */

export type { SignedInInput } from "./generated/shared.js";
export * from "./operations/generated/auth.js";
export * from "./operations/generated/devices.js";
export * from "./operations/generated/factors.js";
export * from "./operations/generated/recovery.js";
export * from "./operations/generated/sign-up.js";
export * from "./operations/generated/tokens.js";
export * from "./operations/generated/user.js";
export * from "./operations/webauthn.js";
