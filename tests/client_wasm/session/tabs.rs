//! What tabs do for each other: each is a session of its own here.

use super::scripted::{FRESH, Script, both, entry, open, pause, refreshed, signed_in, token, told};
use crate::support::{first, in_time};
use cognito_wasm::client::session::{LocalStorage, Session, SessionError};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen(module = "/tests/client_wasm/page.js")]
extern "C" {
    async fn hold(name: &str);
    fn release(name: &str);
    fn join(name: &str);
    fn heard(name: &str) -> String;
    fn say(name: &str, message: &str);
    fn deny_locks() -> js_sys::Function;
    fn deny_channels() -> js_sys::Function;
}

/// Two sessions in one storage, as two tabs have them.
async fn tabs(client_id: &str) -> (Script, [Session<Script, LocalStorage>; 2], String) {
    let script = Script::default();
    let tabs = [(); 2].map(|()| open(client_id, LocalStorage, &script));
    tabs[0].start(signed_in()).await.unwrap();
    let family = entry(&LocalStorage, client_id).await.unwrap()["family"].clone();
    (script, tabs, format!("cognito-wasm.{client_id}.{}", family.as_str().unwrap()))
}

#[wasm_bindgen_test]
async fn tabs_take_turns_and_the_second_takes_what_the_first_got() {
    let (script, [one, other], _) = tabs("tabs").await;
    assert!(one.tabs_take_turns());
    let (one, other) = (one.access_token_valid_for(FRESH), other.access_token_valid_for(FRESH));
    let newer = token();
    let answering = async {
        pause(50).await;
        assert_eq!(script.operations(), ["GetTokensFromRefreshToken"]);
        script.answer(refreshed(&newer, "rotated"));
    };
    let (one, (other, ())) = in_time(both(one, both(other, answering))).await;
    assert_eq!((one.unwrap().expose(), other.unwrap().expose()), (&*newer, &*newer));
    assert_eq!(script.operations().len(), 1);
}

#[wasm_bindgen_test]
async fn a_tab_waits_for_the_lock_of_the_npm_packages_session() {
    let (script, [one, _], lock) = tabs("locked").await;
    hold(&lock).await;
    let releasing = async {
        pause(100).await;
        assert!(script.operations().is_empty());
        script.answer(refreshed(&token(), "rotated"));
        release(&lock);
    };
    let (given, ()) = in_time(both(one.access_token_valid_for(FRESH), releasing)).await;
    given.unwrap();
    assert_eq!(script.operations().len(), 1);
    // It is not held any longer.
    in_time(hold(&lock)).await;
    release(&lock);
}

