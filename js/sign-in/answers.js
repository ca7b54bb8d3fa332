// The answers to the steps.
import { Call } from "../core/call.js";
import { configOf } from "../core/config.js";
import { members, object } from "../core/names.js";
import { own } from "../core/own.js";
import {
  associateSoftwareToken,
  confirmForgotPassword,
  confirmSignUp,
  verifySoftwareToken,
} from "../operations.js";
import { Attempt } from "./attempt.js";
import { otpauthUri } from "./otpauth.js";
import { getPasskey } from "./passkey.js";
import { begin } from "./sign-in.js";

/** @import { CognitoError, ConfirmForgotPasswordInput } from "../client.js" */
/** @import { ConfirmSignUpInput } from "../operations.js" */
/** @import { Answer, SignInInput, Step, Steps } from "../sign-in.js" */
/** @import { Answering, CeremonyOptions, AnyInput, AnyStep } from "../types/sign-ins.js" */

/** The members of the answers to all steps. */
const MEMBERS =
  "code mfa email answer challenge password newPassword confirmationCode userAttributes " +
  "credential issuer label friendlyDeviceName device challengeResponses clientMetadata " +
  "analyticsMetadata userContextData";

/** The exceptions of a wrong code. The session is still valid after them. */
const WRONG_CODE = ["CodeMismatchException", "EnableSoftwareTokenMFAException"];

/**
 * Creates the answer to a step that takes one member of the input, as a response of this name.
 *
 * @type {(member: string, response: string) => (attempt: Attempt, step: AnyStep) => Promise<Step>}
 */
const by = (member, response) => async (attempt, step) =>
  attempt.respond(step, { [response]: await attempt.need(member) });

/** @type {(attempt: Attempt, step: AnyStep) => Promise<Step>} */
const code = (attempt, step) => by("code", `${step.name}_CODE`)(attempt, step);

/**
 * Returns attributes by their names. They may also be a list, as the operations have them.
 *
 * @param {Answer<"NEW_PASSWORD_REQUIRED">["userAttributes"]} given
 * @returns {Record<string, string | undefined>}
 */
const attributesOf = (given) =>
  own(
    Array.isArray(given)
      ? Object.fromEntries(given.map(({ name, value }) => [name, value]))
      : given,
  );

/**
 * Begins again with what is known by now.
 *
 * @param {Attempt} attempt
 * @param {Pick<AnyStep, "username" | "authFlow">} known
 * @param {string} [session]
 */
const again = ({ cognito, input, options }, { username, authFlow }, session) =>
  begin(cognito, /** @type {SignInInput} */ ({ ...input, username, authFlow, session }), options);

/**
 * The answers by the names of the steps, which come from outside: only own members count.
 *
 * @type {{ [Name in keyof Steps]: Answering<Name> }}
 */
