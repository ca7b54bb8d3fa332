/**
 * The administrator's operations, signed with AWS credentials.
 *
 * **Whoever can read the page can take its credentials.** A page must hold
 * none but temporary ones (from an identity pool, or AWS STS through the app's
 * own back end) that allow no more than the operations it needs, on its one
 * user pool. An IAM user's access key has no place in a browser.
 *
 * The WebAssembly, the core's and the part that signs, is inside the JavaScript.
 *
 * @example
 * ```js
 * import { CognitoAdmin } from "cognito-wasm/admin";
 *
 * const admin = new CognitoAdmin({
 *   userPoolId: "us-west-2_EXAMPLE",
 *   credentials: async () => (await fetch("/aws-credentials")).json(),
 * });
 * await admin.adminResetUserPassword({ username: "jane" });
 * ```
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/security_iam_id-based-policy-examples.html
 */

import type {
  Attribute,
  CallOptions,
  CognitoClientConfig,
  EmptyResult,
  InitiateAuthResult,
  MFAOption,
  OtherChallengeName,
} from "./client.js";
import type { CommonCode, LambdaCode, SmsCode } from "./core/errors.js";

export type {
  Attribute,
  CallOptions,
  EmptyResult,
  InitiateAuthResult,
  MFAOption,
} from "./client.js";
export * from "./core/errors.js";

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html */
export interface AwsCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  /** All temporary credentials have one. */
  sessionToken?: string | undefined;
  /** When they run out: a Date, or a string as JSON has it (`2026-11-22T08:00:00Z`). */
  expiration?: Date | string | undefined;
}

/** How an administrator reaches a user pool. */
export interface CognitoAdminConfig extends Omit<CognitoClientConfig, "clientId" | "userPoolId"> {
  /** The user pool of all calls that name no other; the region is read from it unless given. */
  userPoolId: string;

  /**
   * AWS credentials, or a function that gives them. A function is called at the
   * first call, once for all that are in flight; again five minutes before
   * `expiration`; and once when the service says that they are expired.
   */
  credentials: AwsCredentials | (() => AwsCredentials | Promise<AwsCredentials>);

  /** The app client's id, for `adminInitiateAuth` and `adminRespondToAuthChallenge`. */
  clientId?: string;
}

/** What every operation takes. */
export interface AdminInput {
  /** In place of the client's. */
  userPoolId?: string | undefined;
  /** Members that a newer service knows and this version does not, verbatim (`{ NewMember: … }`). */
  extra?: Record<string, unknown>;
}

/** What an operation on a user takes. */
export interface AdminUserInput extends AdminInput {
  /** The user's name, or an alias. 1 to 128 characters. */
  username: string;
}

/** For an operation that runs Lambda triggers. */
export interface AdminMetadataInput {
  /** Not for secrets: it is neither stored nor encrypted. */
  clientMetadata?: Record<string, string | undefined>;
}

export type UserStatus =
  | "ARCHIVED"
  | "COMPROMISED"
  | "CONFIRMED"
  | "EXTERNAL_PROVIDER"
  | "FORCE_CHANGE_PASSWORD"
  | "RESET_REQUIRED"
  | "UNCONFIRMED"
  | "UNKNOWN";

