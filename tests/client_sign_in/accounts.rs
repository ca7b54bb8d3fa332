//! Users whose account is not ready yet.

use crate::{
    INCORRECT, Journey, SESSION_EXPIRED, TOO_SHORT, answer, shown, step,
    support::{EMAIL, NEW_PASSWORD, PASSWORD, Pool, block_on, other_than},
};
use cognito_wasm::client::{
    Error,
    operations::{ConfirmSignUp, ResendConfirmationCode, SignInCode, SignUp},
    sign_in::{
        SignIn,
        answers::{self, NewPassword, PasswordReset, SignUpCode},
    },
};
use serde_json::json;
use std::time::Duration;

#[test]
fn a_temporary_password() {
    let journey = Journey::public(json!({ "schema": [{ "name": "name", "required": true }] }));
    journey.pool.create_user("jane", json!({}));
    let sign_in = |password| journey.sign_in(SignIn::new("jane").password(password));
    let challenge = step!(sign_in(PASSWORD), NewPasswordRequired);
    assert_eq!(challenge.required_attributes, ["name"]);
    assert_eq!(challenge.user_attributes["email"], EMAIL);
    journey.pool.take_sent();

    let outcome = answer!(journey, challenge, NewPassword::new(NEW_PASSWORD));
    assert_eq!(
        shown(&outcome),
        "InvalidInput (input): userAttributes.name: required by the user pool"
    );
    assert!(journey.pool.take_sent().is_empty());
    let weak = NewPassword::new("Sh0rt!").attribute("name", "Jane");
    let outcome = answer!(journey, challenge, weak);
    assert_eq!(shown(&outcome), TOO_SHORT);
    let Err(Error::Service(refusal)) = outcome else { panic!("no refusal") };
    assert_eq!(refusal.code, SignInCode::InvalidPasswordException);

    let good = NewPassword::new(NEW_PASSWORD).attribute("name", "Jane");
    assert_eq!(shown(&answer!(journey, challenge, good)), "SIGNED_IN");
    assert_eq!(
        shown(&answer!(journey, challenge, good)),
        "NotAuthorizedException: Invalid session for the user, session can only be used once."
    );
    assert_eq!(journey.pool.attribute("jane", "name").as_deref(), Some("Jane"));
    assert_eq!(shown(&sign_in(PASSWORD)), INCORRECT);
    assert_eq!(shown(&sign_in(NEW_PASSWORD)), "SIGNED_IN");
}

#[test]
fn a_challenge_and_its_three_minutes() {
    let journey = Journey::public(json!({}));
    journey.pool.create_user("jane", json!({}));
    let answer_after = |minutes: u64| {
        let challenge = journey.sign_in(SignIn::new("jane").password(PASSWORD));
        let challenge = step!(challenge, NewPasswordRequired);
        journey.pool.advance(Duration::from_secs(60 * minutes));
        answer!(journey, challenge, NewPassword::new(NEW_PASSWORD))
    };
    assert_eq!(shown(&answer_after(3)), SESSION_EXPIRED);
    assert_eq!(shown(&answer_after(2)), "SIGNED_IN");
}

#[test]
fn a_reset_by_an_administrator() {
    let journey = Journey::public(json!({}));
    journey.pool.create_confirmed_user("jane", json!({}));
    journey.pool.administer("AdminResetUserPassword", json!({ "Username": "jane" }));
    let waiting = journey.sign_in(SignIn::new("jane").password(PASSWORD));
    let waiting = step!(waiting, PasswordResetRequired);
    let code = journey.pool.code();
    let with = |code: &str| PasswordReset::new(code, NEW_PASSWORD);
    let wrong = answer!(journey, waiting, with(other_than(&code)));
    assert_eq!(shown(&wrong), "PASSWORD_RESET_REQUIRED, the code was wrong");
    assert_eq!(shown(&answer!(journey, waiting, with(&code))), "SIGNED_IN");
    assert_eq!(journey.pool.messages().len(), 1);
}

fn sign_up(journey: &Journey) -> Option<cognito_wasm::client::Secret> {
    let jane = SignUp::new("jane").password(PASSWORD).user_attributes([("email", EMAIL)]);
    block_on(journey.client.send(&jane)).unwrap().session
}

#[test]
fn a_sign_up() {
    let verified = || json!({ "autoVerifiedAttributes": ["email"] });
    for journey in [Journey::public(verified()), Journey::under_alias(verified())] {
        sign_up(&journey);
        let waiting = journey.sign_in(SignIn::new("jane").password(PASSWORD));
        let waiting = step!(waiting, SignUpNotConfirmed);
        block_on(journey.client.send(&ResendConfirmationCode::new("jane"))).unwrap();
        let code = journey.pool.code();
        let with = |code: &str| SignUpCode::new(code).password(PASSWORD);
        let wrong = answer!(journey, waiting, with(other_than(&code)));
        assert_eq!(shown(&wrong), "SIGN_UP_NOT_CONFIRMED, the code was wrong");
        assert_eq!(shown(&answer!(journey, waiting, with(&code))), "SIGNED_IN");
    }
}

#[test]
fn a_sign_up_confirmed_by_its_code_alone() {
    let srp_alone = json!({ "authFlows": ["ALLOW_USER_SRP_AUTH"] });
    let pool = Pool::with_clients(srp_alone, json!({ "autoVerifiedAttributes": ["email"] }));
    let journey = Journey { client: pool.public(), pool };
    sign_up(&journey);
    let waiting = journey.sign_in(SignIn::new("jane").password(PASSWORD));
    let waiting = step!(waiting, SignUpNotConfirmed);
    let asked = answer!(journey, waiting, SignUpCode::new(journey.pool.code()));
    let asked = step!(asked, Password);
    let right = answer!(journey, asked, answers::Password::new(PASSWORD));
    assert_eq!(shown(&right), "SIGNED_IN");
}

#[test]
fn a_sign_up_that_signs_in() {
    let journey = Journey::public(json!({ "autoVerifiedAttributes": ["email"] }));
    let session = sign_up(&journey).unwrap();
    let confirm = ConfirmSignUp::new("jane", journey.pool.code()).session(session);
    let session = block_on(journey.client.send(&confirm)).unwrap().session.unwrap();
    assert_eq!(shown(&journey.sign_in(SignIn::new("jane").session(session))), "SIGNED_IN");
}
