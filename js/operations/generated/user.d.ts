// @generated from model by `npm run generate`. Do not edit.

import type { CallOptions, CognitoClient, EmptyResult } from "../../client.js";
import type { CognitoError } from "../../core/errors.js";
import type { CommonCode, LambdaCode, SmsCode } from "../../generated/codes.js";
import type {
  Attribute,
  CodeDeliveryDetails,
  MFAOption,
  SignedInInput,
} from "../../generated/shared.js";

/** What the user pool knows about the factors that a user signs in with. */
export interface UserFactors {
  /**
   * The user's name in the user pool, a UUID if users sign in with an email address or a phone
   * number.
   */
  username: string;
  /** The preferred second factor, `SMS_MFA`, `SOFTWARE_TOKEN_MFA` or `EMAIL_OTP`. */
  preferredMfaSetting?: string;
  /** The second factors that are on, with the same names as `preferredMfaSetting`. */
  userMFASettingList?: string[];
}

/** The result of {@link getUser}. */
export interface GetUserResult extends UserFactors {
  /** The attributes that the app client may read. */
  userAttributes: Attribute[];
  /** The settings of `setUserSettings`, which is deprecated. */
  mfaOptions?: MFAOption[];
}

/**
 * Returns the signed-in user's attributes and factors.
 *
 * If the response is lost, the request may be sent again.
 *
 * @example
 * ```js
 * const { username, userAttributes } = await getUser(cognito, { accessToken });
 * const { value: email } = userAttributes.find(({ name }) => name === "email") ?? {};
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `NotAuthorizedException`: The access token has expired or was revoked.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html
 */
export function getUser(
  cognito: CognitoClient,
  input: SignedInInput,
  options?: CallOptions,
): Promise<GetUserResult>;

/**
 * Deletes the signed-in user permanently.
 *
 * If the response is lost, the request is not sent again, for it may have been carried out.
 *
 * @example
 * ```js
 * await deleteUser(cognito, { accessToken });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `NotAuthorizedException`: The access token has expired or was revoked.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUser.html
 */
