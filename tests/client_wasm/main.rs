//! The typed API in real browsers, on the local pool and on ministack:
//! `npm test -- wasm`.

#![cfg(all(target_arch = "wasm32", feature = "client"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod fetch;
mod journeys;
mod session;
mod support;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