#[wasm_bindgen_test]
async fn a_lock_is_waited_for_no_longer_than_a_request_may_take() {
    let (script, [one, _], lock) = tabs("waiting").await;
    hold(&lock).await;
    let error = in_time(one.access_token_valid_for(FRESH)).await.unwrap_err();
    release(&lock);
    assert!(matches!(error, SessionError::Timeout(limit) if limit.as_millis() == 500));
    assert!(error.is_retryable() && script.operations().is_empty());
    script.answer(refreshed(&token(), "rotated"));
    in_time(one.access_token_valid_for(FRESH)).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_refresh_goes_on_though_nobody_waits_for_it_any_more() {
    let (script, [one, other], _) = tabs("dropped").await;
    assert!(first(one.access_token_valid_for(FRESH), pause(50)).await.is_err());
    let newer = token();
    script.answer(refreshed(&newer, "rotated"));
    in_time(async {
        while entry(&LocalStorage, "dropped").await.unwrap()["refreshToken"] != "rotated" {
            pause(10).await;
        }
    })
    .await;
    assert_eq!(other.access_token().await.unwrap().expose(), newer);
    assert_eq!(script.operations().len(), 1);
}

#[wasm_bindgen_test]
async fn tabs_tell_each_other_what_they_did_and_no_token() {
    let key = "cognito-wasm.telling";
    join(key);
    let (script, [one, other], _) = tabs("telling").await;
    let mut events = other.subscribe();
    let newer = token();
    script.answer(refreshed(&newer, "rotated"));
    one.access_token_valid_for(FRESH).await.unwrap();
    let mut told_of = told(&mut events).await;
    if told_of == "SignedIn" {
        told_of = told(&mut events).await;
    }
    assert_eq!(told_of, "Refreshed");
    script.answer(json!({}));
    one.sign_out().await.unwrap();
    assert_eq!(told(&mut events).await, "SignedOut { refusal: None }");

    let heard: Vec<Value> = serde_json::from_str(&heard(key)).unwrap();
    let said: Vec<_> = heard
        .iter()
        .map(|said| (&said["type"], &said["reason"], &said["entry"]["generation"]))
        .collect();
    let (text, nothing) = (|text: &str| json!(text), Value::Null);
    assert_eq!(
        said,
        [
            (&text("signed-in"), &nothing, &json!(0)),
            (&text("refreshed"), &nothing, &json!(1)),
            (&text("signed-out"), &text("signOut"), &json!(1)),
        ]
    );
    let shown = format!("{heard:?}");
    assert!(!shown.contains(&newer) && !shown.contains("rotated"), "{shown}");

    // As the npm package's session says it.
    say(key, r#"{"type":"signed-out","reason":"refused","entry":{"family":"f","generation":1}}"#);
    assert_eq!(told(&mut events).await, "SignedOut { refusal: None }");
    say(key, r#"{"type":"asking","entry":{}}"#);
    say(key, r#"{"type":"discarded","entry":{}}"#);
    assert_eq!(told(&mut events).await, "Discarded");
    drop((one, other));
    assert!(in_time(events.next()).await.is_none());
}

#[wasm_bindgen_test]
async fn what_is_not_so_in_this_storage_is_not_told() {
    let key = "cognito-wasm.elsewhere";
    let (script, [one, other], lock) = tabs("elsewhere").await;
    let family = lock.strip_prefix("cognito-wasm.elsewhere.").unwrap();
    join(key);
    let mut events = other.subscribe();
    // A tab's storage has another channel, and a storage of the app's own may have the key.
    for message in [
        json!({ "type": "signed-out", "reason": "signOut", "entry": { "family": family } }),
        json!({ "type": "signed-in", "entry": { "family": "another" } }),
        json!({ "type": "refreshed", "entry": { "family": "another" } }),
        json!({ "type": "refreshed" }),
        json!({ "type": "asking", "entry": { "family": family } }),
        json!({ "type": "refreshed", "entry": { "family": family, "generation": 0 } }),
    ] {
        say(key, &message.to_string());
    }
    let mut said = told(&mut events).await;
    if said == "SignedIn" {
        said = told(&mut events).await;
    }
    assert_eq!(said, "Refreshed");
    assert!(script.operations().is_empty());
    drop((one, other));
    assert!(in_time(events.next()).await.is_none());
}

#[wasm_bindgen_test]
async fn where_the_browser_denies_locks_the_clones_take_turns() {
    in_time(async {
        let restore = deny_locks();
        let (script, [one, _], _) = tabs("without_locks").await;
        let clone = one.clone();
        let newer = token();
        let answering = async {
            pause(50).await;
            script.answer(refreshed(&newer, "rotated"));
        };
        let of_both = both(one.access_token_valid_for(FRESH), clone.access_token_valid_for(FRESH));
        let ((a, b), ()) = both(of_both, answering).await;
        restore.call0(&JsValue::UNDEFINED).unwrap();
        assert_eq!((a.unwrap().expose(), b.unwrap().expose()), (&*newer, &*newer));
        assert_eq!(script.operations().len(), 1);
        assert!(!one.tabs_take_turns());
        assert_eq!(told(&mut one.subscribe()).await, "Denied { what: Locks }");
    })
    .await;
}

#[wasm_bindgen_test]
async fn where_the_browser_denies_channels_the_session_goes_on_without() {
    in_time(async {
        let restore = deny_channels();
        let session = open("without_channels", LocalStorage, &Script::default());
        restore.call0(&JsValue::UNDEFINED).unwrap();
        let mut events = session.subscribe();
        session.start(signed_in()).await.unwrap();
        assert_eq!(told(&mut events).await, "Denied { what: Messages }");
        assert_eq!(told(&mut events).await, "SignedIn");
        assert!(session.tabs_take_turns());
    })
    .await;
}
