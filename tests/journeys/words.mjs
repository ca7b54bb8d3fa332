// The service's words for the refusals that several journeys meet.
export const INCORRECT = "NotAuthorizedException: Incorrect username or password.";
export const MISMATCH =
  "CodeMismatchException: Invalid verification code provided, please try again.";
export const EXPIRED = "ExpiredCodeException: Invalid code provided, please request a code again.";
export const TOO_SHORT =
  "InvalidPasswordException: Password did not conform with policy: Password not long enough";
