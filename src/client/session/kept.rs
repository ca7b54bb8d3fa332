//! Where a session's entry is: in the app's storage, or in memory once that is denied.

use super::{
    super::Secret,
    storage::{InMemory, Storage, StorageError},
};
use alloc::string::String;
use core::sync::atomic::{AtomicBool, Ordering};

pub(super) struct Kept<S> {
    storage: S,
    pub(super) key: String,
    memory: InMemory,
    is_denied: AtomicBool,
}

impl<S: Storage> Kept<S> {
    pub(super) fn new(storage: S, key: String) -> Self {
        Self { storage, key, memory: InMemory::default(), is_denied: AtomicBool::new(false) }
    }

    #[cfg(target_arch = "wasm32")]
    pub(super) fn is_shared(&self) -> bool {
        self.storage.is_shared()
    }

    /// Returns whether the storage was denied, and memory has taken its place.
    pub(super) fn is_denied(&self) -> bool {
        self.is_denied.load(Ordering::Relaxed)
    }

    /// Returns the stored text. An empty text counts as none, because some storages return
    /// one for a missing entry.
    pub(super) async fn get(&self) -> Result<Option<Secret>, StorageError> {
        if !self.is_denied() {
            match self.storage.get(&self.key).await {
                Err(error) if error.is_denial => self.is_denied.store(true, Ordering::Relaxed),
                text => return Ok(text?.filter(|text| !text.expose().is_empty())),
            }
        }
        self.memory.get(&self.key).await
    }

    pub(super) async fn set(&self, value: &Secret) -> Result<(), StorageError> {
        if self.is_denied() {
            self.memory.set(&self.key, value).await
        } else {
            self.storage.set(&self.key, value).await
        }
    }

    pub(super) async fn delete(&self) -> Result<(), StorageError> {
        if self.is_denied() {
            self.memory.delete(&self.key).await
        } else {
            self.storage.delete(&self.key).await
        }
    }
}
