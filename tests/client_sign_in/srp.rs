//! A password that is proved without being sent.

use crate::support::{CONFIDENTIAL, EMAIL, NEW_PASSWORD, PASSWORD, SECRET, USER_POOL_ID, block_on};
use crate::{INCORRECT, Journey, answer, jane, shown, step};
use cognito_wasm::client::{
    Client, Config,
    sign_in::{SignIn, answers::NewPassword, sign_in},
};
use cognito_wasm::crypto::secret_hash::secret_hash;
use serde_json::json;
use std::{convert::Infallible, time::Duration};

const HOUR: Duration = Duration::from_secs(60 * 60);

#[test]
fn under_an_alias() {
    let journey = Journey::under_alias(json!({}));
    journey.pool.create_confirmed_user("jane", json!({}));
    let hash =
        async |username: String| Ok::<_, Infallible>(secret_hash(SECRET, &username, CONFIDENTIAL));
    let config = Config::of_user_pool(USER_POOL_ID, CONFIDENTIAL).secret_hash(hash);
    let by_back_end = Client::with_transport(config, journey.pool.clone());
    for client in [journey.pool.public(), journey.pool.confidential(), by_back_end] {
        let sign_in = |password| block_on(sign_in(&client, &SignIn::new(EMAIL).password(password)));
        assert_eq!(shown(&sign_in(NEW_PASSWORD)), INCORRECT);
        let done = step!(sign_in(PASSWORD), SignedIn);
        assert_eq!(done.username, "jane");
        assert!(done.authentication_result.refresh_token.is_some());
    }
    let sent = serde_json::to_string(&journey.pool.take_sent()).unwrap();
    assert!(!sent.contains(PASSWORD) && !sent.contains(NEW_PASSWORD));
}

#[test]
fn beyond_ascii() {
    let journey = Journey::public(json!({}));
    let (username, password) = ("jäne-ζωή-🦊", "Pässwörd-🦊1");
    journey.pool.create_confirmed_user(username, json!({}));
    let set = json!({ "Username": username, "Password": password, "Permanent": true });
    journey.pool.administer("AdminSetUserPassword", set);
    let outcome = journey.sign_in(SignIn::new(username).password(password));
    assert_eq!(shown(&outcome), "SIGNED_IN");
}

#[test]
fn of_nobody() {
    let journey = Journey::public(json!({}));
    let outcome = journey.sign_in(SignIn::new("nobody").password(PASSWORD));
    assert_eq!(shown(&outcome), INCORRECT);
}

#[test]
fn with_a_temporary_password() {
    for journey in [Journey::public(json!({})), Journey::under_alias(json!({}))] {
        journey.pool.create_user("jane", json!({}));
        let sign_in = |password| journey.sign_in(SignIn::new("jane").password(password));
        let challenge = step!(sign_in(PASSWORD), NewPasswordRequired);
        let answered = answer!(journey, challenge, NewPassword::new(NEW_PASSWORD));
        assert_eq!(shown(&answered), "SIGNED_IN");
        assert_eq!(shown(&sign_in(PASSWORD)), INCORRECT);
        assert_eq!(shown(&sign_in(NEW_PASSWORD)), "SIGNED_IN");
    }
}

/// The client and the pool begin at the same time; which of them then is wrong is
/// all the same.
#[test]
fn by_a_clock_that_is_hours_wrong() {
    let journey = Journey::under_alias(json!({}));
    journey.pool.create_confirmed_user("jane", json!({}));
    journey.pool.advance(5 * HOUR);
    assert_eq!(shown(&journey.sign_in(jane())), "SIGNED_IN");
    // As it is without the service's time to go by.
    journey.pool.spoil(json!({ "operation": "InitiateAuth", "headers": { "date": "" } }));
    assert_eq!(shown(&journey.sign_in(jane())), INCORRECT);
}
