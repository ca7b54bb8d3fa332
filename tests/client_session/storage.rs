//! Where a session is kept: one entry, written at once, that may fail or break.

use crate::support::*;
use cognito_wasm::client::{
    Client, Secret,
    session::{InMemory, Session, SessionConfig, SessionError, Storage, StorageError},
};
use serde_json::json;
use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    error::Error as _,
    io,
    rc::Rc,
    sync::atomic::{AtomicUsize, Ordering},
};

#[test]
fn one_entry_which_another_session_goes_on_with() {
    let tokens = signed_in().device_key(DEVICE);
    let before = millis();
    let signed = begin_with(public(), SessionConfig::new(), tokens, [refreshed(None), done()]);
    let mut entry = signed.entry().unwrap();
    let family = entry["family"].take();
    // SHA-256 of the refresh token, in base64.
    assert_eq!(family.as_str().unwrap().len(), 44);
    let received_at = entry["receivedAt"].take();
    assert!((before..=millis()).contains(&received_at.as_u64().unwrap()));
    assert_eq!(
        entry,
        json!({
            "version": 1,
            "accessToken": signed.tokens.access_token.expose(),
            "idToken": signed.tokens.id_token.as_ref().unwrap().expose(),
            "refreshToken": signed.tokens.refresh_token.as_ref().unwrap().expose(),
            "deviceKey": DEVICE,
            "receivedAt": null,
            "family": null,
            "generation": 0,
        })
    );
    let client = Client::with_transport(public(), signed.script.clone());
    let other = Session::new(client, signed.storage.clone());
    assert_eq!(now(other.access_token()).unwrap(), signed.tokens.access_token);
    let fresh = now(other.access_token_valid_for(FRESH)).unwrap();
    assert_eq!(now(signed.session.access_token()).unwrap(), fresh);
    let entry = signed.entry().unwrap();
    assert_eq!((&entry["family"], &entry["generation"]), (&family, &json!(1)));
    now(signed.session.sign_out()).unwrap();
    assert_eq!(failure(now(other.access_token())), "NotSignedIn");
}

#[test]
fn an_entry_of_the_npm_packages_session() {
    let access_token = access_token();
    let text = format!(
        r#"{{"version":1,"accessToken":"{access_token}","refreshToken":"r","receivedAt":{},"family":"f","generation":3}}"#,
        millis()
    );
    let signed = begin([refreshed(None)]);
    signed.keep(&text);
    assert_eq!(now(signed.session.access_token()).unwrap().expose(), access_token);
    now(signed.session.access_token_valid_for(FRESH)).unwrap();
    let entry = signed.entry().unwrap();
    assert_eq!((&entry["family"], &entry["generation"]), (&json!("f"), &json!(4)));
    assert_eq!(entry.get("deviceKey"), None);
}

#[test]
fn a_key_of_the_apps_own() {
    let config = SessionConfig::new().key("jane");
    let signed = begin_with(public(), config, signed_in(), []);
    assert!(now(signed.storage.get("jane")).unwrap().is_some());
    assert!(now(signed.storage.get(KEY)).unwrap().is_none());
}

#[test]
fn an_entry_that_is_broken_or_lost_a_member_is_discarded_with_an_event() {
    let mut signed = begin([]);
    let entry = signed.entry().unwrap();
    let mut broken = vec!["{".into(), "null".into()];
    for (member, value) in [
        ("version", json!(0)),
        ("accessToken", json!("a.b.c")),
        ("refreshToken", json!(1)),
        ("receivedAt", json!(-1)),
        ("generation", json!("0")),
        ("family", json!(null)),
    ] {
        let mut other = entry.clone();
        other[member] = value;
        broken.push(other.to_string());
        let mut without = entry.clone();
        without.as_object_mut().unwrap().remove(member);
        broken.push(without.to_string());
    }
    for text in broken {
        signed.keep(&text);
        assert!(now(signed.session.claims()).unwrap().is_none(), "{text}");
        assert_eq!(signed.told(), ["discarded"], "{text}");
        assert_eq!(signed.entry(), None);

        signed.keep(&text);
        now(signed.session.start(signed_in())).unwrap();
        assert_eq!(signed.told(), ["discarded", "signed in"], "{text}");
    }
    assert!(signed.script.requests().is_empty());
}

