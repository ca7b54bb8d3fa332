//! Signing out: here at once, and then at the service.

use crate::support::*;
use cognito_wasm::client::{
    Config, Secret,
    session::{SessionConfig, SessionError, Tokens},
};
use serde_json::json;
use std::{
    io,
    pin::pin,
    sync::{Arc, Mutex},
    task::{Context, Waker},
};

#[test]
fn the_refresh_token_is_revoked_with_the_secret_where_there_is_one() {
    for config in [public(), public().client_secret(SECRET)] {
        let has_secret = config.clone();
        let mut signed = begin_with(config, SessionConfig::new(), signed_in(), [done()]);
        now(signed.session.sign_out()).unwrap();
        let mut body = json!({ "Token": signed.tokens.refresh_token.as_ref().unwrap().expose() });
        if format!("{has_secret:?}").contains("client_secret: Some") {
            body["ClientSecret"] = json!(SECRET);
        }
        assert_eq!(signed.script.requests(), [("RevokeToken".into(), body)]);
        assert_eq!(signed.told(), ["signed out"]);
        assert_eq!(signed.entry(), None);
    }
}

#[test]
fn everywhere_with_an_access_token_that_ran_out_it_is_refreshed_and_not_kept() {
    let mut signed = begin([refreshed(None), done()]);
    signed.age(2 * HOUR);
    now(signed.session.sign_out_everywhere()).unwrap();
    assert_eq!(signed.script.operations(), ["GetTokensFromRefreshToken", "GlobalSignOut"]);
    let sent = signed.script.requests()[1].1["AccessToken"].clone();
    assert_ne!(sent, signed.tokens.access_token.expose());
    assert_eq!(signed.told(), ["signed out"]);
    assert_eq!(signed.entry(), None);
}

#[test]
fn everywhere_with_an_access_token_that_is_good() {
    let signed = begin([done()]);
    now(signed.session.sign_out_everywhere()).unwrap();
    let body = json!({ "AccessToken": signed.tokens.access_token.expose() });
    assert_eq!(signed.script.requests(), [("GlobalSignOut".into(), body)]);
}

#[test]
fn without_a_network_too_and_the_call_then_fails() {
    let mut signed = begin([Answer::Lost]);
    let error = now(signed.session.sign_out()).unwrap_err();
    assert!(matches!(&error, SessionError::Revoke(error) if error.is_retryable()));
    assert_eq!(signed.told(), ["signed out"]);

    let signed = begin([Answer::Lost]);
    let error = now(signed.session.sign_out_everywhere()).unwrap_err();
    assert!(matches!(&error, SessionError::GlobalSignOut(_)) && error.is_retryable());
    assert_eq!(signed.entry(), None);
}

async fn hash(_: String) -> Result<String, io::Error> {
    Ok(format!("{:A<43}=", "hash"))
}

fn hashed() -> Config {
    public().secret_hash(hash)
}

#[test]
fn with_hashes_alone_the_app_must_bring_revoke_and_is_told_so_before_anything_is_done() {
    let mut signed = begin_with(hashed(), SessionConfig::new(), signed_in(), []);
    let error = now(signed.session.sign_out()).unwrap_err();
    assert!(matches!(&error, SessionError::Revoke(error) if error.stage() == "config"));
    assert!(error.to_string().contains("SessionConfig::revoke: required"), "{error}");
    assert!(signed.script.requests().is_empty() && signed.told().is_empty());
    assert_eq!(now(signed.session.access_token()).unwrap(), signed.tokens.access_token);
}

#[test]
fn with_hashes_alone_everywhere_needs_no_more() {
    let signed = begin_with(hashed(), SessionConfig::new(), signed_in(), [done()]);
    now(signed.session.sign_out_everywhere()).unwrap();
    assert_eq!(signed.script.operations(), ["GlobalSignOut"]);
}

#[test]
fn the_apps_own_revoke() {
    let asked: Arc<Mutex<Vec<Secret>>> = Arc::default();
    let given = asked.clone();
    let config = SessionConfig::new().revoke(move |token| {
        given.lock().unwrap().push(token);
        async { Err(io::Error::other("503")) }
    });
    let mut signed = begin_with(hashed(), config, signed_in(), []);
    assert_eq!(failure(now(signed.session.sign_out())), "App");
    assert_eq!(Some(&asked.lock().unwrap()[0]), signed.tokens.refresh_token.as_ref());
    assert!(signed.script.requests().is_empty());
    assert_eq!(signed.told(), ["signed out"]);
}

