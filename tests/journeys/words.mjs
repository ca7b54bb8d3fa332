// What several journeys meet, as a step shows it: an answer, and the service's
// words for its refusals.
export const CODE_SENT = "a code by EMAIL to j***@e***";
export const INCORRECT = "NotAuthorizedException: Incorrect username or password.";
export const MISMATCH =
  "CodeMismatchException: Invalid verification code provided, please try again.";
export const EXPIRED = "ExpiredCodeException: Invalid code provided, please request a code again.";
export const TOO_SHORT =
  "InvalidPasswordException: Password did not conform with policy: Password not long enough";
export const SESSION_EXPIRED =
  "NotAuthorizedException: Invalid session for the user, session is expired.";
