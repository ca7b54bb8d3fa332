//! Sessions: their storage, the app's own functions, errors and events.

extern crate std;

use super::{
    Failed,
    fixture::{AskedOnce, Call, Event, OwnFunctions},
};
use crate::client::{
    Secret,
    operations::AuthenticationResult,
    session::{
        Claims, SessionConfig, SessionError, SessionEvent, SessionEvents, Storage, StorageError,
        Tokens,
    },
};
use alloc::{
    collections::{BTreeMap, VecDeque},
    string::{String, ToString as _},
    sync::Arc,
    vec::Vec,
};
use core::{
    pin::pin,
    task::{Context, Poll, Waker},
};
use serde_json::{Value, json};
use std::sync::Mutex;

/// A storage with one entry, given and shown as JSON where it is that.
#[derive(Clone)]
pub(super) struct Kept {
    key: String,
    entries: Arc<Mutex<BTreeMap<String, String>>>,
    is_broken: Arc<Mutex<bool>>,
    failing_writes: Arc<Mutex<u32>>,
}

impl Kept {
    pub(super) fn new(key: String) -> Self {
        let (entries, is_broken, failing_writes) = Default::default();
        Self { key, entries, is_broken, failing_writes }
    }

    pub(super) fn set_failing_writes(&self, count: u32) {
        *self.failing_writes.lock().unwrap() = count;
    }

    pub(super) fn set_broken(&self, is_broken: bool) {
        *self.is_broken.lock().unwrap() = is_broken;
    }

    pub(super) fn keep(&self, entry: &Value) {
        let text = match entry {
            Value::Null => return drop(self.entries.lock().unwrap().remove(&self.key)),
            Value::String(text) => text.clone(),
            json => json.to_string(),
        };
        self.entries.lock().unwrap().insert(self.key.clone(), text);
    }

    pub(super) fn entry(&self) -> Value {
        let entries = self.entries.lock().unwrap();
        let Some(text) = entries.get(&self.key) else { return Value::Null };
        serde_json::from_str(text).unwrap_or_else(|_| text.as_str().into())
    }

    fn at(&self, key: &str) -> Result<&str, StorageError> {
        assert_eq!(key, self.key);
        if *self.is_broken.lock().unwrap() {
            return Err(StorageError::new("the storage is broken"));
        }
        Ok(&self.key)
    }
}

impl Storage for Kept {
    async fn get(&self, key: &str) -> Result<Option<Secret>, StorageError> {
        let key = self.at(key)?;
        Ok(self.entries.lock().unwrap().get(key).map(|text| text.as_str().into()))
    }

    async fn set(&self, key: &str, value: &Secret) -> Result<(), StorageError> {
        let key = self.at(key)?;
        let mut failing = self.failing_writes.lock().unwrap();
        if *failing > 0 {
            *failing -= 1;
            return Err(StorageError::new("the storage is full"));
        }
        self.entries.lock().unwrap().insert(key.into(), value.expose().into());
        Ok(())
    }

    async fn delete(&self, key: &str) -> Result<(), StorageError> {
        let key = self.at(key)?;
        self.entries.lock().unwrap().remove(key);
        Ok(())
    }
}

