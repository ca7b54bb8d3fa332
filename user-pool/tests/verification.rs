//! Verification of attributes by a code.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{CLIENT, Exception, PASSWORD, Pool, exception, other_than};

const DAY: u64 = 86_400;

/// Creates a pool that verifies email addresses, with Jane, whose address is not
/// verified, and returns it with her access token.
fn unverified() -> (Pool, String) {
    let mut pool = Pool::with(json!({
        "autoVerifiedAttributes": ["email"],
        "clients": [{ "clientId": CLIENT, "accessTokenValidity": 1440 * 2 }],
    }));
    let token = pool.access_token("jane", PASSWORD);
    update(&mut pool, "jane@example.org").unwrap();
    (pool, token)
}

fn update(pool: &mut Pool, email: &str) -> Result<Value, Exception> {
    pool.admin(
        "AdminUpdateUserAttributes",
        json!({
            "Username": "jane",
            "UserAttributes": [{ "Name": "email", "Value": email }],
        }),
    )
}

fn request(pool: &mut Pool, token: &str, attribute: &str) -> Result<Value, Exception> {
    pool.call(
        "GetUserAttributeVerificationCode",
        json!({ "AccessToken": token, "AttributeName": attribute }),
    )
}

fn verify(pool: &mut Pool, token: &str, code: &str) -> Result<Value, Exception> {
    pool.call(
        "VerifyUserAttribute",
        json!({ "AccessToken": token, "AttributeName": "email", "Code": code }),
    )
}

#[test]
fn a_changed_address_is_sent_a_code_that_verifies_it() {
    let (mut pool, token) = unverified();
    let messages = pool.outbox();
    assert_eq!(messages.len(), 1);
    assert_eq!(messages[0]["destination"], "jane@example.org");
    assert!(pool.forgot(CLIENT, "jane").is_err());

    let code = pool.code();
    assert_eq!(verify(&mut pool, &token, &code), Ok(json!({})));
    assert!(pool.forgot(CLIENT, "jane").is_ok());
    assert_eq!(
        verify(&mut pool, &token, &code),
        exception("ExpiredCodeException", "Invalid code provided, please request a code again.")
    );
}

#[test]
fn an_unchanged_or_verified_address_gets_no_code() {
    let (mut pool, _) = unverified();
    update(&mut pool, "jane@example.org").unwrap();
    let verified = json!({
        "Username": "jane",
        "UserAttributes": [
            { "Name": "email", "Value": "jane@example.net" },
            { "Name": "email_verified", "Value": "true" },
        ],
    });
    pool.admin("AdminUpdateUserAttributes", verified).unwrap();
    assert_eq!(pool.outbox().len(), 1);
}

#[test]
fn a_code_verifies_one_address() {
    let (mut pool, token) = unverified();
    let code = pool.code();
    update(&mut pool, "jane@example.net").unwrap();
    let newer = pool.code();
    assert!(verify(&mut pool, &token, &code).is_err());
    assert!(verify(&mut pool, &token, &newer).is_ok());
}

#[test]
fn a_code_can_be_requested_and_is_valid_for_a_day() {
    let (mut pool, token) = unverified();
    assert_eq!(
        request(&mut pool, &token, "email"),
        Ok(json!({ "CodeDeliveryDetails": {
            "AttributeName": "email",
            "DeliveryMedium": "EMAIL",
            "Destination": "j***@e***",
        } }))
    );
    let code = pool.code();
    assert_eq!(
        verify(&mut pool, &token, other_than(&code)),
        exception("CodeMismatchException", "Invalid verification code provided, please try again.")
    );
    pool.advance(DAY);
    assert_eq!(verify(&mut pool, &token, &code).unwrap_err().0, "ExpiredCodeException");
    request(&mut pool, &token, "email").unwrap();
    pool.advance(DAY - 1);
    let code = pool.code();
    assert_eq!(verify(&mut pool, &token, &code), Ok(json!({})));
}

#[test]
fn only_addresses_are_verified() {
    let (mut pool, token) = unverified();
    assert_eq!(
        request(&mut pool, &token, "name"),
        exception(
            "InvalidParameterException",
            "Invalid attribute name. Only phone_number and email can be verified."
        )
    );
    assert_eq!(
        request(&mut pool, &token, "phone_number"),
        exception(
            "InvalidParameterException",
            "User does not have a valid registered phone number"
        )
    );
}

#[test]
fn verification_has_hourly_limits() {
    let (mut pool, token) = unverified();
    let exceeded =
        exception("LimitExceededException", "Attempt limit exceeded, please try after some time.");
    for _ in 0..5 {
        assert!(request(&mut pool, &token, "email").is_ok());
    }
    assert_eq!(request(&mut pool, &token, "email"), exceeded);
    let code = pool.code();
    for _ in 0..15 {
        assert!(verify(&mut pool, &token, other_than(&code)).is_err());
    }
    assert_eq!(verify(&mut pool, &token, &code), exceeded);
}
