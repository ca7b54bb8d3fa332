// Signing in, a step at a time: which screen asks for what a step wants.
import { answer as answerStep, rememberDevice } from "cognito-wasm/sign-in";

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
 * Where a step leads. `typed` is what was typed at the beginning, username and
 * password; `before` the step that was answered.
 */
export async function follow(journey, step, typed, before) {
  // The form stays as it is, and says so beside the code.
  if (step.isWrongCode) throw Object.assign(new Error(), { code: "CodeMismatchException" });
  if (step.isDeviceForgotten) journey.connection.devices.delete(typed.username);
  if (step.name === "SIGNED_IN") return arrive(journey, step, typed);
  const screen = screens[step.name];
  if (!screen) {
    throw new Error(`The user pool asks for ${step.name}, which this page does not offer.`);
  }
  journey.go(screen, { step, typed, isAgain: step.name === before?.name });
}

/** The session begins; whoever shows the page hears of it. */
async function arrive(journey, step, typed) {
  const { cognito, session, devices } = journey.connection;
  if (step.authenticationResult.newDeviceMetadata) {
    // Without it there is no refresh; whether to trust the device is asked later.
    const known = { deviceName: "This browser", isRemembered: false };
    devices.set(typed.username, await rememberDevice(cognito, step, known));
  }
  if (journey.isCurrent) await session.start(step);
}

export async function answer(journey, { step, typed }, input) {
  const { cognito, devices } = journey.connection;
  const device = devices.get(typed.username);
  await follow(journey, await answerStep(cognito, step, { device, ...input }), typed, step);
}
