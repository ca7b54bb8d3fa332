//! Holds every schema to the service's model.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test")]

use super::generated::lines_test::{SIGNED, SIGNED_WITH_OWN, UNSIGNED, UNSIGNED_WITH_OWN};
use crate::protocol::{
    schema::{Shape, members, operation},
    value::Type,
};
use alloc::{collections::BTreeSet, format, string::String, vec::Vec};
use serde_json::{Value as Json, json};

fn model() -> Json {
    serde_json::from_str(include_str!("../../../model/cognito-idp.json")).unwrap()
}

#[test]
fn every_schema_is_the_models() {
    let model = model();
    let none = UNSIGNED.iter().chain(UNSIGNED_WITH_OWN).map(|line| (line, "none"));
    let signed = SIGNED.iter().chain(SIGNED_WITH_OWN).map(|line| (line, "sigv4"));
    for (line, auth) in none.chain(signed) {
        let operation = operation(line);
        let described = &model["operations"][operation.name];
        assert_eq!(described["auth"], auth, "{}", operation.name);
        check(
            &model,
            operation.name,
            &model["shapes"][described["input"].as_str().unwrap()],
            operation.members,
        );

        // The model has no shape where nothing is answered, or one without members.
        let output = &model["shapes"][described["output"].as_str().unwrap_or_default()];
        let due: Vec<_> = members(operation.due).map(|member| member.name).collect();
        if operation.due == "^" {
            assert!(output["members"].get("AuthenticationResult").is_some(), "{line}");
            continue;
        }
        for name in &due {
            assert!(output["members"].get(*name).is_some(), "{name} of {line}");
        }
        for name in output["required"].as_array().into_iter().flatten() {
            assert!(due.contains(&name.as_str().unwrap()), "{name} of {line}");
        }
    }
}

/// The operations whose request may be sent again when it may have arrived. The model does
/// not tell, so they stand here a second time: none is repeatable by a slip.
const REPEATABLE: [&str; 25] = [
    "AdminDisableUser",
    "AdminEnableUser",
    "AdminGetUser",
    "AdminInitiateAuth",
    "AdminResetUserPassword",
    "AdminUpdateUserAttributes",
    "AdminUserGlobalSignOut",
    "DeleteUserAttributes",
    "ForgotPassword",
    "GetDevice",
    "GetUser",
    "GetUserAttributeVerificationCode",
    "GetUserAuthFactors",
    "InitiateAuth",
    "ListDevices",
    "ListUserSessions",
    "ListUsers",
    "ListWebAuthnCredentials",
    "ResendConfirmationCode",
    "RevokeToken",
    "SetUserMFAPreference",
    "SetUserSettings",
    "StartWebAuthnRegistration",
    "UpdateDeviceStatus",
    "UpdateUserAttributes",
];

#[test]
fn what_is_repeatable_is_written_twice() {
    let lines = UNSIGNED.iter().chain(UNSIGNED_WITH_OWN).chain(SIGNED).chain(SIGNED_WITH_OWN);
    let marked: BTreeSet<_> = lines
        .map(|line| operation(line))
        .filter(|operation| operation.is_repeatable)
        .map(|operation| operation.name)
        .collect();
    assert_eq!(marked, BTreeSet::from(REPEATABLE));
}

/// What takes a code, a password or a verifier uses it up, at whatever depth it stands.
#[test]
fn what_uses_something_up_is_not_repeatable() {
    let used_up = [
        "ConfirmationCode",
        "Code",
        "UserCode",
        "PreviousPassword",
        "RefreshToken",
        "Credential",
        "ChallengeName",
        "FeedbackToken",
        "DeviceSecretVerifierConfig",
        "Session",
    ];
    // With a session a request of these is not repeatable: see `request::prepare`.
    let with_session = ["InitiateAuth", "AdminInitiateAuth"];
    for line in UNSIGNED.iter().chain(SIGNED) {
        let operation = operation(line);
        let uses_up = members(operation.members).any(|member| used_up.contains(&member.name));
        let is_exception = with_session.contains(&operation.name);
        assert!(!uses_up || !operation.is_repeatable || is_exception, "{}", operation.name);
    }
}

