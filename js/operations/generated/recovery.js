// @generated from model/operations by `npm run generate`. Do not edit.

export const forgotPassword = (cognito, input, options) => cognito.forgotPassword(input, options);

export const confirmForgotPassword = (cognito, input, options) =>
  cognito.confirmForgotPassword(input, options);

export const changePassword = (cognito, input, options) => cognito.changePassword(input, options);
