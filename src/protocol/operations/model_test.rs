//! Holds every schema to the service's model.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test")]

use super::generated::lines_test::{SIGNED, SIGNED_WITH_OWN, UNSIGNED, UNSIGNED_WITH_OWN};
use crate::protocol::{
    schema::{Expected, Shape, members, operation},
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
        let expected = match operation.expected {
            Expected::Nothing => output.get("required").is_none(),
            Expected::Members => output["members"].as_object().is_some_and(|all| !all.is_empty()),
            Expected::Step => output["members"].get("AuthenticationResult").is_some(),
        };
        assert!(expected, "what {} answers", operation.name);
    }
}

/// A request that may have arrived is sent again only where that does no harm. The model
/// does not say where; its members tell what must not be.
#[test]
fn what_is_used_up_or_made_is_not_repeatable() {
    let model = model();
    let used_up = [
        "ConfirmationCode",
        "Code",
        "UserCode",
        "PreviousPassword",
        "RefreshToken",
        "Credential",
        "ChallengeName",
        "FeedbackToken",
        "PasswordVerifier",
    ];
    // The first request ends what the second would need.
    let ends = ["Delete", "Forget", "Revoke", "SignOut", "SignUp", "CreateUser", "SetUserPassword"];
    // These only take away what may be gone already.
    let idempotent = ["DeleteUserAttributes", "RevokeToken", "AdminUserGlobalSignOut"];
    for line in UNSIGNED.iter().chain(UNSIGNED_WITH_OWN).chain(SIGNED).chain(SIGNED_WITH_OWN) {
        let operation = operation(line);
        let name = operation.name;
        let input = &model["shapes"][model["operations"][name]["input"].as_str().unwrap()];
        let is_used_up =
            input["members"].as_object().unwrap().keys().any(|member| used_up.contains(&&**member));
        let is_end = ends.iter().any(|end| name.contains(end)) && !idempotent.contains(&name);
        assert!(!operation.is_repeatable || !(is_used_up || is_end), "{name} is repeatable");
        let is_read = ["Get", "List", "AdminGet"].iter().any(|verb| name.starts_with(verb));
        assert!(operation.is_repeatable || !is_read || is_used_up, "{name} only reads");
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
