import type {
  Attribute,
  CallOptions,
  CodeDeliveryDetails,
  CognitoClient,
  CommonInput,
  EmptyResult,
  MFAOption,
} from "../client.js";

/** What an operation of the signed-in user takes. */
export interface SignedInInput extends Pick<CommonInput, "extra"> {
  /** The signed-in user's, with the scope `aws.cognito.signin.user.admin`. */
  accessToken: string;
}

/** What the user pool knows of the factors a user signs in with. */
export interface UserFactors {
  /** The real name: a UUID where users sign in with an email or number. */
  username: string;
  /** `SMS_MFA`, `SOFTWARE_TOKEN_MFA` or `EMAIL_OTP`. */
  preferredMfaSetting?: string;
  /** The second factors that are switched on, named as `preferredMfaSetting` is. */
  userMFASettingList?: string[];
}

export interface GetUserResult extends UserFactors {
  /** Those that the app client may read. */
  userAttributes: Attribute[];
  /** Of {@link setUserSettings}. */
  mfaOptions?: MFAOption[];
}

export interface UpdateUserAttributesInput
  extends SignedInInput,
    Pick<CommonInput, "clientMetadata"> {
  /** An empty value takes an attribute away. */
  userAttributes: Attribute[];
}

export interface UpdateUserAttributesResult {
  /** Where codes were sent to; missing where none was. */
  codeDeliveryDetailsList?: CodeDeliveryDetails[];
}

export interface DeleteUserAttributesInput extends SignedInInput {
  userAttributeNames: string[];
}

export interface GetUserAttributeVerificationCodeInput
  extends SignedInInput,
    Pick<CommonInput, "clientMetadata"> {
  /** `email` or `phone_number`. */
  attributeName: string;
}

export interface GetUserAttributeVerificationCodeResult {
  codeDeliveryDetails: CodeDeliveryDetails;
}

export interface VerifyUserAttributeInput extends SignedInInput {
  /** `email` or `phone_number`. */
  attributeName: string;
  /** The code the user received; good for a day. */
  code: string;
}

/**
 * What the user pool knows of the signed-in user.
 *
 * @example
 * ```js
 * const { username, userAttributes } = await getUser(cognito, { accessToken });
 * const { value: email } = userAttributes.find(({ name }) => name === "email") ?? {};
 * ```
 * @throws {@link CognitoError}; `NotAuthorizedException` for a token that ran
 * out or was revoked.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html
 */
export function getUser(
  cognito: CognitoClient,
  input: SignedInInput,
  options?: CallOptions,
): Promise<GetUserResult>;

/**
 * Deletes the signed-in user, for good.
 *
 * @example
 * ```js
 * await deleteUser(cognito, { accessToken });
 * ```
 * @throws {@link CognitoError}; `NotAuthorizedException` for a token that ran
 * out or was revoked.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUser.html
 */
export function deleteUser(
  cognito: CognitoClient,
  input: SignedInInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/**
 * Sets attributes of the signed-in user. For a new email address or number the
 * user pool may send a code, for {@link verifyUserAttribute}; until then the
 * new value is not verified, or not in place, as the user pool is set up.
 *
 * @example
 * ```js
 * const { codeDeliveryDetailsList } = await updateUserAttributes(cognito, {
 *   accessToken,
 *   userAttributes: [{ name: "email", value: "jane@example.org" }],
 * });
 * if (codeDeliveryDetailsList?.length) askForCode();
 * ```
 * @throws {@link CognitoError}; `AliasExistsException` for an address that is
 * another user's, `InvalidParameterException` for an attribute that cannot be
 * changed, `NotAuthorizedException` for one that the app client may not write.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html
 */
export function updateUserAttributes(
  cognito: CognitoClient,
  input: UpdateUserAttributesInput,
  options?: CallOptions,
): Promise<UpdateUserAttributesResult>;

/**
 * Takes attributes away from the signed-in user.
 *
 * @example
 * ```js
 * await deleteUserAttributes(cognito, { accessToken, userAttributeNames: ["nickname"] });
 * ```
 * @throws {@link CognitoError}; `InvalidParameterException` for an attribute
 * that the user pool requires.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserAttributes.html
 */
export function deleteUserAttributes(
  cognito: CognitoClient,
  input: DeleteUserAttributesInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/**
 * Sends a code that verifies an email address or number of the signed-in user.
 *
 * @example
 * ```js
 * await getUserAttributeVerificationCode(cognito, { accessToken, attributeName: "email" });
 * ```
 * @throws {@link CognitoError}; `InvalidParameterException` where the user has
 * no such address, `LimitExceededException` after some five in an hour.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAttributeVerificationCode.html
 */
export function getUserAttributeVerificationCode(
  cognito: CognitoClient,
  input: GetUserAttributeVerificationCodeInput,
  options?: CallOptions,
): Promise<GetUserAttributeVerificationCodeResult>;

/**
 * Verifies an email address or number of the signed-in user with the code that
 * was sent there.
 *
 * @example
 * ```js
 * await verifyUserAttribute(cognito, { accessToken, attributeName: "email", code: "123456" });
 * ```
 * @throws {@link CognitoError}; `CodeMismatchException` for a wrong code,
 * `ExpiredCodeException` for one that ran out or was used,
 * `AliasExistsException` where the address is another user's by now.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html
 */
export function verifyUserAttribute(
  cognito: CognitoClient,
  input: VerifyUserAttributeInput,
  options?: CallOptions,
): Promise<EmptyResult>;
