//! Aliases, and attributes that replace the username.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::json;
use support::attributes::{attribute, complete, create, update};
use support::{CLIENT, NEW_PASSWORD, PASSWORD, Pool, exception, text};

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
fn an_alias_belongs_to_one_user() {
    let mut pool = Pool::with(json!({ "aliasAttributes": ["email"] }));
    let verified = json!({ "email": "jane@example.com", "email_verified": "true" });
    let taken = exception("AliasExistsException", "An account with the email already exists.");
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
fn another_users_alias_is_refused_with_the_new_password() {
    let mut pool = Pool::with(json!({ "aliasAttributes": ["preferred_username"] }));
    update(&mut pool, "jane", "preferred_username", "jay").unwrap();
    create(&mut pool, "joe", json!({})).unwrap();
    assert_eq!(
        complete(&mut pool, "joe", json!({ "preferred_username": "jay" })),
        exception("AliasExistsException", "An account with the preferred_username already exists.")
    );
}

#[test]
fn an_alias_pool_refuses_an_address_as_username() {
    let mut pool = Pool::with(json!({ "aliasAttributes": ["email"] }));
    assert_eq!(
        create(&mut pool, "joe@example.com", json!({})),
        exception(
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
        exception("UsernameExistsException", "An account with the given email already exists.")
    );
    create(&mut pool, "jim@example.com", json!({})).unwrap();
    assert_eq!(
        update(&mut pool, "jim@example.com", "email", "joe@example.com"),
        exception("AliasExistsException", "An account with the email already exists.")
    );
}

#[test]
fn a_username_has_the_form_that_the_pool_requires() {
    let cases = [
        (json!(["email"]), "Username should be an email."),
        (json!(["phone_number"]), "Username should be a phone number."),
        (json!(["email", "phone_number"]), "Username should be either an email or a phone number."),
    ];
    for (attributes, message) in cases {
        let mut pool = Pool::with(json!({ "usernameAttributes": attributes, "users": [] }));
        assert_eq!(
            create(&mut pool, "joe", json!({})),
            exception("InvalidParameterException", message)
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
