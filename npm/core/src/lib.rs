//! The Wasm module of `cognito-wasm`'s five functions: the SDK crate's exports,
//! and what a `no_std` module must bring along.
//!
//! A crate of its own, of the one type `cdylib`: beside an `rlib`, link-time
//! optimisation would silently be off (18.4 KB instead of 12.5).
//!
//! Elsewhere than in Wasm it is empty, so that commands for the whole workspace
//! pass it by.
#![cfg(target_arch = "wasm32")]
#![no_std]

extern crate cognito_wasm;

use cognito_wasm_npm_runtime::Row;
use wasm_bindgen::prelude::*;

#[global_allocator]
static ALLOCATOR: Row<false> = Row::new();

/// Wipes and takes back all memory: after each run of another function
/// (`js/host.js`), also of one that an exception left.
#[wasm_bindgen(js_name = startOver)]
pub fn start_over() {
    // SAFETY: what the functions give back is no memory, and no static holds any.
    unsafe { ALLOCATOR.start_over() }
}
