//! Where a page keeps a session.

use super::scripted::{FRESH, Script, entry, open, refreshed, signed_in, token, told};
use crate::support::in_time;
use cognito_wasm::client::{
    Client, Config, Secret,
    session::{LocalStorage, Session, SessionError, SessionStorage, Storage},
};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen(module = "/tests/client_wasm/page.js")]
extern "C" {
    fn block(name: &str) -> js_sys::Function;
}

fn item(storage: &str, client_id: &str) -> Option<String> {
    let storage = js_sys::Reflect::get(&js_sys::global(), &storage.into()).unwrap();
    let item = js_sys::Reflect::get(&storage, &format!("cognito-wasm.{client_id}").into());
    item.unwrap().as_string()
}

/// What Leptos asks of a context.
fn shared<V: Send + Sync + 'static>(_: &V) {}

async fn is_kept(storage: impl Storage + Copy + 'static, name: &str) {
    let (script, id) = (Script::default(), format!("kept_in_{name}"));
    let session = open(&id, storage, &script);
    let tokens = signed_in().device_key("us-west-2_device");
    session.start(tokens.clone()).await.unwrap();
    let item = item(name, &id).unwrap();
    let mut kept: Value = serde_json::from_str(&item).unwrap();
    // What the npm package's session writes and reads: whole numbers, and no null.
    assert!(kept["receivedAt"].take().is_u64(), "{item}");
    assert_eq!(kept["family"].take().as_str().unwrap().len(), 44);
    assert_eq!(
        kept,
        json!({
            "version": 1,
            "accessToken": tokens.access_token.expose(),
            "idToken": tokens.id_token.unwrap().expose(),
            "refreshToken": "the refresh token",
            "deviceKey": "us-west-2_device",
            "receivedAt": null,
            "family": null,
            "generation": 0,
        })
    );
    // After a reload.
    let session = open(&id, storage, &script);
    assert_eq!(session.access_token().await.unwrap(), tokens.access_token);
    assert_eq!(session.claims().await.unwrap().unwrap().access_token.sub, "c0ffee");

    let (newer, broken) = (token(), Secret::from("{"));
    script.answer(refreshed(&newer, "rotated"));
    assert_eq!(session.access_token_valid_for(FRESH).await.unwrap().expose(), newer);
    let kept = entry(&storage, &id).await.unwrap();
    assert_eq!((&kept["refreshToken"], &kept["generation"]), (&json!("rotated"), &json!(1)));
    script.answer(json!({}));
    session.sign_out().await.unwrap();
    assert_eq!(entry(&storage, &id).await, None);
    assert_eq!(script.operations(), ["GetTokensFromRefreshToken", "RevokeToken"]);

    storage.set(&format!("cognito-wasm.{id}"), &broken).await.unwrap();
    let error = session.access_token().await.unwrap_err();
    assert!(matches!(error, SessionError::NotSignedIn), "{error:?}");
    assert_eq!(entry(&storage, &id).await, None);
}

#[wasm_bindgen_test]
async fn a_session_is_kept_in_local_storage() {
    in_time(is_kept(LocalStorage, "localStorage")).await;
}

#[wasm_bindgen_test]
async fn a_session_is_kept_in_session_storage() {
    in_time(is_kept(SessionStorage, "sessionStorage")).await;
}

#[wasm_bindgen_test]
fn a_session_may_be_shared_as_a_context_is() {
    let client = Client::new(Config::of_region("us-west-2", "shared"));
    shared(&Session::new(client, LocalStorage));
}

#[wasm_bindgen_test]
async fn where_the_browser_denies_the_storage_the_session_is_in_the_page() {
    in_time(async {
        let (script, id) = (Script::default(), "blocked");
        let session = open(id, LocalStorage, &script);
        let mut events = session.subscribe();
        let unblock = block("localStorage");
        let tokens = signed_in();
        let started = session.start(tokens.clone()).await;
        unblock.call0(&JsValue::UNDEFINED).unwrap();
        started.unwrap();
        assert_eq!(told(&mut events).await, "Denied { what: Storage }");
        assert_eq!(told(&mut events).await, "SignedIn");
        assert_eq!(session.access_token().await.unwrap(), tokens.access_token);
        assert_eq!(entry(&LocalStorage, id).await, None);
        assert_eq!(told(&mut session.subscribe()).await, "Denied { what: Storage }");
    })
    .await;
}
