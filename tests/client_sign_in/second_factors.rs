//! What is asked of a user beside the first factor.

use crate::{
    Journey, SESSION_EXPIRED, answer, jane, shown, step,
    support::{EMAIL, NEW_PASSWORD, PASSWORD, block_on, other_than},
    totp,
};
use cognito_wasm::client::{
    Secret,
    operations::{
        AssociateSoftwareToken, ChallengeNameType, MfaSettings, SetUserMFAPreference,
        VerifySoftwareToken,
    },
    sign_in::{
        SignIn,
        answers::{Code, MfaChoice, NewMfa, NewPassword, SetupCode},
    },
};
use serde_json::{Value, json};
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);

fn with_mfa(mut pool: Value) -> Journey {
    if pool.get("mfaConfiguration").is_none() {
        pool["mfaConfiguration"] = json!("OPTIONAL");
    }
    Journey::under_alias(pool)
}

/// Jane, who has a phone.
fn with_phone() -> Journey {
    let journey = with_mfa(json!({}));
    let phone = json!({ "phone_number": "+15551231234", "phone_number_verified": "true" });
    journey.pool.create_confirmed_user("jane", phone);
    journey
}

fn prefer(
    journey: &Journey,
    preference: impl FnOnce(SetUserMFAPreference) -> SetUserMFAPreference,
) {
    let request = preference(SetUserMFAPreference::new(journey.access_token()));
    block_on(journey.client.send(&request)).unwrap();
}

fn on() -> MfaSettings {
    MfaSettings::new().enabled(true)
}

/// The next code of an authenticator app, each of a time of its own.
fn next_code(journey: &Journey, secret: &Secret) -> String {
    journey.pool.advance(MINUTE);
    totp::code(secret.expose(), journey.pool.seconds())
}

#[test]
fn sms_mfa() {
    let journey = with_phone();
    prefer(&journey, |request| request.sms_mfa_settings(on().preferred_mfa(true)));
    let sent = step!(journey.sign_in_jane(), SmsMfa);
    assert_eq!(sent.destination.as_deref(), Some("+*******1234"));
    let code = journey.pool.code();
    let wrong = step!(answer!(journey, sent, Code::new(other_than(&code))), SmsMfa);
    assert!(wrong.is_wrong_code);
    assert_eq!(shown(&answer!(journey, wrong, Code::new(code))), "SIGNED_IN");
}

#[test]
fn email_otp() {
    let journey = with_phone();
    prefer(&journey, |request| request.email_mfa_settings(on().preferred_mfa(true)));
    let sent = step!(journey.sign_in_jane(), EmailOtp);
    assert_eq!(sent.destination.as_deref(), Some("j***@e***"));
    let code = journey.pool.code();
    let wrong = step!(answer!(journey, sent, Code::new(other_than(&code))), EmailOtp);
    assert!(wrong.is_wrong_code);
    assert_eq!(shown(&answer!(journey, wrong, Code::new(code))), "SIGNED_IN");
}

#[test]
fn an_authenticator_app() {
    let journey = with_phone();
    let access_token = journey.access_token();
    let associate = AssociateSoftwareToken::new().access_token(&access_token);
    let secret = block_on(journey.client.send(&associate)).unwrap().secret_code.unwrap();
    let verify = VerifySoftwareToken::new(next_code(&journey, &secret)).access_token(access_token);
    let verify = verify.friendly_device_name("Jane's phone");
    block_on(journey.client.send(&verify)).unwrap();
    prefer(&journey, |request| request.software_token_mfa_settings(on().preferred_mfa(true)));

    let asked = step!(journey.sign_in_jane(), SoftwareTokenMfa);
    assert_eq!(asked.friendly_device_name.as_deref(), Some("Jane's phone"));
    let code = next_code(&journey, &secret);
    let wrong = answer!(journey, asked, Code::new(other_than(&code)));
    assert_eq!(shown(&wrong), "SOFTWARE_TOKEN_MFA, the code was wrong");
    assert_eq!(shown(&answer!(journey, asked, Code::new(code))), "SIGNED_IN");
}

