// @generated from model by `npm run generate`. Do not edit.

/** The exceptions that almost any operation may fail with. */
export type CommonCode =
  | "ForbiddenException"
  | "InternalErrorException"
  | "InvalidParameterException"
  | "NotAuthorizedException"
  | "OperationNotEnabledException"
  | "ResourceNotFoundException"
  | "TooManyRequestsException"
  | "UserNotFoundException";

/** The exceptions of operations that run Lambda triggers. */
export type LambdaCode =
  | "InvalidLambdaResponseException"
  | "UnexpectedLambdaException"
  | "UserLambdaValidationException";

/** The exceptions of operations that send text messages. */
export type SmsCode =
  | "InvalidEmailRoleAccessPolicyException"
  | "InvalidSmsRoleAccessPolicyException"
  | "InvalidSmsRoleTrustRelationshipException";

/** The exceptions that the service's model declares for each function. */
export interface CognitoServiceCodes {
  initiateAuth:
    | CommonCode
    | LambdaCode
    | SmsCode
    | "FeatureUnavailableInTierException"
    | "InvalidUserPoolConfigurationException"
    | "PasswordResetRequiredException"
    | "UnsupportedOperationException"
    | "UserNotConfirmedException";
  respondToNewPasswordChallenge:
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
  forgotPassword:
    | CommonCode
    | LambdaCode
    | SmsCode
    | "CodeDeliveryFailureException"
    | "LimitExceededException";
  confirmForgotPassword:
    | CommonCode
    | LambdaCode
    | "CodeMismatchException"
    | "ExpiredCodeException"
    | "InvalidPasswordException"
    | "LimitExceededException"
    | "PasswordHistoryPolicyViolationException"
    | "TooManyFailedAttemptsException"
    | "UserNotConfirmedException";
  changePassword:
    | CommonCode
    | "InvalidPasswordException"
    | "LimitExceededException"
    | "PasswordHistoryPolicyViolationException"
    | "PasswordResetRequiredException"
    | "UserNotConfirmedException";
}
