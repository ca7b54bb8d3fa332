//! Holds the generated operations to the schemas and the model: natively
//! and in a browser, by the values that each has.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test")]

use super::generated::samples_test::{CODES, ENUMERATIONS, RESPONSES, requests};
use super::*;
use crate::{
    client::{
        ErrorCode, Operation,
        codec::{self, Host},
        outgoing::prepare_request,
    },
    protocol::error::ProtocolError,
    protocol::naming::camel_case,
    protocol::operations::{INITIATE_AUTH, REFRESH, RESPOND_TO_NEW_PASSWORD_CHALLENGE},
    protocol::response,
    protocol::schema::{Member, Shape, members, operation},
    protocol::value::{Type, Value as _},
};
use alloc::{boxed::Box, collections::BTreeSet, format, string::String, vec::Vec};
use core::fmt::Debug;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value, json};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// What becomes of a request.
pub(super) struct Sent {
    schema: &'static str,
    input: Host,
    debug: String,
}

pub(super) fn sent<O: Operation + Debug>(request: O) -> Sent {
    Sent {
        schema: O::SCHEMA,
        input: codec::to_host(&request).unwrap(),
        debug: format!("{request:?}"),
    }
}

pub(super) fn again<T: Serialize + DeserializeOwned>(
    value: Value,
) -> Result<Value, Box<ProtocolError>> {
    Ok(json(&codec::to_host(&codec::from_host::<T>(host(&value))?)?))
}

fn host(value: &Value) -> Host {
    codec::text(Some(&format!("{value}"))).parse()
}

fn json(host: &Host) -> Value {
    serde_json::from_str(&codec::to_json(host)).unwrap()
}

pub(super) fn read<C: ErrorCode>(name: &str) -> (String, String) {
    let code = C::from(name);
    (format!("{code:?}"), code.as_str().into())
}

pub(super) fn shown<T: for<'a> From<&'a str> + Debug>(name: &str) -> String {
    format!("{:?}", T::from(name))
}

fn model() -> Value {
    serde_json::from_str(include_str!("../../../model/cognito-idp.json")).unwrap()
}

