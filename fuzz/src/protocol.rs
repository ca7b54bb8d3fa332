//! The readers of responses, errors, tokens and schemas.

use crate::{first_line, json, text};
use cognito_wasm::{
    client::{
        Secret,
        session::{AccessTokenClaims, IdTokenClaims, claims as typed_claims},
    },
    protocol::{
        error::{Retry, Stage},
        request::prepare,
        response::{parse, read},
        value::Value as _,
    },
};
use serde_json::Value;

/// What may be due in a response, by the first word of an input.
fn due(word: &str) -> &str {
    match word {
        "members" => "CodeDeliveryDetails",
        "nothing" => "",
        _ => "^",
    }
}

/// A successful response: `members|nothing|step`, then the body from the second line on.
pub(crate) fn response(data: &[u8]) {
    let text = text(data);
    let (word, body) = first_line(&text);
    let body = parse(&Value::from(body));
    match read(due(word), 200, &Value::Null, body.clone()) {
        Ok(value) => {
            assert!(value.is_object());
            if value.get("challengeName") == Some(&Value::from("NEW_PASSWORD_REQUIRED")) {
                // What an app shows, so that their types are promised.
                assert!(value.get("requiredAttributes").is_some_and(Value::is_array));
                assert!(value.get("userAttributes").is_some_and(Value::is_object));
            }
        }
        Err(error) => {
            // A refusal has a type, whatever its status.
            assert_eq!(error.stage == Stage::Service, error.code != "InvalidResponse");
        }
    }
}

/// An error response: the status and `x-amzn-errortype`, then the body.
pub(crate) fn error(data: &[u8]) {
    let text = text(data);
    let (head, body) = first_line(&text);
    let (status, kind) = head.split_once(' ').unwrap_or((head, ""));
    let status = status.parse().unwrap_or(400);
    // 200 to 299 are no errors.
    let status = if (200..300).contains(&status) { 400 } else { status };
    let read = read("^", status, &Value::from(kind), parse(&Value::from(body)));
    let Err(error) = read else { unreachable!("a status of {status} is no success") };

    assert!(matches!(error.stage, Stage::Service | Stage::Response));
    assert!(error.stage == Stage::Service || error.code == "InvalidResponse");
    if status == 429 {
        assert_eq!(error.retry, Retry::Always);
    } else if status >= 500 || status == 408 {
        assert_ne!(error.retry, Retry::Never);
    }
    // A value that the service quotes may be a secret.
    if let Some((_, behind)) = error.message.split_once("Value '") {
        assert!(!behind.contains("' at '"), "{}", error.message);
    }
}

/// A token, whose claims an app reads without verifying them.
pub(crate) fn claims(data: &[u8]) {
    let text = text(data);
    let claims = Value::from(&*text).claims();
    if text.split('.').count() < 2 {
        assert!(claims.is_null());
    }
    let token = Secret::from(&*text);
    let typed = [
        typed_claims::<AccessTokenClaims>(&token).is_some(),
        typed_claims::<IdTokenClaims>(&token).is_some(),
        typed_claims::<serde_json::Map<String, Value>>(&token).is_some(),
    ];
    if !claims.is_object() {
        assert_eq!(typed, [false; 3]);
    }
}

/// A schema, a configuration and an input, a line each.
pub(crate) fn schema(data: &[u8]) {
    let text = text(data);
    let (schema, rest) = first_line(&text);
    let (config, input) = first_line(rest);
    let [config, input] = [config, input].map(json);
    match prepare(schema, &config, &input) {
        Ok(request) => {
            assert!(schema.starts_with(request.operation));
            assert!(request.body.is_object());
            assert!(
                request.pending.is_none() || config.get("clientSecret").is_none_or(Value::is_null)
            );
        }
        Err(error) => {
            assert!(matches!(error.stage, Stage::Config | Stage::Input), "{error:?}");
            assert_eq!(error.retry, Retry::Never);
            let (mut values, mut names) = (Vec::new(), schema.to_owned());
            collect(&input, &mut values, &mut names);
            collect(&config, &mut values, &mut names);
            // A message may have names, and a name may be any.
            for value in values.into_iter().filter(|value| !names.contains(value)) {
                assert!(!error.message.contains(value), "{} has {value}", error.message);
            }
        }
    }
}

/// Collects the names of members, and the texts that begin with a mark, which no word of a
/// message has.
fn collect<'a>(value: &'a Value, values: &mut Vec<&'a str>, names: &mut String) {
    match value {
        Value::String(text) if text.starts_with("SECRET") && text.len() > 8 => values.push(text),
        Value::Array(list) => list.iter().for_each(|one| collect(one, values, names)),
        Value::Object(members) => {
            for (name, member) in members {
                names.push('\n');
                names.push_str(name);
                collect(member, values, names);
            }
        }
        _ => {}
    }
}
