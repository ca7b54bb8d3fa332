//! Sessions of the typed API: requests are answered by a script, or by the
//! local user pool (in_pool.rs).

#![cfg(all(not(target_arch = "wasm32"), feature = "client"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

mod in_pool;
#[path = "../support/mod.rs"]
mod pool;
mod refresh;
mod sign_out;
mod storage;
mod support;
mod tokens;
mod turns;
