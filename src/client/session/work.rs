//! Work that must not be left half done.

use core::future::Future;

/// Does work to its end, even if the future is dropped. A refresh that is dropped between
/// the service's response and the storage would lose the refresh token, if they rotate.
#[cfg(target_arch = "wasm32")]
pub(super) async fn to_the_end<O: 'static>(work: impl Future<Output = O> + 'static) -> O {
    use alloc::rc::Rc;
    use core::{cell::RefCell, future::pending};
    use wasm_bindgen::JsValue;
    use wasm_bindgen_futures::{JsFuture, future_to_promise};

    let outcome = Rc::new(RefCell::new(None));
    let slot = outcome.clone();
    let done = future_to_promise(async move {
        let output = work.await;
        slot.replace(Some(output));
        Ok(JsValue::UNDEFINED)
    });
    _ = JsFuture::from(done).await;
    let output = outcome.take();
    match output {
        Some(output) => output,
        // Work that did not end has trapped, and the page with it.
        None => pending().await,
    }
}

/// Does work while it is awaited. Outside a page nothing runs on its own.
#[cfg(not(target_arch = "wasm32"))]
pub(super) async fn to_the_end<O: 'static>(work: impl Future<Output = O> + 'static) -> O {
    work.await
}
