// `cognito-wasm/operations`: every operation that needs no AWS credentials, as
// functions that take the client. What they take and give: operations.d.ts.
export * from "./operations/devices.js";
export * from "./operations/factors.js";
export * from "./operations/sign-up.js";
export * from "./operations/tokens.js";
export * from "./operations/user.js";

// The client has these itself.

export const changePassword = (cognito, input, options) => cognito.changePassword(input, options);

export const confirmForgotPassword = (cognito, input, options) =>
  cognito.confirmForgotPassword(input, options);

export const forgotPassword = (cognito, input, options) => cognito.forgotPassword(input, options);

export const initiateAuth = (cognito, input, options) => cognito.initiateAuth(input, options);
