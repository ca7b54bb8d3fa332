//! Confirmation of a sign-up, and the sign-in that may follow it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{
    CLIENT, Exception, LEGACY_CLIENT, PASSWORD, Pool, exception, has_tokens, other_than,
};

const DAY: u64 = 86_400;

/// Creates a pool that sends codes to the email addresses of new users.
fn verifying() -> Pool {
    Pool::with(json!({ "autoVerifiedAttributes": ["email"] }))
}

fn joe(pool: &mut Pool) -> Value {
    pool.sign_up("joe", json!({ "email": "joe@example.org" })).unwrap()
}

fn resend(pool: &mut Pool, client: &str, username: &str) -> Result<Value, Exception> {
    pool.call("ResendConfirmationCode", json!({ "ClientId": client, "Username": username }))
}

fn delivered() -> Value {
    json!({ "AttributeName": "email", "DeliveryMedium": "EMAIL", "Destination": "j***@e***" })
}

fn expired() -> Result<Value, Exception> {
    exception("ExpiredCodeException", "Invalid code provided, please request a code again.")
}

fn exceeded() -> Result<Value, Exception> {
    exception("LimitExceededException", "Attempt limit exceeded, please try after some time.")
}

#[test]
fn a_code_confirms_a_sign_up_and_verifies_its_address() {
    let mut pool = verifying();
    let response = joe(&mut pool);
    assert_eq!(response["UserConfirmed"], false);
    assert_eq!(response["CodeDeliveryDetails"], delivered());
    assert_eq!(
        pool.sign_in("joe", PASSWORD),
        exception("UserNotConfirmedException", "User is not confirmed.")
    );

    let code = pool.code();
    assert_eq!(
        pool.confirm_sign_up("joe", other_than(&code)),
        exception("CodeMismatchException", "Invalid verification code provided, please try again.")
    );
    assert_eq!(pool.confirm_sign_up("joe", &code), Ok(json!({})));
    let token = pool.access_token("joe", PASSWORD);
    let user = pool.call("GetUser", json!({ "AccessToken": token })).unwrap();
    assert_eq!(user["UserAttributes"][0], json!({ "Name": "sub", "Value": response["UserSub"] }));
    let verified = json!({ "Name": "email_verified", "Value": "true" });
    assert!(user["UserAttributes"].as_array().unwrap().contains(&verified));
    assert_eq!(
        pool.confirm_sign_up("joe", &code),
        exception(
            "NotAuthorizedException",
            "User cannot be confirmed. Current status is CONFIRMED"
        )
    );
}

#[test]
fn a_code_is_valid_for_a_day_and_can_be_sent_again() {
    let mut pool = verifying();
    joe(&mut pool);
    let first = pool.code();
    pool.advance(DAY);
    assert_eq!(pool.confirm_sign_up("joe", &first), expired());
    let response = resend(&mut pool, CLIENT, "joe").unwrap();
    assert_eq!(response["CodeDeliveryDetails"], delivered());
    pool.advance(DAY - 1);
    let code = pool.code();
    assert!(pool.confirm_sign_up("joe", &code).is_ok());
    assert_eq!(
        resend(&mut pool, CLIENT, "joe"),
        exception("InvalidParameterException", "User is already confirmed.")
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
        exception(
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
fn the_code_claims_an_alias_and_may_take_it_over() {
    let mut pool = Pool::with(json!({
        "aliasAttributes": ["email"],
        "autoVerifiedAttributes": ["email"],
    }));
    pool.sign_up("joe", json!({ "email": "jane@example.com" })).unwrap();
    let code = pool.code();
    assert_eq!(
        pool.confirm_sign_up("joe", &code),
        exception("AliasExistsException", "An account with the email already exists.")
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
    // Jane keeps her account, with an unverified address.
    assert!(pool.sign_in("jane", PASSWORD).is_ok());
}

#[test]
fn a_confirmed_sign_up_continues_to_tokens() {
    let mut pool = verifying();
    let session = joe(&mut pool)["Session"].clone();
    let code = pool.code();
    let mut request = json!({
        "ClientId": CLIENT,
        "Username": "joe",
        "ConfirmationCode": code,
        "Session": "s".repeat(20),
    });
    let invalid = exception("NotAuthorizedException", "Invalid session for the user.");
    assert_eq!(pool.call("ConfirmSignUp", request.clone()), invalid);
    request["Session"] = session.clone();
    let confirmed = pool.call("ConfirmSignUp", request).unwrap()["Session"].clone();

    let mut resume = |username: &str, session: &Value| {
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
    assert_eq!(resume("joe", &session), invalid);
    assert_eq!(resume("jane", &confirmed), invalid);
    let response = resume("joe", &confirmed).unwrap();
    assert!(response["AuthenticationResult"]["AccessToken"].is_string());
    assert_eq!(
        resume("joe", &confirmed),
        exception(
            "NotAuthorizedException",
            "Invalid session for the user, session can only be used once."
        )
    );
}

#[test]
fn a_client_without_the_flow_gets_no_session() {
    let clients = json!([{ "clientId": CLIENT, "authFlows": ["ALLOW_USER_PASSWORD_AUTH"] }]);
    let mut pool = Pool::with(json!({ "clients": clients, "autoVerifiedAttributes": ["email"] }));
    assert_eq!(joe(&mut pool)["Session"], Value::Null);
}

#[test]
fn an_unknown_user_is_reported_or_hidden() {
    let mut pool = verifying();
    let unknown = exception("UserNotFoundException", "Username/client id combination not found.");
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
fn codes_and_confirmations_have_hourly_limits() {
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

#[test]
fn a_confirmation_may_get_a_session_without_having_one() {
    let confirmed = |factors: &[&str], setting: bool| {
        let mut pool = Pool::with(json!({
            "autoVerifiedAttributes": ["email"],
            "signInPolicy": { "allowedFirstAuthFactors": factors },
            "sessionOnConfirmSignUp": setting,
        }));
        joe(&mut pool);
        let code = pool.code();
        let response = pool.confirm_sign_up("joe", &code).unwrap();
        (pool, response["Session"].clone())
    };
    let (mut pool, session) = confirmed(&["PASSWORD", "EMAIL_OTP"], true);
    let sign_in = json!({
        "ClientId": CLIENT,
        "AuthFlow": "USER_AUTH",
        "AuthParameters": { "USERNAME": "joe" },
        "Session": session,
    });
    assert!(has_tokens(&pool.call("InitiateAuth", sign_in).unwrap()));
    // Only where the user may sign in without a password, and the pool is told to.
    assert_eq!(confirmed(&["PASSWORD"], true).1, Value::Null);
    assert_eq!(confirmed(&["PASSWORD", "EMAIL_OTP"], false).1, Value::Null);
}
