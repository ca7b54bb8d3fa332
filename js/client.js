// The client and its five functions. index.d.ts documents them.
import { Call, call } from "./core/call.js";
import { configure } from "./core/config.js";
import { core } from "./core/module.js";
import { wasmOf } from "./core/source.js";

/** @import * as declared from "./client.js" */

export { CognitoError } from "./core/errors.js";

/** @implements {declared.CognitoClient} */
export class CognitoClient {
  /** @param {declared.CognitoClientConfig} config */
  constructor(config) {
    configure(this, config);
  }

  /** @type {declared.CognitoClient["forgotPassword"]} */
  forgotPassword(input, options) {
    return call(this, "forgotPassword", input, options);
  }

  /** @type {declared.CognitoClient["confirmForgotPassword"]} */
  confirmForgotPassword(input, options) {
    return call(this, "confirmForgotPassword", input, options);
  }

  /** @type {declared.CognitoClient["initiateAuth"]} */
  initiateAuth(input, options) {
    return call(this, "initiateAuth", input, options);
  }

  /** @type {declared.CognitoClient["respondToNewPasswordChallenge"]} */
  respondToNewPasswordChallenge(input, options) {
    return call(this, "respondToNewPasswordChallenge", input, options);
  }

  /** @type {declared.CognitoClient["changePassword"]} */
  changePassword(input, options) {
    return call(this, "changePassword", input, options);
  }
}

/** @type {typeof declared.init} */
export async function init(source) {
  if (source !== undefined) core.from(() => wasmOf(source));
  await new Call("init", {}).enter(() => {});
}
