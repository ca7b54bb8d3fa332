//! USER_AUTH: the choice of a first factor, and one-time codes.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{CLIENT, LEGACY_CLIENT, PASSWORD, Pool, exception, has_tokens, other_than};

/// Creates a pool with Jane, who has a password, an email address and a phone
/// number, and Ann, who has an email address alone.
fn pool(more: Value) -> Pool {
    let mut config = json!({
        "signInPolicy": { "allowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP", "SMS_OTP"] },
        "users": [
            {
                "username": "jane",
                "password": PASSWORD,
                "attributes": {
                    "email": "jane@example.com", "email_verified": "true",
                    "phone_number": "+15551231234", "phone_number_verified": "true",
                },
            },
            {
                "username": "ann",
                "attributes": { "email": "ann@example.com", "email_verified": "true" },
            },
        ],
    });
    config.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    Pool::with(config)
}

fn begin(pool: &mut Pool, name: &str, preferred: Option<&str>) -> Value {
    let mut parameters = json!({ "USERNAME": name });
    if let Some(preferred) = preferred {
        parameters["PREFERRED_CHALLENGE"] = json!(preferred);
    }
    pool.initiate(CLIENT, "USER_AUTH", parameters).unwrap()
}

fn select(pool: &mut Pool, session: &Value, name: &str, factor: &str) -> Value {
    let responses = json!({ "USERNAME": name, "ANSWER": factor });
    pool.respond_to_challenge(CLIENT, "SELECT_CHALLENGE", session, responses).unwrap()
}

#[test]
fn a_code_by_email_is_the_preferred_factor() {
    let mut pool = pool(json!({}));
    let challenge = begin(&mut pool, "ann", Some("EMAIL_OTP"));
    assert_eq!(challenge["ChallengeName"], "EMAIL_OTP");
    assert_eq!(challenge["AvailableChallenges"], json!(["EMAIL_OTP"]));
    assert_eq!(
        challenge["ChallengeParameters"],
        json!({
            "CODE_DELIVERY_DELIVERY_MEDIUM": "EMAIL",
            "CODE_DELIVERY_DESTINATION": "a***@e***",
        })
    );
    let code = pool.code();
    assert_eq!(code.len(), 8);
    let mut respond = |code: &str| {
        let responses = json!({ "USERNAME": "ann", "EMAIL_OTP_CODE": code });
        pool.respond_to_challenge(CLIENT, "EMAIL_OTP", &challenge["Session"], responses)
    };
    assert_eq!(
        respond(other_than(&code)),
        exception("CodeMismatchException", "Invalid code or auth state for the user.")
    );
    assert!(has_tokens(&respond(&code).unwrap()));
}

#[test]
fn each_factor_of_the_list_can_be_selected() {
    let mut pool = pool(json!({}));
    let offer = begin(&mut pool, "jane", None);
    assert_eq!(offer["ChallengeName"], "SELECT_CHALLENGE");
    assert_eq!(
        offer["AvailableChallenges"],
        json!(["PASSWORD", "PASSWORD_SRP", "EMAIL_OTP", "SMS_OTP"])
    );
    for (factor, member) in [("EMAIL_OTP", "EMAIL_OTP_CODE"), ("SMS_OTP", "SMS_OTP_CODE")] {
        let offer = begin(&mut pool, "jane", None);
        let challenge = select(&mut pool, &offer["Session"], "jane", factor);
        assert_eq!(challenge["ChallengeName"], factor);
        let responses = json!({ "USERNAME": "jane", member: pool.code() });
        let response = pool.respond_to_challenge(CLIENT, factor, &challenge["Session"], responses);
        assert!(has_tokens(&response.unwrap()));
    }
    let challenge = select(&mut pool, &offer["Session"], "jane", "PASSWORD");
    let responses = json!({ "USERNAME": "jane", "PASSWORD": PASSWORD });
    let response = pool.respond_to_challenge(CLIENT, "PASSWORD", &challenge["Session"], responses);
    assert!(has_tokens(&response.unwrap()));
}

#[test]
fn an_unavailable_factor_falls_back_to_the_list() {
    let mut pool = pool(json!({}));
    let offer = begin(&mut pool, "ann", Some("PASSWORD"));
    assert_eq!(offer["ChallengeName"], "SELECT_CHALLENGE");
    assert_eq!(offer["AvailableChallenges"], json!(["EMAIL_OTP"]));
    let responses = json!({ "USERNAME": "ann", "ANSWER": "SMS_OTP" });
    assert_eq!(
        pool.respond_to_challenge(CLIENT, "SELECT_CHALLENGE", &offer["Session"], responses),
        exception("InvalidParameterException", "Selected challenge is not available")
    );

    // A temporary password has to be replaced first.
    let set = json!({ "Username": "jane", "Password": PASSWORD });
    pool.admin("AdminSetUserPassword", set).unwrap();
    let offer = begin(&mut pool, "jane", Some("EMAIL_OTP"));
    assert_eq!(offer["ChallengeName"], "SELECT_CHALLENGE");
    assert_eq!(offer["AvailableChallenges"], json!(["PASSWORD", "PASSWORD_SRP"]));
}

