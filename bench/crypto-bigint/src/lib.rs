//! The Wasm module of ../../npm/srp, by the numbers of `crypto-bigint`: the
//! same functions with the same results, to be measured beside it.
//!
//! Elsewhere than in Wasm it is empty, as that one is.
#![cfg(target_arch = "wasm32")]
#![no_std]

extern crate alloc;

mod srp;

use alloc::boxed::Box;
use cognito_wasm_npm_runtime::Row;
use wasm_bindgen::prelude::*;

#[global_allocator]
static ALLOCATOR: Row<true> = Row::new();

/// Returns PAD(A).
#[wasm_bindgen(js_name = publicValue)]
pub fn public_value(a: &[u8]) -> Box<[u8]> {
    srp::power_of_g(a)
}

/// Computes u, and the base and the exponent of S.
#[wasm_bindgen(js_name = beginSignature)]
pub fn begin_signature(
    a: &[u8],
    srp_a: &str,
    srp_b: &str,
    salt: &str,
    identity: &str,
) -> Option<Box<[u8]>> {
    srp::begin_signature(a, srp_a, srp_b, salt, identity)
}

/// Computes S, and signs with it.
#[wasm_bindgen(js_name = endSignature)]
pub fn end_signature(begun: &[u8], message: &[u8]) -> Option<Box<[u8]>> {
    Some(Box::new(srp::end_signature(begun, message)?))
}

/// Returns PAD(v) of a device.
#[wasm_bindgen(js_name = deviceVerifier)]
pub fn device_verifier(salt: &[u8], identity: &str) -> Box<[u8]> {
    srp::device_verifier(salt, identity)
}
