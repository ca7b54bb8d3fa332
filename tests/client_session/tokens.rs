//! What a session gives: tokens that are good for as long as was asked.

use crate::support::*;
use cognito_wasm::client::session::{SessionConfig, SessionError, Tokens, claims};
use serde::Deserialize;
use serde_json::json;
use std::time::Duration;

#[test]
fn the_tokens_of_a_sign_in_are_given_as_long_as_they_are_good() {
    let signed = begin([]);
    signed.age(59 * MINUTE - 1000);
    assert_eq!(now(signed.session.access_token()).unwrap(), signed.tokens.access_token);
    assert_eq!(Some(now(signed.session.id_token()).unwrap()), signed.tokens.id_token);
    assert!(signed.script.requests().is_empty());
}

#[test]
fn tokens_are_refreshed_in_their_last_minute_both_at_once() {
    let mut signed = begin([refreshed(None)]);
    signed.age(59 * MINUTE + 1);
    let access_token = now(signed.session.access_token()).unwrap();
    assert_ne!(access_token, signed.tokens.access_token);
    assert_ne!(Some(now(signed.session.id_token()).unwrap()), signed.tokens.id_token);
    assert_eq!(now(signed.session.access_token()).unwrap(), access_token);
    let body = json!({ "RefreshToken": signed.tokens.refresh_token.as_ref().unwrap().expose() });
    assert_eq!(signed.script.requests(), [("GetTokensFromRefreshToken".into(), body)]);
    assert_eq!(signed.told(), ["refreshed"]);
}

#[test]
fn a_token_is_good_for_as_long_as_the_call_says() {
    let signed = begin([refreshed(None), refreshed(None)]);
    signed.age(30 * MINUTE);
    let given = |seconds| {
        let least = Duration::from_secs(seconds);
        now(signed.session.access_token_valid_for(least)).unwrap()
    };
    assert_eq!(given(29 * 60), signed.tokens.access_token);
    assert_ne!(given(30 * 60 + 1), signed.tokens.access_token);
    let id_token = now(signed.session.id_token()).unwrap();
    assert_ne!(now(signed.session.id_token_valid_for(FRESH)).unwrap(), id_token);
}

#[test]
fn a_token_of_another_lifetime_runs_out_by_its_own() {
    let tokens = signed_in().id_token(token(5 * MINUTE, json!({})));
    let signed = begin_with(public(), SessionConfig::new(), tokens, [refreshed(None)]);
    signed.age(6 * MINUTE);
    assert_eq!(now(signed.session.access_token()).unwrap(), signed.tokens.access_token);
    assert!(signed.script.requests().is_empty());
    assert_ne!(Some(now(signed.session.id_token()).unwrap()), signed.tokens.id_token);
}

#[test]
fn a_clock_that_was_set_back_tells_nothing_and_the_tokens_are_refreshed() {
    let signed = begin([refreshed(None)]);
    let mut entry = signed.entry().unwrap();
    entry["receivedAt"] = json!(millis() + HOUR);
    signed.keep(&entry.to_string());
    assert_ne!(now(signed.session.access_token()).unwrap(), signed.tokens.access_token);
}

#[test]
fn a_rotated_refresh_token_takes_the_place_of_the_one_before() {
    let script = [refreshed(Some("rotated")), refreshed(None), refreshed(None)];
    let signed = begin(script);
    for _ in 0..3 {
        now(signed.session.access_token_valid_for(FRESH)).unwrap();
    }
    let sent: Vec<_> =
        signed.script.requests().iter().map(|(_, body)| body["RefreshToken"].clone()).collect();
    let first = signed.tokens.refresh_token.as_ref().unwrap().expose();
    assert_eq!(sent, [json!(first), json!("rotated"), json!("rotated")]);
}

#[test]
fn the_key_of_the_device_goes_along_at_each_refresh() {
    let access_token = token(HOUR, json!({ "device_key": DEVICE }));
    let told_of = Tokens::new(access_token).refresh_token("refresh token");
    for tokens in [signed_in().device_key(DEVICE), told_of] {
        let script = [refreshed(None), refreshed(None)];
        let signed = begin_with(public(), SessionConfig::new(), tokens, script);
        for _ in 0..2 {
            now(signed.session.access_token_valid_for(FRESH)).unwrap();
        }
        for (_, body) in signed.script.requests() {
            assert_eq!(body["DeviceKey"], DEVICE);
        }
    }
}

