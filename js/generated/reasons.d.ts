// @generated from model by `npm run generate`. Do not edit.

/** Why the service refused. */
export type Reason =
  /**
   * The username or the password is wrong, or, in changePassword, the current password. By SRP
   * also: the userPoolId is another pool's, or the page's clock is far off.
   */
  | "WRONG_CREDENTIALS"
  /** Too many wrong passwords were tried, or codes asked for. */
  | "TOO_MANY_ATTEMPTS"
  /** The user pool has sent as many emails as it may in a day without Amazon SES. */
  | "DAILY_EMAILS_EXCEEDED"
  /** The user pool, or the AWS account, gets more requests than its quota. */
  | "THROTTLED"
  /** The user does not exist. It is only said where the app client does not hide it. */
  | "USER_NOT_FOUND"
  /** An administrator disabled the user. */
  | "USER_DISABLED"
  /** The sign-up was not confirmed. */
  | "USER_NOT_CONFIRMED"
  /** The sign-up was confirmed before. */
  | "ALREADY_CONFIRMED"
  /** An administrator reset the password, or the user was imported. */
  | "PASSWORD_RESET_REQUIRED"
  /** The temporary password was not used in time. */
  | "TEMPORARY_PASSWORD_EXPIRED"
  /** The user still has a temporary password, which cannot be forgotten. */
  | "PASSWORD_NOT_RESETTABLE"
  /** The user has no verified email address or phone number that a code could go to. */
  | "NO_VERIFIED_CONTACT"
  /** The code is not the one that was sent or shown. */
  | "CODE_WRONG"
  /** The code of the authenticator app was used before. */
  | "CODE_ALREADY_USED"
  /** The code has expired, was used before, or none was asked for. */
  | "CODE_EXPIRED"
  /** The code could not be sent. */
  | "CODE_NOT_DELIVERED"
  /** The password has fewer characters than the policy asks for. */
  | "PASSWORD_TOO_SHORT"
  /** The policy asks for an upper-case letter. */
  | "PASSWORD_NEEDS_UPPERCASE"
  /** The policy asks for a lower-case letter. */
  | "PASSWORD_NEEDS_LOWERCASE"
  /** The policy asks for a digit. */
  | "PASSWORD_NEEDS_NUMBER"
  /** The policy asks for a symbol. */
  | "PASSWORD_NEEDS_SYMBOL"
  /** The password is among the last ones, which the policy excludes. */
  | "PASSWORD_REUSED"
  /** The challenge was not answered in time, 3 to 15 minutes. */
  | "SESSION_EXPIRED"
  /** The challenge was answered before, perhaps by a request whose response was lost. */
  | "SESSION_ALREADY_USED"
  /** The session does not belong to this user and app client. */
  | "SESSION_INVALID"
  /** The access or refresh token has expired. */
  | "TOKEN_EXPIRED"
  /** The user signed out, here or everywhere. */
  | "TOKEN_REVOKED"
  /** The refresh token was replaced by a newer one, by rotation. */
  | "TOKEN_REPLACED"
  /**
   * The token does not belong to this user pool and app client. A refresh also fails like this
   * without the key of the device that it belongs to.
   */
  | "TOKEN_INVALID"
  /** The access token lacks the scope aws.cognito.signin.user.admin. */
  | "TOKEN_SCOPE_MISSING"
  /**
   * The secret hash is of another secret, client ID or username. Under an alias it is to be of
   * the name that the request has.
   */
  | "SECRET_HASH_WRONG"
  /** The app client has a secret, and the request no hash. */
  | "SECRET_HASH_MISSING"
  /** The app client has no secret, and the request a hash. */
  | "SECRET_HASH_UNEXPECTED"
  /** The region has no such app client. */
  | "CLIENT_NOT_FOUND"
  /** The app client's settings do not allow this way of signing in. */
  | "FLOW_NOT_ENABLED"
  /** The user has no such second factor. */
  | "FACTOR_NOT_SET_UP"
  /** The user pool does not remember this device. */
  | "DEVICE_NOT_FOUND"
  /** There is a user of this name. */
  | "USERNAME_TAKEN"
  /** Another user has verified this email address or phone number. */
  | "CONTACT_TAKEN"
  /** The pool takes email addresses or phone numbers as usernames, or takes none. */
  | "USERNAME_FORMAT"
  /** The pool requires an attribute that the request lacks. */
  | "ATTRIBUTE_REQUIRED"
  /** The app client, or the pool's schema, does not let this attribute be written. */
  | "ATTRIBUTE_NOT_WRITABLE"
  /** A Lambda trigger of the user pool refused the request; details.message has its words. */
  | "TRIGGER_REFUSED"
  /** A Lambda trigger of the user pool failed, or answered what it must not. */
  | "TRIGGER_FAILED"
  /** AWS WAF, in front of the user pool, refused the request. */
  | "FIREWALL_REFUSED";

