//! Reads a response into a value or an error.

pub use super::schema::Expected;

use super::{
    error::{ProtocolError, Result, Stage, error},
    naming::camel_case,
    new_password,
    value::{Type, Value},
};
use crate::text::{join, split};
use alloc::{boxed::Box, string::String};

/// Reads a response into the structure that the API describes, its names in camelCase.
///
/// `status` is the HTTP status, `error_type` the header `x-amzn-errortype`, `body` a
/// string.
///
/// # Errors
///
/// Fails if the service refused the request: the code is then its exception's name. Also
/// fails if the response is not the service's: HTML, truncated, not an object, or without
/// the members that the operation returns.
pub fn read<V: Value>(expected: Expected, status: u16, error_type: &V, body: &V) -> Result<V> {
    let mut value = body.parse();
    if !(200..300).contains(&status) {
        return Err(refusal(status, error_type, &value));
    }
    if expected == Expected::Nothing && body.length() == 0 {
        return Ok(V::structure());
    }
    if !value.is(Type::Object) {
        return Err(error(
            Stage::Response,
            "the response",
            "is not a JSON object, or was truncated",
        ));
    }
    lower(&mut value);
    let is_due = match expected {
        Expected::Nothing => true,
        Expected::Members => value.names().next().is_some(),
        Expected::Step => {
            value.get("challengeName").is_present()
                || value.get("authenticationResult").is_present()
        }
    };
    if !is_due {
        return Err(error(Stage::Response, "the response", "lacks the members that are due"));
    }
    new_password::decode(&mut value)?;
    Ok(value)
}

/// Renames the members of structures at every depth. The keys of maps are data and stay.
fn lower<V: Value>(value: &mut V) {
    for name in value.names() {
        let mut member = value.get(&name);
        if name != "ChallengeParameters" {
            lower(&mut member);
        }
        let lowered = camel_case(&name);
        if lowered != name {
            value.remove(&name);
        }
        value.set(&lowered, &member);
    }
}

/// Returns the error that a response with an error status stands for.
fn refusal<V: Value>(status: u16, error_type: &V, body: &V) -> Box<ProtocolError> {
    let mut code = error_type.to_text();
    if code.is_empty() {
        code = body.get("__type").to_text();
    }
    let code = bare(&code);
    let mut message = body.get("message").to_text();
    if message.is_empty() {
        message = body.get("Message").to_text();
    }
    let mut error =
        error(Stage::Response, "the response", "is an error, but not one of the service's");
    if !code.is_empty() {
        error.stage = Stage::Service;
        error.code = code.into();
        error.message = without_values(&message);
    }
    error.retryable = status >= 500 || status == 429 || code == "TooManyRequestsException";
    error
}

/// Returns an exception's bare name. A body has it as `com.amazonaws…#Name`, a header as
/// `Name:` or `Name:https://…`.
fn bare(code: &str) -> &str {
    let name = code.bytes().take_while(|byte| *byte != b':').count();
    let code = split(code, name).0;
    let namespace =
        code.bytes().rposition(|byte| byte == b'#').map_or(0, |at| at.saturating_add(1));
    split(code, namespace).1
}

/// Removes the values that the service's validation messages quote (`Value '…' at
/// 'confirmationCode' failed …`), because they may be secrets: everything from the first
/// value to the end of the last.
fn without_values(message: &str) -> String {
    let bytes = message.as_bytes();
    let before = bytes.windows(7).position(|part| part == b"Value '");
    let after = bytes.windows(6).rposition(|part| part == b"' at '");
    match (before, after) {
        (Some(before), Some(after)) => {
            join(&[split(message, before).0, "Value", split(message, after.saturating_add(1)).1])
        }
        _ => message.into(),
    }
}
