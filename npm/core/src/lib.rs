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

use cognito_wasm_npm_runtime as _;
