//! Reads a response into a value or an error.

pub use super::schema::Expected;

use super::{
    error::{ProtocolError, Result, Retry, Stage, error},
    naming::camel_case,
    new_password,
    value::{Type, Value},
};
use crate::text::{join, split};
use alloc::{boxed::Box, string::String};

/// Parses the body of a response and renames its members, so that it can be [read].
///
/// An empty body is an empty structure. What is not JSON is not present.
pub fn parse<V: Value>(body: &V) -> V {
    if body.length() == 0 {
        return V::structure();
    }
    renamed(&body.parse())
}

/// Reads a response into the structure that the API describes, its names in camelCase.
///
/// `status` is the HTTP status, `error_type` the header `x-amzn-errortype`, `body` what
/// [`parse`] returns.
///
/// # Errors
///
/// Fails if the service refused the request: the code is then its exception's name. Also
/// fails if the response is not the service's: HTML, truncated, not an object, or without
/// the members that the operation returns.
pub fn read<V: Value>(expected: Expected, status: u32, error_type: &V, mut body: V) -> Result<V> {
    if !(200..300).contains(&status) {
        return Err(refusal(status, error_type, &body));
    }
    if !body.is(Type::Object) {
        return Err(invalid("is not a JSON object, was truncated, or is too long"));
    }
    let is_due = match expected {
        Expected::Nothing => true,
        Expected::Members => body.names().next().is_some(),
        Expected::Step => {
            new_password::decode(&mut body)?;
            body.get("challengeName").is(Type::String)
                || body.get("authenticationResult").is(Type::Object)
        }
    };
    if !is_due {
        return Err(invalid("lacks the members that are due"));
    }
    Ok(body)
}

/// Renames the members of structures at every depth. The keys of maps are data and stay.
fn renamed<V: Value>(value: &V) -> V {
    let mut renamed = if value.is(Type::Object) {
        V::structure()
    } else if value.is(Type::Array) {
        V::text("[]").parse()
    } else {
        return value.clone();
    };
    for name in value.names() {
        let member = value.get(&name);
        let is_map = name == "ChallengeParameters";
        renamed.set(&camel_case(&name), &if is_map { member } else { self::renamed(&member) });
    }
    renamed
}

/// Returns the error that a response with an error status stands for.
fn refusal<V: Value>(status: u32, error_type: &V, body: &V) -> Box<ProtocolError> {
    let mut code = error_type.to_text();
    if code.is_empty() {
        code = body.get("__type").to_text();
    }
    let code = bare(&code);
    let message = body.get("message").to_text();
    let mut error = invalid("is an error, but not one of the service's");
    if !code.is_empty() {
        error.stage = Stage::Service;
        error.code = code.into();
        error.message = without_values(&message);
    }
    let is_throttled = THROTTLED.iter().any(|beginning| code.starts_with(beginning));
    error.retry = if status == 429 || is_throttled {
        Retry::Always
    } else if status == 408 || status >= 500 {
        Retry::IfRepeatable
    } else {
        Retry::Never
    };
    error
}

/// How the codes begin by which AWS's services say that they throttle, as its SDKs have
/// them (<https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html>).
/// Cognito's `LimitExceededException` is another thing: the user has to wait.
const THROTTLED: [&str; 5] =
    ["TooManyRequests", "Throttl", "RequestThrottl", "RequestLimitExceeded", "SlowDown"];

#[inline(never)]
fn invalid(rule: &str) -> Box<ProtocolError> {
    error(Stage::Response, "the response", rule)
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
