//! Sign-up: requirements and errors.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{CLIENT, PASSWORD, Pool, SECRET_CLIENT, exception, listed, secret_hash, text};

#[test]
fn a_sign_up_is_checked_against_policy_and_schema() {
    let mut pool = Pool::with(json!({
        "clients": [{ "clientId": CLIENT, "writeAttributes": ["email", "name", "custom:x"] }],
        "schema": [{ "name": "name", "required": true }],
    }));
    let schema = |attribute: &str| {
        exception(
            "InvalidParameterException",
            &format!("Attributes did not conform to the schema: {attribute}\n"),
        )
    };
    let unauthorized =
        exception("NotAuthorizedException", "A client attempted to write unauthorized attribute");
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
            exception("InvalidParameterException", "Invalid email address format."),
        ),
    ];
    for (given, outcome) in cases {
        assert_eq!(pool.sign_up("joe", given), outcome);
    }
    let weak = json!({
        "ClientId": CLIENT,
        "Username": "joe",
        "Password": "weak",
        "UserAttributes": listed(json!({ "name": "Joe" })),
    });
    assert_eq!(
        pool.call("SignUp", weak),
        exception(
            "InvalidPasswordException",
            "Password did not conform with policy: Password not long enough"
        )
    );
    assert!(pool.sign_up("joe", json!({ "name": "Joe" })).is_ok());
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
        exception("InvalidParameterException", "Missing required parameter Password")
    );
    request["UserAttributes"] = listed(json!({ "email": "joe@example.org" }));
    assert!(pool.call("SignUp", request).is_ok());
    let code = pool.code();
    assert!(pool.confirm_sign_up("joe", &code).is_ok());
    let parameters = json!({ "USERNAME": "joe", "PREFERRED_CHALLENGE": "EMAIL_OTP" });
    let challenge = pool.initiate(CLIENT, "USER_AUTH", parameters).unwrap();
    assert_eq!(challenge["ChallengeName"], "EMAIL_OTP");
}

#[test]
fn a_username_exists_once() {
    let mut pool = Pool::new();
    pool.sign_up("joe", json!({})).unwrap();
    for name in ["joe", "jane"] {
        assert_eq!(
            pool.sign_up(name, json!({})),
            exception("UsernameExistsException", "User already exists")
        );
    }

    let mut pool = Pool::with(json!({
        "usernameAttributes": ["email"],
        "autoVerifiedAttributes": ["email"],
        "users": [],
    }));
    let response = pool.sign_up("joe@example.org", json!({})).unwrap();
    assert_eq!(response["CodeDeliveryDetails"]["Destination"], "j***@e***");
    assert_eq!(
        pool.sign_up("joe@example.org", json!({})),
        exception("UsernameExistsException", "An account with the given email already exists.")
    );
    assert_eq!(
        pool.sign_up("joe", json!({})),
        exception("InvalidParameterException", "Username should be an email.")
    );
    let code = pool.code();
    assert!(pool.confirm_sign_up("joe@example.org", &code).is_ok());
    assert!(pool.sign_in("joe@example.org", PASSWORD).is_ok());
}

#[test]
fn a_trigger_may_confirm_a_sign_up() {
    let mut pool = Pool::with(json!({
        "aliasAttributes": ["email"],
        "autoVerifiedAttributes": ["email"],
        "preSignUp": { "autoConfirmUser": true, "autoVerifyEmail": true },
    }));
    let response = pool.sign_up("joe", json!({ "email": "jane@example.com" })).unwrap();
    assert_eq!(response["UserConfirmed"], true);
    assert_eq!(response["CodeDeliveryDetails"], Value::Null);
    assert!(pool.outbox().is_empty());
    let token = pool.access_token("jane@example.com", PASSWORD);
    assert_eq!(pool.call("GetUser", json!({ "AccessToken": token })).unwrap()["Username"], "joe");
}

#[test]
fn a_client_with_a_secret_signs_up_with_its_hash() {
    let mut pool = Pool::with(json!({ "autoVerifiedAttributes": ["email"] }));
    let mut request = json!({
        "ClientId": SECRET_CLIENT,
        "Username": "joe",
        "Password": PASSWORD,
        "UserAttributes": listed(json!({ "email": "joe@example.org" })),
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
        exception("NotAuthorizedException", "Unable to verify secret hash for client confidential");
    assert_eq!(pool.call("ResendConfirmationCode", request.clone()), unverified);
    request["ConfirmationCode"] = json!(pool.code());
    assert_eq!(pool.call("ConfirmSignUp", request.clone()), unverified);
    request["SecretHash"] = json!(secret_hash("joe"));
    assert!(pool.call("ConfirmSignUp", request).is_ok());
}
