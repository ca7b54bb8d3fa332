//! One at a time among all tabs, by Web Locks, where there are.
//!
//! <https://developer.mozilla.org/en-US/docs/Web/API/Web_Locks_API>

use alloc::string::String;
use core::time::Duration;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

// web-sys has them as unstable.
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

/// Held until it is dropped, or the tab is closed.
#[must_use]
pub(super) struct Lock(Option<Function>);

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(release) = &self.0 {
            _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Waits for a lock, so long; none where another tab kept it for longer. It is
/// to be waited for to the end.
pub(super) async fn take(name: &str, limit: Option<Duration>) -> Option<Lock> {
    let Some(manager) = manager() else { return Some(Lock(None)) };
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
    // A page that may not have them is as one without.
    let Ok(request) = manager.request(name, &options, work.as_ref()) else {
        return Some(Lock(None));
    };
    let lock = Lock(release);
    let first = Promise::race(&Array::of2(&granted, &request));
    JsFuture::from(first).await.ok().map(|_| lock)
}

/// Whether there are any. An origin of its own, as a sandboxed frame has, has
/// none, though they are there.
pub(super) fn are_there() -> bool {
    manager().is_some()
}

fn manager() -> Option<LockManager> {
    let global = js_sys::global();
    let member = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    let is_opaque = member(&global, "origin").as_string() == Some(String::from("null"));
    let locks = member(&member(&global, "navigator"), "locks");
    (locks.is_object() && !is_opaque).then(|| locks.unchecked_into())
}

/// A promise, and what settles it.
fn promise() -> (Promise, Option<Function>) {
    let mut settle = None;
    let promise = Promise::new(&mut |resolve, _| settle = Some(resolve));
    (promise, settle)
}
