// @generated from model by `npm run generate`. Do not edit.

import type { UserFilter } from "../../admin.js";
import type { CallOptions, EmptyResult, InitiateAuthResult } from "../../client.js";
import type { CognitoError } from "../../core/errors.js";
import type { CommonCode, LambdaCode, SmsCode } from "../../generated/codes.js";
import type { Attribute, ChallengeName, MFAOption } from "../../generated/shared.js";

/** The status of a user. */
export type UserStatus =
  /** The user has signed up and is not yet confirmed. */
  | "UNCONFIRMED"
  /** The user can sign in. */
  | "CONFIRMED"
  /** The user is no longer active. */
  | "ARCHIVED"
  /** The user's account may be in other hands. */
  | "COMPROMISED"
  /** The service does not know the status. */
  | "UNKNOWN"
  /** The user must set a new password with a code. */
  | "RESET_REQUIRED"
  /** The user has a temporary password and must set a new one. */
  | "FORCE_CHANGE_PASSWORD"
  /** The user signs in with another identity provider. */
  | "EXTERNAL_PROVIDER";

/** The members that every operation takes. */
export interface AdminInput {
  /** The user pool's ID, in place of the client's. */
  userPoolId?: string | undefined;
  /**
   * Members that a newer service knows and this version does not, sent as they are
   * (`{ NewMember: … }`).
   */
  extra?: Record<string, unknown> | undefined;
}

/** The members of an operation on a user. */
export interface AdminUserInput {
  /** The user's name or an alias, 1 to 128 characters. */
  username: string;
  /** The user pool's ID, in place of the client's. */
  userPoolId?: string | undefined;
  /**
   * Members that a newer service knows and this version does not, sent as they are
   * (`{ NewMember: … }`).
   */
  extra?: Record<string, unknown> | undefined;
}

/** The members of an operation that runs Lambda triggers. */
export interface AdminMetadataInput {
  /**
   * Data for Lambda triggers. The service neither stores nor encrypts it; it must hold no
   * secrets.
   */
  clientMetadata?: Record<string, string | undefined> | undefined;
}

/**
 * The request of the user who signs in, for threat protection.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ContextDataType.html
 */
export interface ContextData {
  /** The user's IP address. */
  ipAddress: string;
  /** The name of the server that the user's request reached. */
  serverName: string;
  /** The path of the user's request. */
  serverPath: string;
  /** The headers of the user's request. */
  httpHeaders: Array<{
    /** The header's name. */
    headerName?: string | undefined;
    /** The header's value. */
    headerValue?: string | undefined;
  }>;
  /** The data that the service's script collected in the user's browser. */
  encodedData?: string | undefined;
}

/**
 * A user of the user pool.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserType.html
 */
export interface User {
  /**
   * The user's name in the user pool, a UUID if users sign in with an email address or a phone
   * number.
   */
  username?: string;
  /** The user's attributes. */
  attributes?: Attribute[];
  /** When the user was created, in seconds since 1970. */
  userCreateDate?: number;
  /** When the user last changed, in seconds since 1970. */
  userLastModifiedDate?: number;
  /** Whether the user can sign in. */
  enabled?: boolean;
  /** The user's status. */
  userStatus?: UserStatus;
  /** The user's second factors by text message. Deprecated by the service. */
  mfaOptions?: MFAOption[];
}

/** The input of `adminCreateUser`. */
export interface AdminCreateUserInput extends AdminUserInput, AdminMetadataInput {
  /** The user's attributes. */
  userAttributes?: Attribute[] | undefined;
  /** Data for the pre sign-up Lambda trigger, which is not stored. */
  validationData?: Attribute[] | undefined;
  /**
   * The temporary password, which the service creates if it is left out. It is valid for seven
   * days, unless the user pool is configured otherwise.
   */
  temporaryPassword?: string | undefined;
  /**
   * Whether to take an alias away from the user who has it now. Default `false`, which fails
   * with `AliasExistsException` instead.
   */
  forceAliasCreation?: boolean | undefined;
  /**
   * Which invitation is sent. `SUPPRESS` sends none, `RESEND` sends it again to a user who
   * exists.
   */
  messageAction?: "RESEND" | "SUPPRESS" | undefined;
  /** How the invitation is sent. Default `SMS`. */
  desiredDeliveryMediums?: Array<"EMAIL" | "SMS"> | undefined;
}

