//! Sessions in a page: where they are kept, and how its tabs take turns. What
//! they do in general is in tests/client_session/.

use crate::support::{first, in_time};
use cognito_wasm::client::{
    Client, Config, HttpRequest, HttpResponse, Secret, Transport, TransportError,
    session::{
        LocalStorage, Session, SessionError, SessionEvents, SessionStorage, Storage, Tokens,
    },
};
use core::{
    cell::RefCell,
    error::Error as _,
    future::{Future, poll_fn},
    task::{Poll, Waker},
    time::Duration,
};
use serde_json::{Value, json};
use std::{collections::VecDeque, rc::Rc};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const FRESH: Duration = Duration::MAX;

#[wasm_bindgen(inline_js = r#"
let tokens = 0;
export const token = () => {
  const iat = Math.floor(Date.now() / 1000);
  const claims = { sub: "c0ffee", iat, exp: iat + 3600, jti: `${tokens++}` };
  const part = (text) => btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  return [part("{}"), part(JSON.stringify(claims)), part("signature")].join(".");
};
export const pause = (milliseconds) => new Promise((end) => setTimeout(end, milliseconds));
const locks = new Map();
export const hold = (name) =>
  new Promise((taken) =>
    navigator.locks.request(name, () => new Promise((end) => taken(locks.set(name, end)))),
  );
export const release = (name) => locks.get(name)();
const channels = new Map();
export const join = (name) => {
  const heard = [];
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => heard.push(JSON.stringify(data));
  channels.set(name, { channel, heard });
};
export const heard = (name) => `[${channels.get(name).heard}]`;
export const say = (name, message) => channels.get(name).channel.postMessage(JSON.parse(message));
export const block = (name) => {
  const get = () => { throw new DOMException("No.", "SecurityError"); };
  const before = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { get, configurable: true });
  return () => Object.defineProperty(globalThis, name, before);
};
"#)]
extern "C" {
    fn token() -> String;
    async fn pause(milliseconds: u32);
    async fn hold(name: &str);
    fn release(name: &str);
    fn join(name: &str);
    fn heard(name: &str) -> String;
    fn say(name: &str, message: &str);
    fn block(name: &str) -> js_sys::Function;
}

/// Keeps the operations that are asked for, and answers each with the next of a
/// script; while that is empty, it waits.
#[derive(Clone, Default)]
struct Script(Rc<RefCell<Scripted>>);

#[derive(Default)]
struct Scripted {
    answers: VecDeque<Value>,
    operations: Vec<String>,
    wakers: Vec<Waker>,
}

impl Script {
    fn answer(&self, answer: Value) {
        let mut script = self.0.borrow_mut();
        script.answers.push_back(answer);
        script.wakers.drain(..).for_each(Waker::wake);
    }

    fn operations(&self) -> Vec<String> {
        self.0.borrow().operations.clone()
    }
}

impl Transport for Script {
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let (_, operation) = request.headers[1].1.split_once('.').unwrap();
        self.0.borrow_mut().operations.push(operation.into());
        let answer = poll_fn(|context| {
            let mut script = self.0.borrow_mut();
            match script.answers.pop_front() {
                Some(answer) => Poll::Ready(answer),
                None => {
                    script.wakers.push(context.waker().clone());
                    Poll::Pending
                }
            }
        });
        let answer = answer.await;
        Ok(HttpResponse::new(200, |_| None, answer.to_string()))
    }
}

fn refreshed(access_token: &str, refresh_token: &str) -> Value {
    json!({
        "AuthenticationResult": { "AccessToken": access_token, "RefreshToken": refresh_token },
    })
}

fn signed_in() -> Tokens {
    Tokens::new(token()).id_token(token()).refresh_token("the refresh token")
}

/// A session of a client's own, whose entry no other test sees.
fn open<S: Storage + 'static>(client_id: &str, storage: S, script: &Script) -> Session<Script, S> {
    let config = Config::of_region("us-west-2", client_id).timeout(Duration::from_millis(500));
    Session::new(Client::with_transport(config, script.clone()), storage)
}

async fn entry(storage: &impl Storage, client_id: &str) -> Option<Value> {
    let text = storage.get(&format!("cognito-wasm.{client_id}")).await.unwrap()?;
    Some(serde_json::from_str(text.expose()).unwrap())
}

fn item(storage: &str, client_id: &str) -> Option<String> {
    let storage = js_sys::Reflect::get(&js_sys::global(), &storage.into()).unwrap();
    let item = js_sys::Reflect::get(&storage, &format!("cognito-wasm.{client_id}").into());
    item.unwrap().as_string()
}

/// What Leptos asks of a context.
fn shared<V: Send + Sync + 'static>(_: &V) {}

async fn is_kept(storage: impl Storage + Copy + 'static, name: &str) {
    let (script, id) = (Script::default(), format!("kept in {name}"));
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
async fn a_storage_that_the_browser_blocks_is_an_error() {
    let client = Client::new(Config::of_region("us-west-2", "blocked"));
    let session = Session::new(client, LocalStorage);
    shared(&session);
    let unblock = block("localStorage");
    let outcome = in_time(session.access_token()).await;
    unblock.call0(&JsValue::UNDEFINED).unwrap();
    let error = outcome.unwrap_err();
    assert!(matches!(error, SessionError::Storage(_)), "{error:?}");
    assert_eq!(error.source().unwrap().to_string(), "SecurityError");
    let error = session.access_token().await.unwrap_err();
    assert!(matches!(error, SessionError::NotSignedIn), "{error:?}");
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

/// The event that comes next, as it is written.
async fn told(events: &mut SessionEvents) -> String {
    format!("{:?}", in_time(events.next()).await.unwrap())
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

/// What two give, which run at once.
async fn both<A, B>(a: impl Future<Output = A>, b: impl Future<Output = B>) -> (A, B) {
    let (mut a, mut b) = (Box::pin(a), Box::pin(b));
    let (mut of_a, mut of_b) = (None, None);
    poll_fn(|context| {
        if of_a.is_none()
            && let Poll::Ready(output) = a.as_mut().poll(context)
        {
            of_a = Some(output);
        }
        if of_b.is_none()
            && let Poll::Ready(output) = b.as_mut().poll(context)
        {
            of_b = Some(output);
        }
        if of_a.is_some() && of_b.is_some() { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    (of_a.unwrap(), of_b.unwrap())
}
