// @generated from model by `npm run generate`. Do not edit.

import type {
  CallOptions,
  EmptyResult,
  InitiateAuthInput,
  InitiateAuthResult,
  NewPasswordRequired,
  RespondToNewPasswordChallengeInput,
} from "../client.js";
import type { CognitoError } from "../core/errors.js";
import type { CodeDeliveryDetails, CommonInput, SignedInInput } from "../generated/shared.js";

/** The members that the input of `initiateAuth` may have. */
export interface InitiateAuthMembers extends CommonInput {
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
   * `SRP_A` or `REFRESH_TOKEN`; on a device that the user pool remembers also `DEVICE_KEY`.
   * The client adds `SECRET_HASH`.
   */
  authParameters?: Record<string, string | undefined> | undefined;
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

/** The members that the input of `respondToNewPasswordChallenge` may have. */
export interface RespondToNewPasswordChallengeMembers extends CommonInput {
  /** The new password, at most 256 characters. */
  newPassword: string;
  /** The challenge as it was received. It may have been through JSON since. */
  challenge?: NewPasswordRequired | undefined;
  /**
   * The challenge's parameter `USER_ID_FOR_SRP`, if it has one. Required unless `challenge` is
   * given.
   */
  username?: string | undefined;
  /**
   * Values of the attributes that the challenge requires, and of others that the app client
   * may write, by their plain names. The service refuses an attribute that cannot be changed
   * or already has a value.
   */
  userAttributes?: Record<string, string | undefined> | undefined;
  /** The challenge's session. Required unless `challenge` is given. */
  session?: string | undefined;
}

/** The input of `forgotPassword`. */
export interface ForgotPasswordInput extends CommonInput {
  /** The user's name or an alias, 1 to 128 characters. */
  username: string;
  /** The secret hash, in place of the one that the client computes. */
  secretHash?: string | undefined;
}

/** The result of `forgotPassword`. */
export interface ForgotPasswordResult {
  /** Where the code was sent. */
  codeDeliveryDetails: CodeDeliveryDetails;
}

/** The input of `confirmForgotPassword`. */
export interface ConfirmForgotPasswordInput extends CommonInput {
  /** The user's name or an alias, 1 to 128 characters. */
  username: string;
  /** The code that the user received, which is valid for one hour. */
  confirmationCode: string;
  /** The new password, at most 256 characters. */
  password: string;
  /** The secret hash, in place of the one that the client computes. */
  secretHash?: string | undefined;
}

/** The input of `changePassword`. */
export interface ChangePasswordInput extends SignedInInput {
  /** The new password, at most 256 characters. */
  proposedPassword: string;
  /** The current password. Left out for a user who has none yet. */
  previousPassword?: string | undefined;
}

/** The client's methods. */
export interface CognitoClientOperations {
  /**
   * Starts a sign-in, or refreshes tokens.
   *
   * If the response is lost, the request may be sent again, unless it has a session.
   *
   * @example
   * ```js
   * const result = await cognito.initiateAuth({
   *   authFlow: "USER_PASSWORD_AUTH",
   *   authParameters: { USERNAME: "jane@example.com", PASSWORD: password },
   * });
   * if (result.challengeName === undefined) use(result.authenticationResult.accessToken);
   * else if (result.challengeName === "NEW_PASSWORD_REQUIRED") askFor(result.requiredAttributes);
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `NotAuthorizedException`: The password is wrong.
   * - `PasswordResetRequiredException`: An administrator reset the password. The user has
   *   received a code; continue with {@link confirmForgotPassword}.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html
   */
  initiateAuth(input: InitiateAuthInput, options?: CallOptions): Promise<InitiateAuthResult>;

  /**
   * Answers a `NEW_PASSWORD_REQUIRED` challenge with a new password.
   *
   * The answer names the user as the challenge does, which is what the secret hash needs;
   * after a sign-in with an alias, that name is not the one that was typed.
   *
   * If the response is lost, the request is not sent again, for it may have been carried out.
   *
   * @example
   * ```js
   * if (result.challengeName === "NEW_PASSWORD_REQUIRED") {
   *   const { authenticationResult } = await cognito.respondToNewPasswordChallenge({
   *     challenge: result,
   *     newPassword,
   *     userAttributes: { name: "Jane" },
   *   });
   * }
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `InvalidInput`: An attribute is missing that the challenge requires; nothing was sent.
   * - `InvalidPasswordException`: The password does not meet the policy; the challenge stays
   *   valid.
   * - `NotAuthorizedException`: The session has expired.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
   */
  respondToNewPasswordChallenge(
    input: RespondToNewPasswordChallengeInput,
    options?: CallOptions,
  ): Promise<InitiateAuthResult>;

  /**
   * Sends the user a code to set a new password with.
   *
   * The current password works until then. A newer code replaces an older one.
   *
   * If the app client hides whether a user exists, the response for an unknown user has an
   * invented destination, and no code is sent.
   *
   * If the response is lost, the request may be sent again.
   *
   * @example
   * ```js
   * const { codeDeliveryDetails } = await cognito.forgotPassword({ username: "jane@example.com" });
   * show(`We sent a code to ${codeDeliveryDetails.destination}.`);
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `InvalidParameterException`: The user has no verified email address or phone number.
   * - `LimitExceededException`: More than about five codes were asked for in an hour.
   * - `NotAuthorizedException`: The user's password is a temporary one.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html
   */
  forgotPassword(input: ForgotPasswordInput, options?: CallOptions): Promise<ForgotPasswordResult>;

  /**
   * Sets a new password with the code that the user received.
   *
   * The code comes from {@link forgotPassword}, or from an administrator who reset the
   * password.
   *
   * If the response is lost, the request is not sent again, for it may have been carried out.
   *
   * @example
   * ```js
   * await cognito.confirmForgotPassword({
   *   username: "jane@example.com",
   *   confirmationCode: "123456",
   *   password: newPassword,
   * });
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `CodeMismatchException`: The code is wrong.
   * - `ExpiredCodeException`: The code has expired or was already used.
   * - `InvalidPasswordException`: The password does not meet the policy; the code stays valid.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html
   */
  confirmForgotPassword(
    input: ConfirmForgotPasswordInput,
    options?: CallOptions,
  ): Promise<EmptyResult>;

  /**
   * Changes the password of the signed-in user.
   *
   * The user's other sessions continue.
   *
   * If the response is lost, the request is not sent again, for it may have been carried out.
   *
   * @example
   * ```js
   * await cognito.changePassword({ accessToken, previousPassword, proposedPassword });
   * ```
   * @throws {@link CognitoError}, among others with these codes:
   * - `InvalidPasswordException`: The password does not meet the user pool's policy.
   * - `LimitExceededException`: Too many attempts were made; try again later.
   * - `NotAuthorizedException`: The current password is wrong, or the access token has expired
   *   or was revoked.
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html
   */
  changePassword(input: ChangePasswordInput, options?: CallOptions): Promise<EmptyResult>;
}