/// Gives what is there, and writes nothing.
struct Full(InMemory);

impl Storage for Full {
    async fn get(&self, key: &str) -> Result<Option<Secret>, StorageError> {
        self.0.get(key).await
    }

    async fn set(&self, _: &str, _: &Secret) -> Result<(), StorageError> {
        Err(StorageError::new(io::Error::other("no space is left")))
    }

    async fn delete(&self, _: &str) -> Result<(), StorageError> {
        Err(StorageError::new("it cannot be written"))
    }
}

#[test]
fn a_storage_that_fails_leaves_what_was_there_and_no_token_is_lost() {
    let signed = begin([refreshed(None), refusal("NotAuthorizedException", "Revoked.")]);
    let client = Client::with_transport(public(), signed.script.clone());
    let session = Session::new(client, Full(signed.storage.clone()));
    let error = now(session.start(signed_in())).unwrap_err();
    assert!(matches!(error, SessionError::Storage(_)) && !error.is_retryable());
    assert_eq!(error.source().unwrap().to_string(), "no space is left");
    let refreshed = now(session.access_token_valid_for(FRESH)).unwrap();
    assert_ne!(refreshed, signed.tokens.access_token);
    assert_eq!(failure(now(session.access_token_valid_for(FRESH))), "Storage");
    assert_eq!(failure(now(session.sign_out())), "Storage");
    assert_eq!(now(session.access_token()).unwrap(), refreshed);
    assert_eq!(now(signed.session.access_token()).unwrap(), signed.tokens.access_token);
}

/// Takes everything, and keeps nothing of it.
struct Sieve(InMemory);

impl Storage for Sieve {
    async fn get(&self, key: &str) -> Result<Option<Secret>, StorageError> {
        self.0.get(key).await
    }

    async fn set(&self, _: &str, _: &Secret) -> Result<(), StorageError> {
        Ok(())
    }

    async fn delete(&self, key: &str) -> Result<(), StorageError> {
        self.0.delete(key).await
    }
}

#[test]
fn what_cannot_be_read_back_is_not_stored() {
    // Nothing was there before, or another entry.
    let signed = begin([refreshed(Some("rotated")), refreshed(None)]);
    for storage in [InMemory::default(), signed.storage.clone()] {
        let client = Client::with_transport(public(), signed.script.clone());
        let error = now(Session::new(client, Sieve(storage)).start(signed_in())).unwrap_err();
        assert!(matches!(error, SessionError::Storage(_)), "{error:?}");
        assert_eq!(error.source().unwrap().to_string(), "it does not give back what it took");
    }
    // The tokens of a refresh stay in memory.
    let client = Client::with_transport(public(), signed.script.clone());
    let session = Session::new(client, Sieve(signed.storage.clone()));
    let events = session.subscribe();
    let renewed = now(session.access_token_valid_for(FRESH)).unwrap();
    assert_ne!(renewed, signed.tokens.access_token);
    assert_eq!(now(session.access_token()).unwrap(), renewed);
    now(session.access_token_valid_for(FRESH)).unwrap();
    assert_eq!(signed.script.requests()[1].1["RefreshToken"], "rotated");
    let mut signed = Signed { events, ..signed };
    assert_eq!(signed.told(), ["Storage", "refreshed", "Storage", "refreshed"]);
}

/// Fails at the read of this number.
struct Failing(InMemory, AtomicUsize);

impl Storage for Failing {
    async fn get(&self, key: &str) -> Result<Option<Secret>, StorageError> {
        if self.1.fetch_sub(1, Ordering::Relaxed) == 1 {
            return Err(StorageError::new("it cannot be read"));
        }
        self.0.get(key).await
    }

    async fn set(&self, key: &str, value: &Secret) -> Result<(), StorageError> {
        self.0.set(key, value).await
    }

    async fn delete(&self, key: &str) -> Result<(), StorageError> {
        self.0.delete(key).await
    }
}

