// `cognito-wasm/sign-in`: signing in, a step at a time.
// sign-in.d.ts documents it.
export { CognitoError } from "./core/errors.js";
export { answer } from "./sign-in/answers.js";
export { rememberDevice } from "./sign-in/device.js";
export { otpauthUri } from "./sign-in/otpauth.js";
export { registerPasskey } from "./sign-in/passkey.js";
export { signIn } from "./sign-in/sign-in.js";
