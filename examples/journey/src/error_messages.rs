//! Error messages for the user.

use crate::input::Name;
use cognito_wasm::client::{
    Error, ErrorCode, ServiceError,
    operations::{ChangePasswordCode, ConfirmForgotPasswordCode, ForgotPasswordCode, SignInCode},
    session::SessionError,
    sign_in::{SignInError, Step},
};

/// A sentence, and the field that it is shown beside, if it concerns one.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub field: Option<Name>,
    pub text: String,
}

fn beside(field: Name, text: &str) -> Problem {
    Problem { field: Some(field), text: text.into() }
}

fn general(text: impl Into<String>) -> Problem {
    Problem { field: None, text: text.into() }
}

pub(crate) fn wrong_code() -> Problem {
    beside(Name::Code, "This is not the current code. Look at the newest one and try again.")
}

fn expired_code() -> Problem {
    beside(Name::Code, "This code has expired or was already used. Send a new one.")
}

fn disabled() -> Problem {
    beside(Name::Username, "This account has been disabled.")
}

const SESSION_ENDED: &str = "Your session has ended. Sign out and sign in again.";

/// Explains an error of signing in, or of one of its steps.
pub fn sign_in(error: &SignInError) -> Problem {
    use SignInCode::*;
    let Error::Service(error) = error else { return client_error(error) };
    match error.code {
        NotAuthorizedException => not_authorized(error, Name::Password),
        UserNotFoundException => beside(Name::Username, "There is no account with this username."),
        CodeMismatchException => wrong_code(),
        ExpiredCodeException => expired_code(),
        InvalidPasswordException => weak_password(&error.message),
        PasswordHistoryPolicyViolationException => reused_password(),
        _ => service_error(error),
    }
}

/// Explains an error of a step that sets a new password.
pub fn new_password_step(error: &SignInError) -> Problem {
    match error {
        Error::Service(_) => sign_in(error),
        _ => new_password(error),
    }
}

/// Explains an error of asking for a code.
pub fn forgot_password(error: &Error<ForgotPasswordCode>) -> Problem {
    use ForgotPasswordCode::*;
    let Error::Service(error) = error else { return client_error(error) };
    match error.code {
        UserNotFoundException => beside(Name::Username, "There is no account with this username."),
        CodeDeliveryFailureException => {
            beside(Name::Username, "The message could not be delivered.")
        }
        // There is nowhere to send a code to.
        InvalidParameterException => beside(
            Name::Username,
            "This account has no verified email or phone number to send a code to.",
        ),
        NotAuthorizedException => not_authorized(error, Name::Username),
        _ => service_error(error),
    }
}

/// Explains an error of setting a new password with a code.
pub fn confirm_forgot_password(error: &Error<ConfirmForgotPasswordCode>) -> Problem {
    use ConfirmForgotPasswordCode::*;
    let Error::Service(error) = error else { return new_password(error) };
    match error.code {
        CodeMismatchException => wrong_code(),
        ExpiredCodeException => expired_code(),
        InvalidPasswordException => weak_password(&error.message),
        PasswordHistoryPolicyViolationException => reused_password(),
        TooManyFailedAttemptsException => {
            general("Too many failed attempts. Wait a while, then try again.")
        }
        NotAuthorizedException => not_authorized(error, Name::NewPassword),
        _ => service_error(error),
    }
}

/// Explains an error of changing the password.
pub fn change_password(error: &Error<ChangePasswordCode>) -> Problem {
    use ChangePasswordCode::*;
    let Error::Service(error) = error else { return new_password(error) };
    match error.code {
        InvalidPasswordException => weak_password(&error.message),
        PasswordHistoryPolicyViolationException => reused_password(),
        NotAuthorizedException if error.message.starts_with("Incorrect username") => {
            beside(Name::CurrentPassword, "This is not your current password.")
        }
        NotAuthorizedException if error.message.contains("attempts exceeded") => {
            too_many_attempts()
        }
        NotAuthorizedException => general(SESSION_ENDED),
        _ => service_error(error),
    }
}