#[test]
fn a_refresh_on_its_way_when_the_user_signs_out_is_not_kept_and_revoked_as_well() {
    let mut signed = begin([]);
    let session = signed.session.clone();
    let mut context = Context::from_waker(Waker::noop());
    let mut given = pin!(session.access_token_valid_for(FRESH));
    assert!(given.as_mut().poll(&mut context).is_pending());
    let mut leaving = Box::pin(signed.session.sign_out());
    assert!(leaving.as_mut().poll(&mut context).is_pending());
    signed.script.answer(done());
    now(leaving).unwrap();
    signed.script.answer(refreshed(Some("rotated")));
    signed.script.answer(refusal("NotAuthorizedException", "No."));
    assert_eq!(failure(now(given)), "NotSignedIn");
    assert_eq!(
        signed.script.operations(),
        ["GetTokensFromRefreshToken", "RevokeToken", "RevokeToken"]
    );
    assert_eq!(signed.script.requests()[2].1["Token"], "rotated");
    assert_eq!(signed.told(), ["signed out"]);
    assert_eq!(signed.entry(), None);
}

#[test]
fn a_refresh_on_its_way_when_another_user_signs_in_is_not_kept() {
    let mut signed = begin([]);
    let session = signed.session.clone();
    let mut context = Context::from_waker(Waker::noop());
    let mut given = pin!(session.access_token_valid_for(FRESH));
    assert!(given.as_mut().poll(&mut context).is_pending());
    let next = signed_in();
    now(signed.session.start(next.clone())).unwrap();
    signed.script.answer(refreshed(Some("rotated")));
    assert_eq!(now(given).unwrap(), next.access_token);
    assert_eq!(now(session.access_token()).unwrap(), next.access_token);
    assert_eq!(signed.told(), ["signed in"]);
}

#[test]
fn tokens_of_an_app_client_without_revocation_are_deleted_and_not_revoked() {
    let tokens = || Tokens::new(token(HOUR, json!({}))).refresh_token("refresh token");
    let mut signed = begin_with(public(), SessionConfig::new(), tokens(), []);
    now(signed.session.sign_out()).unwrap();
    assert!(signed.script.requests().is_empty());
    assert_eq!(signed.told(), ["signed out"]);
    assert_eq!(signed.entry(), None);

    let asked = Arc::new(Mutex::new(0));
    let given = asked.clone();
    let config = SessionConfig::new().revoke(move |_| {
        *given.lock().unwrap() += 1;
        async { Ok::<_, io::Error>(()) }
    });
    now(begin_with(public(), config, tokens(), []).session.sign_out()).unwrap();
    assert_eq!(*asked.lock().unwrap(), 1);

    let signed = begin_with(public(), SessionConfig::new(), tokens(), [done()]);
    now(signed.session.sign_out_everywhere()).unwrap();
    assert_eq!(signed.script.operations(), ["GlobalSignOut"]);
}

#[test]
fn revocation_that_was_turned_off_since_is_no_failure() {
    let mut signed = begin([refusal("UnsupportedOperationException", "Not enabled.")]);
    now(signed.session.sign_out()).unwrap();
    assert_eq!(signed.script.operations(), ["RevokeToken"]);
    assert_eq!(signed.told(), ["signed out"]);
    // It is not tried again.
    now(signed.session.sign_out()).unwrap();
    assert_eq!(signed.script.operations().len(), 1);
}

/// Whether a failure may have been sent, and how often.
fn sent(error: &SessionError) -> (bool, u32) {
    match error {
        SessionError::Revoke(error) => (error.may_have_been_sent(), error.attempts()),
        SessionError::GlobalSignOut(error) => (error.may_have_been_sent(), error.attempts()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_not_sent_after_another_request_tells_that_something_was() {
    let signed = begin([refreshed(None), Answer::NotSent]);
    signed.age(2 * HOUR);
    let error = now(signed.session.sign_out_everywhere()).unwrap_err();
    assert!(error.is_retryable(), "{error:?}");
    assert_eq!(sent(&error), (true, 1));

    let signed = begin([Answer::NotSent]);
    assert_eq!(sent(&now(signed.session.sign_out_everywhere()).unwrap_err()), (false, 1));

    // Two are signed out: the first is revoked now, and the second is not.
    let signed = begin([Answer::NotSent, done(), Answer::NotSent]);
    assert_eq!(sent(&now(signed.session.sign_out()).unwrap_err()), (false, 1));
    now(signed.session.start(signed_in())).unwrap();
    assert_eq!(sent(&now(signed.session.sign_out()).unwrap_err()), (true, 1));
}
