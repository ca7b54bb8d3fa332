//! The requests that a client can send.

use super::{Config, ErrorCode, codec::Host};
use crate::{
    protocol::error::{Result, Stage, error},
    protocol::schema::{members, operation},
    protocol::value::Value,
};
use serde::{Serialize, de::DeserializeOwned};

/// A request of an operation.
///
/// The operations that need no AWS credentials are in [`operations`](super::operations).
/// For a member that is newer than this version, write a struct of your own:
///
/// ```
/// use cognito_wasm::client::{Operation, operations::{ForgotPasswordResponse, ForgotPasswordCode}};
/// use serde::Serialize;
///
/// /// ForgotPassword with a member that this version does not know.
/// #[derive(Serialize)]
/// struct ForgotPassword {
///     username: String,
///     #[serde(rename = "replyTo")]
///     reply_to: Option<String>,
/// }
///
/// impl Operation for ForgotPassword {
///     const SCHEMA: &'static str =
///         "ForgotPassword =ClientId:1-128 #SecretHash:1-128 !Username:1-128 ReplyTo";
///     type Response = ForgotPasswordResponse;
///     type Code = ForgotPasswordCode;
/// }
/// ```
pub trait Operation: Serialize {
    /// The operation's schema, in the notation of
    /// [`operations`](crate::protocol::operations). It has the members by the API's names;
    /// the struct serializes them in camelCase.
    const SCHEMA: &'static str;

    /// The response: the API's structure, in camelCase.
    type Response: DeserializeOwned;

    /// The exceptions that the service may refuse it with.
    type Code: ErrorCode;
}

/// Returns a request's members, with the app client's secret if the operation takes the
/// secret and not a hash of it.
pub(super) fn with_secret(config: &Config, schema: &str, mut input: Host) -> Result<Host> {
    let is_taken = members(operation(schema).members).any(|one| one.name == "ClientSecret");
    if is_taken && !Value::get(&input, "clientSecret").is_present() {
        if let Some(secret) = config.secret() {
            input.set("clientSecret", &Host::text(secret.expose()));
        } else if config.has_only_hash() {
            let rule = "required, and not its hash; make this call on your server";
            return Err(error(Stage::Input, "clientSecret", rule));
        }
    }
    Ok(input)
}
