//! Signing up: what is asked for, the code that confirms it, and the sign-in
//! that may follow at once.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{
    CLIENT, LEGACY_CLIENT, PASSWORD, Pool, Refusal, SECRET_CLIENT, other_than, refusal,
    secret_hash, text,
};

const DAY: u64 = 86_400;

/// A pool that sends codes to new users' emails.
fn verifying() -> Pool {
    Pool::with(json!({ "autoVerifiedAttributes": ["email"] }))
}

fn attributes(attributes: Value) -> Value {
    let attributes = attributes.as_object().unwrap().clone();
    attributes.into_iter().map(|(name, value)| json!({ "Name": name, "Value": value })).collect()
}

fn sign_up(pool: &mut Pool, username: &str, given: Value) -> Result<Value, Refusal> {
    pool.call(
        "SignUp",
        json!({
            "ClientId": CLIENT,
            "Username": username,
            "Password": PASSWORD,
            "UserAttributes": attributes(given),
        }),
    )
}

fn joe(pool: &mut Pool) -> Value {
    sign_up(pool, "joe", json!({ "email": "joe@example.org" })).unwrap()
}

fn confirm(pool: &mut Pool, client: &str, username: &str, code: &str) -> Result<Value, Refusal> {
    pool.call(
        "ConfirmSignUp",
        json!({ "ClientId": client, "Username": username, "ConfirmationCode": code }),
    )
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
        confirm(&mut pool, CLIENT, "joe", other_than(&code)),
        refusal("CodeMismatchException", "Invalid verification code provided, please try again.")
    );
    assert_eq!(confirm(&mut pool, CLIENT, "joe", &code), Ok(json!({})));
    let token = pool.access_token("joe", PASSWORD);
    let user = pool.call("GetUser", json!({ "AccessToken": token })).unwrap();
    assert_eq!(user["UserAttributes"][0], json!({ "Name": "sub", "Value": answer["UserSub"] }));
    let verified = json!({ "Name": "email_verified", "Value": "true" });
    assert!(user["UserAttributes"].as_array().unwrap().contains(&verified));
    assert_eq!(
        confirm(&mut pool, CLIENT, "joe", &code),
        refusal("NotAuthorizedException", "User cannot be confirmed. Current status is CONFIRMED")
    );
}

#[test]
fn a_code_is_good_for_a_day_and_can_be_sent_again() {
    let mut pool = verifying();
    joe(&mut pool);
    let first = pool.code();
    pool.advance(DAY);
    assert_eq!(confirm(&mut pool, CLIENT, "joe", &first), expired());
    let answer = resend(&mut pool, CLIENT, "joe").unwrap();
    assert_eq!(answer["CodeDeliveryDetails"], delivered());
    pool.advance(DAY - 1);
    let code = pool.code();
    assert!(confirm(&mut pool, CLIENT, "joe", &code).is_ok());
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
    assert_eq!(confirm(&mut pool, CLIENT, "joe", "123456"), expired());
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
    let details = sign_up(&mut pool, "joe", both).unwrap()["CodeDeliveryDetails"].clone();
    assert_eq!(details["DeliveryMedium"], "SMS");
    assert_eq!(details["Destination"], "+*******1234");
    assert_eq!(pool.outbox().len(), 1);
}

#[test]
fn a_sign_up_is_held_against_policy_and_schema() {
    let mut pool = Pool::with(json!({
        "clients": [{ "clientId": CLIENT, "writeAttributes": ["email", "name", "custom:x"] }],
        "schema": [{ "name": "name", "required": true }],
    }));
    let schema = |attribute: &str| {
        refusal(
            "InvalidParameterException",
            &format!("Attributes did not conform to the schema: {attribute}\n"),
        )
    };
    let unauthorized =
        refusal("NotAuthorizedException", "A client attempted to write unauthorized attribute");
    let cases = [
        (json!({}), schema("name: The attribute is required")),
        (
            json!({ "name": "Joe", "custom:x": "1" }),
            schema("custom:x: Attribute does not exist in the schema."),
        ),
        (json!({ "name": "Joe", "locale": "en" }), unauthorized.clone()),
        (json!({ "name": "Joe", "email_verified": "true" }), unauthorized),
        (
            json!({ "name": "Joe", "email": "nowhere" }),
            refusal("InvalidParameterException", "Invalid email address format."),
        ),
    ];
    for (given, outcome) in cases {
        assert_eq!(sign_up(&mut pool, "joe", given), outcome);
    }
    let weak = json!({
        "ClientId": CLIENT,
        "Username": "joe",
        "Password": "weak",
        "UserAttributes": attributes(json!({ "name": "Joe" })),
    });
    assert_eq!(
        pool.call("SignUp", weak),
        refusal(
            "InvalidPasswordException",
            "Password did not conform with policy: Password not long enough"
        )
    );
    assert!(sign_up(&mut pool, "joe", json!({ "name": "Joe" })).is_ok());
}

