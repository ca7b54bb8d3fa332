//! Holds every description to the service's model.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test")]

use super::*;
use crate::description::{Expected, Member, Shape, members, operation};
use alloc::{collections::BTreeSet, format, string::String, vec::Vec};
use serde_json::Value as Json;

const DESCRIPTIONS: [&str; 7] = [
    FORGOT_PASSWORD,
    CONFIRM_FORGOT_PASSWORD,
    INITIATE_AUTH,
    REFRESH,
    RESPOND_TO_AUTH_CHALLENGE,
    RESPOND_TO_NEW_PASSWORD_CHALLENGE,
    CHANGE_PASSWORD,
];

fn model() -> Json {
    serde_json::from_str(include_str!("../../model/cognito-idp.json")).unwrap()
}

#[test]
fn every_description_is_the_models() {
    let model = model();
    for description in DESCRIPTIONS {
        let operation = operation(description);
        let described = &model["operations"][operation.name];
        assert_eq!(described["auth"], "none", "{}", operation.name);
        check(
            &model,
            operation.name,
            &model["shapes"][described["input"].as_str().unwrap()],
            operation.members,
        );

        let output = &model["shapes"][described["output"].as_str().unwrap()]["members"];
        let expected = match operation.expected {
            Expected::Nothing => output.as_object().unwrap().is_empty(),
            Expected::Members => !output.as_object().unwrap().is_empty(),
            Expected::Step => output.get("ChallengeName").is_some(),
        };
        assert!(expected, "what {} answers", operation.name);
    }
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
            member,
        );
    }
}

fn check_shape(model: &Json, path: &str, shape: &Json, member: Member<'_>) {
    let bounds = |shape: &Json| {
        format!(
            "{}-{}",
            shape["min"].as_u64().unwrap_or(0),
            shape["max"].as_u64().map_or(String::new(), |max| format!("{max}"))
        )
    };
    match (shape["type"].as_str().unwrap(), member.shape) {
        ("string", Shape::Text(described)) => assert_eq!(described, bounds(shape), "{path}"),
        ("map", Shape::Map) => {
            let Shape::Text(described) = Shape::ENTRY else { panic!("an entry is a string") };
            assert_eq!(
                described,
                bounds(&model["shapes"][shape["value"].as_str().unwrap()]),
                "{path}"
            );
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
