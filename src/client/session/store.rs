//! Reads, writes and deletes a session's entry, and tells subscribers and other tabs.

extern crate std;

use super::{
    super::{Secret, lock::lock},
    SessionError, SessionEvent, Storage,
    entry::Entry,
    event::Listeners,
    turns::Turns,
};
#[cfg(target_arch = "wasm32")]
use super::{
    channel::Channel,
    locks::{self, Lock},
};
use alloc::{string::String, sync::Arc};
use core::time::Duration;
use std::sync::Mutex;

pub(super) struct Store<S> {
    storage: S,
    pub(super) key: String,
    /// The longest time that another tab may lock the entry.
    #[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "there are no other tabs"))]
    limit: Option<Duration>,
    pub(super) listeners: Arc<Listeners>,
    /// The newest entry, while the storage does not take it. With rotation the service
    /// accepts no older refresh token, so it must not be lost.
    unsaved: Mutex<Option<Entry>>,
    #[cfg(target_arch = "wasm32")]
    channel: Option<Channel>,
    turns: Turns,
}

/// A change of the entry.
enum Change {
    Keep,
    Become(Option<Entry>),
}

impl<S: Storage> Store<S> {
    pub(super) fn new(storage: S, key: String, limit: Option<Duration>) -> Self {
        let (listeners, turns) = (Arc::default(), Turns::default());
        #[cfg(target_arch = "wasm32")]
        let channel = storage.is_shared().then(|| Channel::open(&key, &listeners)).flatten();
        Self {
            storage,
            key,
            limit,
            listeners,
            unsaved: Mutex::default(),
            #[cfg(target_arch = "wasm32")]
            channel,
            turns,
        }
    }

    /// Returns the stored text. An empty text counts as none, because some storages return
    /// one for a missing entry.
    async fn text(&self) -> Result<Option<Secret>, SessionError> {
        let text = self.storage.get(&self.key).await?;
        Ok(text.filter(|text| !text.expose().is_empty()))
    }

    pub(super) async fn read(&self) -> Result<Option<Entry>, SessionError> {
        // An unsaved entry is written, and a broken one is discarded, both in `change`.
        if lock(&self.unsaved).is_some() {
            return self.change(|_| Change::Keep, SessionEvent::Discarded).await;
        }
        let Some(text) = self.text().await? else { return Ok(None) };
        match Entry::parse(&text) {
            Some(entry) => Ok(Some(entry)),
            None => self.change(|_| Change::Keep, SessionEvent::Discarded).await,
        }
    }

    /// Writes an entry in place of whatever is there.
    pub(super) async fn put(&self, entry: Entry, event: SessionEvent) -> Result<(), SessionError> {
        self.change(|_| Change::Become(Some(entry)), event).await?;
        Ok(())
    }

    /// Replaces or deletes an entry, if it is still there. Returns the entry that is there
    /// afterwards.
    pub(super) async fn replace(
        &self,
        seen: &Entry,
        after: Option<Entry>,
        event: SessionEvent,
    ) -> Result<Option<Entry>, SessionError> {
        let decide = |entry: Option<&Entry>| match entry {
            Some(entry) if entry.is_same(seen) => Change::Become(after),
            _ => Change::Keep,
        };
        self.change(decide, event).await
    }

    /// Deletes the entry and returns it.
    pub(super) async fn take(&self, event: SessionEvent) -> Result<Option<Entry>, SessionError> {
        let mut taken = None;
        let decide = |entry: Option<&Entry>| {
            taken = entry.cloned();
            Change::Become(None)
        };
        self.change(decide, event).await?;
        Ok(taken)
    }

    /// Changes the entry as `decide` says. Nothing else writes to the storage.
    async fn change(
        &self,
        decide: impl FnOnce(Option<&Entry>) -> Change,
        event: SessionEvent,
    ) -> Result<Option<Entry>, SessionError> {
        let _turn = self.turns.take().await;
        #[cfg(target_arch = "wasm32")]
        let _lock = self.lock(&self.key).await?;

        let text = self.text().await?;
        let stored = text.as_ref().and_then(Entry::parse);
        if text.is_some() && stored.is_none() {
            self.storage.delete(&self.key).await?;
            self.tell(&SessionEvent::Discarded, None);
        }
        let before = self.newer_unsaved(stored.as_ref()).or_else(|| stored.clone());
        let (after, is_change) = match decide(before.as_ref()) {
            Change::Keep => (before.clone(), false),
            Change::Become(after) => (after, true),
        };
        match (&stored, &after) {
            (None, None) => return Ok(None),
            (Some(stored), Some(after)) if after.is_same(stored) && !is_change => {}
            (_, Some(after)) => self.write(after, before.as_ref()).await?,
            (Some(_), None) => {
                self.storage.delete(&self.key).await?;
                *lock(&self.unsaved) = None;
            }
        }
        if is_change {
            self.tell(&event, after.as_ref().or(before.as_ref()));
        }
        Ok(after)
    }

    /// Returns the unsaved entry, unless another tab signed out, signed in or refreshed
    /// meanwhile.
    fn newer_unsaved(&self, stored: Option<&Entry>) -> Option<Entry> {
        let mut unsaved = lock(&self.unsaved);
        *unsaved = unsaved.take().filter(|entry| stored.is_some_and(|it| entry.is_ahead_of(it)));
        unsaved.clone()
    }

    async fn write(&self, entry: &Entry, before: Option<&Entry>) -> Result<(), SessionError> {
        let Err(error) = self.storage.set(&self.key, &entry.to_json()).await else {
            *lock(&self.unsaved) = None;
            return Ok(());
        };
        // The app still has the tokens of a sign-in. Those of a refresh are here alone.
        let is_unsaved = lock(&self.unsaved).as_ref().is_some_and(|it| it.is_same(entry));
        if !is_unsaved {
            if !before.is_some_and(|before| entry.is_ahead_of(before)) {
                return Err(error.into());
            }
            self.listeners.tell(&SessionEvent::NotStored { error: error.into() });
            *lock(&self.unsaved) = Some(entry.clone());
        }
        Ok(())
    }

    #[cfg_attr(not(target_arch = "wasm32"), expect(unused_variables, reason = "no other tabs"))]
    fn tell(&self, event: &SessionEvent, entry: Option<&Entry>) {
        self.listeners.tell(event);
        #[cfg(target_arch = "wasm32")]
        if let Some(channel) = &self.channel {
            channel.post(event, entry);
        }
    }

    /// Waits for a lock that other tabs take for the same work.
    #[cfg(target_arch = "wasm32")]
    pub(super) async fn lock(&self, name: &str) -> Result<Lock, SessionError> {
        let lock = locks::take(name, self.limit).await;
        lock.ok_or_else(|| SessionError::Timeout(self.limit.unwrap_or_default()))
    }
}