export function deleteUser(
  cognito: CognitoClient,
  input: SignedInInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/** The input of {@link updateUserAttributes}. */
export interface UpdateUserAttributesInput extends SignedInInput {
  /** The attributes to set. An empty value removes an attribute. */
  userAttributes: Attribute[];
  /**
   * Data for Lambda triggers. The service neither stores nor encrypts it; it must hold no
   * secrets.
   */
  clientMetadata?: Record<string, string | undefined> | undefined;
}

/** The result of {@link updateUserAttributes}. */
export interface UpdateUserAttributesResult {
  /** Where codes were sent. Missing if none was sent. */
  codeDeliveryDetailsList?: CodeDeliveryDetails[];
}

/**
 * Sets attributes of the signed-in user.
 *
 * For a new email address or phone number, the user pool may send a code for
 * {@link verifyUserAttribute}. Until the user gives it, the new value is not verified or not
 * yet in place, as the user pool is configured.
 *
 * If the response is lost, the request may be sent again.
 *
 * @example
 * ```js
 * const { codeDeliveryDetailsList } = await updateUserAttributes(cognito, {
 *   accessToken,
 *   userAttributes: [{ name: "email", value: "jane@example.org" }],
 * });
 * if (codeDeliveryDetailsList?.length) askForCode();
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `AliasExistsException`: The email address or phone number belongs to another user.
 * - `InvalidParameterException`: One of the attributes cannot be changed.
 * - `NotAuthorizedException`: The app client may not write one of the attributes.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html
 */
export function updateUserAttributes(
  cognito: CognitoClient,
  input: UpdateUserAttributesInput,
  options?: CallOptions,
): Promise<UpdateUserAttributesResult>;

/** The input of {@link deleteUserAttributes}. */
export interface DeleteUserAttributesInput extends SignedInInput {
  /** The names of the attributes to remove. */
  userAttributeNames: string[];
}

/**
 * Removes attributes from the signed-in user.
 *
 * If the response is lost, the request may be sent again.
 *
 * @example
 * ```js
 * await deleteUserAttributes(cognito, { accessToken, userAttributeNames: ["nickname"] });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `InvalidParameterException`: The user pool requires one of the attributes.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserAttributes.html
 */
export function deleteUserAttributes(
  cognito: CognitoClient,
  input: DeleteUserAttributesInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/** The input of {@link getUserAttributeVerificationCode}. */
export interface GetUserAttributeVerificationCodeInput extends SignedInInput {
  /** The attribute to verify, `email` or `phone_number`. */
  attributeName: string;
  /**
   * Data for Lambda triggers. The service neither stores nor encrypts it; it must hold no
   * secrets.
   */
  clientMetadata?: Record<string, string | undefined> | undefined;
}

/** The result of {@link getUserAttributeVerificationCode}. */
export interface GetUserAttributeVerificationCodeResult {
  /** Where the code was sent. */
  codeDeliveryDetails: CodeDeliveryDetails;
}

/**
 * Sends a code that verifies the signed-in user's email address or phone number.
 *
 * {@link verifyUserAttribute} takes the code.
 *
 * If the response is lost, the request may be sent again.
 *
 * @example
 * ```js
 * await getUserAttributeVerificationCode(cognito, { accessToken, attributeName: "email" });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `InvalidParameterException`: The user does not have the attribute.
 * - `LimitExceededException`: More than about five codes were asked for in an hour.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAttributeVerificationCode.html
 */
export function getUserAttributeVerificationCode(
  cognito: CognitoClient,
  input: GetUserAttributeVerificationCodeInput,
  options?: CallOptions,
): Promise<GetUserAttributeVerificationCodeResult>;

/** The input of {@link verifyUserAttribute}. */
export interface VerifyUserAttributeInput extends SignedInInput {
  /** The attribute to verify, `email` or `phone_number`. */
  attributeName: string;
  /** The code that the user received, which is valid for a day. */
  code: string;
}

/**
 * Verifies the signed-in user's email address or phone number with the code that was sent
 * there.
 *
 * If the response is lost, the request is not sent again, for it may have been carried out.
 *
 * @example
 * ```js
 * await verifyUserAttribute(cognito, { accessToken, attributeName: "email", code: "123456" });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `AliasExistsException`: The address now belongs to another user.
 * - `CodeMismatchException`: The code is wrong.
 * - `ExpiredCodeException`: The code has expired or was already used.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html
 */
export function verifyUserAttribute(
  cognito: CognitoClient,
  input: VerifyUserAttributeInput,
  options?: CallOptions,
): Promise<EmptyResult>;

declare module "../../generated/codes.js" {
  interface CognitoServiceCodes {
    getUser: CommonCode | "PasswordResetRequiredException" | "UserNotConfirmedException";
    deleteUser: CommonCode | "PasswordResetRequiredException" | "UserNotConfirmedException";
    updateUserAttributes:
      | CommonCode
      | LambdaCode
      | SmsCode
      | "AliasExistsException"
      | "CodeDeliveryFailureException"
      | "CodeMismatchException"
      | "ExpiredCodeException"
      | "PasswordResetRequiredException"
      | "UserNotConfirmedException";
    deleteUserAttributes:
      | CommonCode
      | "PasswordResetRequiredException"
      | "UserNotConfirmedException";
    getUserAttributeVerificationCode:
      | CommonCode
      | LambdaCode
      | SmsCode
      | "CodeDeliveryFailureException"
      | "LimitExceededException"
      | "PasswordResetRequiredException"
      | "UserNotConfirmedException";
    verifyUserAttribute:
      | CommonCode
      | "AliasExistsException"
      | "CodeMismatchException"
      | "ExpiredCodeException"
      | "LimitExceededException"
      | "PasswordResetRequiredException"
      | "UserNotConfirmedException";
  }
}
