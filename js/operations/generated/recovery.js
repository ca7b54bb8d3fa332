// @generated from model by `npm run generate`. Do not edit.

/** @type {typeof import("./recovery.js").forgotPassword} */
export const forgotPassword = (cognito, input, options) => cognito.forgotPassword(input, options);

/** @type {typeof import("./recovery.js").confirmForgotPassword} */
export const confirmForgotPassword = (cognito, input, options) =>
  cognito.confirmForgotPassword(input, options);

/** @type {typeof import("./recovery.js").changePassword} */
export const changePassword = (cognito, input, options) => cognito.changePassword(input, options);
