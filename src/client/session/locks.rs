//! Locks among all tabs, by the Web Locks API where the page has it.
//!
//! <https://developer.mozilla.org/en-US/docs/Web/API/Web_Locks_API>

use super::denial::is_denial;
use alloc::string::String;
use core::time::Duration;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

// web-sys has Web Locks among its unstable APIs.
#[wasm_bindgen]
extern "C" {
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &Object,
        work: &JsValue,
    ) -> Result<Promise, JsValue>;
}

/// A lock that is held until this is dropped, or the tab is closed.
#[must_use]
pub(super) struct Lock(Option<Function>);

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(release) = &self.0 {
            _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

impl Lock {
    /// Creates a lock that keeps nobody out.
    pub(super) fn none() -> Self {
        Self(None)
    }
}

/// Why there is no lock.
pub(super) enum Untaken {
    /// The browser has Web Locks, and denies them.
    Denied,
    /// Another tab holds it for longer than the time limit.
    TimedOut,
}

/// Waits for a lock until the time limit. The future must not be dropped before it is done.
pub(super) async fn take(name: &str, limit: Option<Duration>) -> Result<Lock, Untaken> {
    let Some(manager) = manager() else { return Ok(Lock::none()) };
    let (held, release) = promise();
    let (granted, grant) = promise();
    let work = Closure::once(move |_: JsValue| {
        if let Some(grant) = grant {
            _ = grant.call0(&JsValue::UNDEFINED);
        }
        JsValue::from(held)
    });
    let options = Object::new();
    if let Some(limit) = limit {
        let limit = u32::try_from(limit.as_millis()).unwrap_or(u32::MAX);
        let signal = web_sys::AbortSignal::timeout_with_u32(limit);
        _ = Reflect::set(&options, &"signal".into(), &signal);
    }
    let request = manager
        .request(name, &options, work.as_ref())
        .unwrap_or_else(|exception| Promise::reject(&exception));
    let lock = Lock(release);
    let first = Promise::race(&Array::of2(&granted, &request));
    match JsFuture::from(first).await {
        Ok(_) => Ok(lock),
        Err(exception) if is_denial(&exception) => Err(Untaken::Denied),
        Err(_) => Err(Untaken::TimedOut),
    }
}

/// Returns whether the page can use Web Locks. A sandboxed frame with an opaque origin
/// cannot, though the API exists.
pub(super) fn are_available() -> bool {
    manager().is_some()
}

fn manager() -> Option<LockManager> {
    let global = js_sys::global();
    let member = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    let is_opaque = member(&global, "origin").as_string() == Some(String::from("null"));
    let locks = member(&member(&global, "navigator"), "locks");
    (locks.is_object() && !is_opaque).then(|| locks.unchecked_into())
}

/// Creates a promise, and the function that resolves it.
fn promise() -> (Promise, Option<Function>) {
    let mut settle = None;
    let promise = Promise::new(&mut |resolve, _| settle = Some(resolve));
    (promise, settle)
}
