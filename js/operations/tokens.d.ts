import type {
  AuthenticationResult,
  CallOptions,
  CognitoClient,
  CommonInput,
  EmptyResult,
  InitiateAuthResult,
  OtherChallengeName,
} from "../client.js";
import type { SignedInInput } from "./user.js";

export interface RespondToAuthChallengeInput extends CommonInput {
  challengeName: "NEW_PASSWORD_REQUIRED" | OtherChallengeName;
  /**
   * `USERNAME`, which is the challenge's own where its parameters have one
   * (`USERNAME`, `USER_ID_FOR_SRP`) and not the alias that was typed; and the
   * answer. `SECRET_HASH` is put in.
   */
  challengeResponses?: Record<string, string | undefined> | undefined;
  /** The challenge's. */
  session?: string | undefined;
}

/** What an operation takes that asks for the app client's secret itself. */
interface ClientSecretInput extends Pick<CommonInput, "extra"> {
  /** In place of the client's. Required where the client has a `secretHash` function only. */
  clientSecret?: string | undefined;
}

export interface GetTokensFromRefreshTokenInput
  extends ClientSecretInput,
    Pick<CommonInput, "clientMetadata"> {
  refreshToken: string;
  /** Of the device that the user pool remembers, if the sign-in was on one. */
  deviceKey?: string | undefined;
}

export interface GetTokensFromRefreshTokenResult {
  /** With a `refreshToken` where the app client rotates them: the one sent runs out. */
  authenticationResult: AuthenticationResult;
}

/** Whether the managed login's session behind the tokens ends as well. Default `NONE`. */
export type RevokeAssociatedSessions = "LINKED" | "NONE";

export interface RevokeTokenInput extends ClientSecretInput {
  /** A refresh token. */
  token: string;
  revokeAssociatedSessions?: RevokeAssociatedSessions | undefined;
}

export interface ListUserSessionsInput extends SignedInInput {
  /** Where to go on, from the answer before. */
  nextToken?: string | undefined;
}

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SessionDescriptionType.html */
export interface UserSession {
  sessionId?: string;
  /** `TOKEN` for what a refresh token renews, `SSO` for the managed login's. */
  sessionType?: "SSO" | "TOKEN";
  clientId?: string;
  /** In seconds since 1970. */
  createDate?: number;
  /** In seconds since 1970. */
  lastActiveDate?: number;
  deviceType?: string;
  lastIPAddress?: string;
  lastLocation?: { city?: string; country?: string };
  /** The SSO session that a token session came through. */
  originSessionId?: string;
  /** Whether it is that of the access token. */
  isCurrentSession?: boolean;
}

export interface ListUserSessionsResult {
  sessions?: UserSession[];
  /** Where to go on; missing at the end. */
  nextToken?: string;
}

export interface RevokeUserSessionInput extends SignedInInput {
  /** Of {@link listUserSessions}. */
  sessionId: string;
  revokeAssociatedSessions?: RevokeAssociatedSessions | undefined;
}

export interface UpdateAuthEventFeedbackInput extends Pick<CommonInput, "extra"> {
  userPoolId: string;
  /** The user's name, or an alias. */
  username: string;
  eventId: string;
  /** From the link in the user pool's email. */
  feedbackToken: string;
  feedbackValue: "Invalid" | "Valid";
}

/**
 * Answers a challenge. `signIn` and `answer` of `cognito-wasm/sign-in` do so for
 * every challenge the service has, the arithmetic of SRP included.
 *
 * @example
 * ```js
 * const result = await respondToAuthChallenge(cognito, {
 *   challengeName: "SOFTWARE_TOKEN_MFA",
 *   session: challenge.session,
 *   challengeResponses: {
 *     USERNAME: challenge.challengeParameters.USER_ID_FOR_SRP,
 *     SOFTWARE_TOKEN_MFA_CODE: "123456",
 *   },
 * });
 * ```
 * @throws {@link CognitoError}; `CodeMismatchException` for a wrong code,
 * `NotAuthorizedException` for a wrong proof, or when the session is over.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
 */
