//! Error messages for the user.

use crate::input::Name;
use cognito_wasm::client::{
    Error, ErrorCode, Reason,
    operations::{ChangePasswordCode, ConfirmForgotPasswordCode, ForgotPasswordCode},
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

/// Explains an error of signing in, or of one of its steps.
pub fn sign_in(error: &SignInError) -> Problem {
    refusal(error, Name::Password).unwrap_or_else(|| client_error(error))
}

/// Explains an error of a step that sets a new password.
pub fn new_password_step(error: &SignInError) -> Problem {
    refusal(error, Name::Password).unwrap_or_else(|| new_password(error))
}

/// Explains an error of asking for a code.
pub fn forgot_password(error: &Error<ForgotPasswordCode>) -> Problem {
    refusal(error, Name::Username).unwrap_or_else(|| client_error(error))
}

/// Explains an error of setting a new password with a code.
pub fn confirm_forgot_password(error: &Error<ConfirmForgotPasswordCode>) -> Problem {
    refusal(error, Name::NewPassword).unwrap_or_else(|| new_password(error))
}

/// Explains an error of changing the password.
pub fn change_password(error: &Error<ChangePasswordCode>) -> Problem {
    refusal(error, Name::CurrentPassword).unwrap_or_else(|| new_password(error))
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

/// Explains a refusal of the service. `proof` is the field of what may be wrong.
fn refusal<C: ErrorCode>(error: &Error<C>, proof: Name) -> Option<Problem> {
    let Error::Service(refusal) = error else { return None };
    let Some(reason) = error.reason() else { return Some(general(refusal.message.as_str())) };
    Some(match reason {
        Reason::WrongCredentials if proof == Name::CurrentPassword => {
            beside(proof, "This is not your current password.")
        }
        Reason::WrongCredentials => beside(proof, "The username or the password is wrong."),
        Reason::TooManyAttempts => general("Too many attempts. Wait a while, then try again."),
        Reason::Throttled => general("The service is busy. Try again in a moment."),
        Reason::UserNotFound => beside(Name::Username, "There is no account with this username."),
        Reason::UserDisabled => beside(Name::Username, "This account has been disabled."),
        Reason::UserNotConfirmed => general("This account has not been confirmed yet."),
        Reason::TemporaryPasswordExpired => beside(
            proof,
            "This temporary password has expired. Ask your administrator for another.",
        ),
        Reason::PasswordNotResettable => beside(
            Name::Username,
            "This account still has a temporary password: sign in with that one.",
        ),
        Reason::NoVerifiedContact => beside(
            Name::Username,
            "This account has no verified email or phone number to send a code to.",
        ),
        Reason::CodeNotDelivered => beside(Name::Username, "The message could not be delivered."),
        Reason::CodeWrong => wrong_code(),
        Reason::CodeExpired | Reason::CodeAlreadyUsed => {
            beside(Name::Code, "This code has expired or was already used. Send a new one.")
        }
        Reason::PasswordTooShort => weak_password("This password is too short."),
        Reason::PasswordNeedsUppercase => weak_password("Add an upper-case letter."),
        Reason::PasswordNeedsLowercase => weak_password("Add a lower-case letter."),
        Reason::PasswordNeedsNumber => weak_password("Add a number."),
        Reason::PasswordNeedsSymbol => weak_password("Add a symbol, such as ! or #."),
        Reason::PasswordReused => {
            weak_password("You have used this password before. Choose another.")
        }
        Reason::SessionExpired | Reason::SessionAlreadyUsed | Reason::SessionInvalid => {
            general("This sign-in has expired. Go back and sign in again.")
        }
        Reason::TokenExpired | Reason::TokenRevoked | Reason::TokenInvalid => {
            general("Your session has ended. Sign out and sign in again.")
        }
        Reason::ClientNotFound => general("The user pool has no such app client."),
        Reason::FirewallRefused => general("The user pool’s firewall refused this request."),
        _ => general(refusal.message.as_str()),
    })
}

fn weak_password(text: &str) -> Problem {
    beside(Name::NewPassword, text)
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