#[test]
fn a_user_with_a_second_factor_begins_with_a_password() {
    let mut pool = pool(json!({ "mfaConfiguration": "OPTIONAL" }));
    let token = pool.access_token("jane", PASSWORD);
    let factors = json!({ "AccessToken": token });
    assert_eq!(
        pool.call("GetUserAuthFactors", factors.clone()),
        Ok(json!({
            "Username": "jane",
            "ConfiguredUserAuthFactors": ["PASSWORD", "EMAIL_OTP", "SMS_OTP"],
        }))
    );
    let sms = json!({ "AccessToken": token, "SMSMfaSettings": { "Enabled": true } });
    pool.call("SetUserMFAPreference", sms).unwrap();
    assert_eq!(
        pool.call("GetUserAuthFactors", factors),
        Ok(json!({
            "Username": "jane",
            "UserMFASettingList": ["SMS_MFA"],
            "ConfiguredUserAuthFactors": ["PASSWORD"],
        }))
    );
    let offer = begin(&mut pool, "jane", Some("EMAIL_OTP"));
    assert_eq!(offer["AvailableChallenges"], json!(["PASSWORD", "PASSWORD_SRP"]));
    let responses = json!({ "USERNAME": "jane", "ANSWER": "PASSWORD", "PASSWORD": PASSWORD });
    let challenge = pool
        .respond_to_challenge(CLIENT, "SELECT_CHALLENGE", &offer["Session"], responses)
        .unwrap();
    assert_eq!(challenge["ChallengeName"], "SMS_MFA");
}

#[test]
fn a_code_is_simulated_for_a_user_who_does_not_exist() {
    let mut pool = pool(json!({}));
    for (factor, member, medium) in
        [("EMAIL_OTP", "EMAIL_OTP_CODE", "EMAIL"), ("SMS_OTP", "SMS_OTP_CODE", "SMS")]
    {
        let challenge = begin(&mut pool, "nobody", Some(factor));
        assert_eq!(challenge["ChallengeName"], factor);
        assert_eq!(challenge["ChallengeParameters"]["CODE_DELIVERY_DELIVERY_MEDIUM"], medium);
        let again = begin(&mut pool, "nobody", Some(factor));
        assert_eq!(again["ChallengeParameters"], challenge["ChallengeParameters"]);
        for code in ["12345678", ""] {
            let responses = json!({ "USERNAME": "nobody", member: code });
            assert!(
                pool.respond_to_challenge(CLIENT, factor, &challenge["Session"], responses)
                    .is_err()
            );
        }
    }
    assert!(pool.outbox().is_empty());
    let offer = begin(&mut pool, "nobody", None);
    assert_eq!(offer["AvailableChallenges"], json!(["PASSWORD", "PASSWORD_SRP"]));

    let parameters = json!({ "USERNAME": "nobody", "PREFERRED_CHALLENGE": "EMAIL_OTP" });
    assert_eq!(
        pool.initiate(LEGACY_CLIENT, "USER_AUTH", parameters),
        exception("UserNotFoundException", "User does not exist.")
    );
}

#[test]
fn an_administrator_makes_a_user_without_a_password() {
    let mut pool = pool(json!({}));
    let create = |name: &str, attributes: Value| json!({ "Username": name, "MessageAction": "SUPPRESS", "UserAttributes": attributes });
    let verified = json!([
        { "Name": "email", "Value": "ben@example.com" },
        { "Name": "email_verified", "Value": "true" },
    ]);
    let user = pool.admin("AdminCreateUser", create("ben", verified)).unwrap();
    assert_eq!(user["User"]["UserStatus"], "CONFIRMED");
    let challenge = begin(&mut pool, "ben", Some("EMAIL_OTP"));
    assert_eq!(challenge["AvailableChallenges"], json!(["EMAIL_OTP"]));

    // This user can sign in with a password alone.
    let user = pool.admin("AdminCreateUser", create("cat", json!([]))).unwrap();
    assert_eq!(user["User"]["UserStatus"], "FORCE_CHANGE_PASSWORD");
}
