//! The storages of a page.

use super::{
    super::Secret,
    denial::{is_denial, name},
    storage::{Storage, StorageError},
};
use alloc::{format, string::String};
use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};

/// The page's `localStorage`, which lasts until the user signs out, for all tabs. Every
/// script of the origin can read it at any time. Where the browser denies it, the session is
/// in the page's memory ([`Denied::Storage`](super::Denied::Storage)).
///
/// ```
/// # #[cfg(target_arch = "wasm32")] {
/// use cognito_wasm::client::{Client, Config, session::{LocalStorage, Session}};
///
/// let client = Client::new(Config::of_user_pool("us-west-2_EXAMPLE", "38fjsnc484p94kpqsnet7mpld0"));
/// let session = Session::new(client, LocalStorage);
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalStorage;

/// The page's `sessionStorage`, which lasts until the tab is closed. Every script of the
/// page can read it.
///
/// A duplicated tab gets a copy, so both tabs have the same refresh token. If refresh
/// tokens rotate, the tab that refreshes second is signed out.
///
/// ```
/// # #[cfg(target_arch = "wasm32")] {
/// use cognito_wasm::client::{Client, Config, session::{Session, SessionStorage}};
///
/// let client = Client::new(Config::of_user_pool("us-west-2_EXAMPLE", "38fjsnc484p94kpqsnet7mpld0"));
/// let session = Session::new(client, SessionStorage);
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct SessionStorage;

macro_rules! web_storage {
    ($storage:ty, $name:literal, $is_shared:literal) => {
        impl Storage for $storage {
            async fn get(&self, key: &str) -> Result<Option<Secret>, StorageError> {
                Ok(find($name)?.get_item(key).map_err(failed)?.map(Secret::from))
            }

            async fn set(&self, key: &str, value: &Secret) -> Result<(), StorageError> {
                find($name)?.set_item(key, value.expose()).map_err(failed)
            }

            async fn delete(&self, key: &str) -> Result<(), StorageError> {
                find($name)?.remove_item(key).map_err(failed)
            }

            fn is_shared(&self) -> bool {
                $is_shared
            }
        }
    };
}

web_storage!(LocalStorage, "localStorage", true);
web_storage!(SessionStorage, "sessionStorage", false);

/// Looks up a storage. It is done at each use: accessing it throws where storage is
/// blocked, and a worker has none.
fn find(name: &str) -> Result<web_sys::Storage, StorageError> {
    let storage = Reflect::get(&js_sys::global(), &name.into()).map_err(failed)?;
    storage.dyn_into().map_err(|_| StorageError::new(format!("there is no {name} here")))
}

/// Creates an error from an exception's name, for example `QuotaExceededError`. Its message
/// might quote the entry.
fn failed(exception: JsValue) -> StorageError {
    let source = name(&exception).unwrap_or_else(|| String::from("it threw"));
    if is_denial(&exception) { StorageError::denied(source) } else { StorageError::new(source) }
}
