// @generated from model by `npm run generate`. Do not edit.

//! The meanings of the service's exceptions.

/// Expands to an exception's documentation.
macro_rules! says {
    (AliasExistsException) => {
        "The email address or phone number belongs to another user."
    };
    (CodeDeliveryFailureException) => {
        "The code could not be sent."
    };
    (CodeMismatchException) => {
        "The code is wrong."
    };
    (ConcurrentModificationException) => {
        "Another request changed the same thing at the same time."
    };
    (DeviceKeyExistsException) => {
        "The device is already confirmed."
    };
    (EnableSoftwareTokenMFAException) => {
        "The authenticator app's code is wrong."
    };
    (ExpiredCodeException) => {
        "The code has expired or was already used."
    };
    (FeatureUnavailableInTierException) => {
        "The user pool's feature plan does not include this."
    };
    (ForbiddenException) => {
        "The user pool's firewall (AWS WAF) blocked the request."
    };
    (InternalErrorException) => {
        "The service failed."
    };
    (InvalidEmailRoleAccessPolicyException) => {
        "The user pool has no permission to send email."
    };
    (InvalidLambdaResponseException) => {
        "The response of a Lambda trigger is invalid."
    };
    (InvalidParameterException) => {
        "A member of the request is invalid; the message says which."
    };
    (InvalidPasswordException) => {
        "The password does not meet the user pool's policy."
    };
    (InvalidSmsRoleAccessPolicyException) => {
        "The user pool has no permission to send text messages."
    };
    (InvalidSmsRoleTrustRelationshipException) => {
        "The IAM role for text messages does not trust the service."
    };
    (InvalidUserPoolConfigurationException) => {
        "The user pool is not configured for this."
    };
    (LimitExceededException) => {
        "Too many attempts were made; try again later."
    };
    (MFAMethodNotFoundException) => {
        "The user has no such second factor."
    };
    (NotAuthorizedException) => {
        "The password or proof is wrong, a token or session has expired or was revoked, or the app client may not do this."
    };
    (OperationNotEnabledException) => {
        "The operation is turned off."
    };
    (PasswordHistoryPolicyViolationException) => {
        "The password was used before."
    };
    (PasswordResetRequiredException) => {
        "The password was reset; a code for a new one was sent."
    };
    (PreconditionNotMetException) => {
        "A precondition of the operation is not met."
    };
    (RefreshTokenReuseException) => {
        "The refresh token was replaced by a newer one."
    };
    (ResourceNotFoundException) => {
        "The user pool, the app client or the thing asked for does not exist."
    };
    (SoftwareTokenMFANotFoundException) => {
        "The user pool or the user has no authenticator app as a factor."
    };
    (TooManyFailedAttemptsException) => {
        "Too many wrong codes were given."
    };
    (TooManyRequestsException) => {
        "Too many requests were made; try again a moment later."
    };
    (UnauthorizedException) => {
        "The request is not authorized."
    };
    (UnexpectedLambdaException) => {
        "A Lambda trigger failed."
    };
    (UnsupportedOperationException) => {
        "The user pool or the app client does not allow this."
    };
    (UnsupportedTokenTypeException) => {
        "The token is not a refresh token."
    };
    (UnsupportedUserStateException) => {
        "The user's status does not allow this."
    };
    (UserLambdaValidationException) => {
        "A Lambda trigger refused the request; the message is its own."
    };
    (UserNotConfirmedException) => {
        "The user has not confirmed the sign-up."
    };
    (UserNotFoundException) => {
        "The user does not exist."
    };
    (UserPoolAddOnNotEnabledException) => {
        "The user pool has no threat protection."
    };
    (UsernameExistsException) => {
        "The username is taken."
    };
    (WebAuthnChallengeNotFoundException) => {
        "The registration took too long or was not started."
    };
    (WebAuthnClientMismatchException) => {
        "The registration was started with another app client."
    };
    (WebAuthnConfigurationMissingException) => {
        "The user pool is not configured for passkeys."
    };
    (WebAuthnCredentialNotSupportedException) => {
        "The service does not support this type of passkey."
    };
    (WebAuthnNotEnabledException) => {
        "Passkeys are turned off in the user pool."
    };
    (WebAuthnOriginNotAllowedException) => {
        "The user pool does not accept passkeys from the page's domain."
    };
    (WebAuthnRelyingPartyMismatchException) => {
        "The passkey is for another domain than the user pool's."
    };
}

pub(in crate::client::operations) use says;
