// The client and its five functions. What they take and give: index.d.ts.
import { call } from "./core/call.js";
import { configure } from "./core/config.js";
import { core } from "./core/module.js";

export { CognitoError } from "./core/errors.js";

export class CognitoClient {
  constructor(config) {
    configure(this, config);
  }

  forgotPassword(input, options) {
    return call(this, "forgotPassword", input, options);
  }

  confirmForgotPassword(input, options) {
    return call(this, "confirmForgotPassword", input, options);
  }

  initiateAuth(input, options) {
    return call(this, "initiateAuth", input, options);
  }

  respondToNewPasswordChallenge(input, options) {
    return call(this, "respondToNewPasswordChallenge", input, options);
  }

  changePassword(input, options) {
    return call(this, "changePassword", input, options);
  }
}

export async function init(source) {
  if (source !== undefined) core.from(() => source);
  await core.load();
}
