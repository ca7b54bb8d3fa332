//! The operations of users on their attributes and their account.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{CLIENT, Exception, PASSWORD, Pool, exception, text};

fn update(pool: &mut Pool, token: &str, name: &str, value: &str) -> Result<Value, Exception> {
    let attributes = json!([{ "Name": name, "Value": value }]);
    pool.call("UpdateUserAttributes", json!({ "AccessToken": token, "UserAttributes": attributes }))
}

fn delete(pool: &mut Pool, token: &str, name: &str) -> Result<Value, Exception> {
    pool.call("DeleteUserAttributes", json!({ "AccessToken": token, "UserAttributeNames": [name] }))
}

fn attribute(pool: &mut Pool, token: &str, name: &str) -> Option<String> {
    let user = pool.call("GetUser", json!({ "AccessToken": token })).unwrap();
    let attributes = user["UserAttributes"].as_array().unwrap();
    let found = attributes.iter().find(|attribute| attribute["Name"] == name)?;
    Some(text(&found["Value"]))
}

fn verify(pool: &mut Pool, token: &str) -> Result<Value, Exception> {
    let code = pool.code();
    pool.call(
        "VerifyUserAttribute",
        json!({ "AccessToken": token, "AttributeName": "email", "Code": code }),
    )
}

fn sent() -> Value {
    json!({ "CodeDeliveryDetailsList": [{
        "AttributeName": "email", "DeliveryMedium": "EMAIL", "Destination": "j***@e***",
    }] })
}

#[test]
fn an_attribute_is_set_and_removed() {
    let mut pool = Pool::new();
    let token = pool.access_token("jane", PASSWORD);
    let none = json!({ "CodeDeliveryDetailsList": [] });
    assert_eq!(update(&mut pool, &token, "name", "Jane"), Ok(none.clone()));
    assert_eq!(attribute(&mut pool, &token, "name").unwrap(), "Jane");
    assert_eq!(delete(&mut pool, &token, "name"), Ok(json!({})));
    assert_eq!(attribute(&mut pool, &token, "name"), None);
    // Without automatic verification, no code is sent and the address is unverified.
    assert_eq!(update(&mut pool, &token, "email", "jane@example.org"), Ok(none));
    assert_eq!(attribute(&mut pool, &token, "email_verified").unwrap(), "false");
}

#[test]
fn a_new_address_is_sent_a_code() {
    let mut pool = Pool::with(json!({ "autoVerifiedAttributes": ["email"] }));
    let token = pool.access_token("jane", PASSWORD);
    assert_eq!(update(&mut pool, &token, "email", "jane@example.org"), Ok(sent()));
    assert_eq!(attribute(&mut pool, &token, "email").unwrap(), "jane@example.org");
    assert_eq!(attribute(&mut pool, &token, "email_verified").unwrap(), "false");
    assert!(verify(&mut pool, &token).is_ok());
    assert_eq!(attribute(&mut pool, &token, "email_verified").unwrap(), "true");
}

#[test]
fn an_address_may_wait_until_it_is_verified() {
    let mut pool = Pool::with(json!({
        "autoVerifiedAttributes": ["email"],
        "attributesRequireVerificationBeforeUpdate": ["email"],
    }));
    let token = pool.access_token("jane", PASSWORD);
    assert_eq!(update(&mut pool, &token, "email", "jane@example.org"), Ok(sent()));
    assert_eq!(attribute(&mut pool, &token, "email").unwrap(), "jane@example.com");
    assert_eq!(attribute(&mut pool, &token, "email_verified").unwrap(), "true");
    assert_eq!(pool.outbox()[0]["destination"], "jane@example.org");
    assert!(verify(&mut pool, &token).is_ok());
    assert_eq!(attribute(&mut pool, &token, "email").unwrap(), "jane@example.org");
    assert_eq!(attribute(&mut pool, &token, "email_verified").unwrap(), "true");
}

#[test]
fn users_cannot_write_every_attribute() {
    let mut pool = Pool::with(json!({
        "clients": [{ "clientId": CLIENT, "writeAttributes": ["email", "name", "nickname"] }],
        "schema": [
            { "name": "email", "required": true },
            { "name": "nickname", "mutable": false },
        ],
    }));
    let token = pool.access_token("jane", PASSWORD);
    let unauthorized =
        exception("NotAuthorizedException", "A client attempted to write unauthorized attribute");
    assert_eq!(update(&mut pool, &token, "locale", "en"), unauthorized);
    assert_eq!(update(&mut pool, &token, "email_verified", "true"), unauthorized);
    assert_eq!(delete(&mut pool, &token, "locale"), unauthorized);
    let immutable =
        exception("InvalidParameterException", "user.nickname: Attribute cannot be updated.\n");
    assert_eq!(update(&mut pool, &token, "nickname", "Jay"), immutable);
    assert_eq!(delete(&mut pool, &token, "nickname"), immutable);
    let required = exception(
        "InvalidParameterException",
        "Attributes did not conform to the schema: email: The attribute is required\n",
    );
    assert_eq!(delete(&mut pool, &token, "email"), required);
    assert_eq!(update(&mut pool, &token, "email", ""), required);
    assert!(update(&mut pool, &token, "email", "nowhere").is_err());
}

#[test]
fn another_users_alias_is_refused() {
    let mut pool = Pool::with(json!({
        "aliasAttributes": ["email", "preferred_username"],
        "users": [
            { "username": "jane", "password": PASSWORD },
            { "username": "joe", "password": PASSWORD, "attributes": {
                "preferred_username": "captain",
            } },
        ],
    }));
    let token = pool.access_token("jane", PASSWORD);
    assert_eq!(
        update(&mut pool, &token, "preferred_username", "captain"),
        exception("AliasExistsException", "An account with the preferred_username already exists.")
    );
    assert_eq!(attribute(&mut pool, &token, "preferred_username"), None);
}

#[test]
fn an_account_is_deleted_by_its_user() {
    let mut pool = Pool::new();
    let token = pool.access_token("jane", PASSWORD);
    assert_eq!(pool.call("DeleteUser", json!({ "AccessToken": token })), Ok(json!({})));
    assert_eq!(
        pool.call("GetUser", json!({ "AccessToken": token })),
        exception("UserNotFoundException", "User does not exist.")
    );
    assert!(pool.sign_in("jane", PASSWORD).is_err());
}

#[test]
fn feedback_is_for_pools_with_threat_protection() {
    let mut pool = Pool::new();
    let feedback = json!({
        "UserPoolId": support::POOL_ID,
        "Username": "jane",
        "EventId": "event",
        "FeedbackToken": "token",
        "FeedbackValue": "Valid",
    });
    let (name, _) = pool.call("UpdateAuthEventFeedback", feedback).unwrap_err();
    assert_eq!(name, "UserPoolAddOnNotEnabledException");
}