#[test]
fn every_operation_has_one_schema() {
    let model = model();
    let with = |auth| {
        let all = model["operations"].as_object().unwrap().iter();
        all.filter(move |(_, described)| described["auth"] == auth).map(|(name, _)| &**name)
    };
    assert_eq!(names(UNSIGNED), with("none").collect::<Vec<_>>());
    assert_eq!(names(SIGNED), with("sigv4").collect::<Vec<_>>());
}

fn names(lines: &[&'static str]) -> Vec<&'static str> {
    let mut names: Vec<_> = lines.iter().map(|line| operation(line).name).collect();
    names.sort_unstable();
    names
}

/// Compares the members that are sent with a structure of the model.
fn check(model: &Json, path: &str, shape: &Json, schema: &str) {
    let sent: Vec<_> = members(schema).filter(|member| !member.is(b'-')).collect();
    let names: BTreeSet<_> = sent.iter().map(|member| member.name).collect();
    let known: BTreeSet<_> =
        shape["members"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names, known, "the members of {path}");

    for member in sent {
        let name = member.name;
        let path = format!("{path}.{name}");
        let required = shape["required"]
            .as_array()
            .is_some_and(|names| names.iter().any(|other| other == name));
        // What the SDK puts in need not be required of the app.
        assert!(member.is(b'=') || member.is(b'!') == required, "whether {path} is required");
        check_shape(
            model,
            &path,
            &model["shapes"][shape["members"][name].as_str().unwrap()],
            member.shape,
        );
    }
}

fn check_shape(model: &Json, path: &str, shape: &Json, described: Shape<'_>) {
    let bounds = |shape: &Json| {
        format!(
            "{}-{}",
            shape["min"].as_u64().unwrap_or(0),
            shape["max"].as_u64().map_or(String::new(), |max| format!("{max}"))
        )
    };
    match (shape["type"].as_str().unwrap(), described) {
        ("string", Shape::Text(described)) => assert_eq!(described, bounds(shape), "{path}"),
        ("map", Shape::Map) => {
            let Shape::Text(described) = Shape::ENTRY else { panic!("an entry is a string") };
            assert_eq!(
                described,
                bounds(&model["shapes"][shape["value"].as_str().unwrap()]),
                "{path}"
            );
        }
        ("list", Shape::List(entry)) => {
            let shape = &model["shapes"][shape["member"].as_str().unwrap()];
            check_shape(model, path, shape, Shape::parse(entry));
        }
        ("structure", Shape::Structure(inner)) => check(model, path, shape, inner),
        // A document, whose members the model does not tell.
        ("structure", Shape::Plain(Type::Object)) => {
            assert_eq!(shape["members"], json!({}), "{path}")
        }
        ("boolean", Shape::Plain(Type::Boolean)) | ("integer", Shape::Plain(Type::Number)) => {}
        (kind, shape) => panic!("{path} is of type {kind}, and described as {shape:?}"),
    }
}

/// Only structures' members are renamed in answers; so whatever else has names
/// must be known. (The document is WebAuthn's, whose names are in camelCase.)
#[test]
fn the_maps_and_documents_in_answers_are_known() {
    let model = model();
    let mut maps = BTreeSet::new();
    for (_, operation) in model["operations"].as_object().unwrap() {
        collect_maps(&model, operation["output"].as_str().unwrap_or_default(), "", &mut maps);
    }
    assert_eq!(
        maps,
        BTreeSet::from(["ChallengeParameters".into(), "CredentialCreationOptions".into()])
    );
}

fn collect_maps(model: &Json, id: &str, name: &str, maps: &mut BTreeSet<String>) {
    let shape = &model["shapes"][id];
    match (id, shape["type"].as_str()) {
        ("Document", _) | (_, Some("map")) => {
            maps.insert(name.into());
        }
        (_, Some("structure")) => {
            for (name, member) in shape["members"].as_object().unwrap() {
                collect_maps(model, member.as_str().unwrap(), name, maps);
            }
        }
        (_, Some("list")) => collect_maps(model, shape["member"].as_str().unwrap(), name, maps),
        _ => {}
    }
}
