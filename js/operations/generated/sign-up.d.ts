// @generated from model by `npm run generate`. Do not edit.

import type { CallOptions, CognitoClient } from "../../client.js";
import type { CognitoError } from "../../core/errors.js";
import type { CommonCode, LambdaCode, SmsCode } from "../../generated/codes.js";
import type { Attribute, CodeDeliveryDetails, CommonInput } from "../../generated/shared.js";

/** The input of {@link signUp}. */
export interface SignUpInput extends CommonInput {
  /** The user's name or an alias, 1 to 128 characters. */
  username: string;
  /** The secret hash, in place of the one that the client computes. */
  secretHash?: string | undefined;
  /** The password, at most 256 characters. Left out if users sign in without one. */
  password?: string | undefined;
  /** The user's attributes. */
  userAttributes?: Attribute[] | undefined;
  /** Data for the pre sign-up Lambda trigger, which is not stored. */
  validationData?: Attribute[] | undefined;
}

/** The result of {@link signUp}. */
export interface SignUpResult {
  /** Whether the user can sign in at once, without {@link confirmSignUp}. */
  userConfirmed: boolean;
  /** The user's unique ID, which never changes. */
  userSub: string;
  /** Where a code was sent. Missing if none was sent. */
  codeDeliveryDetails?: CodeDeliveryDetails;
  /** The session for {@link confirmSignUp}, if the app client allows `USER_AUTH`. */
  session?: string;
}

/**
 * Signs up a new user.
 *
 * The service usually sends the user a code for {@link confirmSignUp}.
 *
 * If the response is lost, the request is not sent again, for it may have been carried out.
 *
 * @example
 * ```js
 * const { userConfirmed, codeDeliveryDetails } = await signUp(cognito, {
 *   username: "jane",
 *   password,
 *   userAttributes: [{ name: "email", value: "jane@example.com" }],
 * });
 * if (!userConfirmed) show(`We sent a code to ${codeDeliveryDetails?.destination}.`);
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `InvalidPasswordException`: The password does not meet the user pool's policy.
 * - `NotAuthorizedException`: The app client may not write one of the attributes.
 * - `UserLambdaValidationException`: A Lambda trigger refused the request; the message is
 *   its own.
 * - `UsernameExistsException`: The username is taken.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 */
export function signUp(
  cognito: CognitoClient,
  input: SignUpInput,
  options?: CallOptions,
): Promise<SignUpResult>;

/** The input of {@link confirmSignUp}. */
export interface ConfirmSignUpInput extends CommonInput {
  /** The user's name or an alias, 1 to 128 characters. */
  username: string;
  /** The code that the user received, which is valid for a day. */
  confirmationCode: string;
  /** The secret hash, in place of the one that the client computes. */
  secretHash?: string | undefined;
  /**
   * Whether to take an alias away from the user who has it now. Default `false`, which fails
   * with `AliasExistsException` instead.
   */
  forceAliasCreation?: boolean | undefined;
  /** The session of {@link signUp}. */
  session?: string | undefined;
}

/** The result of {@link confirmSignUp}. */
export interface ConfirmSignUpResult {
  /**
   * The session for `initiateAuth` with `USER_AUTH`, which signs the user in without another
   * factor.
   */
  session?: string;
}

/**
 * Confirms a new user with the code that the user received.
 *
 * It also verifies the address that the code was sent to.
 *
 * If the response is lost, the request is not sent again, for it may have been carried out.
 *
 * @example
 * ```js
 * await confirmSignUp(cognito, { username: "jane", confirmationCode: "123456" });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `AliasExistsException`: The email address or phone number belongs to another user.
 * - `CodeMismatchException`: The code is wrong.
 * - `ExpiredCodeException`: The code has expired or was already used.
 * - `NotAuthorizedException`: The user is already confirmed.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html
 */
export function confirmSignUp(
  cognito: CognitoClient,
  input: ConfirmSignUpInput,
  options?: CallOptions,
): Promise<ConfirmSignUpResult>;

/** The input of {@link resendConfirmationCode}. */
export interface ResendConfirmationCodeInput extends CommonInput {
  /** The user's name or an alias, 1 to 128 characters. */
  username: string;
  /** The secret hash, in place of the one that the client computes. */
  secretHash?: string | undefined;
}

/** The result of {@link resendConfirmationCode}. */
export interface ResendConfirmationCodeResult {
  /** Where the code was sent. */
  codeDeliveryDetails: CodeDeliveryDetails;
}

/**
 * Sends another code for {@link confirmSignUp}.
 *
 * If the response is lost, the request may be sent again.
 *
 * @example
 * ```js
 * await resendConfirmationCode(cognito, { username: "jane" });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `InvalidParameterException`: The user is already confirmed.
 * - `LimitExceededException`: More than about five codes were asked for in an hour.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html
 */
export function resendConfirmationCode(
  cognito: CognitoClient,
  input: ResendConfirmationCodeInput,
  options?: CallOptions,
): Promise<ResendConfirmationCodeResult>;

declare module "../../generated/codes.js" {
  interface CognitoServiceCodes {
    signUp:
      | LambdaCode
      | SmsCode
      | "CodeDeliveryFailureException"
      | "ForbiddenException"
      | "InternalErrorException"
      | "InvalidParameterException"
      | "InvalidPasswordException"
      | "LimitExceededException"
      | "NotAuthorizedException"
      | "OperationNotEnabledException"
      | "ResourceNotFoundException"
      | "TooManyRequestsException"
      | "UsernameExistsException";
    confirmSignUp:
      | CommonCode
      | LambdaCode
      | "AliasExistsException"
      | "CodeMismatchException"
      | "ExpiredCodeException"
      | "LimitExceededException"
      | "TooManyFailedAttemptsException";
    resendConfirmationCode:
      | CommonCode
      | LambdaCode
      | SmsCode
      | "CodeDeliveryFailureException"
      | "LimitExceededException";
  }
}
