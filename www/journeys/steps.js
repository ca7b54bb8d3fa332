// Signing in, one step at a time: the screen for each step.
import { ShownError } from "../error-messages.js";

const screens = {
  CUSTOM_CHALLENGE: "question",
  EMAIL_OTP: "sentCode",
  MFA_SETUP: "mfaSetUp",
  NEW_PASSWORD_REQUIRED: "newPassword",
  PASSWORD: "password",
  PASSWORD_RESET_REQUIRED: "confirm",
  SELECT_CHALLENGE: "firstFactor",
  SELECT_MFA_TYPE: "secondFactor",
  SIGN_UP_NOT_CONFIRMED: "confirmSignUp",
  SMS_MFA: "sentCode",
  SMS_OTP: "sentCode",
  SOFTWARE_TOKEN_MFA: "appCode",
  SOFTWARE_TOKEN_SETUP: "appSetUp",
  WEB_AUTHN: "passkey",
};

/**
 * Shows the screen for a step, or starts the session. `typed` are the username and
 * the password that the sign-in began with, `before` is the previous step.
 */
export async function follow(journey, step, typed, before) {
  // The screen stays, and its form shows this error beside the code.
  if (step.isWrongCode) throw Object.assign(new Error(), { reason: "CODE_WRONG" });
  if (step.isDeviceForgotten) journey.connection.devices.delete(typed.username);
  if (step.name === "SIGNED_IN") return startSession(journey, step, typed);
  const screen = screens[step.name];
  if (!screen) {
    throw new ShownError(`The user pool asks for ${step.name}, which this page does not offer.`);
  }
  journey.go(screen, { step, typed, isAgain: step.name === before?.name });
}

/** Starts the session; its event then shows the account. */
async function startSession(journey, step, typed) {
  const { calls, devices } = journey.connection;
  if (step.authenticationResult.newDeviceMetadata) {
    // Tokens are refreshed only for a confirmed device. The user decides later whether to trust it.
    const known = { deviceName: "This browser", isRemembered: false };
    devices.set(typed.username, await calls.rememberDevice(step, known));
  }
  if (journey.isCurrent) await calls.startSession(step);
}

export async function answer(journey, { step, typed }, input) {
  const { calls, devices } = journey.connection;
  const device = devices.get(typed.username);
  await follow(journey, await calls.answer(step, { device, ...input }), typed, step);
}