/// Explains an error of the session, which keeps the tokens.
pub(crate) fn session(error: &SessionError) -> Problem {
    general(match error {
        SessionError::Refresh(error) => return client_error(error),
        SessionError::Storage(_) => "This browser does not let the page store anything.".to_owned(),
        other => other.to_string(),
    })
}

/// Explains that the page has no screen for a step.
pub(crate) fn other_step(step: &Step) -> Problem {
    general(format!("The user pool asks for {}, which this page does not offer.", step.name()))
}

/// Explains a code that has several causes, which only the message tells apart.
fn not_authorized<C>(error: &ServiceError<C>, password: Name) -> Problem {
    let says = |part: &str| error.message.contains(part);
    if says("Incorrect username or password") {
        beside(password, "The username or the password is wrong.")
    } else if says("attempts exceeded") {
        too_many_attempts()
    } else if says("Temporary password has expired") {
        beside(password, "This temporary password has expired. Ask your administrator for another.")
    } else if says("cannot be reset in the current state") {
        beside(
            Name::Username,
            "This account still has a temporary password: sign in with that one.",
        )
    } else if says("disabled") {
        disabled()
    } else if says("session") {
        general("This sign-in has expired. Go back and sign in again.")
    } else {
        general(error.message.as_str())
    }
}

fn too_many_attempts() -> Problem {
    general("Too many wrong passwords. Wait a moment, then try again.")
}

fn reused_password() -> Problem {
    beside(Name::NewPassword, "You have used this password before. Choose another.")
}

/// Says which rule of the policy a password breaks.
fn weak_password(message: &str) -> Problem {
    let text = [
        ("not long enough", "This password is too short."),
        ("uppercase", "Add an upper-case letter."),
        ("lowercase", "Add a lower-case letter."),
        ("numeric", "Add a number."),
        ("symbol", "Add a symbol, such as ! or #."),
    ]
    .into_iter()
    .find(|(part, _)| message.contains(part))
    .map_or("The user pool does not accept this password. Choose another.", |(_, text)| text);
    beside(Name::NewPassword, text)
}

/// Explains the codes that mean the same for every operation.
fn service_error<C: ErrorCode>(error: &ServiceError<C>) -> Problem {
    general(match error.code.as_str() {
        "ForbiddenException" => "The user pool’s firewall refused this request.",
        "LimitExceededException" => "Too many attempts. Wait a while, then try again.",
        "ResourceNotFoundException" => "The user pool has no such app client.",
        "TooManyRequestsException" => "The service is busy. Try again in a moment.",
        "UserNotConfirmedException" => "This account has not been confirmed yet.",
        _ => &error.message,
    })
}

/// Explains an error that is not the service's. Without a response, the password may have been set.
fn new_password<C: ErrorCode>(error: &Error<C>) -> Problem {
    if error.may_have_been_sent() {
        return beside(
            Name::NewPassword,
            "The user pool’s response did not arrive. The new password may have been set: try to sign in with it.",
        );
    }
    client_error(error)
}

/// Explains an error that is not the service's.
fn client_error<C: ErrorCode>(error: &Error<C>) -> Problem {
    general(match error {
        Error::Dispatch { .. } | Error::Timeout { .. } => {
            "The user pool could not be reached. Check the connection and try again.".to_owned()
        }
        Error::Response { .. } => {
            "The user pool’s response could not be read. Try again in a moment.".to_owned()
        }
        Error::Input(error) => return input_error(&error.message),
        // A mistake in the app.
        other => other.to_string(),
    })
}

/// Explains an error of the input: its message names the member, then the rule.
fn input_error(message: &str) -> Problem {
    let (member, rule) = message.split_once(": ").unwrap_or(("", message));
    let field = match member {
        "username" => Name::Username,
        "confirmationCode" => Name::Code,
        "password" | "proposedPassword" => Name::NewPassword,
        "previousPassword" => Name::CurrentPassword,
        _ => return general(message),
    };
    beside(field, &format!("This {rule}."))
}
