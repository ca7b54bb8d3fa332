//! What went wrong, in words for the person at the keyboard.

use crate::input::Name;
use cognito_wasm::client::{
    Code, Error, ServiceError,
    operations::{ChangePasswordCode, ConfirmForgotPasswordCode, ForgotPasswordCode, SignInCode},
    session::SessionError,
    sign_in::{SignInError, Step},
};

/// A sentence, and the field that it stands beside, if there is one.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub field: Option<Name>,
    pub text: String,
}

fn at(field: Name, text: &str) -> Problem {
    Problem { field: Some(field), text: text.into() }
}

fn general(text: impl Into<String>) -> Problem {
    Problem { field: None, text: text.into() }
}

pub(crate) fn wrong_code() -> Problem {
    at(Name::Code, "That is not the code. Look at the newest one and try again.")
}

fn expired_code() -> Problem {
    at(Name::Code, "This code has expired or was already used. Send a new one.")
}

fn disabled() -> Problem {
    at(Name::Username, "This account has been disabled.")
}

const SESSION_ENDED: &str = "Your session has ended. Sign out and sign in again.";

/// Signing in, and each of its steps.
pub fn of_sign_in(error: &SignInError) -> Problem {
    use SignInCode::*;
    let Error::Service(refusal) = error else { return of_journey(error) };
    match refusal.code {
        NotAuthorizedException => not_authorized(refusal, Name::Password),
        UserNotFoundException => at(Name::Username, "There is no account with this username."),
        CodeMismatchException => wrong_code(),
        ExpiredCodeException => expired_code(),
        InvalidPasswordException => weak(&refusal.message),
        PasswordHistoryPolicyViolationException => used_before(),
        _ => of_service(refusal),
    }
}

/// A step that sets a new password.
pub fn of_new_password_step(error: &SignInError) -> Problem {
    match error {
        Error::Service(_) => of_sign_in(error),
        _ => of_new_password(error),
    }
}

/// Asking for a code.
pub fn of_forgot_password(error: &Error<ForgotPasswordCode>) -> Problem {
    use ForgotPasswordCode::*;
    let Error::Service(refusal) = error else { return of_journey(error) };
    match refusal.code {
        UserNotFoundException => at(Name::Username, "There is no account with this username."),
        CodeDeliveryFailureException => at(Name::Username, "The message could not be delivered."),
        // The one that has nowhere to send a code to.
        InvalidParameterException => at(
            Name::Username,
            "This account has no verified email or phone number to send a code to.",
        ),
        NotAuthorizedException => not_authorized(refusal, Name::Username),
        _ => of_service(refusal),
    }
}

/// The code of a forgotten password, and the new one.
pub fn of_confirm_forgot_password(error: &Error<ConfirmForgotPasswordCode>) -> Problem {
    use ConfirmForgotPasswordCode::*;
    let Error::Service(refusal) = error else { return of_new_password(error) };
    match refusal.code {
        CodeMismatchException => wrong_code(),
        ExpiredCodeException => expired_code(),
        InvalidPasswordException => weak(&refusal.message),
        PasswordHistoryPolicyViolationException => used_before(),
        TooManyFailedAttemptsException => {
            general("Too many failed attempts. Wait a while, then try again.")
        }
        NotAuthorizedException => not_authorized(refusal, Name::NewPassword),
        _ => of_service(refusal),
    }
}

/// Another password for somebody who is signed in.
pub fn of_change_password(error: &Error<ChangePasswordCode>) -> Problem {
    use ChangePasswordCode::*;
    let Error::Service(refusal) = error else { return of_new_password(error) };
    match refusal.code {
        InvalidPasswordException => weak(&refusal.message),
        PasswordHistoryPolicyViolationException => used_before(),
        NotAuthorizedException if refusal.message.starts_with("Incorrect username") => {
            at(Name::CurrentPassword, "This is not your current password.")
        }
        NotAuthorizedException if refusal.message.contains("attempts exceeded") => too_many(),
        NotAuthorizedException => general(SESSION_ENDED),
        _ => of_service(refusal),
    }
}

/// Keeping the tokens.
pub(crate) fn of_session(error: &SessionError) -> Problem {
    general(match error {
        SessionError::Refresh(error) => return of_journey(error),
        SessionError::Storage(_) => "This browser lets the page store nothing.".to_owned(),
        other => other.to_string(),
    })
}

/// What the page has no screen for.
pub(crate) fn of_other_step(step: &Step) -> Problem {
    general(format!("The user pool asks for {}, which this page does not offer.", step.name()))
}

/// One code that stands for many things, which the message alone tells apart.
fn not_authorized<C>(refusal: &ServiceError<C>, password: Name) -> Problem {
    let says = |part: &str| refusal.message.contains(part);
    if says("Incorrect username or password") {
        at(password, "The username or the password is wrong.")
    } else if says("attempts exceeded") {
        too_many()
    } else if says("Temporary password has expired") {
        at(password, "This temporary password has expired. Ask your administrator for another.")
    } else if says("cannot be reset in the current state") {
        at(Name::Username, "This account still has a temporary password: sign in with that one.")
    } else if says("disabled") {
        disabled()
    } else if says("session") {
        general("This took too long. Go back and sign in again.")
    } else {
        general(refusal.message.as_str())
    }
}

fn too_many() -> Problem {
    general("Too many wrong passwords. Wait a moment, then try again.")
}

fn used_before() -> Problem {
    at(Name::NewPassword, "You have used this password before. Choose another.")
}

/// What the policy misses in a password.
fn weak(message: &str) -> Problem {
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
    at(Name::NewPassword, text)
}

/// Refusals that mean the same wherever they come.
fn of_service<C: Code>(refusal: &ServiceError<C>) -> Problem {
    general(match refusal.code.as_str() {
        "ForbiddenException" => "The user pool’s firewall refused this request.",
        "LimitExceededException" => "Too many attempts. Wait a while, then try again.",
        "ResourceNotFoundException" => "The user pool does not know this app client.",
        "TooManyRequestsException" => "The service is busy. Try again in a moment.",
        "UserNotConfirmedException" => "This account has not been confirmed yet.",
        _ => &refusal.message,
    })
}

/// Without the service's answer, a password may have been set all the same.
fn of_new_password<C: Code>(error: &Error<C>) -> Problem {
    if error.may_have_been_sent() {
        return at(
            Name::NewPassword,
            "The answer was lost. The new password may be set all the same: try to sign in with it.",
        );
    }
    of_journey(error)
}

/// What kept a call from its answer.
fn of_journey<C: Code>(error: &Error<C>) -> Problem {
    general(match error {
        Error::Dispatch(_) | Error::Timeout(_) => {
            "The user pool could not be reached. Check the connection and try again.".to_owned()
        }
        Error::Response { .. } => {
            "The user pool’s answer could not be read. Try again in a moment.".to_owned()
        }
        Error::Input(fault) => return of_input(&fault.message),
        // A slip of the app.
        other => other.to_string(),
    })
}

/// What is too long or too short to be sent: the member is named, then the rule.
fn of_input(message: &str) -> Problem {
    let (member, rule) = message.split_once(": ").unwrap_or(("", message));
    let field = match member {
        "username" => Name::Username,
        "confirmationCode" => Name::Code,
        "password" | "proposedPassword" => Name::NewPassword,
        "previousPassword" => Name::CurrentPassword,
        _ => return general(message),
    };
    at(field, &format!("This {rule}."))
}
