//! Second factors: SMS, software tokens and email, their choice and set-up.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::{CLIENT, PASSWORD, Pool, has_tokens, other_than, refusal, text, totp};

const WRONG_CODE: (&str, &str) =
    ("CodeMismatchException", "Invalid code or auth state for the user.");

/// Jane with a verified email and phone, in a pool that takes second factors.
fn pool(mfa_configuration: &str) -> Pool {
    pool_with(mfa_configuration, json!(["SMS_MFA", "SOFTWARE_TOKEN_MFA", "EMAIL_OTP"]))
}

fn pool_with(mfa_configuration: &str, enabled_mfas: Value) -> Pool {
    Pool::with(json!({
        "mfaConfiguration": mfa_configuration,
        "enabledMfas": enabled_mfas,
        "users": [
            {
                "username": "jane",
                "password": PASSWORD,
                "attributes": {
                    "email": "jane@example.com", "email_verified": "true",
                    "phone_number": "+15551231234", "phone_number_verified": "true",
                },
            },
            { "username": "joe", "password": PASSWORD },
        ],
    }))
}

fn prefer(pool: &mut Pool, token: &str, settings: Value) -> Result<Value, support::Refusal> {
    let mut body = settings;
    body["AccessToken"] = json!(token);
    pool.call("SetUserMFAPreference", body)
}

/// Sets up a software token of a user who is signed in; gives its secret.
fn set_up_token(pool: &mut Pool, token: &str) -> String {
    let answer = pool.call("AssociateSoftwareToken", json!({ "AccessToken": token })).unwrap();
    assert_eq!(answer.as_object().unwrap().len(), 1, "no session with an access token");
    let secret = text(&answer["SecretCode"]);
    let code = totp::code(&secret, pool.seconds());
    let verify = json!({ "AccessToken": token, "UserCode": code, "FriendlyDeviceName": "phone" });
    assert_eq!(pool.call("VerifySoftwareToken", verify), Ok(json!({ "Status": "SUCCESS" })));
    secret
}

#[test]
fn a_code_by_sms_completes_the_sign_in() {
    let mut pool = pool("OPTIONAL");
    let token = pool.access_token("jane", PASSWORD);
    let sms = json!({ "SMSMfaSettings": { "Enabled": true, "PreferredMfa": true } });
    assert_eq!(prefer(&mut pool, &token, sms), Ok(json!({})));
    let user = pool.call("GetUser", json!({ "AccessToken": token })).unwrap();
    assert_eq!(user["PreferredMfaSetting"], "SMS_MFA");
    assert_eq!(user["UserMFASettingList"], json!(["SMS_MFA"]));

    let challenge = pool.sign_in("jane", PASSWORD).unwrap();
    assert_eq!(challenge["ChallengeName"], "SMS_MFA");
    assert_eq!(
        challenge["ChallengeParameters"],
        json!({
            "CODE_DELIVERY_DELIVERY_MEDIUM": "SMS",
            "CODE_DELIVERY_DESTINATION": "+*******1234",
            "USER_ID_FOR_SRP": "jane",
        })
    );
    let session = &challenge["Session"];
    let code = pool.code();
    assert_eq!(code.len(), 6);
    let answer = |code: &str| json!({ "USERNAME": "jane", "SMS_MFA_CODE": code });
    let wrong = answer(other_than(&code));
    for _ in 0..6 {
        let (name, message) = WRONG_CODE;
        assert_eq!(pool.answer(CLIENT, "SMS_MFA", session, wrong.clone()), refusal(name, message));
    }
    assert!(has_tokens(&pool.answer(CLIENT, "SMS_MFA", session, answer(&code)).unwrap()));
    assert_eq!(
        pool.answer(CLIENT, "SMS_MFA", session, answer(&code)),
        refusal(
            "NotAuthorizedException",
            "Invalid session for the user, session can only be used once."
        )
    );
}

#[test]
fn a_code_is_good_for_as_long_as_its_session() {
    let mut pool = pool("ON");
    let select = pool.sign_in("jane", PASSWORD).unwrap();
    let responses = json!({ "USERNAME": "jane", "ANSWER": "SMS_MFA" });
    let challenge = pool.answer(CLIENT, "SELECT_MFA_TYPE", &select["Session"], responses).unwrap();
    let responses = json!({ "USERNAME": "jane", "SMS_MFA_CODE": pool.code() });
    pool.advance(181);
    assert_eq!(
        pool.answer(CLIENT, "SMS_MFA", &challenge["Session"], responses),
        refusal("NotAuthorizedException", "Invalid session for the user, session is expired.")
    );
}

