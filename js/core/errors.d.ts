import type { CognitoServiceCodes } from "../generated/codes.js";

export type { CognitoServiceCodes, CommonCode, LambdaCode, SmsCode } from "../generated/codes.js";

/** How far a call had come when it failed. */
export type CognitoErrorStage =
  /** The configuration, the app's `secretHash`, or loading the Wasm. Nothing was sent. */
  | "config"
  /** What was passed to the call. Nothing was sent. */
  | "input"
  /** `fetch` failed: no network, a blocked address, a connection that was lost. */
  | "dispatch"
  /** No answer within `timeout`. */
  | "timeout"
  /** The app aborted, by `signal`. */
  | "aborted"
  /** An answer came that is not the service's, or cannot be read: see `status`. */
  | "response"
  /** The service refused: `code` is its exception, `message` its words. */
  | "service";

/** The codes that are ours and not the service's; each belongs to a stage. */
export type CognitoErrorOwnCode =
  /** `config`: a member of the configuration is wrong, the message names it; or the platform gives no randomness. */
  | "InvalidConfiguration"
  /** `config`: the app's `secretHash` failed or gave no string; see `cause`. */
  | "SecretHashFailed"
  /** `config`: WebAssembly did not load; the message names the cure, `cause` the reason. */
  | "WasmUnavailable"
  /** `input`: a member is missing, unknown, of the wrong type or length; the message names it. */
  | "InvalidInput"
  /** `input`: the browser, or the user, gave no passkey; see `cause`. */
  | "PasskeyFailed"
  /** `input`: a session is asked for tokens, and nobody is signed in, or not any more. */
  | "NotSignedIn"
  /** `config`: the app's own `refresh` failed; see `cause`. */
  | "RefreshFailed"
  /** `config`: the app's own `revoke` failed; see `cause`. */
  | "RevokeFailed"
  /** `config`: the storage that the app chose failed; see `cause`. */
  | "StorageFailed"
  /** `input` or, after sending, `response`: the call failed inside; see `cause`. */
  | "InternalError"
  /** `dispatch`: `fetch` failed; see `cause`. */
  | "NetworkError"
  /** `timeout`. */
  | "TimeoutError"
  /** `aborted`: `cause` is the signal's reason. */
  | "AbortError"
  /** `response`: HTML, JSON that is cut off, members missing. */
  | "InvalidResponse";

/** The codes a function's error can have; a newer service may know more. */
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

  /** The HTTP status, if an answer came. */
  readonly status: number | undefined;

  /** The service's id of the request, for AWS support. */
  readonly requestId: string | undefined;

  /** Whether the very same call, made again later, may succeed. */
  readonly retryable: boolean;

  /**
   * Whether the request may have reached the service, which may then have
   * carried it out. After a `NetworkError` or `TimeoutError` of
   * `changePassword`, say, either password may be the valid one.
   */
  readonly mayHaveBeenSent: boolean;

  /** What was thrown underneath: by `fetch`, `secretHash` or WebAssembly. */
  readonly cause?: unknown;
}

/**
 * Whatever a call is rejected with. `operation` tells the functions apart, and
 * TypeScript then knows the codes.
 *
 * It holds no password, code, secret, token or session. (`cause` is what the
 * app's own `fetch` or `secretHash` threw: what is in there is theirs.)
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

/** For `instanceof`, and for an app's own tests to make one. */
export const CognitoError: {
  new (
    message: string,
    members: Pick<
      CognitoError,
      "code" | "stage" | "operation" | "retryable" | "mayHaveBeenSent"
    > & { status?: number; requestId?: string; cause?: unknown },
  ): CognitoError;
  readonly prototype: CognitoError;
};
