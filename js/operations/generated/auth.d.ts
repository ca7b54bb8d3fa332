// @generated from model by `npm run generate`. Do not edit.

import type {
  CallOptions,
  CognitoClient,
  InitiateAuthInput,
  InitiateAuthResult,
} from "../../client.js";
import type { CognitoError } from "../../core/errors.js";
import type { CommonCode, LambdaCode, SmsCode } from "../../generated/codes.js";
import type { ChallengeName, CommonInput } from "../../generated/shared.js";

/** The input of {@link respondToAuthChallenge}. */
export interface RespondToAuthChallengeInput extends CommonInput {
  /** The challenge that is answered. */
  challengeName: ChallengeName;
  /** The challenge's session. */
  session?: string | undefined;
  /**
   * The answer, by its names in the API, and `USERNAME`, which is the challenge's own
   * (`USERNAME` or `USER_ID_FOR_SRP` among its parameters) and not the alias that was typed.
   * The client adds `SECRET_HASH`.
   */
  challengeResponses?: Record<string, string | undefined> | undefined;
}

/**
 * Answers a challenge.
 *
 * `signIn` and `answer` of `cognito-wasm/sign-in` do this for every challenge that the
 * service has, and compute SRP.
 *
 * If the response is lost, the request is not sent again, for it may have been carried out.
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
 * @throws {@link CognitoError}, among others with these codes:
 * - `CodeMismatchException`: The code is wrong.
 * - `NotAuthorizedException`: The proof is wrong, or the session has expired.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
 */
export function respondToAuthChallenge(
  cognito: CognitoClient,
  input: RespondToAuthChallengeInput,
  options?: CallOptions,
): Promise<InitiateAuthResult>;

/** Calls {@link CognitoClient.initiateAuth}. */
export function initiateAuth(
  cognito: CognitoClient,
  input: InitiateAuthInput,
  options?: CallOptions,
): Promise<InitiateAuthResult>;

declare module "../../generated/codes.js" {
  interface CognitoServiceCodes {
    respondToAuthChallenge:
      | CommonCode
      | LambdaCode
      | SmsCode
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
  }
}