interface UserCommon {
  /** In seconds since 1970. */
  userCreateDate?: number;
  /** In seconds since 1970. */
  userLastModifiedDate?: number;
  enabled?: boolean;
  userStatus?: UserStatus;
  mfaOptions?: MFAOption[];
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserType.html */
export interface User extends UserCommon {
  /** The real name: a UUID where users sign in with an email or number. */
  username?: string;
  attributes?: Attribute[];
}

export interface AdminGetUserResult extends UserCommon {
  username: string;
  userAttributes?: Attribute[];
  preferredMfaSetting?: string;
  userMFASettingList?: string[];
}

export interface AdminCreateUserInput extends AdminUserInput, AdminMetadataInput {
  userAttributes?: Attribute[];
  /** For the pre sign-up Lambda trigger; not stored. */
  validationData?: Attribute[];
  /** Made up by the service when absent. Good for seven days unless the user pool says otherwise. */
  temporaryPassword?: string;
  /** Take an alias away from the user who has it now. Default `false`, which refuses. */
  forceAliasCreation?: boolean;
  /** `SUPPRESS` sends no invitation, `RESEND` sends it again to a user who is there. */
  messageAction?: "RESEND" | "SUPPRESS";
  /** Default `SMS`. */
  desiredDeliveryMediums?: Array<"EMAIL" | "SMS">;
}

export interface AdminCreateUserResult {
  user?: User;
}

export interface AdminSetUserPasswordInput extends AdminUserInput {
  password: string;
  /** With `false`, the default, the user must replace it at the next sign-in. */
  permanent?: boolean;
}

export interface AdminUpdateUserAttributesInput extends AdminUserInput, AdminMetadataInput {
  /** An empty value takes an attribute away. */
  userAttributes: Attribute[];
}

/** For threat protection: the request of the user on whose behalf this is. */
export interface ContextData {
  ipAddress: string;
  serverName: string;
  serverPath: string;
  httpHeaders: Array<{ headerName?: string; headerValue?: string }>;
  encodedData?: string;
}

interface AdminAuthInput extends AdminInput, AdminMetadataInput {
  analyticsMetadata?: { analyticsEndpointId?: string };
  contextData?: ContextData;
  session?: string;
}

export interface AdminInitiateAuthInput extends AdminAuthInput {
  authFlow:
    | "ADMIN_NO_SRP_AUTH"
    | "ADMIN_USER_PASSWORD_AUTH"
    | "CUSTOM_AUTH"
    | "REFRESH_TOKEN"
    | "REFRESH_TOKEN_AUTH"
    | "USER_AUTH"
    | "USER_SRP_AUTH";
  /** `USERNAME` and `PASSWORD`, or `REFRESH_TOKEN`; `SECRET_HASH` is put in. */
  authParameters?: Record<string, string | undefined>;
  /** In a refresh with a client secret, this or `username`: it holds the real name, which the hash needs. Not sent. */
  accessToken?: string;
  /** In a refresh with a client secret: the user's real name, never an alias. Not sent. */
  username?: string;
}

export interface AdminRespondToAuthChallengeInput extends AdminAuthInput {
  challengeName: "NEW_PASSWORD_REQUIRED" | OtherChallengeName;
  /** `USERNAME` and the answer; `SECRET_HASH` is put in. */
  challengeResponses?: Record<string, string | undefined>;
}

/** Which users: quoted as the service wants it, whatever is in the value. */
export type UserFilter = {
  attribute:
    | "cognito:user_status"
    | "email"
    | "family_name"
    | "given_name"
    | "name"
    | "phone_number"
    | "preferred_username"
    | "status"
    | "sub"
    | "username";
} & ({ equals: string; startsWith?: undefined } | { startsWith: string; equals?: undefined });

export interface ListUsersInput extends AdminInput {
  /** The service's own notation (`email ^= "jane"`), or {@link UserFilter}. */
  filter?: string | UserFilter;
  /** All, if absent. */
  attributesToGet?: string[];
  /** Users to a page, 60 at most: how many a request fetches, not how many there are. */
  limit?: number;
  /** Where to begin, from an answer of the service. */
  paginationToken?: string;
}

/** What a signature, or the lack of one, may be refused with. */
type SigningCode =
  /** `config`: `credentials` failed or gave none; see `cause`. */
  | "CredentialsFailed"
  | "AccessDeniedException"
  | "ExpiredTokenException"
  | "IncompleteSignatureException"
  | "InvalidSignatureException"
  | "MissingAuthenticationTokenException"
  | "RequestExpired"
  | "RequestTimeTooSkewed"
  | "UnrecognizedClientException";

type AdminCode = CommonCode | SigningCode;

declare module "./core/errors.js" {
  interface CognitoServiceCodes {
    adminConfirmSignUp:
      | AdminCode
      | LambdaCode
      | "LimitExceededException"
      | "TooManyFailedAttemptsException";
    adminCreateUser:
      | AdminCode
      | LambdaCode
      | Exclude<SmsCode, "InvalidEmailRoleAccessPolicyException">
      | "CodeDeliveryFailureException"
      | "InvalidPasswordException"
      | "PreconditionNotMetException"
      | "UnsupportedUserStateException"
      | "UsernameExistsException";
    adminDeleteUser: AdminCode;
    adminDisableUser: AdminCode;
    adminEnableUser: AdminCode;
    adminGetUser: AdminCode;
    adminInitiateAuth:
      | AdminCode
      | LambdaCode
      | SmsCode
      | "FeatureUnavailableInTierException"
      | "InvalidUserPoolConfigurationException"
      | "MFAMethodNotFoundException"
      | "PasswordResetRequiredException"
      | "UnsupportedOperationException"
      | "UserNotConfirmedException";
    adminResetUserPassword: AdminCode | LambdaCode | SmsCode | "LimitExceededException";
    adminRespondToAuthChallenge: AdminCode | CognitoServiceCodes["respondToNewPasswordChallenge"];
    adminSetUserPassword:
      | AdminCode
      | "InvalidPasswordException"
      | "PasswordHistoryPolicyViolationException";
    adminUpdateUserAttributes: AdminCode | LambdaCode | SmsCode | "AliasExistsException";
    adminUserGlobalSignOut: AdminCode;
    listUsers: Exclude<AdminCode, "UserNotFoundException">;
  }
}

/**
 * The administrator of a user pool. As with `CognitoClient`, every failure is a
 * rejection with `CognitoError`; logged or inspected it shows nothing of its
 * configuration.
 *
 * Requests are signed with Signature Version 4, in WebAssembly, by the clock of
 * the machine. If that is off, the first call learns it from the service's
 * answer and is sent once more, and later calls go by the service's time.
 *
 * What each method throws beside {@link CognitoError}'s own codes is listed in
 * {@link CognitoServiceCodes}.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
 */
export class CognitoAdmin {
  constructor(config: CognitoAdminConfig);

