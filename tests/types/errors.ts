// What is caught: one class, whose codes TypeScript knows for each function.
import { CognitoError, type CognitoErrorOf, type CognitoErrorStage } from "cognito-wasm";
import { same } from "./equal.js";

export function explain(error: unknown): string {
  if (!(error instanceof CognitoError)) throw error;
  same<typeof error.name, "CognitoError">(true);
  same<typeof error.stage, CognitoErrorStage>(true);
  same<typeof error.status, number | undefined>(true);
  same<typeof error.retryable, boolean>(true);
  same<typeof error.mayHaveBeenSent, boolean>(true);
  const asError: Error = error;
  switch (error.code) {
    case "CodeMismatchException":
    case "PasswordResetRequiredException":
    case "TimeoutError":
      return asError.message;
    // @ts-expect-error no code of any function
    case "CodeMissmatchException":
      return "";
    default:
      return error.code;
  }
}

export function explainOne(error: CognitoError): string {
  if (error.operation === "changePassword") {
    same<typeof error, CognitoErrorOf<"changePassword">>(true);
    // @ts-expect-error a code is never asked for
    if (error.code === "CodeMismatchException") return "";
    return error.code === "LimitExceededException" ? "Later." : "";
  }
  if (error.operation === "confirmForgotPassword") {
    return error.code === "CodeMismatchException" ? "Another code." : "";
  }
  // @ts-expect-error no function of this name
  if (error.operation === "resetPassword") return "";
  return "";
}

declare const error: CognitoError;
// @ts-expect-error an error is read, not written
error.code = "NotAuthorizedException";

// For an app's own tests.
new CognitoError("Incorrect username or password.", {
  code: "NotAuthorizedException",
  stage: "service",
  operation: "initiateAuth",
  status: 400,
  retryable: false,
  mayHaveBeenSent: true,
});
// @ts-expect-error without what an error always has
new CognitoError("No.");