/** The result of `adminCreateUser`. */
export interface AdminCreateUserResult {
  /** The new user. */
  user: User;
}

/** The result of `adminGetUser`. */
export interface AdminGetUserResult {
  /**
   * The user's name in the user pool, a UUID if users sign in with an email address or a phone
   * number.
   */
  username: string;
  /** The user's attributes. */
  userAttributes?: Attribute[];
  /** When the user was created, in seconds since 1970. */
  userCreateDate?: number;
  /** When the user last changed, in seconds since 1970. */
  userLastModifiedDate?: number;
  /** Whether the user can sign in. */
  enabled?: boolean;
  /** The user's status. */
  userStatus?: UserStatus;
  /** The user's second factors by text message. Deprecated by the service. */
  mfaOptions?: MFAOption[];
  /** The preferred second factor, `SMS_MFA`, `SOFTWARE_TOKEN_MFA` or `EMAIL_OTP`. */
  preferredMfaSetting?: string;
  /** The second factors that are on, with the same names as `preferredMfaSetting`. */
  userMFASettingList?: string[];
}

/** The input of `adminInitiateAuth`. */
export interface AdminInitiateAuthInput extends AdminInput, AdminMetadataInput {
  /** How the user signs in. */
  authFlow:
    | "ADMIN_NO_SRP_AUTH"
    | "ADMIN_USER_PASSWORD_AUTH"
    | "CUSTOM_AUTH"
    | "REFRESH_TOKEN"
    | "REFRESH_TOKEN_AUTH"
    | "USER_AUTH"
    | "USER_PASSWORD_AUTH"
    | "USER_SRP_AUTH";
  /**
   * The flow's parameters, by their names in the API, for example `USERNAME` and `PASSWORD`,
   * or `REFRESH_TOKEN`. The client adds `SECRET_HASH`.
   */
  authParameters?: Record<string, string | undefined> | undefined;
  /** The user's endpoint in Amazon Pinpoint. */
  analyticsMetadata?:
    | {
        /** The endpoint's ID. */
        analyticsEndpointId?: string | undefined;
      }
    | undefined;
  /** The request of the user who signs in, for threat protection. */
  contextData?: ContextData | undefined;
  /** The session of a sign-up that continues with this sign-in. */
  session?: string | undefined;
  /**
   * An access token of the user's, whose `username` claim holds the username that the secret
   * hash of a refresh needs. It may have expired, and is not sent. With a client secret, a
   * refresh requires it or `username`.
   */
  accessToken?: string | undefined;
  /**
   * The user's name in the user pool, never an alias, for the secret hash of a refresh. It is
   * not sent.
   */
  username?: string | undefined;
}

/** The input of `adminRespondToAuthChallenge`. */
export interface AdminRespondToAuthChallengeInput extends AdminInput, AdminMetadataInput {
  /** The challenge that is answered. */
  challengeName: ChallengeName;
  /**
   * The answer, by its names in the API, and `USERNAME`, which is the challenge's own
   * (`USER_ID_FOR_SRP` among its parameters) and not an alias. The client adds `SECRET_HASH`.
   */
  challengeResponses?: Record<string, string | undefined> | undefined;
  /** The challenge's session. */
  session?: string | undefined;
  /** The user's endpoint in Amazon Pinpoint. */
  analyticsMetadata?:
    | {
        /** The endpoint's ID. */
        analyticsEndpointId?: string | undefined;
      }
    | undefined;
  /** The request of the user who signs in, for threat protection. */
  contextData?: ContextData | undefined;
}

