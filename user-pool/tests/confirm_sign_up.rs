//! The code that confirms a sign-up, and the sign-in that may follow at once.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{CLIENT, LEGACY_CLIENT, PASSWORD, Pool, Refusal, other_than, refusal};

const DAY: u64 = 86_400;

/// A pool that sends codes to new users' emails.
fn verifying() -> Pool {
    Pool::with(json!({ "autoVerifiedAttributes": ["email"] }))
}

fn joe(pool: &mut Pool) -> Value {
    pool.sign_up("joe", json!({ "email": "joe@example.org" })).unwrap()
}

fn resend(pool: &mut Pool, client: &str, username: &str) -> Result<Value, Refusal> {
    pool.call("ResendConfirmationCode", json!({ "ClientId": client, "Username": username }))
}

fn delivered() -> Value {
    json!({ "AttributeName": "email", "DeliveryMedium": "EMAIL", "Destination": "j***@e***" })
}

fn expired() -> Result<Value, Refusal> {
    refusal("ExpiredCodeException", "Invalid code provided, please request a code again.")
}

fn exceeded() -> Result<Value, Refusal> {
    refusal("LimitExceededException", "Attempt limit exceeded, please try after some time.")
}

#[test]
fn a_code_confirms_a_sign_up_and_verifies_its_address() {
    let mut pool = verifying();
    let answer = joe(&mut pool);
    assert_eq!(answer["UserConfirmed"], false);
    assert_eq!(answer["CodeDeliveryDetails"], delivered());
    assert_eq!(
        pool.sign_in("joe", PASSWORD),
        refusal("UserNotConfirmedException", "User is not confirmed.")
    );

    let code = pool.code();
    assert_eq!(
        pool.confirm_sign_up("joe", other_than(&code)),
        refusal("CodeMismatchException", "Invalid verification code provided, please try again.")
    );
    assert_eq!(pool.confirm_sign_up("joe", &code), Ok(json!({})));
    let token = pool.access_token("joe", PASSWORD);
    let user = pool.call("GetUser", json!({ "AccessToken": token })).unwrap();
    assert_eq!(user["UserAttributes"][0], json!({ "Name": "sub", "Value": answer["UserSub"] }));
    let verified = json!({ "Name": "email_verified", "Value": "true" });
    assert!(user["UserAttributes"].as_array().unwrap().contains(&verified));
    assert_eq!(
        pool.confirm_sign_up("joe", &code),
        refusal("NotAuthorizedException", "User cannot be confirmed. Current status is CONFIRMED")
    );
}

#[test]
fn a_code_is_good_for_a_day_and_can_be_sent_again() {
    let mut pool = verifying();
    joe(&mut pool);
    let first = pool.code();
    pool.advance(DAY);
    assert_eq!(pool.confirm_sign_up("joe", &first), expired());
    let answer = resend(&mut pool, CLIENT, "joe").unwrap();
    assert_eq!(answer["CodeDeliveryDetails"], delivered());
    pool.advance(DAY - 1);
    let code = pool.code();
    assert!(pool.confirm_sign_up("joe", &code).is_ok());
    assert_eq!(
        resend(&mut pool, CLIENT, "joe"),
        refusal("InvalidParameterException", "User is already confirmed.")
    );
}

#[test]
fn a_pool_that_verifies_nothing_sends_nothing() {
    let mut pool = Pool::new();
    assert_eq!(joe(&mut pool)["CodeDeliveryDetails"], Value::Null);
    assert!(pool.outbox().is_empty());
    assert_eq!(pool.confirm_sign_up("joe", "123456"), expired());
    assert_eq!(
        resend(&mut pool, CLIENT, "joe"),
        refusal(
            "InvalidParameterException",
            "Cannot resend codes. Auto verification not turned on."
        )
    );
    pool.admin("AdminConfirmSignUp", json!({ "Username": "joe" })).unwrap();
    assert!(pool.sign_in("joe", PASSWORD).is_ok());
}

#[test]
fn a_code_goes_to_the_phone_first() {
    let mut pool = Pool::with(json!({ "autoVerifiedAttributes": ["email", "phone_number"] }));
    let both = json!({ "email": "joe@example.org", "phone_number": "+15551231234" });
    let details = pool.sign_up("joe", both).unwrap()["CodeDeliveryDetails"].clone();
    assert_eq!(details["DeliveryMedium"], "SMS");
    assert_eq!(details["Destination"], "+*******1234");
    assert_eq!(pool.outbox().len(), 1);
}