const ANSWERS = {
  SMS_MFA: code,
  SMS_OTP: code,
  EMAIL_OTP: code,
  SOFTWARE_TOKEN_MFA: code,
  SELECT_MFA_TYPE: by("mfa", "ANSWER"),
  CUSTOM_CHALLENGE: by("answer", "ANSWER"),

  async NEW_PASSWORD_REQUIRED(attempt, step, input) {
    const userAttributes = attributesOf(input.userAttributes);
    const held = own(step.userAttributes);
    /** @type {Record<string, string | undefined>} */
    const responses = { NEW_PASSWORD: await attempt.need("newPassword") };
    for (const name in userAttributes) responses[`userAttributes.${name}`] = userAttributes[name];
    for (const name of step.requiredAttributes ?? []) {
      // An attribute that has a value already need not be given, and most often must not.
      if (!userAttributes[name] && !held[name]) {
        return attempt.refuse(`userAttributes.${name}`, "required by the user pool");
      }
    }
    return attempt.respond(step, responses);
  },

  async MFA_SETUP(attempt, step, { issuer, label = attempt.typedUsername }) {
    const mfa = await attempt.need("mfa");
    if (mfa === "EMAIL_OTP") return by("email", "EMAIL")(attempt, step);
    const { username, session: before } = step;
    const operation = "associateSoftwareToken";
    const response = await attempt.ask(associateSoftwareToken, { session: before });
    const secretCode = attempt.got(operation, "secretCode", response.secretCode);
    return {
      name: "SOFTWARE_TOKEN_SETUP",
      username,
      session: attempt.got(operation, "session", response.session),
      secretCode,
      otpauthUri: otpauthUri({ secretCode, username: label ?? username, issuer }),
    };
  },

  async SOFTWARE_TOKEN_SETUP(attempt, step, { friendlyDeviceName }) {
    const userCode = await attempt.need("code");
    const { session } = await attempt.ask(verifySoftwareToken, {
      session: step.session,
      userCode,
      friendlyDeviceName,
    });
    return attempt.respond({
      ...step,
      name: "MFA_SETUP",
      session: attempt.got("verifySoftwareToken", "session", session),
    });
  },

  async SELECT_CHALLENGE(attempt, step) {
    const challenge = await attempt.need("challenge");
    return attempt.respond(step, {
      ANSWER: challenge,
      ...(challenge.startsWith("PASSWORD") &&
        (await attempt.password(challenge === "PASSWORD_SRP"))),
    });
  },

  async PASSWORD(attempt, step) {
    return step.session ? attempt.respond(step, await attempt.password()) : again(attempt, step);
  },

  async WEB_AUTHN(attempt, step, { credential }) {
    credential ??= await getPasskey(
      attempt.call(),
      /** @type {CeremonyOptions} */ (/** @type {unknown} */ (step.credentialRequestOptions)),
    );
    return attempt.respond(step, { CREDENTIAL: JSON.stringify(credential) });
  },

  DEVICE_SRP_AUTH(attempt, step, { device }) {
    if (!device) return attempt.refuse("device", "required");
    return attempt.next({ ...step, challengeName: step.name }, step.username);
  },

  async PASSWORD_RESET_REQUIRED(attempt, step, { confirmationCode, password }) {
    const { username } = step;
    // What the app left out, the core refuses.
    await attempt.ask(
      confirmForgotPassword,
      /** @type {ConfirmForgotPasswordInput} */ ({
        ...attempt.common,
        username,
        confirmationCode,
        password,
      }),
    );
    return again(attempt, step);
  },

  async SIGN_UP_NOT_CONFIRMED(attempt, step, { confirmationCode, password }) {
    const { username } = step;
    const { session } = await attempt.ask(
      confirmSignUp,
      /** @type {ConfirmSignUpInput} */ ({
        ...attempt.common,
        username,
        confirmationCode,
      }),
    );
    if (typeof session === "string") {
      return again(attempt, { username, authFlow: "USER_AUTH" }, session);
    }
    // Only the password is missing now, and a step holds none.
    return password === undefined ? { ...step, name: "PASSWORD" } : again(attempt, step);
  },
};

/**
 * Answers a challenge that this version does not know. The app supplies the responses.
 *
 * @type {(attempt: Attempt, step: AnyStep, input: AnyInput) => Promise<Step>}
 */
const other = (attempt, step, { challengeResponses }) =>
  challengeResponses
    ? attempt.respond(step)
    : attempt.refuse("challengeResponses", `required to answer ${step.name}`);

/** @type {typeof import("../sign-in.js").answer} */
export async function answer(cognito, step, input, options) {
  const call = new Call("answer", configOf(cognito), options);
  return await call.guard(async () => {
    const given = members(call, /** @type {AnyInput} */ (input), MEMBERS, "the answer");
    const { name, username, authFlow, typedUsername } = /** @type {AnyStep} */ (
      object(call, step, "step")
    );
    const attempt = new Attempt("answer", cognito, given, options, typedUsername ?? username);
    if (!username || name === "SIGNED_IN") {
      return attempt.refuse("step", "must be one of signIn or answer, and not SIGNED_IN");
    }
    try {
      return await attempt.run(
        // Never, for TypeScript cannot know that it is the step of this name.
        () =>
          (Object.hasOwn(ANSWERS, name) ? ANSWERS[/** @type {keyof Steps} */ (name)] : other)(
            attempt,
            /** @type {never} */ (step),
            /** @type {never} */ (attempt.input),
          ),
        step,
        // signIn begins again without the device. A step has no password for that.
        () => ({
          name: "PASSWORD",
          username,
          authFlow: name === "CUSTOM_CHALLENGE" ? "CUSTOM_AUTH" : authFlow,
        }),
      );
    } catch (error) {
      if (WRONG_CODE.includes(/** @type {CognitoError} */ (error).code))
        return { ...step, isWrongCode: true };
      throw error;
    }
  });
}