/** The input of `adminSetUserPassword`. */
export interface AdminSetUserPasswordInput extends AdminUserInput {
  /** The new password, at most 256 characters. */
  password: string;
  /** Whether the password is permanent. Default `false`. */
  permanent?: boolean | undefined;
}

/** The input of `adminUpdateUserAttributes`. */
export interface AdminUpdateUserAttributesInput extends AdminUserInput, AdminMetadataInput {
  /** The attributes to set. An empty value removes an attribute. */
  userAttributes: Attribute[];
}

/** The input of `listUsers`. */
export interface ListUsersInput extends AdminInput {
  /** The attributes to return, or all if it is left out. */
  attributesToGet?: string[] | undefined;
  /** The number of users that a request fetches, at most 60. It does not limit the total. */
  limit?: number | undefined;
  /** Where to start, from a response of the service. */
  paginationToken?: string | undefined;
  /**
   * A filter in the service's notation, for example `email ^= "jane"`, or a
   * {@link UserFilter}.
   */
  filter?: string | UserFilter | undefined;
}

/** The administrator's methods. */
export interface CognitoAdminOperations {
  /**
   * Confirms a user who has signed up, without a code.
   *
   * If the response is lost, the request is not sent again, for it may have been carried out.
   *
   * @example
   * ```js
   * await admin.adminConfirmSignUp({ username: "jane" });
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `NotAuthorizedException`: The user is already confirmed.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminConfirmSignUp.html
   */
  adminConfirmSignUp(
    input: AdminUserInput & AdminMetadataInput,
    options?: CallOptions,
  ): Promise<EmptyResult>;

  /**
   * Creates a user with a temporary password, and sends the user an invitation with it.
   *
   * If the response is lost, the request is not sent again, for it may have been carried out.
   *
   * @example
   * ```js
   * const { user } = await admin.adminCreateUser({
   *   username: "jane",
   *   userAttributes: [
   *     { name: "email", value: "jane@example.com" },
   *     { name: "email_verified", value: "true" },
   *   ],
   *   desiredDeliveryMediums: ["EMAIL"],
   * });
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `InvalidPasswordException`: The password does not meet the user pool's policy.
   * - `UsernameExistsException`: The username is taken.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html
   */
  adminCreateUser(
    input: AdminCreateUserInput,
    options?: CallOptions,
  ): Promise<AdminCreateUserResult>;

  /**
   * Deletes a user.
   *
   * If the response is lost, the request is not sent again, for it may have been carried out.
   *
   * @example
   * ```js
   * await admin.adminDeleteUser({ username: "jane" });
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `UserNotFoundException`: The user does not exist.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteUser.html
   */
  adminDeleteUser(input: AdminUserInput, options?: CallOptions): Promise<EmptyResult>;

  /**
   * Prevents a user from signing in, and revokes the user's tokens.
   *
   * If the response is lost, the request may be sent again.
   *
   * @example
   * ```js
   * await admin.adminDisableUser({ username: "jane" });
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `UserNotFoundException`: The user does not exist.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableUser.html
   */
  adminDisableUser(input: AdminUserInput, options?: CallOptions): Promise<EmptyResult>;

  /**
   * Lets a user sign in again.
   *
   * If the response is lost, the request may be sent again.
   *
   * @example
   * ```js
   * await admin.adminEnableUser({ username: "jane" });
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `UserNotFoundException`: The user does not exist.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminEnableUser.html
   */
  adminEnableUser(input: AdminUserInput, options?: CallOptions): Promise<EmptyResult>;

  /**
   * Returns a user's attributes, status and factors.
   *
   * If the response is lost, the request may be sent again.
   *
   * @example
   * ```js
   * const { userStatus, userAttributes } = await admin.adminGetUser({ username: "jane" });
   * if (userStatus === "FORCE_CHANGE_PASSWORD") remindOfInvitation();
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `UserNotFoundException`: The user does not exist.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetUser.html
   */
  adminGetUser(input: AdminUserInput, options?: CallOptions): Promise<AdminGetUserResult>;

