//! The Wasm module of `cognito-wasm`'s five functions: the SDK crate's exports, an
//! allocator and a panic handler.
//!
//! It is a crate of its own whose only type is `cdylib`. With the type `rlib` beside it,
//! Cargo would silently switch off link-time optimization (18.4 KB instead of 12.5).
//!
//! On other targets than Wasm the crate is empty, so that commands for the whole
//! workspace ignore it.
#![cfg(target_arch = "wasm32")]
#![no_std]

extern crate cognito_wasm;

use cognito_wasm_npm_runtime as _;
