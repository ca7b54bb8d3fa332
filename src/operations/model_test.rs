//! Holds every description to the service's model.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test")]

use super::*;
use crate::description::{Expected, Shape, members, operation};
use alloc::{collections::BTreeSet, format, string::String, vec::Vec};
use serde_json::Value as Json;

const USER: [&str; 7] = [
    FORGOT_PASSWORD,
    CONFIRM_FORGOT_PASSWORD,
    INITIATE_AUTH,
    REFRESH,
    RESPOND_TO_AUTH_CHALLENGE,
    RESPOND_TO_NEW_PASSWORD_CHALLENGE,
    CHANGE_PASSWORD,
];

/// The lines that `cognito-wasm/admin` hands the core, as they stand there.
fn admin() -> impl Iterator<Item = &'static str> {
    include_str!("../../js/admin/operations.js").split('"').skip(1).step_by(2)
}

fn model() -> Json {
    serde_json::from_str(include_str!("../../model/cognito-idp.json")).unwrap()
}

#[test]
fn every_description_is_the_models() {
    let model = model();
    let lines =
        USER.map(|line| (line, "none")).into_iter().chain(admin().map(|line| (line, "sigv4")));
    for (line, auth) in lines {
        let operation = operation(line);
        let described = &model["operations"][operation.name];
        assert_eq!(described["auth"], auth, "{}", operation.name);
        check(
            &model,
            operation.name,
            &model["shapes"][described["input"].as_str().unwrap()],
            operation.members,
        );

        // The model has no shape for the output of AdminDeleteUser.
        let output = &model["shapes"][described["output"].as_str().unwrap_or_default()]["members"];
        let is_empty = output.as_object().is_none_or(|members| members.is_empty());
        let expected = match operation.expected {
            Expected::Nothing => is_empty,
            Expected::Members => !is_empty,
            Expected::Step => output.get("ChallengeName").is_some(),
        };
        assert!(expected, "what {} answers", operation.name);
    }
}

#[test]
fn every_signed_operation_is_described() {
    let described: BTreeSet<_> = admin().map(|line| operation(line).name).collect();
    let model = model();
    let signed = model["operations"].as_object().unwrap().iter();
    let signed = signed.filter(|(_, described)| described["auth"] == "sigv4");
    assert_eq!(described, signed.map(|(name, _)| name.as_str()).collect());
}

/// Compares the members that are sent with a structure of the model.
fn check(model: &Json, path: &str, shape: &Json, description: &str) {
    let sent: Vec<_> = members(description).filter(|member| !member.is(b'-')).collect();
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
        ("boolean", Shape::Plain("boolean")) | ("integer", Shape::Plain("number")) => {}
        (kind, shape) => panic!("{path} is of type {kind}, and described as {shape:?}"),
    }
}

/// Only structures' members are renamed in answers; so each map there must be known.
#[test]
fn the_maps_in_answers_are_known() {
    let model = model();
    let mut maps = BTreeSet::new();
    for (_, operation) in model["operations"].as_object().unwrap() {
        collect_maps(&model, operation["output"].as_str().unwrap_or_default(), "", &mut maps);
    }
    assert_eq!(maps, BTreeSet::from(["ChallengeParameters".into()]));
}

fn collect_maps(model: &Json, shape: &str, name: &str, maps: &mut BTreeSet<String>) {
    let shape = &model["shapes"][shape];
    match shape["type"].as_str() {
        Some("map") => {
            maps.insert(name.into());
        }
        Some("structure") => {
            for (name, member) in shape["members"].as_object().unwrap() {
                collect_maps(model, member.as_str().unwrap(), name, maps);
            }
        }
        Some("list") => collect_maps(model, shape["member"].as_str().unwrap(), name, maps),
        _ => {}
    }
}