/** The facts that the messages of refusals have. */
export interface ReasonDetails {
  /** What the service advises. */
  readonly advice?: string;
  /** The attribute that is required or cannot be written. */
  readonly attribute?: string;
  /** The app client that the service names. */
  readonly clientId?: string;
  /** The second factor that is not set up. */
  readonly factor?: string;
  /** The flow that is not enabled. */
  readonly flow?: string;
  /** The words of the Lambda trigger. */
  readonly message?: string;
  /** How many characters a password needs, in digits. */
  readonly minimumLength?: string;
  /** The user's status. */
  readonly status?: string;
  /** The Lambda trigger that refused, like `PreSignUp`. */
  readonly trigger?: string;
}

/** The reasons that are told by each code. */
export interface ReasonsOfCodes {
  AliasExistsException: "CONTACT_TAKEN";
  CodeDeliveryFailureException: "CODE_NOT_DELIVERED";
  CodeMismatchException: "CODE_WRONG";
  EnableSoftwareTokenMFAException: "CODE_WRONG";
  ExpiredCodeException: "CODE_ALREADY_USED" | "CODE_EXPIRED";
  ForbiddenException: "FIREWALL_REFUSED";
  InvalidLambdaResponseException: "TRIGGER_FAILED";
  InvalidParameterException:
    | "ALREADY_CONFIRMED"
    | "NO_VERIFIED_CONTACT"
    | "PASSWORD_TOO_SHORT"
    | "SECRET_HASH_UNEXPECTED"
    | "FLOW_NOT_ENABLED"
    | "FACTOR_NOT_SET_UP"
    | "DEVICE_NOT_FOUND"
    | "USERNAME_FORMAT"
    | "ATTRIBUTE_REQUIRED"
    | "ATTRIBUTE_NOT_WRITABLE";
  InvalidPasswordException:
    | "PASSWORD_TOO_SHORT"
    | "PASSWORD_NEEDS_UPPERCASE"
    | "PASSWORD_NEEDS_LOWERCASE"
    | "PASSWORD_NEEDS_NUMBER"
    | "PASSWORD_NEEDS_SYMBOL";
  LimitExceededException: "TOO_MANY_ATTEMPTS" | "DAILY_EMAILS_EXCEEDED";
  MFAMethodNotFoundException: "FACTOR_NOT_SET_UP";
  NotAuthorizedException:
    | "WRONG_CREDENTIALS"
    | "TOO_MANY_ATTEMPTS"
    | "USER_DISABLED"
    | "ALREADY_CONFIRMED"
    | "TEMPORARY_PASSWORD_EXPIRED"
    | "PASSWORD_NOT_RESETTABLE"
    | "SESSION_EXPIRED"
    | "SESSION_ALREADY_USED"
    | "SESSION_INVALID"
    | "TOKEN_EXPIRED"
    | "TOKEN_REVOKED"
    | "TOKEN_INVALID"
    | "TOKEN_SCOPE_MISSING"
    | "SECRET_HASH_WRONG"
    | "SECRET_HASH_MISSING"
    | "ATTRIBUTE_NOT_WRITABLE";
  PasswordHistoryPolicyViolationException: "PASSWORD_REUSED";
  PasswordResetRequiredException: "PASSWORD_RESET_REQUIRED";
  RefreshTokenReuseException: "TOKEN_REPLACED";
  ResourceNotFoundException: "CLIENT_NOT_FOUND" | "DEVICE_NOT_FOUND";
  SoftwareTokenMFANotFoundException: "FACTOR_NOT_SET_UP";
  TooManyFailedAttemptsException: "TOO_MANY_ATTEMPTS";
  TooManyRequestsException: "THROTTLED";
  UnexpectedLambdaException: "TRIGGER_FAILED";
  UserLambdaValidationException: "TRIGGER_REFUSED";
  UserNotConfirmedException: "USER_NOT_CONFIRMED";
  UserNotFoundException: "USER_NOT_FOUND";
  UsernameExistsException: "USERNAME_TAKEN";
}

/** The functions of the reasons that not every function with the code can have. */
export interface FunctionsOfReasons {
  WRONG_CREDENTIALS:
    | "initiateAuth"
    | "respondToAuthChallenge"
    | "respondToNewPasswordChallenge"
    | "adminInitiateAuth"
    | "adminRespondToAuthChallenge"
    | "changePassword";
  ALREADY_CONFIRMED: "confirmSignUp" | "adminConfirmSignUp" | "resendConfirmationCode";
  TEMPORARY_PASSWORD_EXPIRED:
    | "initiateAuth"
    | "respondToAuthChallenge"
    | "respondToNewPasswordChallenge"
    | "adminInitiateAuth"
    | "adminRespondToAuthChallenge";
  PASSWORD_NOT_RESETTABLE: "forgotPassword" | "adminResetUserPassword";
  NO_VERIFIED_CONTACT: "forgotPassword" | "adminResetUserPassword";
  FLOW_NOT_ENABLED:
    | "initiateAuth"
    | "respondToAuthChallenge"
    | "respondToNewPasswordChallenge"
    | "adminInitiateAuth"
    | "adminRespondToAuthChallenge";
}