  /**
   * Starts a sign-in, or refreshes tokens, on a server.
   *
   * If the response is lost, the request may be sent again, unless it has a session.
   *
   * @example
   * ```js
   * const result = await admin.adminInitiateAuth({
   *   authFlow: "ADMIN_USER_PASSWORD_AUTH",
   *   authParameters: { USERNAME: "jane", PASSWORD: password },
   * });
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `NotAuthorizedException`: The password is wrong.
   * - `PasswordResetRequiredException`: The password was reset.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminInitiateAuth.html
   */
  adminInitiateAuth(
    input: AdminInitiateAuthInput,
    options?: CallOptions,
  ): Promise<InitiateAuthResult>;

  /**
   * Invalidates the user's password, and sends a code to a verified address.
   *
   * The user's next sign-in fails with `PasswordResetRequiredException`;
   * `confirmForgotPassword` with the code sets a new password.
   *
   * If the response is lost, the request may be sent again.
   *
   * @example
   * ```js
   * await admin.adminResetUserPassword({ username: "jane" });
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `InvalidParameterException`: The user has no verified address;
   *   {@link adminUpdateUserAttributes} can set `email_verified`.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminResetUserPassword.html
   */
  adminResetUserPassword(
    input: AdminUserInput & AdminMetadataInput,
    options?: CallOptions,
  ): Promise<EmptyResult>;

  /**
   * Answers a challenge of {@link adminInitiateAuth}.
   *
   * If the response is lost, the request is not sent again, for it may have been carried out.
   *
   * @example
   * ```js
   * await admin.adminRespondToAuthChallenge({
   *   challengeName: "NEW_PASSWORD_REQUIRED",
   *   session: result.session,
   *   challengeResponses: {
   *     USERNAME: result.challengeParameters.USER_ID_FOR_SRP,
   *     NEW_PASSWORD: newPassword,
   *   },
   * });
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `InvalidPasswordException`: The password does not meet the user pool's policy.
   * - `NotAuthorizedException`: The proof is wrong, or the session has expired.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminRespondToAuthChallenge.html
   */
  adminRespondToAuthChallenge(
    input: AdminRespondToAuthChallengeInput,
    options?: CallOptions,
  ): Promise<InitiateAuthResult>;

  /**
   * Sets a user's password.
   *
   * A temporary password must be replaced at the next sign-in (`FORCE_CHANGE_PASSWORD`); with
   * a permanent one, the user is confirmed (`CONFIRMED`).
   *
   * If the response is lost, the request is not sent again, for it may have been carried out.
   *
   * @example
   * ```js
   * await admin.adminSetUserPassword({ username: "jane", password, permanent: true });
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `InvalidPasswordException`: The password does not meet the user pool's policy.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserPassword.html
   */
  adminSetUserPassword(
    input: AdminSetUserPasswordInput,
    options?: CallOptions,
  ): Promise<EmptyResult>;

  /**
   * Sets attributes of a user, including whether an address is verified.
   *
   * If the response is lost, the request may be sent again.
   *
   * @example
   * ```js
   * await admin.adminUpdateUserAttributes({
   *   username: "jane",
   *   userAttributes: [{ name: "email_verified", value: "true" }],
   * });
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `AliasExistsException`: The email address or phone number belongs to another user.
   * - `InvalidParameterException`: One of the attributes cannot be changed.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateUserAttributes.html
   */
  adminUpdateUserAttributes(
    input: AdminUpdateUserAttributesInput,
    options?: CallOptions,
  ): Promise<EmptyResult>;

