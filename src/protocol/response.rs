//! Reads a response into a value or an error.

use super::{
    error::{ProtocolError, Result, Retry, Stage, error},
    naming::camel_case,
    new_password,
    schema::members,
    value::{Type, Value},
};
use crate::text::{join, split};
use alloc::{boxed::Box, string::String};

/// Parses the body of a response, so that it can be [read].
///
/// An empty body is an empty structure. What is not JSON is not present.
pub fn parse<V: Value>(body: &V) -> V {
    if body.length() == 0 { V::structure() } else { body.parse() }
}

/// Reads a response into the structure that the API describes, its names in camelCase.
///
/// `due` is the [request's](super::request::Request), `status` the HTTP status,
/// `error_type` the header `x-amzn-errortype`, `body` what [`parse`] returns.
///
/// # Errors
///
/// Fails if the service refused the request: the code is then its exception's name. Also
/// fails if the response is not the service's: of another status than 200, HTML, truncated,
/// not an object, of a gateway in front of the service, or without the members that the
/// operation returns.
pub fn read<V: Value>(due: &str, status: u32, error_type: &V, body: V) -> Result<V> {
    // A gateway in front of the service, or a Lambda function, writes `message` or
    // `errorMessage`. Members that the service gets later are let through.
    let is_foreign = status == 200 && !body.names().all(|name| is_of_service(&name));
    let status = if is_foreign { 0 } else { status };
    checked(due, status, error_type, body).map(|body| renamed(&body))
}

/// [Reads](read) a response, and leaves the names of its members as the service writes
/// them. The status of a response with other names than the service's counts as 0.
pub(crate) fn checked<V: Value>(due: &str, status: u32, error_type: &V, mut body: V) -> Result<V> {
    if status != 200 {
        return Err(refusal(status, error_type, &body));
    }
    let has = |name: &str, kind| body.get(name).is(kind);
    let is_step = has("ChallengeName", Type::String) || has("AuthenticationResult", Type::Object);
    let has_due =
        members(due).all(|due| if due.is(b'^') { is_step } else { !has(due.name, Type::Other) });
    if !body.is(Type::Object) || !has_due {
        return Err(foreign());
    }
    new_password::decode(&mut body)?;
    Ok(body)
}

/// Returns whether a name has the form of those that the service gives its members.
fn is_of_service(name: &str) -> bool {
    name.bytes().next().is_some_and(|first| first.is_ascii_uppercase())
}

/// Renames the members of structures at every depth. The keys of maps are data and stay, as
/// does what lies in a document or was decoded, whose names have another form.
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
        let is_data =
            name == "ChallengeParameters" || value.is(Type::Object) && !is_of_service(&name);
        renamed.set(&camel_case(&name), &if is_data { member } else { self::renamed(&member) });
    }
    renamed
}

/// Returns the error that a response stands for which is no success.
fn refusal<V: Value>(status: u32, error_type: &V, body: &V) -> Box<ProtocolError> {
    let mut code = error_type.to_text();
    if code.is_empty() {
        code = body.get("__type").to_text();
    }
    let code = bare(&code);
    let mut message = body.get("message");
    if !message.is_present() {
        message = body.get("Message");
    }
    let mut error = foreign();
    if !code.is_empty() {
        error.stage = Stage::Service;
        error.code = code.into();
        error.message = without_values(&message.to_text());
        if error.message.is_empty() {
            error.message = "the service gave no reason".into();
        }
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
fn foreign() -> Box<ProtocolError> {
    let rule = "is not the service's, or is truncated: perhaps a proxy or AWS WAF answered";
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
