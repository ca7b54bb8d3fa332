//! Second factors: SMS, software tokens and email, and the choice of one.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::{Value, json};
use support::mfa::{pool, pool_with};
use support::{CLIENT, PASSWORD, Pool, exception, has_tokens, other_than, text, totp};

const WRONG_CODE: (&str, &str) =
    ("CodeMismatchException", "Invalid code or auth state for the user.");

fn prefer(pool: &mut Pool, token: &str, settings: Value) -> Result<Value, support::Exception> {
    let mut body = settings;
    body["AccessToken"] = json!(token);
    pool.call("SetUserMFAPreference", body)
}

/// Sets up the software token of a signed-in user and returns its secret.
fn set_up_token(pool: &mut Pool, token: &str) -> String {
    let response = pool.call("AssociateSoftwareToken", json!({ "AccessToken": token })).unwrap();
    assert_eq!(response.as_object().unwrap().len(), 1, "no session with an access token");
    let secret = text(&response["SecretCode"]);
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
    let respond = |code: &str| json!({ "USERNAME": "jane", "SMS_MFA_CODE": code });
    let wrong = respond(other_than(&code));
    for _ in 0..6 {
        let (name, message) = WRONG_CODE;
        assert_eq!(
            pool.respond_to_challenge(CLIENT, "SMS_MFA", session, wrong.clone()),
            exception(name, message)
        );
    }
    assert!(has_tokens(
        &pool.respond_to_challenge(CLIENT, "SMS_MFA", session, respond(&code)).unwrap()
    ));
    assert_eq!(
        pool.respond_to_challenge(CLIENT, "SMS_MFA", session, respond(&code)),
        exception(
            "NotAuthorizedException",
            "Invalid session for the user, session can only be used once."
        )
    );
}

#[test]
fn a_code_is_valid_as_long_as_its_session() {
    let mut pool = pool("ON");
    let select = pool.sign_in("jane", PASSWORD).unwrap();
    let responses = json!({ "USERNAME": "jane", "ANSWER": "SMS_MFA" });
    let challenge = pool
        .respond_to_challenge(CLIENT, "SELECT_MFA_TYPE", &select["Session"], responses)
        .unwrap();
    let responses = json!({ "USERNAME": "jane", "SMS_MFA_CODE": pool.code() });
    pool.advance(181);
    assert_eq!(
        pool.respond_to_challenge(CLIENT, "SMS_MFA", &challenge["Session"], responses),
        exception("NotAuthorizedException", "Invalid session for the user, session is expired.")
    );
}

#[test]
fn a_software_token_is_set_up_and_requested() {
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
    let respond = |pool: &mut Pool, code: &str| {
        let responses = json!({ "USERNAME": "jane", "SOFTWARE_TOKEN_MFA_CODE": code });
        pool.respond_to_challenge(CLIENT, "SOFTWARE_TOKEN_MFA", session, responses)
    };
    let now = pool.seconds();
    // The code that verified the token is used up.
    assert_eq!(
        respond(&mut pool, &totp::code(&secret, now)),
        exception("ExpiredCodeException", "Your software token has already been used once.")
    );
    pool.advance(30);
    let code = totp::code(&secret, now + 30);
    assert_eq!(
        respond(&mut pool, other_than(&code)),
        exception("CodeMismatchException", "Invalid code received for user")
    );
    assert!(has_tokens(&respond(&mut pool, &code).unwrap()));
}

#[test]
fn an_unverified_token_replaces_none() {
    let mut pool = pool("OPTIONAL");
    let token = pool.access_token("jane", PASSWORD);
    let verify = json!({ "AccessToken": token, "UserCode": "000000" });
    assert_eq!(
        pool.call("VerifySoftwareToken", verify.clone()),
        exception(
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
        exception(
            "EnableSoftwareTokenMFAException",
            "Code mismatch and fail enable Software Token MFA"
        )
    );
    pool.advance(30);
    let challenge = pool.sign_in("jane", PASSWORD).unwrap();
    let code = totp::code(&secret, pool.seconds());
    let responses = json!({ "USERNAME": "jane", "SOFTWARE_TOKEN_MFA_CODE": code });
    let response =
        pool.respond_to_challenge(CLIENT, "SOFTWARE_TOKEN_MFA", &challenge["Session"], responses);
    assert!(has_tokens(&response.unwrap()));
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
        pool.respond_to_challenge(CLIENT, "SELECT_MFA_TYPE", &select["Session"], responses)
    };
    let (name, _) = choose(&mut pool, "SOFTWARE_TOKEN_MFA").unwrap_err();
    assert_eq!(name, "MFAMethodNotFoundException");
    let challenge = choose(&mut pool, "EMAIL_OTP").unwrap();
    assert_eq!(challenge["ChallengeName"], "EMAIL_OTP");
    assert_eq!(challenge["ChallengeParameters"]["CODE_DELIVERY_DESTINATION"], "j***@e***");
    let responses = json!({ "USERNAME": "jane", "EMAIL_OTP_CODE": pool.code() });
    let response = pool.respond_to_challenge(CLIENT, "EMAIL_OTP", &challenge["Session"], responses);
    assert!(has_tokens(&response.unwrap()));

    // The preferred factor is requested alone until it is disabled.
    let preferred = json!({ "SMSMfaSettings": { "Enabled": true, "PreferredMfa": true } });
    prefer(&mut pool, &token, preferred).unwrap();
    assert_eq!(pool.sign_in("jane", PASSWORD).unwrap()["ChallengeName"], "SMS_MFA");
    let disabled = json!({ "SMSMfaSettings": { "Enabled": false } });
    prefer(&mut pool, &token, disabled).unwrap();
    assert_eq!(pool.sign_in("jane", PASSWORD).unwrap()["ChallengeName"], "EMAIL_OTP");
}

#[test]
fn a_preferred_factor_has_to_be_set_up() {
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
        exception("InvalidParameterException", &message)
    };
    for (settings, mfa) in cases {
        let body = json!({ settings: { "Enabled": true } });
        assert_eq!(prefer(&mut pool, &token, body), lacking(mfa));
        let body = json!({ settings: { "Enabled": false } });
        assert_eq!(prefer(&mut pool, &token, body), Ok(json!({})));
    }

    // A factor that the pool does not accept cannot be enabled either.
    let mut pool = pool_with("OPTIONAL", json!(["EMAIL_OTP"]));
    let token = pool.access_token("jane", PASSWORD);
    let sms = json!({ "SMSMfaSettings": { "Enabled": true } });
    assert_eq!(prefer(&mut pool, &token, sms), lacking("SMS_MFA"));
    assert_eq!(
        pool.call("AssociateSoftwareToken", json!({ "AccessToken": token })),
        exception(
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
