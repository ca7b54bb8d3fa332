//! The Wasm module of the Secure Remote Password protocol.
//!
//! Beside the core's module, not in it: an app that does not sign in by it pays
//! nothing for it. a comes from JavaScript, which asks the platform for it and
//! wipes it.
//!
//! Elsewhere than in Wasm it is empty, so that commands for the whole workspace
//! pass it by.
#![cfg(target_arch = "wasm32")]
#![no_std]

extern crate alloc;

use alloc::boxed::Box;
use cognito_wasm::srp;
use cognito_wasm_npm_runtime::Row;
use core::mem;
use wasm_bindgen::prelude::*;

#[global_allocator]
static ALLOCATOR: Row<true> = Row::new();

/// A, from 32 random bytes.
#[wasm_bindgen(js_name = publicValue)]
pub fn public_value(a: &[u8]) -> Box<[u8]> {
    srp::public_value(a)
}

/// Half of the answer to a challenge; none to one that must not be answered.
#[wasm_bindgen(js_name = beginSignature)]
pub fn begin_signature(
    a: &[u8],
    srp_a: &str,
    srp_b: &str,
    salt: &str,
    identity: &str,
) -> Option<Box<[u8]>> {
    let mut begun = srp::begin_signature(a, srp_a, srp_b, salt, identity)?;
    Some(mem::take(&mut *begun))
}

/// The rest of it.
#[wasm_bindgen(js_name = endSignature)]
pub fn end_signature(begun: &[u8], message: &[u8]) -> Option<Box<[u8]>> {
    Some(Box::new(srp::end_signature(begun, message)?))
}

/// What lets the service verify a device.
#[wasm_bindgen(js_name = deviceVerifier)]
pub fn device_verifier(salt: &[u8], identity: &str) -> Box<[u8]> {
    srp::device_verifier(salt, identity)
}
