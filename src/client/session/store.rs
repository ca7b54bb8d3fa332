//! Reads, writes and deletes a session's entry, and tells subscribers and other tabs.

extern crate std;

use super::{
    super::{Secret, lock::lock},
    Denied, SessionError, SessionEvent, Storage, StorageError,
    entry::Entry,
    event::Listeners,
    kept::Kept,
    turns::Turns,
};
#[cfg(target_arch = "wasm32")]
use super::{
    channel::{Channel, Message},
    denial::is_denial,
    locks::{self, Lock, Untaken},
};
use alloc::{string::String, sync::Arc};
use core::time::Duration;
use std::sync::Mutex;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_futures::spawn_local;

pub(super) struct Store<S> {
    kept: Kept<S>,
    /// The longest time that another tab may lock the entry.
    #[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "there are no other tabs"))]
    limit: Option<Duration>,
    pub(super) listeners: Listeners,
    /// The newest entry, while the storage does not take it. With rotation the service
    /// accepts no older refresh token, so it must not be lost.
    unsaved: Mutex<Option<Entry>>,
    #[cfg(target_arch = "wasm32")]
    channel: Mutex<Option<Channel>>,
    turns: Turns,
}

/// A change of the entry.
enum Change {
    Keep,
    Become(Option<Entry>),
}

impl<S> Store<S> {
    pub(super) fn key(&self) -> &str {
        &self.kept.key
    }
}

impl<S: Storage + 'static> Store<S> {
    pub(super) fn new(storage: S, key: String, limit: Option<Duration>) -> Arc<Self> {
        let store = Arc::new(Self {
            kept: Kept::new(storage, key),
            limit,
            listeners: Listeners::default(),
            unsaved: Mutex::default(),
            #[cfg(target_arch = "wasm32")]
            channel: Mutex::default(),
            turns: Turns::default(),
        });
        #[cfg(target_arch = "wasm32")]
        store.join();
        store
    }

    async fn text(&self) -> Result<Option<Secret>, SessionError> {
        let text = self.kept.get().await;
        self.note_denial();
        Ok(text?)
    }

    fn note_denial(&self) {
        if self.kept.is_denied() {
            self.listeners.deny(Denied::Storage);
            #[cfg(target_arch = "wasm32")]
            drop(lock(&self.channel).take());
        }
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
        let _lock = self.lock(self.key()).await?;

        let text = self.text().await?;
        let stored = text.as_ref().and_then(Entry::parse);
        if text.is_some() && stored.is_none() {
            self.kept.delete().await?;
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
                self.kept.delete().await?;
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
        let Err(error) = self.save(entry).await else {
            *lock(&self.unsaved) = None;
            return Ok(());
        };
        // The app still has the tokens of a sign-in. Those of a refresh are here alone.
        let is_unsaved = lock(&self.unsaved).as_ref().is_some_and(|it| it.is_same(entry));
        if !is_unsaved {
            if !before.is_some_and(|before| entry.is_ahead_of(before)) {
                return Err(error.into());
            }
            self.hold(entry, error.into());
        }
        Ok(())
    }

    /// Writes an entry, and reads it back: some storages drop what they cannot hold, and say
    /// nothing.
    async fn save(&self, entry: &Entry) -> Result<(), StorageError> {
        self.kept.set(&entry.to_json()).await?;
        let text = self.kept.get().await?;
        self.note_denial();
        match text.as_ref().and_then(Entry::parse) {
            Some(stored) if stored.is_same(entry) || stored.is_ahead_of(entry) => Ok(()),
            _ => Err(StorageError::new("it does not give back what it took")),
        }
    }

    /// Holds the tokens of a refresh in memory until the storage takes them.
    pub(super) fn hold(&self, entry: &Entry, error: SessionError) {
        *lock(&self.unsaved) = Some(entry.clone());
        self.kept.know(Some(entry.to_json()));
        self.listeners.tell(&SessionEvent::NotStored { error });
    }

    #[cfg_attr(not(target_arch = "wasm32"), expect(unused_variables, reason = "no other tabs"))]
    fn tell(&self, event: &SessionEvent, entry: Option<&Entry>) {
        self.listeners.tell(event);
        #[cfg(target_arch = "wasm32")]
        if let Some(channel) = &*lock(&self.channel) {
            channel.post(event, entry);
        }
    }
}

/// What only a page has: other tabs.
#[cfg(target_arch = "wasm32")]
impl<S: Storage + 'static> Store<S> {
    /// Waits for a lock that other tabs take for the same work. Where the browser denies it,
    /// the turns among the clones have to do.
    pub(super) async fn lock(&self, name: &str) -> Result<Lock, SessionError> {
        match locks::take(name, self.limit).await {
            Err(Untaken::Denied) => {
                self.listeners.deny(Denied::Locks);
                Ok(Lock::none())
            }
            Err(Untaken::TimedOut) => Err(SessionError::Timeout(self.limit.unwrap_or_default())),
            Ok(lock) => Ok(lock),
        }
    }

    /// Joins the channel of the tabs that share the storage.
    fn join(self: &Arc<Self>) {
        if !self.kept.is_shared() {
            return;
        }
        let store = Arc::downgrade(self);
        let hear = move |message: Message| {
            if let Some(store) = store.upgrade() {
                spawn_local(async move { store.hear(message).await });
            }
        };
        match Channel::open(self.key(), hear) {
            Ok(channel) => *lock(&self.channel) = Some(channel),
            Err(exception) if is_denial(&exception) => self.listeners.deny(Denied::Messages),
            // The platform has no channels.
            Err(_) => {}
        }
    }

    /// Tells what another tab did, if it is so here: another storage may have the same key.
    async fn hear(&self, Message { event, family }: Message) {
        let is_gone = matches!(event, SessionEvent::SignedOut { .. } | SessionEvent::Discarded);
        let is_so = match self.read().await {
            Ok(mine) if is_gone => mine.is_none(),
            Ok(mine) => mine.is_some_and(|mine| Some(mine.family) == family),
            // A storage that fails here fails again when it is used.
            Err(_) => false,
        };
        if is_so {
            self.listeners.tell(&event);
        }
    }
}
