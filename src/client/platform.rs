//! The time and the randomness that are where the program runs.

use crate::protocol::error::{Result, Stage, error};

/// In milliseconds since 1970.
#[cfg(target_arch = "wasm32")]
pub(crate) fn now_millis() -> f64 {
    js_sys::Date::now()
}

/// In milliseconds since 1970.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn now_millis() -> f64 {
    extern crate std;
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.unwrap_or_default().as_secs_f64() * 1000.
}

/// Of the platform's best.
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
    #[cfg(not(target_arch = "wasm32"))]
    getrandom::fill(&mut bytes).ok()?;
    Some(bytes)
}

/// What a future of an app's has to be: one that can go on in another thread.
#[cfg(not(target_arch = "wasm32"))]
pub trait MaybeSend: Send {}

#[cfg(not(target_arch = "wasm32"))]
impl<F: Send> MaybeSend for F {}

/// What a future of an app's has to be: nothing, as a page has one thread.
#[cfg(target_arch = "wasm32")]
pub trait MaybeSend {}

#[cfg(target_arch = "wasm32")]
impl<F> MaybeSend for F {}
