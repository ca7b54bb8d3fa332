//! The attributes of users, and the rules of the schema.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::attributes::{attribute, complete, create, update};
use support::{CLIENT, PASSWORD, Pool, exception, text};

#[test]
fn codes_go_to_a_verified_phone_before_a_verified_email() {
    let mut pool = Pool::new();
    update(&mut pool, "jane", "phone_number", "+15551231234").unwrap();
    assert_eq!(
        pool.forgot(CLIENT, "jane").unwrap()["CodeDeliveryDetails"]["DeliveryMedium"],
        "EMAIL"
    );
    update(&mut pool, "jane", "phone_number_verified", "true").unwrap();
    assert_eq!(
        pool.forgot(CLIENT, "jane").unwrap()["CodeDeliveryDetails"],
        json!({
            "AttributeName": "phone_number",
            "DeliveryMedium": "SMS",
            "Destination": "+*******1234",
        })
    );
}

#[test]
fn an_address_that_changes_is_verified_anew() {
    let mut pool = Pool::new();
    update(&mut pool, "jane", "email", "jane@example.org").unwrap();
    assert_eq!(attribute(&mut pool, "jane", "email_verified").unwrap(), "false");
    assert!(pool.forgot(CLIENT, "jane").is_err());

    let both = json!({
        "Username": "jane",
        "UserAttributes": [
            { "Name": "email", "Value": "jane@example.net" },
            { "Name": "email_verified", "Value": "true" },
        ],
    });
    pool.admin("AdminUpdateUserAttributes", both).unwrap();
    assert!(pool.forgot(CLIENT, "jane").is_ok());
}

#[test]
fn an_address_is_removed_with_its_flag() {
    let mut pool = Pool::new();
    update(&mut pool, "jane", "email", "").unwrap();
    assert_eq!(attribute(&mut pool, "jane", "email"), None);
    assert_eq!(attribute(&mut pool, "jane", "email_verified"), None);
}

#[test]
fn an_invitation_uses_the_requested_media() {
    let mut pool = Pool::new();
    let both = json!([
        { "Name": "email", "Value": "joe@example.com" },
        { "Name": "phone_number", "Value": "+15551231234" },
    ]);
    let mut media = |username: &str, desired: Value| {
        let before = pool.outbox().len();
        let body = json!({
            "Username": username,
            "UserAttributes": both,
            "DesiredDeliveryMediums": desired,
        });
        pool.admin("AdminCreateUser", body).unwrap();
        let sent = pool.outbox().split_off(before);
        assert!(sent.iter().all(|message| text(&message["code"]).len() >= 8));
        sent.iter().map(|message| text(&message["deliveryMedium"])).collect::<Vec<_>>()
    };
    assert_eq!(media("one", json!(["EMAIL"])), ["EMAIL"]);
    assert_eq!(media("two", json!(["SMS"])), ["SMS"]);
    assert_eq!(media("three", Value::Null), ["SMS", "EMAIL"]);
}

#[test]
fn attributes_are_checked_against_the_schema() {
    let mut pool = Pool::with(json!({ "schema": [
        { "name": "custom:team", "mutable": false },
        { "name": "email", "required": true },
    ] }));
    let cases = [
        (
            "custom:colour",
            "red",
            "Attributes did not conform to the schema: \
             Type for attribute {custom:colour} could not be determined",
        ),
        ("sub", "x", "Cannot modify the non-mutable attribute sub"),
        ("custom:team", "red", "user.custom:team: Attribute cannot be updated.\n"),
        (
            "email",
            "",
            "Attributes did not conform to the schema: email: The attribute is required\n",
        ),
        ("email", "nowhere", "Invalid email address format."),
        ("phone_number", "0123", "Invalid phone number format."),
        (
            "phone_number_verified",
            "true",
            "Phone Number is required to verify/un-verify a phone number",
        ),
    ];
    for (name, value, message) in cases {
        assert_eq!(
            update(&mut pool, "jane", name, value),
            exception("InvalidParameterException", message)
        );
    }
    create(
        &mut pool,
        "joe",
        json!({ "email": "joe@example.com", "custom:team": "red", "nickname": "j" }),
    )
    .unwrap();
    assert_eq!(attribute(&mut pool, "joe", "custom:team").unwrap(), "red");
    update(&mut pool, "joe", "nickname", "").unwrap();
    assert_eq!(attribute(&mut pool, "joe", "nickname"), None);
}

#[test]
fn required_attributes_are_requested_with_the_new_password() {
    let mut pool = Pool::with(json!({ "schema": [
        { "name": "name", "required": true },
        { "name": "email", "required": true },
    ] }));
    create(&mut pool, "joe", json!({ "email": "joe@example.com" })).unwrap();
    let challenge = pool.sign_in("joe", PASSWORD).unwrap();
    let parameters = &challenge["ChallengeParameters"];
    assert_eq!(parameters["requiredAttributes"], r#"["userAttributes.name"]"#);
    assert_eq!(parameters["userAttributes"], r#"{"email":"joe@example.com","name":""}"#);

    assert_eq!(
        complete(&mut pool, "joe", json!({})),
        exception("InvalidParameterException", "Invalid attributes given, name is missing")
    );
    assert_eq!(
        complete(&mut pool, "joe", json!({ "name": "Joe", "email": "joe@example.com" })),
        exception("NotAuthorizedException", "Cannot modify an already provided email")
    );
    assert!(complete(&mut pool, "joe", json!({ "name": "Joe", "nickname": "j" })).is_ok());
    assert_eq!(attribute(&mut pool, "joe", "name").unwrap(), "Joe");
    assert_eq!(attribute(&mut pool, "joe", "nickname").unwrap(), "j");
}

#[test]
fn immutable_attributes_are_refused_with_the_new_password() {
    let mut pool = Pool::with(json!({ "schema": [{ "name": "custom:team", "mutable": false }] }));
    create(&mut pool, "joe", json!({ "email": "joe@example.com" })).unwrap();
    for name in ["custom:team", "email_verified", "sub"] {
        assert_eq!(
            complete(&mut pool, "joe", json!({ name: "true" })),
            exception(
                "InvalidParameterException",
                &format!("Cannot modify the non-mutable attribute {name}")
            )
        );
    }
    assert!(complete(&mut pool, "joe", json!({ "email": "joe@example.org" })).is_ok());
}