#[test]
fn a_password_may_be_left_out_where_a_code_can_sign_in() {
    let mut pool = Pool::with(json!({
        "autoVerifiedAttributes": ["email"],
        "signInPolicy": { "allowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] },
    }));
    let mut request = json!({ "ClientId": CLIENT, "Username": "joe" });
    assert_eq!(
        pool.call("SignUp", request.clone()),
        refusal("InvalidParameterException", "Missing required parameter Password")
    );
    request["UserAttributes"] = attributes(json!({ "email": "joe@example.org" }));
    assert!(pool.call("SignUp", request).is_ok());
    let code = pool.code();
    assert!(confirm(&mut pool, CLIENT, "joe", &code).is_ok());
    let parameters = json!({ "USERNAME": "joe", "PREFERRED_CHALLENGE": "EMAIL_OTP" });
    let challenge = pool.initiate(CLIENT, "USER_AUTH", parameters).unwrap();
    assert_eq!(challenge["ChallengeName"], "EMAIL_OTP");
}

#[test]
fn a_name_is_taken_once() {
    let mut pool = Pool::new();
    joe(&mut pool);
    for name in ["joe", "jane"] {
        assert_eq!(
            sign_up(&mut pool, name, json!({})),
            refusal("UsernameExistsException", "User already exists")
        );
    }

    let mut pool = Pool::with(json!({
        "usernameAttributes": ["email"],
        "autoVerifiedAttributes": ["email"],
        "users": [],
    }));
    let answer = sign_up(&mut pool, "joe@example.org", json!({})).unwrap();
    assert_eq!(answer["CodeDeliveryDetails"], delivered());
    assert_eq!(
        sign_up(&mut pool, "joe@example.org", json!({})),
        refusal("UsernameExistsException", "An account with the given email already exists.")
    );
    assert_eq!(
        sign_up(&mut pool, "joe", json!({})),
        refusal("InvalidParameterException", "Username should be an email.")
    );
    let code = pool.code();
    assert!(confirm(&mut pool, CLIENT, "joe@example.org", &code).is_ok());
    assert!(pool.sign_in("joe@example.org", PASSWORD).is_ok());
}

#[test]
fn an_alias_is_claimed_by_the_code_and_taken_over_on_demand() {
    let mut pool = Pool::with(json!({
        "aliasAttributes": ["email"],
        "autoVerifiedAttributes": ["email"],
    }));
    sign_up(&mut pool, "joe", json!({ "email": "jane@example.com" })).unwrap();
    let code = pool.code();
    assert_eq!(
        confirm(&mut pool, CLIENT, "joe", &code),
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
fn a_trigger_may_confirm_a_sign_up() {
    let mut pool = Pool::with(json!({
        "aliasAttributes": ["email"],
        "autoVerifiedAttributes": ["email"],
        "preSignUp": { "autoConfirmUser": true, "autoVerifyEmail": true },
    }));
    let answer = sign_up(&mut pool, "joe", json!({ "email": "jane@example.com" })).unwrap();
    assert_eq!(answer["UserConfirmed"], true);
    assert_eq!(answer["CodeDeliveryDetails"], Value::Null);
    assert!(pool.outbox().is_empty());
    let token = pool.access_token("jane@example.com", PASSWORD);
    assert_eq!(pool.call("GetUser", json!({ "AccessToken": token })).unwrap()["Username"], "joe");
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
    assert_eq!(confirm(&mut pool, LEGACY_CLIENT, "nobody", "123456"), unknown);
    assert_eq!(resend(&mut pool, LEGACY_CLIENT, "nobody"), unknown);
    assert_eq!(confirm(&mut pool, CLIENT, "nobody", "123456"), expired());
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
            let wrong = confirm(&mut pool, CLIENT, name, other_than(&code));
            assert_ne!(wrong.unwrap_err().0, "LimitExceededException");
        }
        assert_eq!(confirm(&mut pool, CLIENT, name, &code), exceeded());
        for _ in 0..5 {
            assert!(resend(&mut pool, CLIENT, name).is_ok());
        }
        assert_eq!(resend(&mut pool, CLIENT, name), exceeded());
    }
}

#[test]
fn a_client_with_a_secret_signs_up_with_its_hash() {
    let mut pool = verifying();
    let mut request = json!({
        "ClientId": SECRET_CLIENT,
        "Username": "joe",
        "Password": PASSWORD,
        "UserAttributes": attributes(json!({ "email": "joe@example.org" })),
    });
    let (name, message) = pool.call("SignUp", request.clone()).unwrap_err();
    assert_eq!(name, "NotAuthorizedException");
    assert!(message.ends_with("SECRET_HASH was not received"));
    request["SecretHash"] = json!(secret_hash("joe"));
    let sub = text(&pool.call("SignUp", request).unwrap()["UserSub"]);
    assert_eq!(sub.len(), 36);

    let mut request = json!({ "ClientId": SECRET_CLIENT, "Username": "joe" });
    request["SecretHash"] = json!(secret_hash("jane"));
    let unverified =
        refusal("NotAuthorizedException", "Unable to verify secret hash for client confidential");
    assert_eq!(pool.call("ResendConfirmationCode", request.clone()), unverified);
    request["ConfirmationCode"] = json!(pool.code());
    assert_eq!(pool.call("ConfirmSignUp", request.clone()), unverified);
    request["SecretHash"] = json!(secret_hash("joe"));
    assert!(pool.call("ConfirmSignUp", request).is_ok());
}