#[test]
fn a_choice() {
    let journey = with_phone();
    prefer(&journey, |request| request.sms_mfa_settings(on()).email_mfa_settings(on()));
    let choice = step!(journey.sign_in_jane(), SelectMfaType);
    let both = [ChallengeNameType::SmsMfa, ChallengeNameType::EmailOtp];
    assert_eq!(choice.mfas_can_choose, both);
    let sent = answer!(journey, choice, MfaChoice::new(ChallengeNameType::EmailOtp));
    let sent = step!(sent, EmailOtp);
    let code = Code::new(journey.pool.code());
    assert_eq!(shown(&answer!(journey, sent, code)), "SIGNED_IN");
}

#[test]
fn an_authenticator_app_that_is_demanded() {
    let enabled = json!(["SOFTWARE_TOKEN_MFA"]);
    let journey = with_mfa(json!({ "mfaConfiguration": "ON", "enabledMfas": enabled }));
    journey.pool.create_user("jane", json!({}));
    let first = step!(journey.sign_in_jane(), NewPasswordRequired);
    let set_up = step!(answer!(journey, first, NewPassword::new(NEW_PASSWORD)), MfaSetup);
    assert_eq!(set_up.mfas_can_setup, [ChallengeNameType::SoftwareTokenMfa]);
    let app = NewMfa::software_token().issuer("Example & Co");
    let shown_to_user = step!(answer!(journey, set_up, app), SoftwareTokenSetup);
    let secret = &shown_to_user.secret_code;
    // The name that was typed, which is not the service's.
    assert_eq!(shown_to_user.typed_username.as_deref(), Some(EMAIL));
    let uri = format!(
        "otpauth://totp/Example%20%26%20Co:jane%40example.com?secret={}&issuer=Example%20%26%20Co",
        secret.expose()
    );
    assert_eq!(shown_to_user.otpauth_uri.expose(), uri);

    let code = next_code(&journey, secret);
    let wrong = answer!(journey, shown_to_user, SetupCode::new(other_than(&code)));
    let wrong = step!(wrong, SoftwareTokenSetup);
    assert!(wrong.is_wrong_code);
    let right = SetupCode::new(next_code(&journey, secret)).friendly_device_name("phone");
    assert_eq!(shown(&answer!(journey, wrong, right)), "SIGNED_IN");

    let asked = journey.sign_in(SignIn::new(EMAIL).password(NEW_PASSWORD));
    let asked = step!(asked, SoftwareTokenMfa);
    assert_eq!(asked.friendly_device_name.as_deref(), Some("phone"));
    let code = Code::new(next_code(&journey, secret));
    assert_eq!(shown(&answer!(journey, asked, code)), "SIGNED_IN");
}

#[test]
fn an_email_that_is_demanded() {
    let enabled = json!(["EMAIL_OTP"]);
    let journey = with_mfa(json!({ "mfaConfiguration": "ON", "enabledMfas": enabled }));
    journey.pool.create_confirmed_user("jane", json!({ "email_verified": "false" }));
    let set_up = journey.sign_in(SignIn::new("jane").password(PASSWORD));
    let set_up = step!(set_up, MfaSetup);
    let sent = step!(answer!(journey, set_up, NewMfa::email("jane@example.org")), EmailOtp);
    let code = Code::new(journey.pool.code());
    assert_eq!(shown(&answer!(journey, sent, code)), "SIGNED_IN");
    assert_eq!(journey.pool.attribute("jane", "email").as_deref(), Some("jane@example.org"));
}

#[test]
fn a_code_that_comes_too_late() {
    let journey = with_phone();
    prefer(&journey, |request| request.sms_mfa_settings(on()));
    let sent = step!(journey.sign_in(jane()), SmsMfa);
    let code = Code::new(journey.pool.code());
    journey.pool.advance(3 * MINUTE);
    assert_eq!(shown(&answer!(journey, sent, code)), SESSION_EXPIRED);
}