  /**
   * Confirms a user who has signed up, without a code.
   *
   * @example
   * ```js
   * await admin.adminConfirmSignUp({ username: "jane" });
   * ```
   * @throws {@link CognitoError}; `NotAuthorizedException` for a user who is confirmed already.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminConfirmSignUp.html
   */
  adminConfirmSignUp(
    input: AdminUserInput & AdminMetadataInput,
    options?: CallOptions,
  ): Promise<EmptyResult>;

  /**
   * Makes a user with a temporary password, and sends an invitation with it.
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
   * @throws {@link CognitoError}; `UsernameExistsException`, `InvalidPasswordException`.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html
   */
  adminCreateUser(
    input: AdminCreateUserInput,
    options?: CallOptions,
  ): Promise<AdminCreateUserResult>;

  /**
   * Deletes a user.
   *
   * @example
   * ```js
   * await admin.adminDeleteUser({ username: "jane" });
   * ```
   * @throws {@link CognitoError}; `UserNotFoundException`.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteUser.html
   */
  adminDeleteUser(input: AdminUserInput, options?: CallOptions): Promise<EmptyResult>;

  /**
   * Bars a user from signing in, and revokes the tokens.
   *
   * @example
   * ```js
   * await admin.adminDisableUser({ username: "jane" });
   * ```
   * @throws {@link CognitoError}; `UserNotFoundException`.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableUser.html
   */
  adminDisableUser(input: AdminUserInput, options?: CallOptions): Promise<EmptyResult>;

  /**
   * Lets a user sign in again.
   *
   * @example
   * ```js
   * await admin.adminEnableUser({ username: "jane" });
   * ```
   * @throws {@link CognitoError}; `UserNotFoundException`.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminEnableUser.html
   */
  adminEnableUser(input: AdminUserInput, options?: CallOptions): Promise<EmptyResult>;

  /**
   * What the user pool knows of a user.
   *
   * @example
   * ```js
   * const { userStatus, userAttributes } = await admin.adminGetUser({ username: "jane" });
   * if (userStatus === "FORCE_CHANGE_PASSWORD") remindOfInvitation();
   * ```
   * @throws {@link CognitoError}; `UserNotFoundException`.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetUser.html
   */
  adminGetUser(input: AdminUserInput, options?: CallOptions): Promise<AdminGetUserResult>;