  /**
   * Signs a user out everywhere by revoking all of the user's tokens.
   *
   * An API that verifies only a token's signature accepts it until it expires.
   *
   * If the response is lost, the request may be sent again.
   *
   * @example
   * ```js
   * await admin.adminUserGlobalSignOut({ username: "jane" });
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `UserNotFoundException`: The user does not exist.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUserGlobalSignOut.html
   */
  adminUserGlobalSignOut(input: AdminUserInput, options?: CallOptions): Promise<EmptyResult>;

  /**
   * Lists the users, and fetches each page when it is reached.
   *
   * The options apply to each request.
   *
   * If the response is lost, the request may be sent again.
   *
   * @example
   * ```js
   * const filter = { attribute: "email", startsWith: typed };
   * for await (const { username, userStatus } of admin.listUsers({ filter })) {
   *   addRow(username, userStatus);
   * }
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `InvalidParameterException`: The filter or another member is invalid.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html
   */
  listUsers(input?: ListUsersInput, options?: CallOptions): AsyncGenerator<User, void, undefined>;
}

/** The codes of operations that are signed with AWS credentials. */
type SigningCode =
  | "AccessDeniedException"
  | "CredentialsFailed"
  | "ExpiredTokenException"
  | "ForbiddenException"
  | "IncompleteSignatureException"
  | "InvalidSignatureException"
  | "MissingAuthenticationTokenException"
  | "RequestExpired"
  | "RequestTimeTooSkewed"
  | "UnrecognizedClientException";

declare module "../../generated/codes.js" {
  interface CognitoServiceCodes {
    adminConfirmSignUp:
      | CommonCode
      | LambdaCode
      | SigningCode
      | "LimitExceededException"
      | "TooManyFailedAttemptsException";
    adminCreateUser:
      | CommonCode
      | LambdaCode
      | SigningCode
      | "CodeDeliveryFailureException"
      | "InvalidPasswordException"
      | "InvalidSmsRoleAccessPolicyException"
      | "InvalidSmsRoleTrustRelationshipException"
      | "PreconditionNotMetException"
      | "UnsupportedUserStateException"
      | "UsernameExistsException";
    adminDeleteUser: CommonCode | SigningCode;
    adminDisableUser: CommonCode | SigningCode;
    adminEnableUser: CommonCode | SigningCode;
    adminGetUser: CommonCode | SigningCode;
    adminInitiateAuth:
      | CommonCode
      | LambdaCode
      | SmsCode
      | SigningCode
      | "FeatureUnavailableInTierException"
      | "InvalidUserPoolConfigurationException"
      | "MFAMethodNotFoundException"
      | "PasswordResetRequiredException"
      | "UnsupportedOperationException"
      | "UserNotConfirmedException";
    adminResetUserPassword:
      | CommonCode
      | LambdaCode
      | SmsCode
      | SigningCode
      | "LimitExceededException";
    adminRespondToAuthChallenge:
      | CommonCode
      | LambdaCode
      | SmsCode
      | SigningCode
      | "AliasExistsException"
      | "CodeMismatchException"
      | "ExpiredCodeException"
      | "InvalidPasswordException"
      | "InvalidUserPoolConfigurationException"
      | "MFAMethodNotFoundException"
      | "PasswordHistoryPolicyViolationException"
      | "PasswordResetRequiredException"
      | "SoftwareTokenMFANotFoundException"
      | "UserNotConfirmedException";
    adminSetUserPassword:
      | CommonCode
      | SigningCode
      | "InvalidPasswordException"
      | "PasswordHistoryPolicyViolationException";
    adminUpdateUserAttributes:
      | CommonCode
      | LambdaCode
      | SmsCode
      | SigningCode
      | "AliasExistsException";
    adminUserGlobalSignOut: CommonCode | SigningCode;
    listUsers:
      | SigningCode
      | "InternalErrorException"
      | "InvalidParameterException"
      | "NotAuthorizedException"
      | "OperationNotEnabledException"
      | "ResourceNotFoundException"
      | "TooManyRequestsException";
  }
}
