//! What the service's exceptions say.

/// The words on an exception, for the documentation of each enumeration it is
/// in.
macro_rules! says {
    (AliasExistsException) => {
        "The email address or phone number is another user's."
    };
    (CodeDeliveryFailureException) => {
        "The code could not be sent."
    };
    (CodeMismatchException) => {
        "The code is wrong."
    };
    (ConcurrentModificationException) => {
        "Another request changed the same thing."
    };
    (DeviceKeyExistsException) => {
        "The device is confirmed already."
    };
    (EnableSoftwareTokenMFAException) => {
        "The authenticator app's code is wrong."
    };
    (ExpiredCodeException) => {
        "The code ran out, or was used."
    };
    (FeatureUnavailableInTierException) => {
        "The user pool's plan does not have it."
    };
    (ForbiddenException) => {
        "The user pool's firewall (AWS WAF) refuses."
    };
    (InternalErrorException) => {
        "The service failed."
    };
    (InvalidEmailRoleAccessPolicyException) => {
        "The user pool may not send email."
    };
    (InvalidLambdaResponseException) => {
        "A Lambda trigger answered what the service does not take."
    };
    (InvalidParameterException) => {
        "Something in the request is not as it must be; the message says what."
    };
    (InvalidPasswordException) => {
        "The password is against the user pool's policy."
    };
    (InvalidSmsRoleAccessPolicyException) => {
        "The user pool may not send text messages."
    };
    (InvalidSmsRoleTrustRelationshipException) => {
        "The user pool's role for text messages does not trust it."
    };
    (InvalidUserPoolConfigurationException) => {
        "The user pool is not set up for it."
    };
    (LimitExceededException) => {
        "Too many tries: it is to be done some time later."
    };
    (MFAMethodNotFoundException) => {
        "The user has no such second factor."
    };
    (NotAuthorizedException) => {
        "A wrong password or proof, a token or session that is good no longer, or something the app client may not do."
    };
    (OperationNotEnabledException) => {
        "The operation is switched off."
    };
    (PasswordHistoryPolicyViolationException) => {
        "The password was used before."
    };
    (PasswordResetRequiredException) => {
        "The password was reset: a code is on its way, for a new one."
    };
    (RefreshTokenReuseException) => {
        "The refresh token was rotated: a newer one is good in its place."
    };
    (ResourceNotFoundException) => {
        "The user pool has no such thing, or there is no such app client."
    };
    (SoftwareTokenMFANotFoundException) => {
        "The user pool, or the user, has no authenticator app."
    };
    (TooManyFailedAttemptsException) => {
        "Too many wrong codes."
    };
    (TooManyRequestsException) => {
        "Too many requests at a time: the same one may succeed a moment later."
    };
    (UnauthorizedException) => {
        "The request may not be made."
    };
    (UnexpectedLambdaException) => {
        "A Lambda trigger failed."
    };
    (UnsupportedOperationException) => {
        "The app client, or the user pool, does not allow it."
    };
    (UnsupportedTokenTypeException) => {
        "The token is of another kind."
    };
    (UserLambdaValidationException) => {
        "A Lambda trigger refuses; the message is its own."
    };
    (UserNotConfirmedException) => {
        "The user has not confirmed the sign-up."
    };
    (UserNotFoundException) => {
        "There is no such user."
    };
    (UserPoolAddOnNotEnabledException) => {
        "The user pool has no threat protection."
    };
    (UsernameExistsException) => {
        "The name is taken."
    };
    (WebAuthnChallengeNotFoundException) => {
        "It took too long, or was never begun."
    };
    (WebAuthnClientMismatchException) => {
        "The passkey was begun with another app client."
    };
    (WebAuthnConfigurationMissingException) => {
        "The user pool is not set up for passkeys."
    };
    (WebAuthnCredentialNotSupportedException) => {
        "The passkey is of a kind that the service does not take."
    };
    (WebAuthnNotEnabledException) => {
        "Passkeys are switched off."
    };
    (WebAuthnOriginNotAllowedException) => {
        "The page is of a domain that the user pool does not take passkeys from."
    };
    (WebAuthnRelyingPartyMismatchException) => {
        "The passkey is for another domain than the user pool's."
    };
}

pub(super) use says;