#[test]
fn a_software_token_is_set_up_and_asked_for() {
    let mut pool = pool("OPTIONAL");
    let token = pool.access_token("jane", PASSWORD);
    let secret = set_up_token(&mut pool, &token);
    assert_eq!(secret.len(), 52);
    assert!(has_tokens(&pool.sign_in("jane", PASSWORD).unwrap()), "not before it is enabled");
    let settings = json!({ "SoftwareTokenMfaSettings": { "Enabled": true } });
    assert_eq!(prefer(&mut pool, &token, settings), Ok(json!({})));

    let challenge = pool.sign_in("jane", PASSWORD).unwrap();
    assert_eq!(challenge["ChallengeName"], "SOFTWARE_TOKEN_MFA");
    assert_eq!(
        challenge["ChallengeParameters"],
        json!({ "USER_ID_FOR_SRP": "jane", "FRIENDLY_DEVICE_NAME": "phone" })
    );
    let session = &challenge["Session"];
    let answer = |pool: &mut Pool, code: &str| {
        let responses = json!({ "USERNAME": "jane", "SOFTWARE_TOKEN_MFA_CODE": code });
        pool.answer(CLIENT, "SOFTWARE_TOKEN_MFA", session, responses)
    };
    let now = pool.seconds();
    // The code that verified the token was taken.
    assert_eq!(
        answer(&mut pool, &totp::code(&secret, now)),
        refusal("ExpiredCodeException", "Your software token has already been used once.")
    );
    pool.advance(30);
    let code = totp::code(&secret, now + 30);
    assert_eq!(
        answer(&mut pool, other_than(&code)),
        refusal("CodeMismatchException", "Invalid code received for user")
    );
    assert!(has_tokens(&answer(&mut pool, &code).unwrap()));
}

#[test]
fn a_token_that_is_not_verified_replaces_none() {
    let mut pool = pool("OPTIONAL");
    let token = pool.access_token("jane", PASSWORD);
    let verify = json!({ "AccessToken": token, "UserCode": "000000" });
    assert_eq!(
        pool.call("VerifySoftwareToken", verify.clone()),
        refusal(
            "SoftwareTokenMFANotFoundException",
            "Software Token MFA does not exist for the user."
        )
    );
    let secret = set_up_token(&mut pool, &token);
    let settings = json!({ "SoftwareTokenMfaSettings": { "Enabled": true } });
    prefer(&mut pool, &token, settings).unwrap();
    pool.call("AssociateSoftwareToken", json!({ "AccessToken": token })).unwrap();
    assert_eq!(
        pool.call("VerifySoftwareToken", verify),
        refusal(
            "EnableSoftwareTokenMFAException",
            "Code mismatch and fail enable Software Token MFA"
        )
    );
    pool.advance(30);
    let challenge = pool.sign_in("jane", PASSWORD).unwrap();
    let code = totp::code(&secret, pool.seconds());
    let responses = json!({ "USERNAME": "jane", "SOFTWARE_TOKEN_MFA_CODE": code });
    let answer = pool.answer(CLIENT, "SOFTWARE_TOKEN_MFA", &challenge["Session"], responses);
    assert!(has_tokens(&answer.unwrap()));
}

