//! The two kinds of error: a service exception, and an invalid configuration.

use std::fmt;

/// An error in a pool's configuration, its keys or an injected fault. Names the
/// member and the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError(String);

impl ConfigError {
    pub(crate) fn new(member: impl fmt::Display, reason: impl fmt::Display) -> Self {
        Self(format!("{member}: {reason}"))
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ConfigError {}

/// A service exception, with which an operation refuses a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ServiceError {
    /// The exception's name, which the response contains as `__type`.
    pub name: &'static str,
    /// `None` where the service sends no message.
    pub message: Option<String>,
}

pub(crate) type Result<T> = std::result::Result<T, ServiceError>;

/// Defines a constructor for each exception. It takes the message as its
/// argument where the service has several messages for the exception.
macro_rules! exceptions {
    ($($constructor:ident, $name:literal $(, $message:literal)?;)*) => {
        impl ServiceError {
            $(exceptions!(@constructor $constructor, $name $(, $message)?);)*
        }
    };
    (@constructor $constructor:ident, $name:literal) => {
        pub fn $constructor(message: impl Into<String>) -> Self {
            Self { name: $name, message: Some(message.into()) }
        }
    };
    (@constructor $constructor:ident, $name:literal, $message:literal) => {
        pub fn $constructor() -> Self {
            Self { name: $name, message: Some($message.to_owned()) }
        }
    };
}

exceptions! {
    access_token_expired, "NotAuthorizedException", "Access Token has expired";
    access_token_revoked, "NotAuthorizedException", "Access Token has been revoked";
    alias_exists, "AliasExistsException";
    attempt_limit_exceeded, "LimitExceededException",
        "Attempt limit exceeded, please try after some time.";
    code_or_state_mismatch, "CodeMismatchException", "Invalid code or auth state for the user.";
    code_mismatch, "CodeMismatchException",
        "Invalid verification code provided, please try again.";
    device_does_not_exist, "ResourceNotFoundException", "Device does not exist.";
    device_key_exists, "DeviceKeyExistsException", "Device key already exists.";
    expired_code, "ExpiredCodeException", "Invalid code provided, please request a code again.";
    expired_token, "ExpiredTokenException",
        "The security token included in the request is expired";
    incomplete_signature, "IncompleteSignatureException";
    incorrect_username_or_password, "NotAuthorizedException", "Incorrect username or password.";
    invalid_access_token, "NotAuthorizedException", "Invalid Access Token";
    invalid_credential, "InvalidParameterException", "Credential data is not valid";
    invalid_parameter, "InvalidParameterException";
    invalid_password, "InvalidPasswordException";
    invalid_refresh_token, "NotAuthorizedException", "Invalid Refresh Token.";
    invalid_session, "NotAuthorizedException", "Invalid session for the user.";
    invalid_signature, "InvalidSignatureException";
    mfa_method_not_found, "MFAMethodNotFoundException",
        "The user has no such multi-factor authentication method.";
    missing_authentication_token, "MissingAuthenticationTokenException",
        "Missing Authentication Token";
    missing_scope, "NotAuthorizedException", "Access Token does not have required scopes";
    not_authorized, "NotAuthorizedException";
    operation_not_enabled, "OperationNotEnabledException";
    password_attempts_exceeded, "NotAuthorizedException", "Password attempts exceeded";
    password_reset_required, "PasswordResetRequiredException",
        "Password reset required for the user";
    refresh_token_expired, "NotAuthorizedException", "Refresh Token has expired";
    refresh_token_reuse, "RefreshTokenReuseException",
        "Refresh Token has been invalidated by rotation";
    refresh_token_revoked, "NotAuthorizedException", "Refresh Token has been revoked";
    resource_not_found, "ResourceNotFoundException";
    serialization, "SerializationException";
    session_expired, "NotAuthorizedException",
        "Invalid session for the user, session is expired.";
    session_used, "NotAuthorizedException",
        "Invalid session for the user, session can only be used once.";
    signature_does_not_match, "InvalidSignatureException",
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";
    software_token_code_used, "ExpiredCodeException",
        "Your software token has already been used once.";
    software_token_not_enabled, "EnableSoftwareTokenMFAException",
        "Code mismatch and fail enable Software Token MFA";
    software_token_not_found, "SoftwareTokenMFANotFoundException",
        "Software Token MFA does not exist for the user.";
    software_token_not_in_pool, "SoftwareTokenMFANotFoundException",
        "Software Token MFA has not been enabled by the userPool.";
    temporary_password_expired, "NotAuthorizedException",
        "Temporary password has expired and must be reset by an administrator.";
    too_many_passkeys, "LimitExceededException", "The user has too many passkeys";
    unauthorized, "UnauthorizedException";
    unrecognized_client, "UnrecognizedClientException",
        "The security token included in the request is invalid.";
    unsupported_operation, "UnsupportedOperationException";
    unsupported_token_type, "UnsupportedTokenTypeException";
    unsupported_user_state, "UnsupportedUserStateException";
    // Sign-in and administrators get this message, password recovery the next one.
    user_does_not_exist, "UserNotFoundException", "User does not exist.";
    username_client_id_combination_not_found, "UserNotFoundException",
        "Username/client id combination not found.";
    user_not_confirmed, "UserNotConfirmedException", "User is not confirmed.";
    user_is_disabled, "NotAuthorizedException", "User is disabled.";
    user_pool_add_on_not_enabled, "UserPoolAddOnNotEnabledException",
        "Threat protection is not enabled for the user pool";
    username_exists, "UsernameExistsException";
    web_authn_challenge_not_found, "WebAuthnChallengeNotFoundException",
        "The registration was not started, or has expired";
    web_authn_client_mismatch, "WebAuthnClientMismatchException",
        "The registration was started by another client";
    web_authn_credential_not_supported, "WebAuthnCredentialNotSupportedException",
        "The credential is not supported";
    web_authn_not_enabled, "WebAuthnNotEnabledException",
        "WebAuthn is not enabled for the user pool";
    web_authn_origin_not_allowed, "WebAuthnOriginNotAllowedException",
        "The origin is not allowed";
    web_authn_relying_party_mismatch, "WebAuthnRelyingPartyMismatchException",
        "The relying party is not that of the user pool";
    wrong_software_token_code, "CodeMismatchException", "Invalid code received for user";
}

impl ServiceError {
    pub fn missing_parameter(name: &str) -> Self {
        Self::invalid_parameter(format!("Missing required parameter {name}"))
    }

    // The service ends this message, and the next one, with a line feed.
    pub fn required_attribute(name: &str) -> Self {
        Self::invalid_parameter(format!(
            "Attributes did not conform to the schema: {name}: The attribute is required\n"
        ))
    }

    pub fn unknown_attribute(name: &str) -> Self {
        Self::invalid_parameter(format!(
            "Attributes did not conform to the schema: {name}: Attribute does not exist in the schema.\n"
        ))
    }

    pub fn unknown_operation() -> Self {
        Self { name: "UnknownOperationException", message: None }
    }

    /// Refuses a body that is not JSON, which the service does without a message.
    pub fn unreadable_body() -> Self {
        Self { name: "SerializationException", message: None }
    }
}