  /**
   * Begins a sign-in, or refreshes tokens, from a place that is trusted.
   *
   * @example
   * ```js
   * const result = await admin.adminInitiateAuth({
   *   authFlow: "ADMIN_USER_PASSWORD_AUTH",
   *   authParameters: { USERNAME: "jane", PASSWORD: password },
   * });
   * ```
   * @throws {@link CognitoError}; `NotAuthorizedException` for a wrong password,
   * `PasswordResetRequiredException` after a reset.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminInitiateAuth.html
   */
  adminInitiateAuth(
    input: AdminInitiateAuthInput,
    options?: CallOptions,
  ): Promise<InitiateAuthResult>;

  /**
   * Makes the user's password useless and sends a code to a verified address.
   * The user's next sign-in fails with `PasswordResetRequiredException`;
   * `confirmForgotPassword` with the code sets a new password.
   *
   * @example
   * ```js
   * await admin.adminResetUserPassword({ username: "jane" });
   * ```
   * @throws {@link CognitoError}; `InvalidParameterException` for a user without
   * a verified address (set `email_verified` by {@link adminUpdateUserAttributes}).
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminResetUserPassword.html
   */
  adminResetUserPassword(
    input: AdminUserInput & AdminMetadataInput,
    options?: CallOptions,
  ): Promise<EmptyResult>;

  /**
   * Answers a challenge of {@link adminInitiateAuth}. `USERNAME` is the
   * challenge's own (`USER_ID_FOR_SRP` among its parameters), not an alias.
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
   * @throws {@link CognitoError}; `InvalidPasswordException`, `NotAuthorizedException`.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminRespondToAuthChallenge.html
   */
  adminRespondToAuthChallenge(
    input: AdminRespondToAuthChallengeInput,
    options?: CallOptions,
  ): Promise<InitiateAuthResult>;

  /**
   * Sets a password: a temporary one, to be replaced at the next sign-in
   * (`FORCE_CHANGE_PASSWORD`), or a permanent one (`CONFIRMED`).
   *
   * @example
   * ```js
   * await admin.adminSetUserPassword({ username: "jane", password, permanent: true });
   * ```
   * @throws {@link CognitoError}; `InvalidPasswordException` for one against the policy.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserPassword.html
   */
  adminSetUserPassword(
    input: AdminSetUserPasswordInput,
    options?: CallOptions,
  ): Promise<EmptyResult>;

  /**
   * Sets attributes, verified flags included.
   *
   * @example
   * ```js
   * await admin.adminUpdateUserAttributes({
   *   username: "jane",
   *   userAttributes: [{ name: "email_verified", value: "true" }],
   * });
   * ```
   * @throws {@link CognitoError}; `AliasExistsException`, `InvalidParameterException`.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateUserAttributes.html
   */
  adminUpdateUserAttributes(
    input: AdminUpdateUserAttributesInput,
    options?: CallOptions,
  ): Promise<EmptyResult>;

  /**
   * Revokes all tokens of a user. ID and access tokens that are verified by
   * their signature alone are taken until they run out.
   *
   * @example
   * ```js
   * await admin.adminUserGlobalSignOut({ username: "jane" });
   * ```
   * @throws {@link CognitoError}; `UserNotFoundException`.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUserGlobalSignOut.html
   */
  adminUserGlobalSignOut(input: AdminUserInput, options?: CallOptions): Promise<EmptyResult>;

  /**
   * The users, a page fetched when it is reached. `options` are for each page.
   *
   * @example
   * ```js
   * const filter = { attribute: "email", startsWith: typed };
   * for await (const { username, userStatus } of admin.listUsers({ filter })) {
   *   addRow(username, userStatus);
   * }
   * ```
   * @throws {@link CognitoError}, at the step that fetches: `InvalidParameterException`.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html
   */
  listUsers(input?: ListUsersInput, options?: CallOptions): AsyncGenerator<User, void, undefined>;
}