#[test]
fn a_user_with_several_factors_chooses_one() {
    let mut pool = pool("OPTIONAL");
    let token = pool.access_token("jane", PASSWORD);
    let both = json!({
        "SMSMfaSettings": { "Enabled": true },
        "EmailMfaSettings": { "Enabled": true },
    });
    prefer(&mut pool, &token, both).unwrap();
    let select = pool.sign_in("jane", PASSWORD).unwrap();
    assert_eq!(select["ChallengeName"], "SELECT_MFA_TYPE");
    assert_eq!(
        select["ChallengeParameters"],
        json!({ "USER_ID_FOR_SRP": "jane", "MFAS_CAN_CHOOSE": r#"["SMS_MFA","EMAIL_OTP"]"# })
    );
    let choose = |pool: &mut Pool, factor: &str| {
        let responses = json!({ "USERNAME": "jane", "ANSWER": factor });
        pool.answer(CLIENT, "SELECT_MFA_TYPE", &select["Session"], responses)
    };
    let (name, _) = choose(&mut pool, "SOFTWARE_TOKEN_MFA").unwrap_err();
    assert_eq!(name, "MFAMethodNotFoundException");
    let challenge = choose(&mut pool, "EMAIL_OTP").unwrap();
    assert_eq!(challenge["ChallengeName"], "EMAIL_OTP");
    assert_eq!(challenge["ChallengeParameters"]["CODE_DELIVERY_DESTINATION"], "j***@e***");
    let responses = json!({ "USERNAME": "jane", "EMAIL_OTP_CODE": pool.code() });
    let answer = pool.answer(CLIENT, "EMAIL_OTP", &challenge["Session"], responses);
    assert!(has_tokens(&answer.unwrap()));

    // The preferred one is asked for alone, until it is disabled.
    let preferred = json!({ "SMSMfaSettings": { "Enabled": true, "PreferredMfa": true } });
    prefer(&mut pool, &token, preferred).unwrap();
    assert_eq!(pool.sign_in("jane", PASSWORD).unwrap()["ChallengeName"], "SMS_MFA");
    let disabled = json!({ "SMSMfaSettings": { "Enabled": false } });
    prefer(&mut pool, &token, disabled).unwrap();
    assert_eq!(pool.sign_in("jane", PASSWORD).unwrap()["ChallengeName"], "EMAIL_OTP");
}

#[test]
fn a_preference_needs_what_the_factor_takes() {
    let mut pool = pool("OPTIONAL");
    let token = pool.access_token("joe", PASSWORD);
    let cases = [
        ("SMSMfaSettings", "SMS_MFA"),
        ("SoftwareTokenMfaSettings", "SOFTWARE_TOKEN_MFA"),
        ("EmailMfaSettings", "EMAIL_OTP"),
        ("WebAuthnMfaSettings", "WEB_AUTHN_MFA"),
    ];
    let lacking = |mfa: &str| {
        let message = format!("User does not have delivery config set to turn on {mfa}");
        refusal("InvalidParameterException", &message)
    };
    for (settings, mfa) in cases {
        let body = json!({ settings: { "Enabled": true } });
        assert_eq!(prefer(&mut pool, &token, body), lacking(mfa));
        let body = json!({ settings: { "Enabled": false } });
        assert_eq!(prefer(&mut pool, &token, body), Ok(json!({})));
    }

    // Nor can a factor be enabled that the pool does not take.
    let mut pool = pool_with("OPTIONAL", json!(["EMAIL_OTP"]));
    let token = pool.access_token("jane", PASSWORD);
    let sms = json!({ "SMSMfaSettings": { "Enabled": true } });
    assert_eq!(prefer(&mut pool, &token, sms), lacking("SMS_MFA"));
    assert_eq!(
        pool.call("AssociateSoftwareToken", json!({ "AccessToken": token })),
        refusal(
            "SoftwareTokenMFANotFoundException",
            "Software Token MFA has not been enabled by the userPool."
        )
    );
    let both = json!({
        "SMSMfaSettings": { "Enabled": true, "PreferredMfa": true },
        "EmailMfaSettings": { "Enabled": true, "PreferredMfa": true },
    });
    let (name, _) = prefer(&mut pool, &token, both).unwrap_err();
    assert_eq!(name, "InvalidParameterException");
}

#[test]
fn a_pool_that_demands_a_factor_has_a_token_set_up() {
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
        pool.answer(CLIENT, "MFA_SETUP", session, json!({ "USERNAME": "joe" }))
    };
    assert_eq!(
        finish(&mut pool, &setup["Session"]),
        refusal("InvalidParameterException", "User has not verified software token mfa")
    );

    let first = json!({ "Session": setup["Session"] });
    let associated = pool.call("AssociateSoftwareToken", first.clone()).unwrap();
    assert_eq!(
        pool.call("AssociateSoftwareToken", first),
        refusal(
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
fn a_pool_that_demands_a_factor_has_an_email_set_up() {
    let mut pool = pool("ON");
    let setup = pool.sign_in("joe", PASSWORD).unwrap();
    let responses = |email: &str| json!({ "USERNAME": "joe", "EMAIL": email });
    let answer = |pool: &mut Pool, email: &str| {
        pool.answer(CLIENT, "MFA_SETUP", &setup["Session"], responses(email))
    };
    assert_eq!(
        answer(&mut pool, "joe"),
        refusal("InvalidParameterException", "Invalid email address format.")
    );
    let challenge = answer(&mut pool, "joe@example.com").unwrap();
    assert_eq!(challenge["ChallengeName"], "EMAIL_OTP");
    let user = pool.admin("AdminGetUser", json!({ "Username": "joe" })).unwrap();
    assert_eq!(user["UserAttributes"].as_array().unwrap().len(), 1, "not his until answered");

    let responses = json!({ "USERNAME": "joe", "EMAIL_OTP_CODE": pool.code() });
    let answer = pool.answer(CLIENT, "EMAIL_OTP", &challenge["Session"], responses);
    assert!(has_tokens(&answer.unwrap()));
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
    let responses = json!({ "USERNAME": "jane", "NEW_PASSWORD": support::NEW_PASSWORD });
    let challenge =
        pool.answer(CLIENT, "NEW_PASSWORD_REQUIRED", &challenge["Session"], responses).unwrap();
    assert_eq!(challenge["ChallengeName"], "SMS_MFA");
}
