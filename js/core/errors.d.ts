import type { RetryConfig } from "../client.js";
import type { CognitoServiceCodes } from "../generated/codes.js";

export type { CognitoServiceCodes, CommonCode, LambdaCode, SmsCode } from "../generated/codes.js";

/** How far a call had come when it failed. */
export type CognitoErrorStage =
  /** The configuration, the app's `secretHash`, or loading the Wasm. Nothing was sent. */
  | "config"
  /** The input of the call. Nothing was sent. */
  | "input"
  /** `fetch` failed: there is no network, the address is blocked, or the connection was lost. */
  | "dispatch"
  /** No response came within `timeout`. */
  | "timeout"
  /** The app aborted the call with `signal`. */
  | "aborted"
  /** A response came that is not the service's, or cannot be read: see `status`. */
  | "response"
  /** The service refused the request: `code` is its exception, `message` its message. */
  | "service";

/** The codes of the SDK's own errors. Each belongs to a stage. */
export type CognitoErrorOwnCode =
  /** `config`: a member of the configuration is wrong, the message names it; or the platform gives no randomness. */
  | "InvalidConfiguration"
  /** `config`: the app's `secretHash` failed (see `cause`) or returned no Base64 of 32 bytes. */
  | "SecretHashFailed"
  /** `config`: WebAssembly did not load: see `cause`. `retryable` is `false` if the platform refused it. */
  | "WasmUnavailable"
  /** `input`: a member is missing, unknown, of the wrong type or length; the message names it. */
  | "InvalidInput"
  /** `input`: the browser returned no passkey, or the user declined; see `cause`. */
  | "PasskeyFailed"
  /** `input`: a session was asked for tokens, but nobody is signed in, or no longer. */
  | "NotSignedIn"
  /** `config`: the app's own `refresh` failed; see `cause`. */
  | "RefreshFailed"
  /** `config`: the app's own `revoke` failed; see `cause`. */
  | "RevokeFailed"
  /** `config`: the storage that the app chose failed; see `cause`. */
  | "StorageFailed"
  /** `input` or, after sending, `response`: the call failed inside; see `cause`. */
  | "InternalError"
  /** `dispatch`: `fetch` failed; the message names the host, `cause` is the exception. */
  | "NetworkError"
  /** `timeout`: no response came in time. */
  | "TimeoutError"
  /** `aborted`: `cause` is the signal's reason. */
  | "AbortError"
  /** `response`: it is HTML, truncated JSON, or lacks members. */
  | "InvalidResponse";

/** The codes that a function's error can have. A newer service may have more. */
export type CognitoErrorCode<
  Operation extends keyof CognitoServiceCodes = keyof CognitoServiceCodes,
> = CognitoErrorOwnCode | CognitoServiceCodes[Operation];

/** The error of one function; {@link CognitoError} is one of these. */
export interface CognitoErrorOf<Operation extends keyof CognitoServiceCodes> extends Error {
  readonly name: "CognitoError";

  /** The service's exception name verbatim, or one of {@link CognitoErrorOwnCode}. */
  readonly code: CognitoErrorCode<Operation>;

  /** How far the call had come. */
  readonly stage: CognitoErrorStage;

  /** The function that was called. */
  readonly operation: Operation;

  /** The HTTP status, if a response came. In a browser it is 0 for a redirect, which is not followed. */
  readonly status: number | undefined;

  /** The service's ID of the request, for AWS Support. */
  readonly requestId: string | undefined;

  /**
   * Whether the very same call, made again later, may succeed and does no harm. It is `false`
   * where what the call was given may be used up: a code, a session, a step, a password.
   * After a lost `confirmForgotPassword`, for example, the new password may be set already,
   * and the code is good for nothing more.
   */
  readonly retryable: boolean;

  /**
   * How often the last request of the call was sent: 0 if nothing was sent, more than 1 if it
   * was sent again. A call of several requests that fails between two of them has 1. See
   * {@link RetryConfig}.
   */
  readonly attempts: number;

  /**
   * Whether a request of the call may have reached the service, which may then have
   * carried it out. After a `NetworkError` or `TimeoutError` of
   * `changePassword`, say, either password may be the valid one.
   */
  readonly mayHaveBeenSent: boolean;

  /** The exception underneath, of `fetch`, `secretHash` or WebAssembly. */
  readonly cause?: unknown;
}

/**
 * The error that a call is rejected with. `operation` tells the functions apart, and
 * TypeScript then knows the codes.
 *
 * It holds no password, code, secret, token or session. (`cause` is the exception of
 * the app's own `fetch` or `secretHash`, unchanged.)
 *
 * @example
 * ```js
 * try {
 *   await cognito.confirmForgotPassword({ username, confirmationCode, password });
 * } catch (error) {
 *   if (!(error instanceof CognitoError)) throw error;
 *   if (error.code === "CodeMismatchException") showBeside(codeField, "That is not the code we sent.");
 *   else if (error.retryable) offerToTryAgain();
 *   else show(error.message);
 * }
 * ```
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html
 */
export type CognitoError = {
  [Operation in keyof CognitoServiceCodes]: CognitoErrorOf<Operation>;
}[keyof CognitoServiceCodes];

/** The class of the errors, for `instanceof` and for an app's own tests. */
export const CognitoError: {
  new (
    message: string,
    members: Pick<
      CognitoError,
      "code" | "stage" | "operation" | "retryable" | "mayHaveBeenSent"
    > & { attempts?: number; status?: number; requestId?: string; cause?: unknown },
  ): CognitoError;
  readonly prototype: CognitoError;
};
