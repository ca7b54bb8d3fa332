//! MFA_SETUP: the set-up of a second factor that the pool requires.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::mfa::{pool, pool_with};
use support::{
    CLIENT, NEW_PASSWORD, PASSWORD, Pool, exception, has_tokens, other_than, text, totp,
};

#[test]
fn a_required_factor_is_set_up_as_a_token() {
    let mut pool = pool("ON");
    let setup = pool.sign_in("joe", PASSWORD).unwrap();
    assert_eq!(setup["ChallengeName"], "MFA_SETUP");
    assert_eq!(
        setup["ChallengeParameters"],
        json!({
            "USER_ID_FOR_SRP": "joe",
            "MFAS_CAN_SETUP": r#"["SMS_MFA","SOFTWARE_TOKEN_MFA","EMAIL_OTP"]"#,
        })
    );
    let finish = |pool: &mut Pool, session: &Value| {
        pool.respond_to_challenge(CLIENT, "MFA_SETUP", session, json!({ "USERNAME": "joe" }))
    };
    assert_eq!(
        finish(&mut pool, &setup["Session"]),
        exception("InvalidParameterException", "User has not verified software token mfa")
    );

    let first = json!({ "Session": setup["Session"] });
    let associated = pool.call("AssociateSoftwareToken", first.clone()).unwrap();
    assert_eq!(
        pool.call("AssociateSoftwareToken", first),
        exception(
            "NotAuthorizedException",
            "Invalid session for the user, session can only be used once."
        )
    );
    let code = totp::code(&text(&associated["SecretCode"]), pool.seconds());
    let verify = |code: &str| json!({ "Session": associated["Session"], "UserCode": code });
    let wrong = pool.call("VerifySoftwareToken", verify(other_than(&code)));
    assert_eq!(wrong.unwrap_err().0, "EnableSoftwareTokenMFAException");
    let verified = pool.call("VerifySoftwareToken", verify(&code)).unwrap();
    assert_eq!(verified["Status"], "SUCCESS");
    assert!(has_tokens(&finish(&mut pool, &verified["Session"]).unwrap()));

    let user = pool.admin("AdminGetUser", json!({ "Username": "joe" })).unwrap();
    assert_eq!(user["UserMFASettingList"], json!(["SOFTWARE_TOKEN_MFA"]));
    let challenge = pool.sign_in("joe", PASSWORD).unwrap();
    assert_eq!(challenge["ChallengeName"], "SOFTWARE_TOKEN_MFA");
}

#[test]
fn a_required_factor_is_set_up_by_email() {
    let mut pool = pool("ON");
    let setup = pool.sign_in("joe", PASSWORD).unwrap();
    let responses = |email: &str| json!({ "USERNAME": "joe", "EMAIL": email });
    let respond = |pool: &mut Pool, email: &str| {
        pool.respond_to_challenge(CLIENT, "MFA_SETUP", &setup["Session"], responses(email))
    };
    assert_eq!(
        respond(&mut pool, "joe"),
        exception("InvalidParameterException", "Invalid email address format.")
    );
    let challenge = respond(&mut pool, "joe@example.com").unwrap();
    assert_eq!(challenge["ChallengeName"], "EMAIL_OTP");
    let user = pool.admin("AdminGetUser", json!({ "Username": "joe" })).unwrap();
    assert_eq!(user["UserAttributes"].as_array().unwrap().len(), 1, "the address is not his yet");

    let responses = json!({ "USERNAME": "joe", "EMAIL_OTP_CODE": pool.code() });
    let response = pool.respond_to_challenge(CLIENT, "EMAIL_OTP", &challenge["Session"], responses);
    assert!(has_tokens(&response.unwrap()));
    let user = pool.admin("AdminGetUser", json!({ "Username": "joe" })).unwrap();
    let verified = json!({ "Name": "email_verified", "Value": "true" });
    assert!(user["UserAttributes"].as_array().unwrap().contains(&verified));
    assert_eq!(user["UserMFASettingList"], json!(["EMAIL_OTP"]));
    assert_eq!(pool.sign_in("joe", PASSWORD).unwrap()["ChallengeName"], "EMAIL_OTP");
}

#[test]
fn a_new_password_comes_before_the_second_factor() {
    let mut pool = pool_with("ON", json!(["SMS_MFA"]));
    let set = json!({ "Username": "jane", "Password": PASSWORD });
    pool.admin("AdminSetUserPassword", set).unwrap();
    let challenge = pool.sign_in("jane", PASSWORD).unwrap();
    assert_eq!(challenge["ChallengeName"], "NEW_PASSWORD_REQUIRED");
    let responses = json!({ "USERNAME": "jane", "NEW_PASSWORD": NEW_PASSWORD });
    let challenge = pool
        .respond_to_challenge(CLIENT, "NEW_PASSWORD_REQUIRED", &challenge["Session"], responses)
        .unwrap();
    assert_eq!(challenge["ChallengeName"], "SMS_MFA");
}
