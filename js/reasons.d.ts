/**
 * Why the service refused, as {@link Reason} beside `code`. The service tells a wrong
 * password, too many attempts, a disabled user and more by one code,
 * `NotAuthorizedException`, and apart only by English sentences. This module knows the
 * sentences. Import it once in the app: every `CognitoError` then has `reason` and `details`.
 *
 * docs/errors.md lists the reasons: what each means, what to tell the user, what to do.
 *
 * @example
 * ```js
 * import { CognitoError } from "cognito-wasm";
 * import "cognito-wasm/reasons";
 *
 * try {
 *   await cognito.initiateAuth(input);
 * } catch (error) {
 *   if (!(error instanceof CognitoError)) throw error;
 *   switch (error.reason) {
 *     case "WRONG_CREDENTIALS": return show("Benutzername oder Passwort ist falsch.");
 *     case "TOO_MANY_ATTEMPTS": return show("Zu viele Versuche. Bitte warten Sie etwas.");
 *     default: return show(error.message);
 *   }
 * }
 * ```
 */
import type { CognitoErrorCode } from "./core/errors.js";
import type { CognitoServiceCodes } from "./generated/codes.js";
import type {
  FunctionsOfReasons,
  Reason,
  ReasonDetails,
  ReasonsOfCodes,
} from "./generated/reasons.js";

export { CognitoError } from "./core/errors.js";
export type { Reason, ReasonDetails } from "./generated/reasons.js";

/** The reasons that a function's error can have. A newer version of the package may know more. */
export type ReasonOf<Operation extends keyof CognitoServiceCodes> = Told<
  ReasonsOfCodes[CognitoErrorCode<Operation> & keyof ReasonsOfCodes],
  Operation
>;

/** Leaves out the reasons that a function's error cannot have. */
type Told<Any extends Reason, Operation> = Any extends keyof FunctionsOfReasons
  ? Operation extends FunctionsOfReasons[Any]
    ? Any
    : never
  : Any;

declare module "./core/errors.js" {
  interface CognitoErrorOf<Operation extends keyof CognitoServiceCodes> {
    /**
     * Why the service refused; `undefined` where its words are not known, and for the SDK's
     * own codes. `cognito-wasm/reasons` adds it.
     */
    readonly reason: ReasonOf<Operation> | undefined;

    /** The facts that the message has. `cognito-wasm/reasons` adds it. */
    readonly details: ReasonDetails;
  }
}
