/**
 * Signing in, a step at a time: {@link signIn} begins, {@link answer} goes on,
 * until the step is `SIGNED_IN`. A step is plain data: it can be kept as JSON
 * and answered after a reload, as long as its session lives (three minutes,
 * unless the app client says otherwise). It holds no password.
 *
 * @example
 * ```js
 * import { CognitoClient } from "cognito-wasm";
 * import { answer, signIn } from "cognito-wasm/sign-in";
 *
 * const cognito = new CognitoClient({ userPoolId: "us-west-2_EXAMPLE", clientId: "38fjsnc484p94kpqsnet7mpld0" });
 * let step = await signIn(cognito, { username: "jane@example.com", password });
 * while (step.name !== "SIGNED_IN") {
 *   step = await answer(cognito, step, await askUser(step));
 * }
 * use(step.authenticationResult.accessToken);
 * ```
 *
 * Each request of a call takes its `timeout` for itself.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html
 */

import type {
  AuthenticationResult,
  CallOptions,
  CognitoClient,
  CommonInput,
  OtherChallengeName,
} from "./client.js";

export * from "./core/errors.js";
export * from "./sign-in/steps.js";

import type { Answer, SignedInStep, Step } from "./sign-in/steps.js";

/** What the requests of a sign-in carry along. */
export type SignInCommon = Omit<CommonInput, "extra">;

/**
 * A device that the user pool remembers, as {@link rememberDevice} gave it.
 * With it a user needs no second factor, so keep it as well as a password, for
 * each user apart, and never beside another user's.
 */
export interface Device {
  deviceKey: string;
  deviceGroupKey: string;
  devicePassword: string;
}

export interface SignInInput extends SignInCommon {
  /** The user's name, or an alias. */
  username: string;

  /** Left out by those who sign in by something else: a code, a passkey, a custom challenge. */
  password?: string | undefined;

  /**
   * With a password, `USER_SRP_AUTH` where the client knows its `userPoolId`
   * (the password itself is not sent then), else `USER_PASSWORD_AUTH`; without
   * one, or with a `preferredChallenge`, `USER_AUTH`. With `CUSTOM_AUTH` a password is proved by SRP first.
   */
  authFlow?: "USER_SRP_AUTH" | "USER_PASSWORD_AUTH" | "CUSTOM_AUTH" | "USER_AUTH" | undefined;

  /** For `USER_AUTH`; without it, and without a password, the service lets the user choose. */
  preferredChallenge?:
    | "PASSWORD"
    | "PASSWORD_SRP"
    | "EMAIL_OTP"
    | "SMS_OTP"
    | "WEB_AUTHN"
    | undefined;

  /** What {@link rememberDevice} gave at an earlier sign-in of this user. */
  device?: Device | undefined;

  /** Of `confirmSignUp`: signs in without asking again. */
  session?: string | undefined;
}

/**
 * Begins a sign-in.
 *
 * @example
 * ```js
 * const step = await signIn(cognito, { username: "jane@example.com", password });
 * if (step.name === "SOFTWARE_TOKEN_MFA") askForCode();
 * ```
 * @throws {@link CognitoError} of `initiateAuth` or `respondToAuthChallenge`:
 * `NotAuthorizedException` for a wrong password. Not for a reset password or a
 * sign-up to be confirmed, which are steps; not for a forgotten device, which
 * is left out then (`isDeviceForgotten`).
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html
 */
export function signIn(
  cognito: CognitoClient,
  input: SignInInput,
  options?: CallOptions,
): Promise<Step>;

/**
 * Answers a step. A code that is wrong gives the same step again, with
 * `isWrongCode`, as long as the service bears it.
 *
 * @example
 * ```js
 * step = await answer(cognito, step, { code: "123456" });
 * if (step.name !== "SIGNED_IN" && step.isWrongCode) show("That is not the code.");
 * ```
 * @throws {@link CognitoError}; `NotAuthorizedException` when the session is
 * over (begin again); `InvalidPasswordException` (the step stays good);
 * `PasskeyFailed` when the user, or the browser, gave no passkey (likewise).
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
 */
export function answer<Name extends Exclude<Step["name"], "SIGNED_IN">>(
  cognito: CognitoClient,
  step: Extract<Step, { name: Name }>,
  answer: Answer<Name>,
  options?: CallOptions,
): Promise<Step>;

/**
 * Confirms the new device of a sign-in (its `newDeviceMetadata`), which the
 * service demands before the first refresh, and has the user pool remember it.
 *
 * Where the answer lives is the app's choice: pass it to {@link signIn} the
 * next time.
 *
 * @example
 * ```js
 * if (step.authenticationResult.newDeviceMetadata) {
 *   const device = await rememberDevice(cognito, step, { deviceName: "Jane's laptop" });
 *   localStorage.setItem(`device.${step.username}`, JSON.stringify(device));
 * }
 * ```
 * @throws {@link CognitoError} of `confirmDevice` or `updateDeviceStatus`.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html
 */
export function rememberDevice(
  cognito: CognitoClient,
  step: Pick<SignedInStep, "authenticationResult">,
  input?: {
    /** For the user's own list of devices. */
    deviceName?: string | undefined;
    /** False where the user did not wish it; the device is confirmed all the same. Default true. */
    isRemembered?: boolean | undefined;
  },
  options?: CallOptions,
): Promise<Device>;

/**
 * Makes a passkey for the signed-in user: asks the service for its options,
 * the browser for the passkey, and registers it. `cognito-wasm/operations` has
 * `listWebAuthnCredentials` and `deleteWebAuthnCredential`.
 *
 * @example
 * ```js
 * button.onclick = () => registerPasskey(cognito, { accessToken });
 * ```
 * @throws {@link CognitoError} of `startWebAuthnRegistration` or
 * `completeWebAuthnRegistration`; `PasskeyFailed` from the browser, see `cause`
 * (`NotAllowedError`: the user declined; `InvalidStateError`: there is one already).
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html#amazon-cognito-user-pools-authentication-flow-methods-passkey
 */
export function registerPasskey(
  cognito: CognitoClient,
  input: { accessToken: string },
  options?: CallOptions,
): Promise<{ credentialId: string }>;

/**
 * What an authenticator app takes, as a QR code or a link. For a user who is
 * signed in and sets up TOTP by `associateSoftwareToken`; a sign-in's step
 * `SOFTWARE_TOKEN_SETUP` has it already.
 *
 * @example
 * ```js
 * const { secretCode } = await associateSoftwareToken(cognito, { accessToken });
 * showQrCode(otpauthUri({ secretCode, username: "jane", issuer: "Example" }));
 * ```
 * @see https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 */
export function otpauthUri(input: {
  secretCode: string;
  username: string;
  /** The app's name. */
  issuer?: string | undefined;
}): string;

declare module "./core/errors.js" {
  interface CognitoServiceCodes {
    signIn: never;
    answer: never;
    rememberDevice: never;
    registerPasskey: never;
  }
}

export type { AuthenticationResult, OtherChallengeName };
