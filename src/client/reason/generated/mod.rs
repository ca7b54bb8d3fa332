// @generated from model by `npm run generate`. Do not edit.

//! The reasons, and the refusals that have them.

/// Why the service refused.
///
/// See [`Error::reason`](crate::client::Error::reason).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// The username or the password is wrong, or, in changePassword, the current
    /// password. By SRP also: the userPoolId is another pool's, or the page's clock
    /// is far off.
    WrongCredentials,
    /// Too many wrong passwords were tried, or codes asked for.
    TooManyAttempts,
    /// The user pool has sent as many emails as it may in a day without Amazon SES.
    DailyEmailsExceeded,
    /// The user pool, or the AWS account, gets more requests than its quota.
    Throttled,
    /// The user does not exist. It is only said where the app client does not hide
    /// it.
    UserNotFound,
    /// An administrator disabled the user.
    UserDisabled,
    /// The sign-up was not confirmed.
    UserNotConfirmed,
    /// The sign-up was confirmed before.
    AlreadyConfirmed,
    /// An administrator reset the password, or the user was imported.
    PasswordResetRequired,
    /// The temporary password was not used in time.
    TemporaryPasswordExpired,
    /// The user still has a temporary password, which cannot be forgotten.
    PasswordNotResettable,
    /// The user has no verified email address or phone number that a code could go
    /// to.
    NoVerifiedContact,
    /// The code is not the one that was sent or shown.
    CodeWrong,
    /// The code of the authenticator app was used before.
    CodeAlreadyUsed,
    /// The code has expired, was used before, or none was asked for.
    CodeExpired,
    /// The code could not be sent.
    CodeNotDelivered,
    /// The password has fewer characters than the policy asks for.
    PasswordTooShort,
    /// The policy asks for an upper-case letter.
    PasswordNeedsUppercase,
    /// The policy asks for a lower-case letter.
    PasswordNeedsLowercase,
    /// The policy asks for a digit.
    PasswordNeedsNumber,
    /// The policy asks for a symbol.
    PasswordNeedsSymbol,
    /// The password is among the last ones, which the policy excludes.
    PasswordReused,
    /// The challenge was not answered in time, 3 to 15 minutes.
    SessionExpired,
    /// The challenge was answered before, perhaps by a request whose response was
    /// lost.
    SessionAlreadyUsed,
    /// The session does not belong to this user and app client.
    SessionInvalid,
    /// The access or refresh token has expired.
    TokenExpired,
    /// The user signed out, here or everywhere.
    TokenRevoked,
    /// The refresh token was replaced by a newer one, by rotation.
    TokenReplaced,
    /// The token does not belong to this user pool and app client. A refresh also
    /// fails like this without the key of the device that it belongs to.
    TokenInvalid,
    /// The access token lacks the scope aws.cognito.signin.user.admin.
    TokenScopeMissing,
    /// The secret hash is of another secret, client ID or username. Under an alias
    /// it is to be of the name that the request has.
    SecretHashWrong,
    /// The app client has a secret, and the request no hash.
    SecretHashMissing,
    /// The app client has no secret, and the request a hash.
    SecretHashUnexpected,
    /// The region has no such app client.
    ClientNotFound,
    /// The app client's settings do not allow this way of signing in.
    FlowNotEnabled,
    /// The user has no such second factor.
    FactorNotSetUp,
    /// The user pool does not remember this device.
    DeviceNotFound,
    /// There is a user of this name.
    UsernameTaken,
    /// Another user has verified this email address or phone number.
    ContactTaken,
    /// The pool takes email addresses or phone numbers as usernames, or takes none.
    UsernameFormat,
    /// The pool requires an attribute that the request lacks.
    AttributeRequired,
    /// The app client, or the pool's schema, does not let this attribute be
    /// written.
    AttributeNotWritable,
    /// A Lambda trigger of the user pool refused the request; details.message has
    /// its words.
    TriggerRefused,
    /// A Lambda trigger of the user pool failed, or answered what it must not.
    TriggerFailed,
    /// AWS WAF, in front of the user pool, refused the request.
    FirewallRefused,
}