export function respondToAuthChallenge(
  cognito: CognitoClient,
  input: RespondToAuthChallengeInput,
  options?: CallOptions,
): Promise<InitiateAuthResult>;

/**
 * Refreshes tokens, whether or not the app client rotates refresh tokens. Where
 * it does, keep the new one before anything else: the one that was sent is good
 * for a minute at most.
 *
 * With a client secret, the service takes the secret itself here and no hash:
 * a client that has but a `secretHash` function is refused, before anything is
 * sent. Its app's own back end must make this call.
 *
 * @example
 * ```js
 * const { authenticationResult } = await getTokensFromRefreshToken(cognito, { refreshToken });
 * keep(authenticationResult.refreshToken ?? refreshToken);
 * ```
 * @throws {@link CognitoError}; `NotAuthorizedException` for a token that ran
 * out or was revoked, `RefreshTokenReuseException` for one that was rotated.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html
 */
export function getTokensFromRefreshToken(
  cognito: CognitoClient,
  input: GetTokensFromRefreshTokenInput,
  options?: CallOptions,
): Promise<GetTokensFromRefreshTokenResult>;

/**
 * Revokes a refresh token, and the access tokens that came of it. Tokens that
 * are verified by their signature alone are taken until they run out.
 *
 * As to the client secret, see {@link getTokensFromRefreshToken}.
 *
 * @example
 * ```js
 * await revokeToken(cognito, { token: refreshToken });
 * ```
 * @throws {@link CognitoError}; `UnsupportedTokenTypeException` for another
 * token, `UnsupportedOperationException` where the app client does not allow it.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html
 */
export function revokeToken(
  cognito: CognitoClient,
  input: RevokeTokenInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/**
 * Signs the user out everywhere: revokes all of the user's tokens. Those that
 * are verified by their signature alone are taken until they run out.
 *
 * @example
 * ```js
 * await globalSignOut(cognito, { accessToken });
 * ```
 * @throws {@link CognitoError}; `NotAuthorizedException` for a token that ran
 * out or was revoked.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html
 */
export function globalSignOut(
  cognito: CognitoClient,
  input: SignedInInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/**
 * A page of the user's sessions, in all app clients. A new one is there after
 * some seconds.
 *
 * @example
 * ```js
 * const { sessions = [] } = await listUserSessions(cognito, { accessToken });
 * for (const { deviceType, lastActiveDate } of sessions) addRow(deviceType, lastActiveDate);
 * ```
 * @throws {@link CognitoError}; `NotAuthorizedException` for a token that ran
 * out or was revoked.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserSessions.html
 */
export function listUserSessions(
  cognito: CognitoClient,
  input: ListUserSessionsInput,
  options?: CallOptions,
): Promise<ListUserSessionsResult>;

/**
 * Ends another session of the user's, and revokes its tokens. The access
 * token's own session cannot be ended so.
 *
 * @example
 * ```js
 * await revokeUserSession(cognito, { accessToken, sessionId });
 * ```
 * @throws {@link CognitoError}; `ResourceNotFoundException` for a session that
 * is none.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeUserSession.html
 */
export function revokeUserSession(
  cognito: CognitoClient,
  input: RevokeUserSessionInput,
  options?: CallOptions,
): Promise<EmptyResult>;

/**
 * Tells threat protection whether a sign-in was the user's: what the links in
 * its email are for.
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
 * @throws {@link CognitoError}; `UserPoolAddOnNotEnabledException` where the
 * user pool has no threat protection.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateAuthEventFeedback.html
 */
export function updateAuthEventFeedback(
  cognito: CognitoClient,
  input: UpdateAuthEventFeedbackInput,
  options?: CallOptions,
): Promise<EmptyResult>;
