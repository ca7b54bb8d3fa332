/**
 * Signing in, one step at a time: {@link signIn} begins, and {@link answer} returns the
 * next step, until it is `SIGNED_IN`. A step is plain data: it can be stored as JSON and
 * answered after a reload, while its session is valid (three minutes, unless the app
 * client is configured otherwise). It holds no password.
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
 * `timeout` applies to each request of a call separately.
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

/** The members that all requests of a sign-in have in common. */
export type SignInCommon = Omit<CommonInput, "extra">;

/**
 * A device that the user pool remembers, as {@link rememberDevice} returned it.
 * With it a user needs no second factor, so keep it as safe as a password, and
 * separately for each user.
 */
export interface Device {
  deviceKey: string;
  deviceGroupKey: string;
  devicePassword: string;
}

export interface SignInInput extends SignInCommon {
  /** The user's name, or an alias. */
  username: string;

  /** The password. It is not needed to sign in by a code, a passkey or a custom challenge. */
  password?: string | undefined;

  /**
   * The flow. The default with a password is `USER_SRP_AUTH` if the client has a
   * `userPoolId` (the password itself is then not sent), else `USER_PASSWORD_AUTH`.
   * Without a password, or with a `preferredChallenge`, it is `USER_AUTH`. With
   * `CUSTOM_AUTH` a password is proved by SRP first.
   */
  authFlow?: "USER_SRP_AUTH" | "USER_PASSWORD_AUTH" | "CUSTOM_AUTH" | "USER_AUTH" | undefined;

  /** The challenge that `USER_AUTH` begins with. Without it, and without a password, the user chooses. */
  preferredChallenge?:
    | "PASSWORD"
    | "PASSWORD_SRP"
    | "EMAIL_OTP"
    | "SMS_OTP"
    | "WEB_AUTHN"
    | undefined;

  /** The device that {@link rememberDevice} returned at an earlier sign-in of this user. */
  device?: Device | undefined;

  /** `ChallengeResponses` beside those to the challenges that are answered on the way, verbatim. */
  challengeResponses?: Record<string, string | undefined> | undefined;

  /** The session of a `confirmSignUp` result, which signs in without asking for anything again. */
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
 * `NotAuthorizedException` for a wrong password. A reset password and an unconfirmed
 * sign-up are no errors but steps. A device that the service forgot is no error either:
 * the sign-in goes on without it (`isDeviceForgotten`).
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html
 */
export function signIn(
  cognito: CognitoClient,
  input: SignInInput,
  options?: CallOptions,
): Promise<Step>;

/**
 * Answers a step. After a wrong code the step is the same one again, with
 * `isWrongCode`, until its session expires.
 *
 * @example
 * ```js
 * step = await answer(cognito, step, { code: "123456" });
 * if (step.name !== "SIGNED_IN" && step.isWrongCode) show("That is not the code.");
 * ```
 * @throws {@link CognitoError}; `NotAuthorizedException` when the session has
 * expired (begin again); `InvalidPasswordException` (the step can be answered again);
 * `PasskeyFailed` when the user declined, or the browser returned no passkey (likewise).
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
 * The app stores the result, and passes it to {@link signIn} the next time.
 *
 * @example
 * ```js
 * if (step.authenticationResult.newDeviceMetadata) {
 *   const device = await rememberDevice(cognito, step, { deviceName: "Jane's laptop" });
 *   // By either name, because the next time the user may type the other one.
 *   const { username, typedUsername = username } = step;
 *   for (const name of [username, typedUsername]) {
 *     localStorage.setItem(`device.${name.toLowerCase()}`, JSON.stringify(device));
 *   }
 * }
 * ```
 * @throws {@link CognitoError} of `confirmDevice` or `updateDeviceStatus`. The device's
 * password is then still in memory, and the same call, made again with the same client, goes
 * on where this one failed.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-device-tracking.html
 */
export function rememberDevice(
  cognito: CognitoClient,
  step: Pick<SignedInStep, "authenticationResult">,
  input?: {
    /** The device's name in the user's list of devices. */
    deviceName?: string | undefined;
    /** Whether the device is remembered. If the user declined, pass `false`: it is then only confirmed. Default `true`. */
    isRemembered?: boolean | undefined;
  },
  options?: CallOptions,
): Promise<Device>;

/**
 * Creates a passkey for the signed-in user: it asks the service for options and the
 * browser for the passkey, and registers it. `cognito-wasm/operations` has
 * `listWebAuthnCredentials` and `deleteWebAuthnCredential`.
 *
 * @example
 * ```js
 * button.onclick = () => registerPasskey(cognito, { accessToken });
 * ```
 * @throws {@link CognitoError} of `startWebAuthnRegistration` or
 * `completeWebAuthnRegistration`; `PasskeyFailed` from the browser, see `cause`
 * (`NotAllowedError`: the user declined; `InvalidStateError`: there is one already). Only
 * after those that may pass it is `retryable`.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html#amazon-cognito-user-pools-authentication-flow-methods-passkey
 */
export function registerPasskey(
  cognito: CognitoClient,
  input: { accessToken: string },
  options?: CallOptions,
): Promise<{ credentialId: string }>;

/**
 * Returns the URI that sets up an authenticator app, from a QR code or a link. It is for
 * a signed-in user who sets up TOTP with `associateSoftwareToken`; a sign-in's step
 * `SOFTWARE_TOKEN_SETUP` has the URI already.
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

declare module "./generated/codes.js" {
  interface CognitoServiceCodes {
    signIn: never;
    answer: never;
    rememberDevice: never;
    registerPasskey: never;
  }
}

export type { AuthenticationResult, OtherChallengeName };