impl Reason {
    /// All reasons.
    pub const ALL: &[Self] = &[
        Self::WrongCredentials,
        Self::TooManyAttempts,
        Self::DailyEmailsExceeded,
        Self::Throttled,
        Self::UserNotFound,
        Self::UserDisabled,
        Self::UserNotConfirmed,
        Self::AlreadyConfirmed,
        Self::PasswordResetRequired,
        Self::TemporaryPasswordExpired,
        Self::PasswordNotResettable,
        Self::NoVerifiedContact,
        Self::CodeWrong,
        Self::CodeAlreadyUsed,
        Self::CodeExpired,
        Self::CodeNotDelivered,
        Self::PasswordTooShort,
        Self::PasswordNeedsUppercase,
        Self::PasswordNeedsLowercase,
        Self::PasswordNeedsNumber,
        Self::PasswordNeedsSymbol,
        Self::PasswordReused,
        Self::SessionExpired,
        Self::SessionAlreadyUsed,
        Self::SessionInvalid,
        Self::TokenExpired,
        Self::TokenRevoked,
        Self::TokenReplaced,
        Self::TokenInvalid,
        Self::TokenScopeMissing,
        Self::SecretHashWrong,
        Self::SecretHashMissing,
        Self::SecretHashUnexpected,
        Self::ClientNotFound,
        Self::FlowNotEnabled,
        Self::FactorNotSetUp,
        Self::DeviceNotFound,
        Self::UsernameTaken,
        Self::ContactTaken,
        Self::UsernameFormat,
        Self::AttributeRequired,
        Self::AttributeNotWritable,
        Self::TriggerRefused,
        Self::TriggerFailed,
        Self::FirewallRefused,
    ];

    /// Returns the reason's name in JavaScript, like `TOKEN_EXPIRED`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WrongCredentials => "WRONG_CREDENTIALS",
            Self::TooManyAttempts => "TOO_MANY_ATTEMPTS",
            Self::DailyEmailsExceeded => "DAILY_EMAILS_EXCEEDED",
            Self::Throttled => "THROTTLED",
            Self::UserNotFound => "USER_NOT_FOUND",
            Self::UserDisabled => "USER_DISABLED",
            Self::UserNotConfirmed => "USER_NOT_CONFIRMED",
            Self::AlreadyConfirmed => "ALREADY_CONFIRMED",
            Self::PasswordResetRequired => "PASSWORD_RESET_REQUIRED",
            Self::TemporaryPasswordExpired => "TEMPORARY_PASSWORD_EXPIRED",
            Self::PasswordNotResettable => "PASSWORD_NOT_RESETTABLE",
            Self::NoVerifiedContact => "NO_VERIFIED_CONTACT",
            Self::CodeWrong => "CODE_WRONG",
            Self::CodeAlreadyUsed => "CODE_ALREADY_USED",
            Self::CodeExpired => "CODE_EXPIRED",
            Self::CodeNotDelivered => "CODE_NOT_DELIVERED",
            Self::PasswordTooShort => "PASSWORD_TOO_SHORT",
            Self::PasswordNeedsUppercase => "PASSWORD_NEEDS_UPPERCASE",
            Self::PasswordNeedsLowercase => "PASSWORD_NEEDS_LOWERCASE",
            Self::PasswordNeedsNumber => "PASSWORD_NEEDS_NUMBER",
            Self::PasswordNeedsSymbol => "PASSWORD_NEEDS_SYMBOL",
            Self::PasswordReused => "PASSWORD_REUSED",
            Self::SessionExpired => "SESSION_EXPIRED",
            Self::SessionAlreadyUsed => "SESSION_ALREADY_USED",
            Self::SessionInvalid => "SESSION_INVALID",
            Self::TokenExpired => "TOKEN_EXPIRED",
            Self::TokenRevoked => "TOKEN_REVOKED",
            Self::TokenReplaced => "TOKEN_REPLACED",
            Self::TokenInvalid => "TOKEN_INVALID",
            Self::TokenScopeMissing => "TOKEN_SCOPE_MISSING",
            Self::SecretHashWrong => "SECRET_HASH_WRONG",
            Self::SecretHashMissing => "SECRET_HASH_MISSING",
            Self::SecretHashUnexpected => "SECRET_HASH_UNEXPECTED",
            Self::ClientNotFound => "CLIENT_NOT_FOUND",
            Self::FlowNotEnabled => "FLOW_NOT_ENABLED",
            Self::FactorNotSetUp => "FACTOR_NOT_SET_UP",
            Self::DeviceNotFound => "DEVICE_NOT_FOUND",
            Self::UsernameTaken => "USERNAME_TAKEN",
            Self::ContactTaken => "CONTACT_TAKEN",
            Self::UsernameFormat => "USERNAME_FORMAT",
            Self::AttributeRequired => "ATTRIBUTE_REQUIRED",
            Self::AttributeNotWritable => "ATTRIBUTE_NOT_WRITABLE",
            Self::TriggerRefused => "TRIGGER_REFUSED",
            Self::TriggerFailed => "TRIGGER_FAILED",
            Self::FirewallRefused => "FIREWALL_REFUSED",
        }
    }
}

