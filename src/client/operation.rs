//! What can be sent.

use super::Code;
use serde::{Serialize, de::DeserializeOwned};

/// A request of an operation.
///
/// Those that need no AWS credentials are in [`operations`](super::operations).
/// For a member that is newer than this version, write a struct of your own:
///
/// ```
/// use cognito_wasm::client::{Operation, operations::{ForgotPasswordAnswer, ForgotPasswordCode}};
/// use serde::Serialize;
///
/// /// ForgotPassword, with a member of tomorrow's.
/// #[derive(Serialize)]
/// struct ForgotPassword {
///     username: String,
///     #[serde(rename = "replyTo")]
///     reply_to: Option<String>,
/// }
///
/// impl Operation for ForgotPassword {
///     const DESCRIPTION: &'static str =
///         "ForgotPassword =ClientId:1-128 #SecretHash:1-128 !Username:1-128 ReplyTo";
///     type Answer = ForgotPasswordAnswer;
///     type Code = ForgotPasswordCode;
/// }
/// ```
pub trait Operation: Serialize {
    /// What it takes, in the notation of [`operations`](crate::operations): its
    /// members in the API's names, which serialize in camelCase.
    const DESCRIPTION: &'static str;

    /// What it gives: the API's structure, in camelCase.
    type Answer: DeserializeOwned;

    /// The exceptions it may be refused with.
    type Code: Code;
}
