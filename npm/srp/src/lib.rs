//! The Wasm module of the Secure Remote Password protocol.
//!
//! It is a module beside the core's, so that an app which does not use SRP pays nothing
//! for it. Each function takes and returns handles of JavaScript's values: see
//! [`Handle`]. JavaScript asks the platform for the random bytes `a`, and wipes them.
//!
//! On other targets than Wasm the crate is empty, so that commands for the whole
//! workspace ignore it.
#![cfg(target_arch = "wasm32")]
#![no_std]

use cognito_wasm::{crypto::srp, protocol::value::Value as _, wasm::Handle};
use cognito_wasm_npm_runtime as _;
use wasm_bindgen::prelude::*;

/// Computes A from `a`, 32 random bytes.
#[wasm_bindgen(js_name = publicValue)]
pub fn public_value(a: u32) -> u32 {
    returned(Some(srp::public_value(&Handle(a).to_bytes())))
}

/// Computes the first half of the answer to a challenge. Returns `undefined` for a
/// challenge that must not be answered.
#[wasm_bindgen(js_name = beginSignature)]
pub fn begin_signature(a: u32, srp_a: u32, srp_b: u32, salt: u32, identity: u32) -> u32 {
    let a = Handle(a).to_bytes();
    let [srp_a, srp_b, salt, identity] =
        [srp_a, srp_b, salt, identity].map(|text| Handle(text).to_text());
    returned(srp::begin_signature(&a, &srp_a, &srp_b, &salt, &identity))
}

/// Computes the answer to a challenge from `begun`, the first half.
#[wasm_bindgen(js_name = endSignature)]
pub fn end_signature(begun: u32, message: u32) -> u32 {
    returned(srp::end_signature(&Handle(begun).to_bytes(), &Handle(message).to_bytes()))
}

/// Computes the verifier of a device.
#[wasm_bindgen(js_name = deviceVerifier)]
pub fn device_verifier(salt: u32, identity: u32) -> u32 {
    returned(Some(srp::device_verifier(&Handle(salt).to_bytes(), &Handle(identity).to_text())))
}

fn returned(bytes: Option<impl AsRef<[u8]>>) -> u32 {
    bytes.map_or(Handle::UNDEFINED, |bytes| Handle::from_bytes(bytes.as_ref())).0
}
