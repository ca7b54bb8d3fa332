//! Attributes: aliases, names that replace the username, and what a schema
//! allows.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{CLIENT, NEW_PASSWORD, PASSWORD, Pool, Refusal, refusal, text};

fn create(pool: &mut Pool, username: &str, attributes: Value) -> Result<Value, Refusal> {
    let attributes: Vec<Value> = attributes
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, value)| json!({ "Name": name, "Value": value }))
        .collect();
    pool.admin(
        "AdminCreateUser",
        json!({
            "Username": username,
            "UserAttributes": attributes,
            "TemporaryPassword": PASSWORD,
        }),
    )
}

fn update(pool: &mut Pool, username: &str, name: &str, value: &str) -> Result<Value, Refusal> {
    pool.admin(
        "AdminUpdateUserAttributes",
        json!({
            "Username": username,
            "UserAttributes": [{ "Name": name, "Value": value }],
        }),
    )
}

fn attribute(pool: &mut Pool, username: &str, name: &str) -> Option<String> {
    let user = pool.admin("AdminGetUser", json!({ "Username": username })).unwrap();
    let attributes = user["UserAttributes"].as_array().unwrap();
    let found = attributes.iter().find(|attribute| attribute["Name"] == name)?;
    Some(text(&found["Value"]))
}

/// The first sign-in of a user, with these attributes beside the password.
fn complete(pool: &mut Pool, username: &str, attributes: Value) -> Result<Value, Refusal> {
    let session = pool.sign_in(username, PASSWORD).unwrap()["Session"].clone();
    let mut responses = json!({ "USERNAME": username, "NEW_PASSWORD": NEW_PASSWORD });
    for (name, value) in attributes.as_object().unwrap() {
        responses[format!("userAttributes.{name}")] = value.clone();
    }
    pool.answer(CLIENT, "NEW_PASSWORD_REQUIRED", &session, responses)
}

#[test]
fn a_verified_alias_signs_in_and_recovers() {
    let mut pool = Pool::with(json!({ "aliasAttributes": ["email", "preferred_username"] }));
    assert!(pool.sign_in("jane@example.com", PASSWORD).is_ok());
    assert!(pool.forgot(CLIENT, "jane@example.com").is_ok());
    let code = pool.code();
    assert_eq!(pool.outbox()[0]["username"], "jane");
    assert!(pool.confirm(CLIENT, "jane@example.com", &code, PASSWORD).is_ok());

    update(&mut pool, "jane", "preferred_username", "jay").unwrap();
    assert!(pool.sign_in("jay", PASSWORD).is_ok());
    update(&mut pool, "jane", "email_verified", "false").unwrap();
    assert!(pool.sign_in("jane@example.com", PASSWORD).is_err());
}

#[test]
fn an_alias_has_one_holder() {
    let mut pool = Pool::with(json!({ "aliasAttributes": ["email"] }));
    let verified = json!({ "email": "jane@example.com", "email_verified": "true" });
    let taken = refusal("AliasExistsException", "An account with the email already exists.");
    assert_eq!(create(&mut pool, "joe", verified.clone()), taken);

    create(&mut pool, "joe", json!({ "email": "jane@example.com" })).unwrap();
    assert_eq!(update(&mut pool, "joe", "email_verified", "true"), taken);

    let forced = json!({
        "Username": "jim",
        "TemporaryPassword": PASSWORD,
        "ForceAliasCreation": true,
        "UserAttributes": [
            { "Name": "email", "Value": "jane@example.com" },
            { "Name": "email_verified", "Value": "true" },
        ],
    });
    pool.admin("AdminCreateUser", forced).unwrap();
    assert_eq!(attribute(&mut pool, "jane", "email_verified").unwrap(), "false");
    let challenge = pool.sign_in("jane@example.com", PASSWORD).unwrap();
    assert_eq!(challenge["ChallengeParameters"]["USER_ID_FOR_SRP"], "jim");
}

