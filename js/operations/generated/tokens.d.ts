// @generated from model by `npm run generate`. Do not edit.

import type { CallOptions, CognitoClient, EmptyResult } from "../../client.js";
import type { CognitoError } from "../../core/errors.js";
import type { CommonCode, LambdaCode } from "../../generated/codes.js";
import type { AuthenticationResult, SignedInInput } from "../../generated/shared.js";

/** Whether the managed login session that tokens came from ends too. */
export type RevokeAssociatedSessions =
  /** The session continues. */
  | "NONE"
  /** The session ends. */
  | "LINKED";

/**
 * A session of a user.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SessionDescriptionType.html
 */
export interface UserSession {
  /** The session's ID, for {@link revokeUserSession}. */
  sessionId?: string;
  /** The session's type. */
  sessionType?: "SSO" | "TOKEN";
  /** The app client's ID. */
  clientId?: string;
  /** When the session started, in seconds since 1970. */
  createDate?: number;
  /** When the session was last used, in seconds since 1970. */
  lastActiveDate?: number;
  /** The browser or app, if the service could determine it. */
  deviceType?: string;
  /** The address that the last request came from. */
  lastIPAddress?: string;
  /** Where that address is. */
  lastLocation?: {
    /** The city, if the service could determine it from the address. */
    city?: string;
    /** The country, if the service could determine it from the address. */
    country?: string;
  };
  /** The ID of the `SSO` session that a `TOKEN` session came from. */
  originSessionId?: string;
  /** Whether the access token that was sent belongs to the session. */
  isCurrentSession?: boolean;
}

/** The input of {@link getTokensFromRefreshToken}. */
export interface GetTokensFromRefreshTokenInput {
  /** The refresh token of a sign-in, or of the refresh before. */
  refreshToken: string;
  /**
   * The app client's secret, in place of the client's. Required if the client has only a
   * `secretHash` function.
   */
  clientSecret?: string | undefined;
  /** The key of the device that the user signed in on, if the user pool remembers it. */
  deviceKey?: string | undefined;
  /**
   * Data for Lambda triggers. The service neither stores nor encrypts it; it must hold no
   * secrets.
   */
  clientMetadata?: Record<string, string | undefined> | undefined;
  /**
   * Members that a newer service knows and this version does not, sent as they are
   * (`{ NewMember: … }`).
   */
  extra?: Record<string, unknown> | undefined;
}

/** The result of {@link getTokensFromRefreshToken}. */
export interface GetTokensFromRefreshTokenResult {
  /**
   * The new tokens. They include a refresh token if the app client rotates them; the one that
   * was sent then expires.
   */
  authenticationResult: AuthenticationResult;
}

/**
 * Refreshes tokens, whether or not the app client rotates refresh tokens.
 *
 * If it rotates them, store the new refresh token before anything else; the one that was
 * sent is valid for a minute at most.
 *
 * The service takes the client secret itself here, and no hash. If the client has only a
 * `secretHash` function, the call fails before anything is sent; make it on your server.
 *
 * If the response is lost, the request is not sent again, for it may have been carried out.
 *
 * @example
 * ```js
 * const { authenticationResult } = await getTokensFromRefreshToken(cognito, { refreshToken });
 * keep(authenticationResult.refreshToken ?? refreshToken);
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `NotAuthorizedException`: The refresh token has expired or was revoked.
 * - `RefreshTokenReuseException`: The refresh token was replaced by a newer one.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html
 */
export function getTokensFromRefreshToken(
  cognito: CognitoClient,
  input: GetTokensFromRefreshTokenInput,
  options?: CallOptions,
): Promise<GetTokensFromRefreshTokenResult>;

/** The input of {@link revokeToken}. */
export interface RevokeTokenInput {
  /** The refresh token. */
  token: string;
  /**
   * The app client's secret, in place of the client's. Required if the client has only a
   * `secretHash` function.
   */
  clientSecret?: string | undefined;
  /** Whether the managed login session that the tokens came from ends too. Default `NONE`. */
  revokeAssociatedSessions?: RevokeAssociatedSessions | undefined;
  /**
   * Members that a newer service knows and this version does not, sent as they are
   * (`{ NewMember: … }`).
   */
  extra?: Record<string, unknown> | undefined;
}

/**
 * Revokes a refresh token and the access tokens that came from it.
 *
 * An API that verifies only a token's signature accepts it until it expires.
 *
 * About the client secret, see {@link getTokensFromRefreshToken}.
 *
 * If the response is lost, the request may be sent again.
 *
 * @example
 * ```js
 * await revokeToken(cognito, { token: refreshToken });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `UnsupportedOperationException`: The app client does not allow it.
 * - `UnsupportedTokenTypeException`: The token is not a refresh token.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html
 */
