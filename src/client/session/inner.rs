//! Token refresh.

extern crate std;

use super::{
    super::{Client, Error, Secret, Transport, lock::lock, operations::GlobalSignOut},
    SessionConfig, SessionError, SessionEvent, Storage,
    entry::{self, Entry, Kind},
    refresh::{is_refusal, refresh, revoke},
    store::Store,
    turns::{Failures, Turns},
};
use crate::protocol::error::{Stage, error};
use alloc::{format, sync::Arc, vec::Vec};
use core::{mem, time::Duration};
use std::sync::Mutex;

/// How long before they expire tokens are refreshed.
const EARLY: Duration = Duration::from_secs(60);

pub(super) struct Inner<T, S> {
    pub(super) client: Client<T>,
    pub(super) config: SessionConfig,
    pub(super) store: Arc<Store<S>>,
    turns: Turns,
    failures: Failures,
    /// The entries of those who signed out, until their tokens are revoked. They are kept in
    /// memory alone.
    unrevoked: Mutex<Vec<Entry>>,
}

impl<T: Transport, S: Storage + 'static> Inner<T, S> {
    pub(super) fn new(client: Client<T>, storage: S, config: SessionConfig) -> Self {
        let default_key = || format!("cognito-wasm.{}", client.config().client_id());
        let key = config.key.clone().unwrap_or_else(default_key);
        let store = Store::new(storage, key, client.config().time_limit());
        let (turns, failures, unrevoked) = Default::default();
        Self { client, config, store, turns, failures, unrevoked }
    }

    pub(super) async fn token(
        &self,
        kind: Kind,
        least: Option<Duration>,
    ) -> Result<Secret, SessionError> {
        let seen = self.store.read().await?.ok_or(SessionError::NotSignedIn)?;
        let millis = |duration: Duration| duration.as_secs_f64() * 1000.;
        // It would be refreshed at every call, and never be valid for so long.
        if let (Some(least), Some(lifetime)) = (least, seen.lifetime(kind))
            && least != Duration::MAX
            && millis(least) > lifetime
        {
            let error = error(Stage::Input, "least", "is longer than the token lives");
            return Err(SessionError::Refresh(Arc::new(Error::Input(error))));
        }
        let present = seen.token(kind);
        if let Some(token) = present
            && seen.time_left(kind) >= millis(least.unwrap_or(EARLY))
        {
            return Ok(token.clone());
        }
        match self.renewed(&seen).await {
            Ok(entry) => entry.as_ref().and_then(|entry| entry.token(kind)).cloned(),
            // While refreshing fails, a token that is still valid is better than none.
            Err(error) if !is_refusal(&error) && least.is_none() && seen.time_left(kind) > 0. => {
                present.cloned()
            }
            Err(error) => return Err(error),
        }
        .ok_or(SessionError::NotSignedIn)
    }

    /// Returns the entry that follows another. If a refresh fails, all callers that waited
    /// for it get its error, and none tries again.
    async fn renewed(&self, seen: &Entry) -> Result<Option<Entry>, SessionError> {
        let before = self.failures.count();
        let _turn = self.turns.take().await;
        if let Some(error) = self.failures.since(before) {
            let newer = self.unless_same(seen).await?.flatten();
            return newer.map(Some).ok_or(error);
        }
        let renewed = self.renewed_alone(seen).await;
        if let Err(error) = &renewed {
            self.failures.add(error.clone());
        }
        renewed
    }

    async fn renewed_alone(&self, seen: &Entry) -> Result<Option<Entry>, SessionError> {
        #[cfg(target_arch = "wasm32")]
        let _lock = self.store.lock(&format!("{}.{}", self.store.key(), seen.family)).await?;

        if let Some(newer) = self.unless_same(seen).await? {
            return Ok(newer);
        }
        match self.refreshed(seen).await {
            Ok(next) => {
                let event = SessionEvent::Refreshed;
                let kept = match self.store.replace(seen, Some(next.clone()), event).await {
                    Ok(kept) => kept,
                    Err(error) => {
                        self.store.hold(&next, error);
                        return Ok(Some(next));
                    }
                };
                // The user signed out meanwhile, which may have revoked the previous token
                // only.
                if kept.is_none() {
                    _ = self.revoke(&next).await;
                }
                Ok(kept)
            }
            Err(error) if is_refusal(&error) => {
                // Without Web Locks, another tab may have refreshed first.
                if let Some(newer) = self.unless_same(seen).await? {
                    return Ok(newer);
                }
                let event = SessionEvent::SignedOut { refusal: Some(error.clone()) };
                self.store.replace(seen, None, event).await?;
                Err(error)
            }
            Err(error) => Err(error),
        }
    }

    /// Returns what is in the storage, unless it is still the same entry.
    async fn unless_same(&self, seen: &Entry) -> Result<Option<Option<Entry>>, SessionError> {
        let entry = self.store.read().await?;
        let is_same = entry.as_ref().is_some_and(|entry| entry.is_same(seen));
        Ok((!is_same).then_some(entry))
    }

    /// Deletes the entry, and has the service end the sign-in, or all of the user's. What
    /// could not be ended, for want of a network, is tried again the next time.
    pub(super) async fn sign_out(&self, is_global: bool) -> Result<(), SessionError> {
        let taken = self.store.take(SessionEvent::SignedOut { refusal: None }).await?;
        // Each is taken out while it is revoked, so that calls at once revoke it once.
        let mut entries = mem::take(&mut *lock(&self.unrevoked));
        entries.extend(taken);
        let mut is_first = true;
        while let Some(entry) = entries.pop() {
            let ended =
                if is_global { self.end_all(&entry).await } else { self.revoke(&entry).await };
            if let Err(error) = ended {
                // Unless the service refused, the same call may revoke it later.
                if !error.is_refusal() {
                    entries.push(entry);
                }
                lock(&self.unrevoked).append(&mut entries);
                return Err(if is_first { error } else { error.after_request() });
            }
            is_first = false;
        }
        Ok(())
    }

    async fn end_all(&self, entry: &Entry) -> Result<(), SessionError> {
        let has_expired = entry.time_left(Kind::Access) <= 0.;
        let access_token = if has_expired {
            self.refreshed(entry).await?.access_token
        } else {
            entry.access_token.clone()
        };
        let result = self.client.send(&GlobalSignOut::new(access_token)).await;
        result.map(drop).map_err(|error| {
            let error = SessionError::GlobalSignOut(Arc::new(error));
            if has_expired { error.after_request() } else { error }
        })
    }

    async fn revoke(&self, entry: &Entry) -> Result<(), SessionError> {
        revoke(&self.client, &self.config, entry).await
    }

    pub(super) async fn refreshed(&self, entry: &Entry) -> Result<Entry, SessionError> {
        let received_at = entry::now();
        let tokens = refresh(&self.client, &self.config, entry).await?;
        entry.next(tokens, received_at).ok_or(SessionError::InvalidTokens)
    }
}
