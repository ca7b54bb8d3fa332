// What each step is answered with.
import { associateSoftwareToken, confirmSignUp, verifySoftwareToken } from "../operations.js";
import { Attempt } from "./attempt.js";
import { otpauthUri } from "./otpauth.js";
import { getPasskey } from "./passkey.js";
import { signIn } from "./sign-in.js";

/** Wrong, yet the session lives. */
const WRONG_CODE = ["CodeMismatchException", "EnableSoftwareTokenMFAException"];

const code = async (attempt, step) => {
  const { code } = await attempt.need("code");
  return attempt.respond(step, step.name, () => ({ [`${step.name}_CODE`]: code }));
};

/** Begins anew with what is known by now. */
const again = ({ cognito, input, options }, { username, authFlow }, session) => {
  const { password, device } = input;
  return signIn(cognito, { ...input, username, authFlow, password, device, session }, options);
};

const ANSWERS = {
  SMS_MFA: code,
  SMS_OTP: code,
  EMAIL_OTP: code,
  SOFTWARE_TOKEN_MFA: code,

  async NEW_PASSWORD_REQUIRED(attempt, step) {
    const { newPassword, userAttributes } = attempt.input;
    const answer = await attempt.cognito.respondToNewPasswordChallenge(
      {
        ...attempt.common,
        challenge: { ...step, challengeName: step.name },
        username: step.username,
        newPassword,
        userAttributes,
      },
      attempt.options,
    );
    return attempt.next(answer, step.username);
  },

  async SELECT_MFA_TYPE(attempt, step) {
    const { mfa } = await attempt.need("mfa");
    return attempt.respond(step, step.name, () => ({ ANSWER: mfa }));
  },

  async MFA_SETUP(attempt, step) {
    const { mfa, email, issuer } = await attempt.need("mfa");
    if (mfa === "EMAIL_OTP") {
      await attempt.need("email");
      return attempt.respond(step, step.name, () => ({ EMAIL: email }));
    }
    const { secretCode, session } = await associateSoftwareToken(
      attempt.cognito,
      { session: step.session },
      attempt.options,
    );
    const { username } = step;
    return {
      name: "SOFTWARE_TOKEN_SETUP",
      username,
      session,
      secretCode,
      otpauthUri: otpauthUri({ secretCode, username, issuer }),
    };
  },

  async SOFTWARE_TOKEN_SETUP(attempt, step) {
    const { code, friendlyDeviceName } = await attempt.need("code");
    const { session } = await verifySoftwareToken(
      attempt.cognito,
      { session: step.session, userCode: code, friendlyDeviceName },
      attempt.options,
    );
    return attempt.respond({ ...step, session }, "MFA_SETUP");
  },

  async SELECT_CHALLENGE(attempt, step) {
    const { challenge } = await attempt.need("challenge");
    const isPassword = challenge.startsWith("PASSWORD");
    if (isPassword) await attempt.need("password");
    const { password } = attempt.input;
    return attempt.respond(step, step.name, async (call) => ({
      ANSWER: challenge,
      PASSWORD: challenge === "PASSWORD" ? password : undefined,
      SRP_A: challenge === "PASSWORD_SRP" ? await attempt.startSrp(call, password) : undefined,
    }));
  },

  async PASSWORD(attempt, step) {
    if (!step.session) return again(attempt, step);
    const { password } = await attempt.need("password");
    return attempt.respond(step, step.name, () => ({ PASSWORD: password }));
  },

  async WEB_AUTHN(attempt, step) {
    const { credential = await getPasskey(attempt.call(), step.credentialRequestOptions) } =
      attempt.input;
    return attempt.respond(step, step.name, () => ({ CREDENTIAL: JSON.stringify(credential) }));
  },

  async CUSTOM_CHALLENGE(attempt, step) {
    const { answer } = await attempt.need("answer");
    return attempt.respond(step, step.name, () => ({ ANSWER: answer }));
  },

  DEVICE_SRP_AUTH(attempt, step) {
    if (!attempt.input.device) return attempt.refuse("device", "required");
    return attempt.next({ ...step, challengeName: step.name }, step.username);
  },

  async PASSWORD_RESET_REQUIRED(attempt, step) {
    const { confirmationCode, password } = attempt.input;
    const { username } = step;
    await attempt.cognito.confirmForgotPassword(
      { ...attempt.common, username, confirmationCode, password },
      attempt.options,
    );
    return again(attempt, step);
  },

  async SIGN_UP_NOT_CONFIRMED(attempt, step) {
    const { confirmationCode, password } = attempt.input;
    const { username } = step;
    const { session } = await confirmSignUp(
      attempt.cognito,
      { ...attempt.common, username, confirmationCode },
      attempt.options,
    );
    // Only the password is missing then; a step holds none.
    if (!session && password === undefined) return { ...step, name: "PASSWORD" };
    return again(attempt, session ? { username, authFlow: "USER_AUTH" } : step, session);
  },
};

/** A challenge that this version does not know: the app says what to send. */
const other = async (attempt, step) => {
  if (!attempt.input.challengeResponses) {
    await attempt.refuse("challengeResponses", `required to answer ${step.name}`);
  }
  return attempt.respond(step, step.name);
};

export async function answer(cognito, step, input, options) {
  const attempt = new Attempt("answer", cognito, { ...input }, options);
  if (!step?.username || step.name === "SIGNED_IN") {
    return attempt.refuse("step", "must be one that signIn or answer gave, and not SIGNED_IN");
  }
  try {
    return await attempt.run(() => (ANSWERS[step.name] ?? other)(attempt, step), step);
  } catch (error) {
    if (WRONG_CODE.includes(error.code)) return { ...step, isWrongCode: true };
    if (!attempt.isDeviceForgotten) throw error;
    // As in signIn; but a step has no password to begin anew with.
    const authFlow = step.name === "CUSTOM_CHALLENGE" ? "CUSTOM_AUTH" : step.authFlow;
    return { name: "PASSWORD", username: step.username, authFlow, isDeviceForgotten: true };
  }
}
