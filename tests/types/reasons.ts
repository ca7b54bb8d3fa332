// Why the service refused, which TypeScript knows for each function once the module is imported.
import { CognitoError } from "cognito-wasm";
import type { Reason, ReasonDetails, ReasonOf } from "cognito-wasm/reasons";
import "cognito-wasm/sign-in";
import "cognito-wasm/operations";
import { same } from "./equal.js";

export function explain(error: unknown): string {
  if (!(error instanceof CognitoError)) throw error;
  same<typeof error.details, ReasonDetails>(true);
  if (error.operation === "forgotPassword") {
    // @ts-expect-error no password is proved
    if (error.reason === "WRONG_CREDENTIALS") return "";
    // @ts-expect-error no code is asked for
    if (error.reason === "CODE_WRONG") return "";
    return error.reason === "NO_VERIFIED_CONTACT" ? "No address." : "";
  }
  switch (error.reason) {
    case "WRONG_CREDENTIALS":
      return "Wrong.";
    case "TRIGGER_REFUSED":
      return error.details.message ?? "";
    // @ts-expect-error a reason that is none
    case "WRONG_CREDENTIAL":
      return "";
    case undefined:
      return error.message;
    default:
      return error.reason;
  }
}

const reason: Reason | undefined = undefined as ReasonOf<"confirmForgotPassword"> | undefined;
export const isWrong = reason === "CODE_WRONG";
same<ReasonOf<"signIn">, never>(true);