#[test]
fn an_alias_is_claimed_by_the_code_and_taken_over_on_demand() {
    let mut pool = Pool::with(json!({
        "aliasAttributes": ["email"],
        "autoVerifiedAttributes": ["email"],
    }));
    pool.sign_up("joe", json!({ "email": "jane@example.com" })).unwrap();
    let code = pool.code();
    assert_eq!(
        pool.confirm_sign_up("joe", &code),
        refusal("AliasExistsException", "An account with the email already exists.")
    );
    let forced = json!({
        "ClientId": CLIENT,
        "Username": "joe",
        "ConfirmationCode": code,
        "ForceAliasCreation": true,
    });
    assert!(pool.call("ConfirmSignUp", forced).is_ok());
    let token = pool.access_token("jane@example.com", PASSWORD);
    assert_eq!(pool.call("GetUser", json!({ "AccessToken": token })).unwrap()["Username"], "joe");
    // Jane keeps her account, and her email unverified.
    assert!(pool.sign_in("jane", PASSWORD).is_ok());
}

#[test]
fn a_confirmed_sign_up_goes_on_to_tokens() {
    let mut pool = verifying();
    let session = joe(&mut pool)["Session"].clone();
    let code = pool.code();
    let mut request = json!({
        "ClientId": CLIENT,
        "Username": "joe",
        "ConfirmationCode": code,
        "Session": "s".repeat(20),
    });
    let invalid = refusal("NotAuthorizedException", "Invalid session for the user.");
    assert_eq!(pool.call("ConfirmSignUp", request.clone()), invalid);
    request["Session"] = session.clone();
    let confirmed = pool.call("ConfirmSignUp", request).unwrap()["Session"].clone();

    let mut go_on = |username: &str, session: &Value| {
        pool.call(
            "InitiateAuth",
            json!({
                "ClientId": CLIENT,
                "AuthFlow": "USER_AUTH",
                "AuthParameters": { "USERNAME": username },
                "Session": session,
            }),
        )
    };
    assert_eq!(go_on("joe", &session), invalid);
    assert_eq!(go_on("jane", &confirmed), invalid);
    let answer = go_on("joe", &confirmed).unwrap();
    assert!(answer["AuthenticationResult"]["AccessToken"].is_string());
    assert_eq!(
        go_on("joe", &confirmed),
        refusal(
            "NotAuthorizedException",
            "Invalid session for the user, session can only be used once."
        )
    );
}

#[test]
fn a_client_without_the_flow_gives_no_session() {
    let clients = json!([{ "clientId": CLIENT, "authFlows": ["ALLOW_USER_PASSWORD_AUTH"] }]);
    let mut pool = Pool::with(json!({ "clients": clients, "autoVerifiedAttributes": ["email"] }));
    assert_eq!(joe(&mut pool)["Session"], Value::Null);
}

#[test]
fn an_unknown_user_is_told_of_or_hidden() {
    let mut pool = verifying();
    let unknown = refusal("UserNotFoundException", "Username/client id combination not found.");
    let legacy =
        json!({ "ClientId": LEGACY_CLIENT, "Username": "nobody", "ConfirmationCode": "123456" });
    assert_eq!(pool.call("ConfirmSignUp", legacy), unknown);
    assert_eq!(resend(&mut pool, LEGACY_CLIENT, "nobody"), unknown);
    assert_eq!(pool.confirm_sign_up("nobody", "123456"), expired());
    let simulated = resend(&mut pool, CLIENT, "nobody").unwrap();
    assert_eq!(simulated["CodeDeliveryDetails"]["DeliveryMedium"], "EMAIL");
    assert!(pool.outbox().is_empty());
}

#[test]
fn codes_and_tries_have_hourly_limits() {
    let mut pool = verifying();
    joe(&mut pool);
    let code = pool.code();
    for name in ["joe", "nobody"] {
        for _ in 0..15 {
            let wrong = pool.confirm_sign_up(name, other_than(&code));
            assert_ne!(wrong.unwrap_err().0, "LimitExceededException");
        }
        assert_eq!(pool.confirm_sign_up(name, &code), exceeded());
        for _ in 0..5 {
            assert!(resend(&mut pool, CLIENT, name).is_ok());
        }
        assert_eq!(resend(&mut pool, CLIENT, name), exceeded());
    }
}
