//! Sign-ins that begin with what the user chose, or with a question of the app's
//! own.

use crate::support::block_on;
use crate::support::{EMAIL, NEW_PASSWORD, PASSWORD, other_than};
use crate::{INCORRECT, Journey, answer, authenticator::Authenticator, jane, shown, step};
use cognito_wasm::client::{
    operations::{
        AuthFlowType, ChallengeNameType, CompleteWebAuthnRegistration, DeleteWebAuthnCredential,
        Document, InitiateAuth, StartWebAuthnRegistration,
    },
    sign_in::{
        SignIn, Step,
        answers::{self, ChallengeChoice, Code, CustomAnswer, Passkey},
        steps::{EmailOtp, SmsOtp, WebAuthn},
    },
};
use serde_json::{Value, json};

fn with_factors(factors: Value) -> Journey {
    Journey::under_alias(json!({ "signInPolicy": { "allowedFirstAuthFactors": factors } }))
}

fn with_codes() -> Journey {
    let journey = with_factors(json!(["PASSWORD", "EMAIL_OTP", "SMS_OTP"]));
    let phone = json!({ "phone_number": "+15551231234", "phone_number_verified": "true" });
    journey.pool.create_confirmed_user("jane", phone);
    journey
}

#[test]
fn a_password_that_is_sent() {
    let journey = Journey::public(json!({}));
    journey.pool.create_confirmed_user("jane", json!({}));
    let sign_in = |password| {
        let sent = SignIn::new("jane").auth_flow(AuthFlowType::UserPasswordAuth);
        journey.sign_in(sent.password(password))
    };
    assert_eq!(shown(&sign_in(NEW_PASSWORD)), INCORRECT);
    assert_eq!(shown(&sign_in(PASSWORD)), "SIGNED_IN");
}

fn prefer(challenge: ChallengeNameType) {
    let journey = with_codes();
    let sign_in = |password| {
        let preferred = SignIn::new(EMAIL).preferred_challenge(challenge.clone());
        journey.sign_in(preferred.password(password))
    };
    assert_eq!(shown(&sign_in(NEW_PASSWORD)), INCORRECT);
    assert_eq!(shown(&sign_in(PASSWORD)), "SIGNED_IN");
}

#[test]
fn password_preferred() {
    prefer(ChallengeNameType::Password);
}

#[test]
fn password_srp_preferred() {
    prefer(ChallengeNameType::PasswordSrp);
}

fn finish_by_email(journey: &Journey, sent: EmailOtp) {
    assert_eq!(sent.destination.as_deref(), Some("j***@e***"));
    let code = journey.pool.code();
    let wrong = answer!(journey, sent, Code::new(other_than(&code)));
    let wrong = step!(wrong, EmailOtp);
    assert!(wrong.is_wrong_code);
    assert_eq!(shown(&answer!(journey, wrong, Code::new(code))), "SIGNED_IN");
}

fn finish_by_sms(journey: &Journey, sent: SmsOtp) {
    assert_eq!(sent.destination.as_deref(), Some("+*******1234"));
    let code = journey.pool.code();
    let wrong = answer!(journey, sent, Code::new(other_than(&code)));
    let wrong = step!(wrong, SmsOtp);
    assert!(wrong.is_wrong_code);
    assert_eq!(shown(&answer!(journey, wrong, Code::new(code))), "SIGNED_IN");
}

#[test]
fn email_otp_preferred() {
    let journey = with_codes();
    let preferred = SignIn::new(EMAIL).preferred_challenge(ChallengeNameType::EmailOtp);
    finish_by_email(&journey, step!(journey.sign_in(preferred), EmailOtp));
}

#[test]
fn sms_otp_preferred() {
    let journey = with_codes();
    let preferred = SignIn::new(EMAIL).preferred_challenge(ChallengeNameType::SmsOtp);
    finish_by_sms(&journey, step!(journey.sign_in(preferred), SmsOtp));
}

#[test]
fn email_otp_chosen() {
    let journey = with_codes();
    let choice = step!(journey.sign_in(SignIn::new(EMAIL)), SelectChallenge);
    let mut available = choice.available_challenges.clone();
    available.sort_by(|a, b| a.as_str().cmp(b.as_str()));
    let available = available.iter().map(ChallengeNameType::as_str);
    assert!(available.eq(["EMAIL_OTP", "PASSWORD", "PASSWORD_SRP", "SMS_OTP"]));
    let chosen = answer!(journey, choice, ChallengeChoice::new(ChallengeNameType::EmailOtp));
    finish_by_email(&journey, step!(chosen, EmailOtp));
}

#[test]
fn sms_otp_chosen() {
    let journey = with_codes();
    let choice = step!(journey.sign_in(SignIn::new(EMAIL)), SelectChallenge);
    let chosen = answer!(journey, choice, ChallengeChoice::new(ChallengeNameType::SmsOtp));
    finish_by_sms(&journey, step!(chosen, SmsOtp));
}

