/**
 * Every operation of a user pool that needs no AWS credentials, as a function
 * that takes the client. One that an app does not import costs it nothing.
 *
 * Each takes and gives the API's own members, in camelCase, and is rejected
 * with `CognitoError` as the client's methods are; what it throws beside
 * `CognitoError`'s own codes is listed in `CognitoServiceCodes`.
 *
 * @example
 * ```js
 * import { CognitoClient } from "cognito-wasm";
 * import { confirmSignUp, signUp } from "cognito-wasm/operations";
 *
 * const cognito = new CognitoClient({ region: "us-west-2", clientId: "38fjsnc484p94kpqsnet7mpld0" });
 * await signUp(cognito, { username: "jane", password, userAttributes });
 * await confirmSignUp(cognito, { username: "jane", confirmationCode: "123456" });
 * ```
 */

import type {
  CallOptions,
  ChangePasswordInput,
  CognitoClient,
  ConfirmForgotPasswordInput,
  EmptyResult,
  ForgotPasswordInput,
  ForgotPasswordResult,
  InitiateAuthInput,
  InitiateAuthResult,
} from "./client.js";
import type { CommonCode, LambdaCode, SmsCode } from "./core/errors.js";

export * from "./operations/devices.js";
export * from "./operations/factors.js";
export * from "./operations/sign-up.js";
export * from "./operations/tokens.js";
export * from "./operations/user.js";

/** The client's {@link CognitoClient.changePassword}. */
export function changePassword(
  cognito: CognitoClient,
  input: ChangePasswordInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/** The client's {@link CognitoClient.confirmForgotPassword}. */
export function confirmForgotPassword(
  cognito: CognitoClient,
  input: ConfirmForgotPasswordInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/** The client's {@link CognitoClient.forgotPassword}. */
export function forgotPassword(
  cognito: CognitoClient,
  input: ForgotPasswordInput,
  options?: CallOptions,
): Promise<ForgotPasswordResult>;

/** The client's {@link CognitoClient.initiateAuth}. */
export function initiateAuth(
  cognito: CognitoClient,
  input: InitiateAuthInput,
  options?: CallOptions,
): Promise<InitiateAuthResult>;

/** What an operation of the signed-in user may be refused with. */
type SignedInCode = CommonCode | "PasswordResetRequiredException" | "UserNotConfirmedException";

/** What an operation on devices may be refused with. */
type DeviceCode = SignedInCode | "InvalidUserPoolConfigurationException";

/** What an operation that sends a code may be refused with. */
type DeliveryCode =
  | LambdaCode
  | SmsCode
  | "CodeDeliveryFailureException"
  | "LimitExceededException";

/** What an operation that takes a code may be refused with. */
type CodeCode = "CodeMismatchException" | "ExpiredCodeException";

/** What an operation on passkeys may be refused with. */
type PasskeyCode =
  | Exclude<CommonCode, "ResourceNotFoundException" | "UserNotFoundException">
  | "LimitExceededException"
  | "PasswordResetRequiredException";

declare module "./core/errors.js" {
  interface CognitoServiceCodes {
    associateSoftwareToken:
      | Exclude<CommonCode, "TooManyRequestsException" | "UserNotFoundException">
      | "ConcurrentModificationException"
      | "SoftwareTokenMFANotFoundException";
    completeWebAuthnRegistration:
      | PasskeyCode
      | "WebAuthnChallengeNotFoundException"
      | "WebAuthnClientMismatchException"
      | "WebAuthnCredentialNotSupportedException"
      | "WebAuthnNotEnabledException"
      | "WebAuthnOriginNotAllowedException"
      | "WebAuthnRelyingPartyMismatchException";
    confirmDevice:
      | DeviceCode
      | "DeviceKeyExistsException"
      | "InvalidLambdaResponseException"
      | "InvalidPasswordException"
      | "UsernameExistsException";
    confirmSignUp:
      | CommonCode
      | LambdaCode
      | CodeCode
      | "AliasExistsException"
      | "LimitExceededException"
      | "TooManyFailedAttemptsException";
    deleteUser: SignedInCode;
    deleteUserAttributes: SignedInCode;
    deleteWebAuthnCredential: PasskeyCode | "ResourceNotFoundException";
    forgetDevice: DeviceCode;
    getDevice: DeviceCode;
    getTokensFromRefreshToken: CommonCode | LambdaCode | "RefreshTokenReuseException";
    getUser: SignedInCode;
    getUserAttributeVerificationCode: SignedInCode | DeliveryCode;
    getUserAuthFactors: SignedInCode;
    globalSignOut: Exclude<SignedInCode, "UserNotFoundException">;
    listDevices: DeviceCode;
    listUserSessions: SignedInCode;
    listWebAuthnCredentials: PasskeyCode;
    resendConfirmationCode: CommonCode | DeliveryCode;
    respondToAuthChallenge: CognitoServiceCodes["respondToNewPasswordChallenge"];
    revokeToken:
      | Exclude<
          CommonCode,
          "NotAuthorizedException" | "ResourceNotFoundException" | "UserNotFoundException"
        >
      | "UnauthorizedException"
      | "UnsupportedOperationException"
      | "UnsupportedTokenTypeException";
    revokeUserSession: SignedInCode;
    setUserMFAPreference: Exclude<SignedInCode, "TooManyRequestsException">;
    setUserSettings: Exclude<SignedInCode, "TooManyRequestsException">;
    signUp:
      | Exclude<CommonCode, "UserNotFoundException">
      | DeliveryCode
      | "InvalidPasswordException"
      | "UsernameExistsException";
    startWebAuthnRegistration:
      | PasskeyCode
      | "WebAuthnConfigurationMissingException"
      | "WebAuthnNotEnabledException";
    updateAuthEventFeedback:
      | Exclude<CommonCode, "ForbiddenException">
      | "UserPoolAddOnNotEnabledException";
    updateDeviceStatus: DeviceCode;
    updateUserAttributes:
      | SignedInCode
      | LambdaCode
      | SmsCode
      | CodeCode
      | "AliasExistsException"
      | "CodeDeliveryFailureException";
    verifySoftwareToken:
      | DeviceCode
      | "CodeMismatchException"
      | "EnableSoftwareTokenMFAException"
      | "SoftwareTokenMFANotFoundException";
    verifyUserAttribute:
      | SignedInCode
      | CodeCode
      | "AliasExistsException"
      | "LimitExceededException";
  }
}
