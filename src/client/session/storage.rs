//! The storage of a session's entry.

extern crate std;

use super::super::{Secret, lock::lock};
use alloc::{boxed::Box, collections::BTreeMap, string::String, sync::Arc};
use core::{error, fmt, future::Future};
use std::sync::Mutex;

/// The storage of a session's entry: anything that stores text.
///
/// Whoever reads the entry can act as the user while the refresh token is valid (30 days
/// unless the app client is configured otherwise). An entry must be written whole or not at
/// all.
///
/// ```
/// use cognito_wasm::client::{Secret, session::{Storage, StorageError}};
/// use std::{fs, io::{Error, ErrorKind}, path::PathBuf};
///
/// /// A file for each session, in a folder that only the user can read.
/// struct Folder(PathBuf);
///
/// impl Storage for Folder {
///     async fn get(&self, key: &str) -> Result<Option<Secret>, StorageError> {
///         match fs::read_to_string(self.0.join(key)) {
///             Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
///             read => Ok(Some(read.map_err(StorageError::new)?.into())),
///         }
///     }
///
///     async fn set(&self, key: &str, value: &Secret) -> Result<(), StorageError> {
///         let half = self.0.join("half-written");
///         let written = fs::write(&half, value.expose());
///         written.and_then(|()| fs::rename(half, self.0.join(key))).map_err(StorageError::new)
///     }
///
///     async fn delete(&self, key: &str) -> Result<(), StorageError> {
///         match fs::remove_file(self.0.join(key)) {
///             Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
///             removed => removed.map_err(StorageError::new),
///         }
///     }
/// }
/// ```
pub trait Storage {
    /// Returns the entry of this key, if there is one.
    ///
    /// # Errors
    ///
    /// Fails if the entry cannot be read.
    fn get(&self, key: &str) -> impl Future<Output = Result<Option<Secret>, StorageError>>;

    /// Writes an entry, in place of the previous one. The session reads it back.
    ///
    /// # Errors
    ///
    /// Fails if the entry was not written. The previous one must then still be there.
    fn set(&self, key: &str, value: &Secret) -> impl Future<Output = Result<(), StorageError>>;

    /// Deletes an entry, if there is one.
    ///
    /// # Errors
    ///
    /// Fails if the entry may still be there.
    fn delete(&self, key: &str) -> impl Future<Output = Result<(), StorageError>>;

    /// Returns whether other tabs of a page's origin have the same entries, and are to be
    /// told of changes.
    fn is_shared(&self) -> bool {
        true
    }
}

/// Why a [`Storage`] failed.
///
/// ```
/// use cognito_wasm::client::session::StorageError;
/// use std::{error::Error as _, io::Error};
///
/// let full = StorageError::new(Error::other("no space is left"));
/// assert_eq!(full.source().unwrap().to_string(), "no space is left");
/// ```
#[derive(Clone, Debug)]
pub struct StorageError {
    source: Arc<dyn error::Error + Send + Sync>,
    pub(super) is_denial: bool,
}

impl StorageError {
    /// Creates an error from its cause, which must hold nothing of the entry.
    pub fn new(source: impl Into<Box<dyn error::Error + Send + Sync>>) -> Self {
        Self { source: source.into().into(), is_denial: false }
    }

    /// Creates the error of a storage that is there but denied, as a browser denies
    /// `localStorage` to a user who blocks cookies. Once the storage fails with it, the
    /// session keeps its entry in memory.
    ///
    /// ```
    /// use cognito_wasm::client::session::StorageError;
    ///
    /// StorageError::denied("SecurityError");
    /// ```
    pub fn denied(source: impl Into<Box<dyn error::Error + Send + Sync>>) -> Self {
        Self { is_denial: true, ..Self::new(source) }
    }
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the session's storage failed")
    }
}

impl error::Error for StorageError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        Some(&*self.source)
    }
}

/// A storage in memory, until the page is left or the program ends. Its clones share it.
///
/// ```
/// use cognito_wasm::client::session::InMemory;
///
/// let storage = InMemory::default();
/// ```
#[derive(Clone, Debug, Default)]
pub struct InMemory(Arc<Mutex<BTreeMap<String, Secret>>>);

impl Storage for InMemory {
    async fn get(&self, key: &str) -> Result<Option<Secret>, StorageError> {
        Ok(lock(&self.0).get(key).cloned())
    }

    async fn set(&self, key: &str, value: &Secret) -> Result<(), StorageError> {
        lock(&self.0).insert(key.into(), value.clone());
        Ok(())
    }

    async fn delete(&self, key: &str) -> Result<(), StorageError> {
        lock(&self.0).remove(key);
        Ok(())
    }

    fn is_shared(&self) -> bool {
        false
    }
}