#[test]
fn tokens_of_a_refresh_outlive_a_storage_that_fails_when_they_come() {
    let signed = begin([refreshed(Some("rotated"))]);
    let client = Client::with_transport(public(), signed.script.clone());
    let storage = Failing(signed.storage.clone(), AtomicUsize::new(3));
    let session = Session::new(client, storage);
    let events = session.subscribe();
    let renewed = now(session.access_token_valid_for(FRESH)).unwrap();
    assert_eq!(now(session.access_token()).unwrap(), renewed);
    let mut signed = Signed { events, ..signed };
    assert_eq!(signed.entry().unwrap()["refreshToken"], "rotated");
    assert_eq!(signed.told(), ["Storage"]);
}

/// A storage that the platform denies.
struct Blocked;

impl Storage for Blocked {
    async fn get(&self, _: &str) -> Result<Option<Secret>, StorageError> {
        Err(StorageError::denied("SecurityError"))
    }

    async fn set(&self, _: &str, _: &Secret) -> Result<(), StorageError> {
        Err(StorageError::denied("SecurityError"))
    }

    async fn delete(&self, _: &str) -> Result<(), StorageError> {
        Err(StorageError::denied("SecurityError"))
    }
}

#[test]
fn where_the_storage_is_denied_the_session_is_in_memory_and_says_so_once() {
    let signed = begin([refreshed(None), done()]);
    let client = Client::with_transport(public(), signed.script.clone());
    let session = Session::new(client, Blocked);
    let events = session.subscribe();
    let tokens = signed_in();
    now(session.start(tokens.clone())).unwrap();
    assert_eq!(now(session.access_token()).unwrap(), tokens.access_token);
    let renewed = now(session.access_token_valid_for(FRESH)).unwrap();
    assert_eq!(now(session.access_token()).unwrap(), renewed);
    now(session.sign_out()).unwrap();
    assert_eq!(failure(now(session.access_token())), "NotSignedIn");
    let mut signed = Signed { events, ..signed };
    assert_eq!(signed.told(), ["Storage denied", "signed in", "refreshed", "signed out"]);
    // Those who subscribe later are told, too.
    signed.events = session.subscribe();
    assert_eq!(signed.told(), ["Storage denied"]);
}

/// A storage that is denied from some time on, its reads or its writes first.
#[derive(Clone, Default)]
struct DeniedLater {
    kept: Rc<RefCell<HashMap<String, String>>>,
    denies_reads: Rc<Cell<bool>>,
    denies_writes: Rc<Cell<bool>>,
}

impl DeniedLater {
    fn unless(denied: &Cell<bool>) -> Result<(), StorageError> {
        if denied.get() { Err(StorageError::denied("SecurityError")) } else { Ok(()) }
    }
}

impl Storage for DeniedLater {
    async fn get(&self, key: &str) -> Result<Option<Secret>, StorageError> {
        Self::unless(&self.denies_reads)?;
        Ok(self.kept.borrow().get(key).map(|text| Secret::from(text.as_str())))
    }

    async fn set(&self, key: &str, value: &Secret) -> Result<(), StorageError> {
        Self::unless(&self.denies_writes)?;
        self.kept.borrow_mut().insert(key.into(), value.expose().into());
        Ok(())
    }

    async fn delete(&self, key: &str) -> Result<(), StorageError> {
        Self::unless(&self.denies_writes)?;
        self.kept.borrow_mut().remove(key);
        Ok(())
    }
}

#[test]
fn a_denial_while_somebody_is_signed_in_loses_no_token() {
    for (reads, writes) in [(true, true), (false, true), (true, false)] {
        let signed = begin([refreshed(Some("rotated")), refreshed(None), done()]);
        let storage = DeniedLater::default();
        let client = Client::with_transport(public(), signed.script.clone());
        let session = Session::new(client, storage.clone());
        now(session.start(signed_in())).unwrap();
        storage.denies_reads.set(reads);
        storage.denies_writes.set(writes);
        let renewed = now(session.access_token_valid_for(FRESH)).unwrap();
        assert_eq!(now(session.access_token()).unwrap(), renewed);
        // By the newest refresh token.
        now(session.access_token_valid_for(FRESH)).unwrap();
        let sent = signed.script.requests();
        assert_eq!(sent.last().unwrap().1["RefreshToken"], "rotated");
        now(session.sign_out()).unwrap();
        assert_eq!(failure(now(session.access_token())), "NotSignedIn");
    }
}