#[test]
fn nothing_is_kept_unless_all_tokens_are_there() {
    let mut signed = begin([]);
    let before = signed.entry();
    let without_refresh_token = Tokens::new(access_token());
    let unreadable = Tokens::new("no token").refresh_token("refresh token");
    let good_for_nothing = Tokens::new(token(0, json!({}))).refresh_token("refresh token");
    for tokens in [without_refresh_token, unreadable, good_for_nothing] {
        assert_eq!(failure(now(signed.session.start(tokens))), "InvalidTokens");
    }
    assert_eq!(signed.entry(), before);
    assert!(signed.told().is_empty());
}

#[test]
fn another_sign_in_takes_the_place_of_the_one_before() {
    let mut signed = begin([]);
    let next = signed_in();
    now(signed.session.start(next.clone())).unwrap();
    assert_eq!(now(signed.session.access_token()).unwrap(), next.access_token);
    assert_eq!(signed.told(), ["signed in"]);
}

#[derive(Deserialize)]
struct Custom {
    #[serde(rename = "custom:team")]
    team: String,
}

#[test]
fn claims_say_who_is_signed_in_without_a_request() {
    let more = json!({
        "name": "Jané",
        "email_verified": true,
        "cognito:username": "jane-s-real-name",
        "cognito:groups": ["admins"],
        "custom:team": "red",
        "identities": [{ "userId": "1" }],
    });
    let tokens = signed_in().id_token(token(HOUR, more));
    let signed = begin_with(public(), SessionConfig::new(), tokens, []);
    signed.age(2 * HOUR);
    let said = now(signed.session.claims()).unwrap().unwrap();
    assert_eq!(said.access_token.username, "jane-s-real-name");
    assert_eq!(said.access_token.exp - said.access_token.iat, 3600.);
    let id_token = said.id_token.unwrap();
    assert_eq!((&*id_token.username, id_token.email_verified), ("jane-s-real-name", true));
    assert_eq!(id_token.groups, ["admins"]);
    assert_eq!(id_token.attributes["name"], "Jané");
    assert!(!id_token.attributes.contains_key("identities"));
    let custom: Custom = claims(signed.tokens.id_token.as_ref().unwrap()).unwrap();
    assert_eq!(custom.team, "red");
}

#[test]
fn nobody_is_signed_in() {
    let mut signed = begin([done()]);
    now(signed.session.sign_out()).unwrap();
    assert!(now(signed.session.claims()).unwrap().is_none());
    let error = now(signed.session.access_token()).unwrap_err();
    assert!(matches!(error, SessionError::NotSignedIn) && !error.is_retryable());
    assert_eq!(error.to_string(), "nobody is signed in");
    now(signed.session.sign_out()).unwrap();
    now(signed.session.sign_out_everywhere()).unwrap();
    assert_eq!(signed.told(), ["signed out"]);
}

#[test]
fn what_is_logged_holds_no_token() {
    let script = [refusal("NotAuthorizedException", "Refresh Token has been revoked")];
    let mut signed = begin(script);
    let error = now(signed.session.access_token_valid_for(FRESH)).unwrap_err();
    let event = now(signed.events.next()).unwrap();
    let shown = format!(
        "{:?} {:?} {:?} {error:?} {error} {event:?} {:?}",
        signed.session, signed.storage, signed.tokens, signed.events
    );
    assert!(shown.contains("Refresh Token has been revoked"));
    for secret in [&signed.tokens.access_token, signed.tokens.refresh_token.as_ref().unwrap()] {
        assert!(!shown.contains(secret.expose()), "{shown}");
    }
}

#[test]
fn longer_than_the_token_lives_is_refused_and_nothing_is_sent() {
    let tokens = signed_in().id_token(token(5 * MINUTE, json!({})));
    let mut signed = begin_with(public(), SessionConfig::new(), tokens, [refreshed(None)]);
    let longer = Duration::from_secs(60 * 60 + 1);
    let error = now(signed.session.access_token_valid_for(longer)).unwrap_err();
    assert!(matches!(&error, SessionError::Refresh(error) if error.stage() == "input"));
    assert!(error.to_string().ends_with("least: is longer than the token lives"), "{error}");
    assert!(!error.is_retryable());
    let longer = Duration::from_secs(5 * 60 + 1);
    assert_eq!(failure(now(signed.session.id_token_valid_for(longer))), "InvalidInput");
    assert!(signed.script.requests().is_empty() && signed.told().is_empty());
    now(signed.session.access_token_valid_for(longer)).unwrap();
    now(signed.session.id_token_valid_for(FRESH)).unwrap();
    assert_eq!(signed.script.operations().len(), 1);
}