/// The app's own refresh and revoke, where a session has them.
#[derive(Clone, Default)]
pub(super) struct Asked(Arc<Mutex<BTreeMap<&'static str, VecDeque<AskedOnce>>>>);

impl Asked {
    pub(super) fn config(&self, own: OwnFunctions) -> SessionConfig {
        let mut config = SessionConfig::new();
        if let Some(key) = own.key {
            config = config.key(key);
        }
        if let Some(script) = own.refresh {
            self.0.lock().unwrap().insert("refresh", script.into());
            let asked = self.clone();
            config = config.refresh(move |tokens| {
                let mut given = json!({
                    "accessToken": tokens.access_token.expose(),
                    "refreshToken": tokens.refresh_token.as_ref().unwrap().expose(),
                });
                if let Some(key) = tokens.device_key {
                    given["deviceKey"] = key.into();
                }
                let outcome = asked.next("refresh", &given);
                async move { outcome.map(|tokens| tokens.as_ref().map(tokens_of)) }
            });
        }
        if let Some(script) = own.revoke {
            self.0.lock().unwrap().insert("revoke", script.into());
            let asked = self.clone();
            config = config.revoke(move |token| {
                let outcome = asked.next("revoke", &json!({ "refreshToken": token.expose() }));
                async move { outcome.map(drop) }
            });
        }
        config
    }

    fn next(&self, name: &'static str, given: &Value) -> Result<Option<Value>, &'static str> {
        let mut scripts = self.0.lock().unwrap();
        let next = scripts.get_mut(name).and_then(VecDeque::pop_front);
        let AskedOnce { given: expected, tokens, is_failure } =
            next.unwrap_or_else(|| panic!("{name} asked once too often"));
        assert_eq!(given, &expected);
        if is_failure { Err("the back end is down") } else { Ok(tokens) }
    }

    pub(super) fn verify(&self) {
        for (name, rest) in &*self.0.lock().unwrap() {
            assert!(rest.is_empty(), "{name} was not asked");
        }
    }
}

/// Whose tokens they are, by what both engines tell of claims.
pub(super) fn whose(claims: Claims) -> Value {
    let mut whose = json!({ "username": claims.access_token.username });
    if let Some(token) = claims.id_token {
        whose["sub"] = token.sub.into();
    }
    whose
}

/// The tokens of a step.
pub(super) fn tokens(step: &Value) -> Tokens {
    tokens_of(&step["authenticationResult"])
}

fn tokens_of(result: &Value) -> Tokens {
    let result: AuthenticationResult = serde_json::from_value(result.clone()).unwrap_or_default();
    Tokens::from(&result)
}

/// What an error of a session tells. Those of its own have a code, and no more.
pub(super) fn failed(error: &SessionError, call: &Call) -> Failed {
    let retryable = error.is_retryable();
    let code = match error {
        SessionError::Refresh(error) => return Failed { retryable, ..Failed::from(&**error) },
        SessionError::Revoke(error) => return Failed { retryable, ..Failed::from(&**error) },
        SessionError::GlobalSignOut(error) => {
            return Failed { retryable, ..Failed::from(&**error) };
        }
        SessionError::NotSignedIn => "NotSignedIn",
        SessionError::InvalidTokens if call.start.is_some() => "InvalidInput",
        SessionError::InvalidTokens => "InvalidResponse",
        SessionError::Storage(_) => "StorageFailed",
        SessionError::App(_) if call.sign_out.is_some() => "RevokeFailed",
        SessionError::App(_) => "RefreshFailed",
        SessionError::Timeout(_) => "TimeoutError",
    };
    Failed {
        code: code.into(),
        retryable,
        stage: None,
        may_have_been_sent: None,
        status: None,
        message: error.to_string(),
    }
}

/// Compares what a session told until now.
pub(super) fn compare_events(events: &mut SessionEvents, expected: &[Event]) {
    let mut told = Vec::new();
    loop {
        let mut next = pin!(events.next());
        let mut context = Context::from_waker(Waker::noop());
        let Poll::Ready(Some(event)) = next.as_mut().poll(&mut context) else { break };
        told.push(event);
    }
    let kinds = |event: &SessionEvent| match event {
        SessionEvent::SignedIn => ("signed-in", None),
        SessionEvent::Refreshed => ("refreshed", None),
        SessionEvent::SignedOut { refusal: None } => ("signed-out", Some("signOut")),
        SessionEvent::SignedOut { refusal: Some(_) } => ("signed-out", Some("refused")),
        SessionEvent::Discarded => ("discarded", None),
        SessionEvent::NotStored { .. } => ("not-stored", None),
        SessionEvent::Denied { .. } => ("denied", None),
    };
    let told_kinds: Vec<_> = told.iter().map(kinds).collect();
    let due: Vec<_> =
        expected.iter().map(|event| (event.kind.as_str(), event.reason.as_deref())).collect();
    assert_eq!(told_kinds, due, "the events");
    for (event, expected) in told.iter().zip(expected) {
        let SessionEvent::SignedOut { refusal: Some(refusal) } = event else { continue };
        let error = expected.error.as_ref().expect("the refusal that an event has");
        assert_eq!(refusal_code(refusal), error.code);
    }
}

fn refusal_code(refusal: &SessionError) -> &str {
    match refusal {
        SessionError::Refresh(error) => error.code(),
        SessionError::NotSignedIn => "NotSignedIn",
        other => panic!("no refusal: {other:?}"),
    }
}
