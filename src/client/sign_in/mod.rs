//! Signing in, one step at a time.
//!
//! [`sign_in`] begins, and each step's `answer` returns the next step, until it is
//! [`Step::SignedIn`]. A step is plain data: it can be stored as JSON and answered after a
//! reload, while its session is valid (three minutes, unless the app client is configured
//! otherwise). It holds no password. Answering borrows the step, so after a refusal it can
//! be answered again.
//!
//! ```
//! use cognito_wasm::client::{Client, Secret, Transport};
//! use cognito_wasm::client::sign_in::{SignIn, SignInError, Step, answers, sign_in};
//!
//! # async fn ask_user(for_what: &str) -> String { String::new() }
//! async fn run(client: &Client<impl Transport>) -> Result<Option<Secret>, SignInError> {
//!     let password = ask_user("your password").await;
//!     let mut step = sign_in(client, &SignIn::new("jane@example.com").password(password)).await?;
//!     loop {
//!         step = match step {
//!             Step::SignedIn(done) => return Ok(done.authentication_result.access_token),
//!             Step::SmsMfa(sms) => {
//!                 let code = ask_user(if sms.is_wrong_code { "the right code" } else { "the code" });
//!                 sms.answer(client, &answers::Code::new(code.await)).await?
//!             }
//!             Step::NewPasswordRequired(new) => {
//!                 let password = ask_user("a new password").await;
//!                 new.answer(client, &answers::NewPassword::new(password)).await?
//!             }
//!             other => unimplemented!("{}", other.name()),
//!         };
//!     }
//! }
//! ```
//!
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/authentication.html>

pub mod answers;
mod attempt;
mod begin;
mod common;
mod device;
mod otpauth;
mod srp;
mod step;
pub mod steps;
mod timestamp;

pub(super) use device::PendingDevices;
pub use {
    begin::{SignIn, sign_in},
    device::{Device, RememberDevice, remember_device},
    otpauth::otpauth_uri,
    step::Step,
};

use super::{Error, operations::SignInCode};

/// Why a sign-in failed. The exceptions are those of all operations that it may call.
///
/// ```
/// use cognito_wasm::client::{Error, operations::SignInCode, sign_in::SignInError};
///
/// fn words_for(error: SignInError) -> &'static str {
///     match error {
///         Error::Service(refusal) if refusal.code == SignInCode::NotAuthorizedException => {
///             "That is not the password, or it took too long."
///         }
///         Error::Dispatch { .. } | Error::Timeout { .. } => "Are you online?",
///         _ => "That did not work.",
///     }
/// }
/// ```
pub type SignInError = Error<SignInCode>;
