/// What an operation refuses a request with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ServiceError {
    /// The exception's name, which travels as `__type`.
    pub name: &'static str,
    /// None where the service sends none.
    pub message: Option<String>,
}

pub(crate) type Result<T> = std::result::Result<T, ServiceError>;

macro_rules! exceptions {
    ($($constructor:ident => $name:literal,)*) => {
        impl ServiceError {
            $(pub fn $constructor(message: impl Into<String>) -> Self {
                Self { name: $name, message: Some(message.into()) }
            })*
        }
    };
}

exceptions! {
    alias_exists => "AliasExistsException",
    code_mismatch => "CodeMismatchException",
    expired_code => "ExpiredCodeException",
    invalid_parameter => "InvalidParameterException",
    invalid_password => "InvalidPasswordException",
    limit_exceeded => "LimitExceededException",
    missing_authentication_token => "MissingAuthenticationTokenException",
    not_authorized => "NotAuthorizedException",
    password_reset_required => "PasswordResetRequiredException",
    resource_not_found => "ResourceNotFoundException",
    serialization => "SerializationException",
    unsupported_user_state => "UnsupportedUserStateException",
    user_not_confirmed => "UserNotConfirmedException",
    user_not_found => "UserNotFoundException",
    username_exists => "UsernameExistsException",
}

impl ServiceError {
    pub fn unknown_operation() -> Self {
        Self { name: "UnknownOperationException", message: None }
    }

    /// A body that is not JSON: the service says no more than that.
    pub fn unreadable_body() -> Self {
        Self { name: "SerializationException", message: None }
    }

    pub fn incorrect_username_or_password() -> Self {
        Self::not_authorized("Incorrect username or password.")
    }

    /// The words of sign-in and of the administrator's operations.
    pub fn user_does_not_exist() -> Self {
        Self::user_not_found("User does not exist.")
    }

    pub fn user_is_not_confirmed() -> Self {
        Self::user_not_confirmed("User is not confirmed.")
    }

    pub fn password_reset_is_required() -> Self {
        Self::password_reset_required("Password reset required for the user")
    }

    pub fn missing_parameter(name: &str) -> Self {
        Self::invalid_parameter(format!("Missing required parameter {name}"))
    }

    pub fn attempt_limit_exceeded() -> Self {
        Self::limit_exceeded("Attempt limit exceeded, please try after some time.")
    }
}