fn choose(chosen: fn(&str) -> ChallengeChoice) {
    let journey = with_codes();
    let sign_in = |password| {
        let choice = step!(journey.sign_in(SignIn::new(EMAIL)), SelectChallenge);
        answer!(journey, choice, chosen(password))
    };
    assert_eq!(shown(&sign_in(NEW_PASSWORD)), INCORRECT);
    assert_eq!(shown(&sign_in(PASSWORD)), "SIGNED_IN");
}

#[test]
fn password_chosen() {
    choose(|password| ChallengeChoice::password(password));
}

#[test]
fn password_srp_chosen() {
    choose(|password| ChallengeChoice::password_srp(password));
}

/// With a password at hand a sign-in never comes here; an app that asks for one
/// only now does.
#[test]
fn a_password_asked_for() {
    let journey = with_codes();
    let answer = |password| {
        let parameters = [("USERNAME", EMAIL), ("PREFERRED_CHALLENGE", "PASSWORD")];
        let begin = InitiateAuth::new(AuthFlowType::UserAuth).auth_parameters(parameters);
        let begun = block_on(journey.client.send(&begin)).unwrap();
        let name = begun.challenge_name.unwrap();
        let asked = json!({ "name": name.as_str(), "username": EMAIL, "session": begun.session });
        let asked = step!(Ok(serde_json::from_value::<Step>(asked).unwrap()), Password);
        answer!(journey, asked, answers::Password::new(password))
    };
    assert_eq!(shown(&answer(NEW_PASSWORD)), INCORRECT);
    assert_eq!(shown(&answer(PASSWORD)), "SIGNED_IN");
}

fn with_question() -> Journey {
    let journey =
        Journey::under_alias(json!({ "customAuth": { "question": "2 + 2?", "answer": "4" } }));
    journey.pool.create_confirmed_user("jane", json!({}));
    journey
}

#[test]
fn a_question() {
    let journey = with_question();
    let custom = SignIn::new(EMAIL).auth_flow(AuthFlowType::CustomAuth);
    let challenge = step!(journey.sign_in(custom), CustomChallenge);
    assert_eq!(challenge.challenge_parameters["question"], "2 + 2?");
    let again = answer!(journey, challenge, CustomAnswer::new("5"));
    let again = step!(again, CustomChallenge);
    assert_eq!(shown(&answer!(journey, again, CustomAnswer::new("4"))), "SIGNED_IN");
}

#[test]
fn a_password_and_a_question() {
    let journey = with_question();
    let sign_in = |password| {
        let custom = SignIn::new(EMAIL).auth_flow(AuthFlowType::CustomAuth);
        journey.sign_in(custom.password(password))
    };
    assert_eq!(shown(&sign_in(NEW_PASSWORD)), INCORRECT);
    let challenge = step!(sign_in(PASSWORD), CustomChallenge);
    assert_eq!(shown(&answer!(journey, challenge, CustomAnswer::new("4"))), "SIGNED_IN");
}

/// What an authenticator and the API give each other.
fn json_of(document: &Document) -> Value {
    serde_json::to_value(document).unwrap()
}

#[test]
fn a_passkey() {
    let journey = with_factors(json!(["PASSWORD", "WEB_AUTHN"]));
    journey.pool.create_confirmed_user("jane", json!({}));
    let authenticator = Authenticator::new(1);
    let access_token = journey.access_token();
    let start = StartWebAuthnRegistration::new(&access_token);
    let options = block_on(journey.client.send(&start)).unwrap().credential_creation_options;
    let made: Document = serde_json::from_value(authenticator.create(&json_of(&options))).unwrap();
    let complete = CompleteWebAuthnRegistration::new(&access_token, made);
    block_on(journey.client.send(&complete)).unwrap();

    let answer = |step: WebAuthn, authenticator: &Authenticator| {
        let options = json_of(step.credential_request_options.as_ref().unwrap());
        answer!(journey, step, Passkey::new(authenticator.get(&options)))
    };
    let preferred = || SignIn::new(EMAIL).preferred_challenge(ChallengeNameType::WebAuthn);
    let asked = step!(journey.sign_in(preferred()), WebAuthn);
    assert_eq!(shown(&answer(asked, &authenticator)), "SIGNED_IN");

    let choice = step!(journey.sign_in(SignIn::new(EMAIL)), SelectChallenge);
    let chosen = answer!(journey, choice, ChallengeChoice::new(ChallengeNameType::WebAuthn));
    assert_eq!(shown(&answer(step!(chosen, WebAuthn), &authenticator)), "SIGNED_IN");

    let another = Authenticator { key: Authenticator::new(2).key, ..authenticator.clone() };
    let asked = step!(journey.sign_in(preferred()), WebAuthn);
    assert_eq!(shown(&answer(asked, &another)), INCORRECT);
    let end = DeleteWebAuthnCredential::new(&access_token, authenticator.id());
    block_on(journey.client.send(&end)).unwrap();
    assert_eq!(shown(&journey.sign_in(jane())), "SIGNED_IN");
}