/// The reasons, each with its code and the message; an empty one stands for any.
pub(super) const REFUSALS: &[(Reason, &str, &str)] = &[
    (Reason::WrongCredentials, "NotAuthorizedException", "Incorrect username or password."),
    (Reason::TooManyAttempts, "NotAuthorizedException", "Password attempts exceeded"),
    (
        Reason::TooManyAttempts,
        "LimitExceededException",
        "Attempt limit exceeded, please try after some time.",
    ),
    (
        Reason::DailyEmailsExceeded,
        "LimitExceededException",
        "Exceeded daily email limit for the operation or the account.{advice}",
    ),
    (Reason::UserDisabled, "NotAuthorizedException", "User is disabled."),
    (
        Reason::AlreadyConfirmed,
        "NotAuthorizedException",
        "User cannot be confirmed. Current status is {status}",
    ),
    (Reason::AlreadyConfirmed, "InvalidParameterException", "User is already confirmed."),
    (
        Reason::TemporaryPasswordExpired,
        "NotAuthorizedException",
        "Temporary password has expired and must be reset by an administrator.",
    ),
    (
        Reason::PasswordNotResettable,
        "NotAuthorizedException",
        "User password cannot be reset in the current state.",
    ),
    (
        Reason::NoVerifiedContact,
        "InvalidParameterException",
        "Cannot reset password for the user as there is no registered/verified email or phone_number",
    ),
    (
        Reason::CodeAlreadyUsed,
        "ExpiredCodeException",
        "Your software token has already been used once.",
    ),
    (
        Reason::CodeExpired,
        "ExpiredCodeException",
        "Invalid code provided, please request a code again.",
    ),
    (
        Reason::PasswordTooShort,
        "InvalidPasswordException",
        "Password did not conform with policy: Password not long enough",
    ),
    (
        Reason::PasswordTooShort,
        "InvalidPasswordException",
        "Password did not conform with password policy: Password not long enough",
    ),
    (
        Reason::PasswordTooShort,
        "InvalidParameterException",
        "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to {minimumLength}",
    ),
    (
        Reason::PasswordNeedsUppercase,
        "InvalidPasswordException",
        "Password did not conform with policy: Password must have uppercase characters",
    ),
    (
        Reason::PasswordNeedsUppercase,
        "InvalidPasswordException",
        "Password did not conform with password policy: Password must have uppercase characters",
    ),
    (
        Reason::PasswordNeedsLowercase,
        "InvalidPasswordException",
        "Password did not conform with policy: Password must have lowercase characters",
    ),
    (
        Reason::PasswordNeedsLowercase,
        "InvalidPasswordException",
        "Password did not conform with password policy: Password must have lowercase characters",
    ),
    (
        Reason::PasswordNeedsNumber,
        "InvalidPasswordException",
        "Password did not conform with policy: Password must have numeric characters",
    ),
    (
        Reason::PasswordNeedsNumber,
        "InvalidPasswordException",
        "Password did not conform with password policy: Password must have numeric characters",
    ),
    (
        Reason::PasswordNeedsSymbol,
        "InvalidPasswordException",
        "Password did not conform with policy: Password must have symbol characters",
    ),
    (
        Reason::PasswordNeedsSymbol,
        "InvalidPasswordException",
        "Password did not conform with password policy: Password must have symbol characters",
    ),
    (
        Reason::SessionExpired,
        "NotAuthorizedException",
        "Invalid session for the user, session is expired.",
    ),
    (
        Reason::SessionAlreadyUsed,
        "NotAuthorizedException",
        "Invalid session for the user, session can only be used once.",
    ),
    (Reason::SessionInvalid, "NotAuthorizedException", "Invalid session for the user."),
    (Reason::TokenExpired, "NotAuthorizedException", "Access Token has expired"),
    (Reason::TokenExpired, "NotAuthorizedException", "Refresh Token has expired"),
    (Reason::TokenRevoked, "NotAuthorizedException", "Access Token has been revoked"),
    (Reason::TokenRevoked, "NotAuthorizedException", "Refresh Token has been revoked"),
    (Reason::TokenInvalid, "NotAuthorizedException", "Invalid Access Token"),
    (Reason::TokenInvalid, "NotAuthorizedException", "Invalid Refresh Token."),
    (
        Reason::TokenScopeMissing,
        "NotAuthorizedException",
        "Access Token does not have required scopes",
    ),
    (
        Reason::SecretHashWrong,
        "NotAuthorizedException",
        "Unable to verify secret hash for client {clientId}",
    ),
    (
        Reason::SecretHashWrong,
        "NotAuthorizedException",
        "SecretHash does not match for the client: {clientId}",
    ),
    (
        Reason::SecretHashMissing,
        "NotAuthorizedException",
        "Client {clientId} is configured with secret but SECRET_HASH was not received",
    ),
    (
        Reason::SecretHashMissing,
        "NotAuthorizedException",
        "Client {clientId} is configured for secret but secret was not received",
    ),
    (
        Reason::SecretHashUnexpected,
        "InvalidParameterException",
        "App client {clientId} is not configured for secret but secret hash was received",
    ),
    (
        Reason::ClientNotFound,
        "ResourceNotFoundException",
        "User pool client {clientId} does not exist.",
    ),
    (
        Reason::FlowNotEnabled,
        "InvalidParameterException",
        "{flow} flow not enabled for this client",
    ),
    (Reason::FlowNotEnabled, "InvalidParameterException", "{flow} is not enabled for the client."),
    (Reason::FlowNotEnabled, "InvalidParameterException", "Auth flow not enabled for this client"),
    (Reason::FlowNotEnabled, "InvalidParameterException", "Initiate Auth method not supported."),
    (Reason::FactorNotSetUp, "InvalidParameterException", "User has not set up software token mfa"),
    (
        Reason::FactorNotSetUp,
        "InvalidParameterException",
        "User does not have delivery config set to turn on {factor}",
    ),
    (Reason::DeviceNotFound, "ResourceNotFoundException", "Device does not exist."),
    (Reason::DeviceNotFound, "InvalidParameterException", "Invalid device key given."),
    (Reason::UsernameFormat, "InvalidParameterException", "Username should be an email."),
    (Reason::UsernameFormat, "InvalidParameterException", "Username should be a phone number."),
    (
        Reason::UsernameFormat,
        "InvalidParameterException",
        "Username should be either an email or a phone number.",
    ),
    (
        Reason::UsernameFormat,
        "InvalidParameterException",
        "Username cannot be of email format, since user pool is configured for email alias.",
    ),
    (
        Reason::AttributeRequired,
        "InvalidParameterException",
        "Invalid attributes given, {attribute} is missing",
    ),
    (
        Reason::AttributeRequired,
        "InvalidParameterException",
        "Attributes did not conform to the schema: {attribute}: The attribute is required",
    ),
    (
        Reason::AttributeNotWritable,
        "NotAuthorizedException",
        "A client attempted to write unauthorized attribute",
    ),
    (
        Reason::AttributeNotWritable,
        "InvalidParameterException",
        "user.{attribute}: Attribute cannot be updated.",
    ),
    (
        Reason::TriggerRefused,
        "UserLambdaValidationException",
        "{trigger} failed with error {message}.",
    ),
    (Reason::TooManyAttempts, "TooManyFailedAttemptsException", ""),
    (Reason::Throttled, "TooManyRequestsException", ""),
    (Reason::UserNotFound, "UserNotFoundException", ""),
    (Reason::UserNotConfirmed, "UserNotConfirmedException", ""),
    (Reason::PasswordResetRequired, "PasswordResetRequiredException", ""),
    (Reason::CodeWrong, "CodeMismatchException", ""),
    (Reason::CodeWrong, "EnableSoftwareTokenMFAException", ""),
    (Reason::CodeNotDelivered, "CodeDeliveryFailureException", ""),
    (Reason::PasswordReused, "PasswordHistoryPolicyViolationException", ""),
    (Reason::TokenReplaced, "RefreshTokenReuseException", ""),
    (Reason::FactorNotSetUp, "SoftwareTokenMFANotFoundException", ""),
    (Reason::FactorNotSetUp, "MFAMethodNotFoundException", ""),
    (Reason::UsernameTaken, "UsernameExistsException", ""),
    (Reason::ContactTaken, "AliasExistsException", ""),
    (Reason::TriggerFailed, "UnexpectedLambdaException", ""),
    (Reason::TriggerFailed, "InvalidLambdaResponseException", ""),
    (Reason::FirewallRefused, "ForbiddenException", ""),
];
