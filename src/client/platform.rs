//! The platform's clock and randomness.

use crate::protocol::error::{Result, Stage, error};

/// Returns the time in milliseconds since 1970.
#[cfg(target_arch = "wasm32")]
pub(crate) fn now_millis() -> f64 {
    js_sys::Date::now()
}

/// Returns the time in milliseconds since 1970.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn now_millis() -> f64 {
    extern crate std;
    #[cfg(test)]
    if let Some(now) = handed::now_millis() {
        return now;
    }
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.unwrap_or_default().as_secs_f64() * 1000.
}

/// Returns bytes of the platform's cryptographic randomness.
pub(crate) fn random_bytes<const N: usize>() -> Result<[u8; N]> {
    filled().ok_or_else(|| error(Stage::Config, "randomness", "the platform gives none"))
}

fn filled<const N: usize>() -> Option<[u8; N]> {
    let mut bytes = [0; N];
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast as _;
        let global = js_sys::global();
        let crypto = js_sys::Reflect::get(&global, &"crypto".into()).ok()?;
        let crypto: web_sys::Crypto = crypto.dyn_into().ok()?;
        crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    }
    #[cfg(all(test, not(target_arch = "wasm32")))]
    if let Some(is_filled) = handed::fill(&mut bytes) {
        return is_filled.then_some(bytes);
    }
    #[cfg(not(target_arch = "wasm32"))]
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}

/// A clock and randomness that a test hands in, for its own thread.
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod handed {
    extern crate std;

    use alloc::{collections::VecDeque, vec::Vec};
    use core::cell::{Cell, RefCell};
    use std::thread_local;

    thread_local! {
        static NOW: Cell<Option<f64>> = const { Cell::new(None) };
        static DRAWS: RefCell<Option<VecDeque<Vec<u8>>>> = const { RefCell::new(None) };
    }

    /// Stops the clock at a time, in milliseconds since 1970. `None` lets it go on.
    pub(crate) fn set_clock(at: Option<f64>) {
        NOW.set(at);
    }

    /// Replaces the platform's randomness: each draw gets the next of these,
    /// and none is filled once they are used up.
    pub(crate) fn set_draws(draws: Vec<Vec<u8>>) {
        DRAWS.set(Some(draws.into()));
    }

    /// Returns how many draws are left.
    pub(crate) fn draws_left() -> usize {
        DRAWS.with_borrow(|draws| draws.as_ref().map_or(0, VecDeque::len))
    }

    pub(super) fn now_millis() -> Option<f64> {
        NOW.get()
    }

    /// Fills in the next draw; returns whether there was one, if any were handed in.
    pub(super) fn fill(bytes: &mut [u8]) -> Option<bool> {
        DRAWS.with_borrow_mut(|draws| {
            let next = draws.as_mut()?.pop_front();
            Some(next.is_some_and(|next| {
                let is_as_long = next.len() == bytes.len();
                if is_as_long {
                    bytes.copy_from_slice(&next);
                }
                is_as_long
            }))
        })
    }
}

/// The bound on an app's futures. Outside Wasm they must be `Send`.
#[cfg(not(target_arch = "wasm32"))]
pub trait MaybeSend: Send {}

#[cfg(not(target_arch = "wasm32"))]
impl<F: Send> MaybeSend for F {}

/// The bound on an app's futures. In a page there is none, as it has one thread.
#[cfg(target_arch = "wasm32")]
pub trait MaybeSend {}

#[cfg(target_arch = "wasm32")]
impl<F> MaybeSend for F {}