export function revokeToken(
  cognito: CognitoClient,
  input: RevokeTokenInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/**
 * Signs the user out everywhere by revoking all of the user's tokens.
 *
 * An API that verifies only a token's signature accepts it until it expires.
 *
 * If the response is lost, the request is not sent again, for it may have been carried out.
 *
 * @example
 * ```js
 * await globalSignOut(cognito, { accessToken });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `NotAuthorizedException`: The access token has expired or was revoked.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html
 */
export function globalSignOut(
  cognito: CognitoClient,
  input: SignedInInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/** The input of {@link listUserSessions}. */
export interface ListUserSessionsInput extends SignedInInput {
  /** Where the page starts, from the response before. */
  nextToken?: string | undefined;
}

/** The result of {@link listUserSessions}. */
export interface ListUserSessionsResult {
  /** The sessions in the page. */
  sessions?: UserSession[];
  /** Where the next page starts. Missing in the last one. */
  nextToken?: string;
}

/**
 * Lists the signed-in user's sessions in all app clients, one page at a time.
 *
 * A new session is listed after some seconds.
 *
 * If the response is lost, the request may be sent again.
 *
 * @example
 * ```js
 * const { sessions = [] } = await listUserSessions(cognito, { accessToken });
 * for (const { deviceType, lastActiveDate } of sessions) addRow(deviceType, lastActiveDate);
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `NotAuthorizedException`: The access token has expired or was revoked.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserSessions.html
 */
export function listUserSessions(
  cognito: CognitoClient,
  input: ListUserSessionsInput,
  options?: CallOptions,
): Promise<ListUserSessionsResult>;

/** The input of {@link revokeUserSession}. */
export interface RevokeUserSessionInput extends SignedInInput {
  /** The session's ID, from {@link listUserSessions}. */
  sessionId: string;
  /** Whether the managed login session that the tokens came from ends too. Default `NONE`. */
  revokeAssociatedSessions?: RevokeAssociatedSessions | undefined;
}

/**
 * Ends another session of the signed-in user and revokes its tokens.
 *
 * It cannot end the access token's own session.
 *
 * If the response is lost, the request is not sent again, for it may have been carried out.
 *
 * @example
 * ```js
 * await revokeUserSession(cognito, { accessToken, sessionId });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `ResourceNotFoundException`: The session does not exist.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeUserSession.html
 */
export function revokeUserSession(
  cognito: CognitoClient,
  input: RevokeUserSessionInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/** The input of {@link updateAuthEventFeedback}. */
export interface UpdateAuthEventFeedbackInput {
  /** The user pool's ID, for example `us-west-2_EXAMPLE`. */
  userPoolId: string;
  /** The user's name or an alias, 1 to 128 characters. */
  username: string;
  /** The sign-in's ID, from the link in the email. */
  eventId: string;
  /** The token from the link in the email. */
  feedbackToken: string;
  /** Whether the sign-in was the user's. */
  feedbackValue: "Invalid" | "Valid";
  /**
   * Members that a newer service knows and this version does not, sent as they are
   * (`{ NewMember: … }`).
   */
  extra?: Record<string, unknown> | undefined;
}

/**
 * Tells threat protection whether a sign-in was the user's.
 *
 * The links in the user pool's emails about sign-ins carry the event and the token.
 *
 * If the response is lost, the request is not sent again, for it may have been carried out.
 *
 * @example
 * ```js
 * await updateAuthEventFeedback(cognito, {
 *   userPoolId: "us-west-2_EXAMPLE",
 *   username: "jane",
 *   eventId,
 *   feedbackToken,
 *   feedbackValue: "Invalid",
 * });
 * ```
 * @throws {@link CognitoError}, among others with these codes:
 * - `UserPoolAddOnNotEnabledException`: The user pool has no threat protection.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateAuthEventFeedback.html
 */
export function updateAuthEventFeedback(
  cognito: CognitoClient,
  input: UpdateAuthEventFeedbackInput,
  options?: CallOptions,
): Promise<EmptyResult>;

declare module "../../generated/codes.js" {
  interface CognitoServiceCodes {
    getTokensFromRefreshToken: CommonCode | LambdaCode | "RefreshTokenReuseException";
    revokeToken:
      | "ForbiddenException"
      | "InternalErrorException"
      | "InvalidParameterException"
      | "OperationNotEnabledException"
      | "TooManyRequestsException"
      | "UnauthorizedException"
      | "UnsupportedOperationException"
      | "UnsupportedTokenTypeException";
    globalSignOut:
      | "ForbiddenException"
      | "InternalErrorException"
      | "InvalidParameterException"
      | "NotAuthorizedException"
      | "OperationNotEnabledException"
      | "PasswordResetRequiredException"
      | "ResourceNotFoundException"
      | "TooManyRequestsException"
      | "UserNotConfirmedException";
    listUserSessions: CommonCode | "PasswordResetRequiredException" | "UserNotConfirmedException";
    revokeUserSession: CommonCode | "PasswordResetRequiredException" | "UserNotConfirmedException";
    updateAuthEventFeedback:
      | "InternalErrorException"
      | "InvalidParameterException"
      | "NotAuthorizedException"
      | "OperationNotEnabledException"
      | "ResourceNotFoundException"
      | "TooManyRequestsException"
      | "UserNotFoundException"
      | "UserPoolAddOnNotEnabledException";
  }
}
