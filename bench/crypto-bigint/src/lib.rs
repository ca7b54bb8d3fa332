//! The Wasm module of ../../npm/srp, by the numbers of `crypto-bigint`: the
//! same functions with the same results, to be measured beside it.
//!
//! Elsewhere than in Wasm it is empty, as that one is.
#![cfg(target_arch = "wasm32")]
#![no_std]

extern crate alloc;

mod srp;

use cognito_wasm::{protocol::value::Value as _, wasm::Handle};
use cognito_wasm_npm_runtime as _;
use wasm_bindgen::prelude::*;

/// Returns PAD(A).
#[wasm_bindgen(js_name = publicValue)]
pub fn public_value(a: u32) -> u32 {
    given(Some(srp::power_of_g(&Handle(a).to_bytes())))
}

/// Computes u, and the base and the exponent of S.
#[wasm_bindgen(js_name = beginSignature)]
pub fn begin_signature(a: u32, srp_a: u32, srp_b: u32, salt: u32, identity: u32) -> u32 {
    let a = Handle(a).to_bytes();
    let [srp_a, srp_b, salt, identity] =
        [srp_a, srp_b, salt, identity].map(|text| Handle(text).to_text());
    given(srp::begin_signature(&a, &srp_a, &srp_b, &salt, &identity))
}

/// Computes S, and signs with it.
#[wasm_bindgen(js_name = endSignature)]
pub fn end_signature(begun: u32, message: u32) -> u32 {
    given(srp::end_signature(&Handle(begun).to_bytes(), &Handle(message).to_bytes()))
}

/// Returns PAD(v) of a device.
#[wasm_bindgen(js_name = deviceVerifier)]
pub fn device_verifier(salt: u32, identity: u32) -> u32 {
    given(Some(srp::device_verifier(&Handle(salt).to_bytes(), &Handle(identity).to_text())))
}

fn given(bytes: Option<impl AsRef<[u8]>>) -> u32 {
    bytes.map_or(Handle::UNDEFINED, |bytes| Handle::from_bytes(bytes.as_ref())).0
}
