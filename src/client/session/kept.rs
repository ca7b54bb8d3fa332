//! Where a session's entry is: in the app's storage, or in memory once that is denied.

extern crate std;

use super::{
    super::{Secret, lock::lock},
    storage::{InMemory, Storage, StorageError},
};
use alloc::string::String;
use core::{
    future::Future,
    sync::atomic::{AtomicBool, Ordering},
};
use std::sync::Mutex;

pub(super) struct Kept<S> {
    storage: S,
    pub(super) key: String,
    memory: InMemory,
    is_denied: AtomicBool,
    /// The text that was last read or written. Memory begins with it where the storage is
    /// denied from then on.
    known: Mutex<Option<Secret>>,
}

impl<S: Storage> Kept<S> {
    pub(super) fn new(storage: S, key: String) -> Self {
        let (memory, is_denied) = (InMemory::default(), AtomicBool::new(false));
        Self { storage, key, memory, is_denied, known: Mutex::default() }
    }

    #[cfg(target_arch = "wasm32")]
    pub(super) fn is_shared(&self) -> bool {
        self.storage.is_shared()
    }

    /// Returns whether the storage was denied, and memory has taken its place.
    pub(super) fn is_denied(&self) -> bool {
        self.is_denied.load(Ordering::Relaxed)
    }

    /// Keeps what is known of the entry, though the storage may not have it.
    pub(super) fn know(&self, text: Option<Secret>) {
        *lock(&self.known) = text;
    }

    /// Returns the stored text. An empty text counts as none, because some storages return
    /// one for a missing entry.
    pub(super) async fn get(&self) -> Result<Option<Secret>, StorageError> {
        let text = match self.unless_denied(|| self.storage.get(&self.key)).await? {
            Some(text) => text,
            None => self.memory.get(&self.key).await?,
        };
        let text = text.filter(|text| !text.expose().is_empty());
        self.know(text.clone());
        Ok(text)
    }

    pub(super) async fn set(&self, value: &Secret) -> Result<(), StorageError> {
        if self.unless_denied(|| self.storage.set(&self.key, value)).await?.is_none() {
            self.memory.set(&self.key, value).await?;
        }
        Ok(())
    }

    pub(super) async fn delete(&self) -> Result<(), StorageError> {
        if self.unless_denied(|| self.storage.delete(&self.key)).await?.is_none() {
            self.memory.delete(&self.key).await?;
        }
        self.know(None);
        Ok(())
    }

    /// Uses the storage. Returns nothing where it is denied; memory then takes its place,
    /// with what was known.
    async fn unless_denied<T, F: Future<Output = Result<T, StorageError>>>(
        &self,
        use_storage: impl FnOnce() -> F,
    ) -> Result<Option<T>, StorageError> {
        if self.is_denied() {
            return Ok(None);
        }
        match use_storage().await {
            Err(error) if error.is_denial => {
                // Else a use beside this one was denied first.
                if !self.is_denied.swap(true, Ordering::Relaxed) {
                    let known = lock(&self.known).clone();
                    if let Some(text) = known {
                        self.memory.set(&self.key, &text).await?;
                    }
                }
                Ok(None)
            }
            result => result.map(Some),
        }
    }
}