/// The members that a request is to have: those that are an app's to give.
fn given(line: &'static str) -> impl Iterator<Item = Member<'static>> {
    members(operation(line).members).filter(|member| {
        let is_hash = member.is(b'#') && matches!(member.shape, Shape::Text(_));
        !member.is(b'=') && !is_hash && !["Extra", "Challenge"].contains(&member.name)
    })
}

/// What scripts/generate/rust/samples.mjs gives a member.
fn sample(name: &str, shape: Shape<'_>, named: fn(&str) -> String) -> Value {
    match shape {
        _ if name == "AuthFlow" => json!("REFRESH_TOKEN_AUTH"),
        Shape::Text(bounds) => {
            let (min, max) = bounds.split_once('-').unwrap();
            let length = name.len().max(min.parse().unwrap());
            let length = length.min(max.parse().unwrap_or(usize::MAX));
            name.chars().cycle().take(length).collect::<String>().into()
        }
        Shape::Map => json!({ "key": name }),
        Shape::List(entry) => json!([sample(name, Shape::parse(entry), named)]),
        Shape::Structure(inner) => {
            let sampled =
                |member: Member<'_>| (named(member.name), sample(member.name, member.shape, named));
            members(inner).map(sampled).collect::<Map<_, _>>().into()
        }
        Shape::Plain(Type::Boolean) => json!(true),
        Shape::Plain(Type::Number) => json!(7),
        Shape::Plain(_) => json!({ "key": name }),
    }
}

#[test]
fn a_request_sends_every_member() {
    let config = host(&json!({ "region": "us-west-2", "clientId": "app" }));
    let mut names = BTreeSet::new();
    for Sent { schema, input, .. } in requests() {
        let line = if schema == INITIATE_AUTH { REFRESH } else { schema };
        let expected: Map<_, _> = given(line)
            .map(|member| (camel_case(member.name), sample(member.name, member.shape, camel_case)))
            .collect();
        assert_eq!(json(&input), Value::from(expected), "{schema}");

        let request = prepare_request(schema, &config, &input).unwrap();
        let body = json(&request.body);
        if schema == RESPOND_TO_NEW_PASSWORD_CHALLENGE {
            let responses = json!({
                "USERNAME": "Username",
                "NEW_PASSWORD": "NewPassword",
                "userAttributes.key": "UserAttributes",
            });
            assert_eq!(body["ChallengeResponses"], responses);
        } else {
            assert!(names.insert(request.operation), "{} is there twice", request.operation);
        }
        for member in given(line).filter(|member| !member.is(b'-')) {
            let expected = sample(member.name, member.shape, |name| name.into());
            assert_eq!(body[member.name], expected, "{schema}: {}", member.name);
        }
    }
    let model = model();
    let unsigned = model["operations"].as_object().unwrap().iter();
    let unsigned = unsigned.filter(|(_, operation)| operation["auth"] == "none");
    assert!(names.into_iter().eq(unsigned.map(|(name, _)| &**name)));
}

/// What the service would answer: all there is, or only what is required.
fn answered(model: &Value, id: &str, is_all: bool) -> Value {
    let shape = &model["shapes"][id];
    match shape["type"].as_str() {
        Some("string") => shape["enum"].get(0).cloned().unwrap_or_else(|| id.into()),
        Some("boolean") => json!(true),
        Some("integer") => json!(7),
        Some("timestamp") => json!(1.5),
        Some("map") => json!({ "key": id }),
        Some("list") => json!([answered(model, shape["member"].as_str().unwrap(), is_all)]),
        _ if id == "Document" => json!({ "a": [null, true, 7, -7, 1.5, "b"] }),
        _ => {
            let is_due = |name: &str| {
                let required = shape["required"].as_array();
                is_all || required.is_some_and(|all| all.iter().any(|other| other == name))
            };
            let members = shape["members"].as_object().into_iter().flatten();
            members
                .filter(|(name, _)| is_due(name))
                .map(|(name, member)| {
                    (camel_case(name), answered(model, member.as_str().unwrap(), is_all))
                })
                .collect::<Map<_, _>>()
                .into()
        }
    }
}

#[test]
fn an_answer_has_every_member() {
    let model = model();
    for (name, again) in RESPONSES {
        let output = model["operations"][name]["output"].as_str().unwrap_or_default();
        for is_all in [true, false] {
            let answer = answered(&model, output, is_all);
            assert_eq!(again(answer.clone()).unwrap(), answer, "{name}");
        }
        // What a newer service says beside it does no harm.
        let mut answer = answered(&model, output, true);
        answer["aMemberOfTomorrow"] = json!(1);
        assert!(again(answer).is_ok(), "{name}");
    }
    let unsigned = model["operations"].as_object().unwrap().iter();
    let unsigned = unsigned.filter(|(_, operation)| operation["auth"] == "none");
    let names: BTreeSet<_> = RESPONSES.iter().map(|(name, _)| *name).collect();
    assert!(names.into_iter().eq(unsigned.map(|(name, _)| &**name)));
}

#[test]
fn a_new_passwords_challenge_is_read() {
    let body = json!({
        "ChallengeName": "NEW_PASSWORD_REQUIRED",
        "ChallengeParameters": {
            "USER_ID_FOR_SRP": "jane",
            "requiredAttributes": r#"["userAttributes.name"]"#,
            "userAttributes": r#"{"email":"jane@example.com"}"#,
        },
    });
    let body = codec::text(Some(&format!("{body}")));
    let read = response::read("^", 200, &codec::text(None), response::parse(&body)).unwrap();
    let answer: AuthResponse = codec::from_host(read).unwrap();
    assert_eq!(answer.challenge_name, Some(ChallengeNameType::NewPasswordRequired));
    assert_eq!(answer.challenge_parameters["USER_ID_FOR_SRP"], "jane");
    assert_eq!(answer.required_attributes, ["name"]);
    assert_eq!(answer.user_attributes["email"], "jane@example.com");
}

#[test]
fn lists_and_maps_may_be_null() {
    for (name, answer) in [
        ("ListDevices", json!({ "devices": null })),
        ("InitiateAuth", json!({ "challengeParameters": null, "session": null })),
    ] {
        let (_, again) = RESPONSES.iter().find(|(other, _)| *other == name).unwrap();
        assert_eq!(again(answer).unwrap(), json!({}));
    }
}

#[test]
fn an_enumeration_is_the_models() {
    let model = model();
    for (id, again, debug) in ENUMERATIONS {
        for value in model["shapes"][id]["enum"].as_array().unwrap() {
            assert_eq!(&again(value.clone()).unwrap(), value, "{id}");
            assert!(!debug(value.as_str().unwrap()).starts_with("Other"), "{id} {value}");
        }
        assert_eq!(again(json!("SOMETHING_NEW")).unwrap(), json!("SOMETHING_NEW"), "{id}");
        assert!(again(json!(1)).is_err(), "{id}");
    }
}

#[test]
fn a_code_is_the_models() {
    let model = model();
    for (operations, read) in CODES {
        let errors = |name: &&str| model["operations"][name]["errors"].as_array().unwrap();
        for error in operations.iter().flat_map(errors) {
            let error = error.as_str().unwrap();
            assert_eq!(read(error), (error.into(), error.into()), "{operations:?}");
        }
        let other = (String::from("Other(\"NewException\")"), "NewException".into());
        assert_eq!(read("NewException"), other);
    }
}

#[test]
fn nothing_sensitive_is_shown() {
    let model = model();
    for Sent { schema, debug, .. } in requests() {
        let line = if schema == INITIATE_AUTH { REFRESH } else { schema };
        let id = model["operations"][operation(line).name]["input"].as_str().unwrap();
        let of_model = |member: &Member<'_>| model["shapes"][id]["members"][member.name].as_str();
        for member in given(line) {
            // The model does not know the SDK's own; each of those is a secret, or a user's.
            let texts = match of_model(&member) {
                Some(id) => sensitive(&model, id, &sample(member.name, member.shape, camel_case)),
                None => texts(&sample(member.name, member.shape, camel_case)),
            };
            for text in texts {
                assert!(!debug.contains(&format!("\"{text}\"")), "{debug} shows {text}");
            }
        }
    }
    let answer = AuthResponse {
        user_attributes: [("email".into(), "jane".into())].into(),
        challenge_parameters: [("USERNAME".into(), "jane".into())].into(),
        ..AuthResponse::default()
    };
    assert!(!format!("{answer:?}").contains("jane"));
}

/// The strings in a value that the model calls sensitive.
fn sensitive(model: &Value, id: &str, value: &Value) -> Vec<String> {
    let shape = &model["shapes"][id];
    // Codes are as good as a password, though the model does not say so.
    if shape["sensitive"] == true || id == "ConfirmationCodeType" {
        return texts(value);
    }
    let entries = |list: &Value| list.as_array().cloned().unwrap_or_default();
    match shape["type"].as_str() {
        Some("list") => {
            let id = shape["member"].as_str().unwrap();
            entries(value).iter().flat_map(|entry| sensitive(model, id, entry)).collect()
        }
        Some("structure") => {
            let members = shape["members"].as_object().unwrap().iter();
            members
                .flat_map(|(name, id)| {
                    sensitive(model, id.as_str().unwrap(), &value[camel_case(name)])
                })
                .collect()
        }
        _ => Vec::new(),
    }
}

/// The strings in a value.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => [text.clone()].into(),
        Value::Array(entries) => entries.iter().flat_map(texts).collect(),
        Value::Object(members) => members.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}