#[test]
fn an_alias_of_anothers_is_refused_with_the_new_password() {
    let mut pool = Pool::with(json!({ "aliasAttributes": ["preferred_username"] }));
    update(&mut pool, "jane", "preferred_username", "jay").unwrap();
    create(&mut pool, "joe", json!({})).unwrap();
    assert_eq!(
        complete(&mut pool, "joe", json!({ "preferred_username": "jay" })),
        refusal("AliasExistsException", "An account with the preferred_username already exists.")
    );
}

#[test]
fn an_alias_pool_takes_no_address_as_username() {
    let mut pool = Pool::with(json!({ "aliasAttributes": ["email"] }));
    assert_eq!(
        create(&mut pool, "joe@example.com", json!({})),
        refusal(
            "InvalidParameterException",
            "Username cannot be of email format, since user pool is configured for email alias."
        )
    );
}

#[test]
fn an_email_that_replaces_the_username_hides_a_uuid() {
    let mut pool = Pool::with(json!({ "usernameAttributes": ["email"], "users": [] }));
    let created = create(&mut pool, "joe@example.com", json!({})).unwrap();
    let username = text(&created["User"]["Username"]);
    assert_eq!(username.len(), 36);
    assert_eq!(username.as_bytes()[14], b'7');
    assert_eq!(attribute(&mut pool, &username, "sub").unwrap(), username);
    assert_eq!(attribute(&mut pool, &username, "email").unwrap(), "joe@example.com");

    let challenge = pool.sign_in("joe@example.com", PASSWORD).unwrap();
    assert_eq!(challenge["ChallengeParameters"]["USER_ID_FOR_SRP"], username.as_str());
    assert!(complete(&mut pool, "joe@example.com", json!({})).is_ok());
    assert!(pool.sign_in(&username, NEW_PASSWORD).is_ok());

    assert_eq!(
        create(&mut pool, "joe@example.com", json!({})),
        refusal("UsernameExistsException", "An account with the given email already exists.")
    );
    create(&mut pool, "jim@example.com", json!({})).unwrap();
    assert_eq!(
        update(&mut pool, "jim@example.com", "email", "joe@example.com"),
        refusal("AliasExistsException", "An account with the email already exists.")
    );
}

#[test]
fn a_username_has_the_form_the_pool_asks_for() {
    let cases = [
        (json!(["email"]), "Username should be an email."),
        (json!(["phone_number"]), "Username should be a phone number."),
        (json!(["email", "phone_number"]), "Username should be either an email or a phone number."),
    ];
    for (attributes, message) in cases {
        let mut pool = Pool::with(json!({ "usernameAttributes": attributes, "users": [] }));
        assert_eq!(
            create(&mut pool, "joe", json!({})),
            refusal("InvalidParameterException", message)
        );
    }
}

#[test]
fn a_sub_names_a_user_to_administrators_only() {
    let mut pool = Pool::new();
    let sub = attribute(&mut pool, "jane", "sub").unwrap();
    let user = pool.admin("AdminGetUser", json!({ "Username": sub })).unwrap();
    assert_eq!(user["Username"], "jane");
    assert!(pool.sign_in(&sub, PASSWORD).is_err());
}

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
fn an_address_is_taken_away_with_its_flag() {
    let mut pool = Pool::new();
    update(&mut pool, "jane", "email", "").unwrap();
    assert_eq!(attribute(&mut pool, "jane", "email"), None);
    assert_eq!(attribute(&mut pool, "jane", "email_verified"), None);
}

#[test]
fn an_invitation_goes_by_the_media_asked_for() {
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
fn attributes_are_held_against_the_schema() {
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
            refusal("InvalidParameterException", message)
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
fn required_attributes_are_asked_for_with_the_new_password() {
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
        refusal("InvalidParameterException", "Invalid attributes given, name is missing")
    );
    assert_eq!(
        complete(&mut pool, "joe", json!({ "name": "Joe", "email": "joe@example.com" })),
        refusal("NotAuthorizedException", "Cannot modify an already provided email")
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
            refusal(
                "InvalidParameterException",
                &format!("Cannot modify the non-mutable attribute {name}")
            )
        );
    }
    assert!(complete(&mut pool, "joe", json!({ "email": "joe@example.org" })).is_ok());
}
