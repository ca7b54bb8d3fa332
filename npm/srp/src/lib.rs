//! The Wasm module of the Secure Remote Password protocol.
//!
//! Beside the core's module, not in it: an app that does not sign in by it pays
//! nothing for it. Each function takes and returns places of the host's values
//! ([`Handle`]); a comes from JavaScript, which asks the platform for it and wipes
//! it.
//!
//! Elsewhere than in Wasm it is empty, so that commands for the whole workspace
//! pass it by.
#![cfg(target_arch = "wasm32")]
#![no_std]

use cognito_wasm::{crypto::srp, protocol::value::Value as _, wasm::Handle};
use cognito_wasm_npm_runtime as _;
use wasm_bindgen::prelude::*;

/// Computes A from `a`, 32 random bytes.
#[wasm_bindgen(js_name = publicValue)]
pub fn public_value(a: u32) -> u32 {
    given(Some(srp::public_value(&Handle(a).to_bytes())))
}

/// Computes half of the answer to a challenge; `undefined` for one that must not be
/// answered.
#[wasm_bindgen(js_name = beginSignature)]
pub fn begin_signature(a: u32, srp_a: u32, srp_b: u32, salt: u32, identity: u32) -> u32 {
    let a = Handle(a).to_bytes();
    let [srp_a, srp_b, salt, identity] =
        [srp_a, srp_b, salt, identity].map(|text| Handle(text).to_text());
    given(srp::begin_signature(&a, &srp_a, &srp_b, &salt, &identity))
}

/// Computes the rest of it from `begun`, that half.
#[wasm_bindgen(js_name = endSignature)]
pub fn end_signature(begun: u32, message: u32) -> u32 {
    given(srp::end_signature(&Handle(begun).to_bytes(), &Handle(message).to_bytes()))
}

/// Computes what lets the service verify a device.
#[wasm_bindgen(js_name = deviceVerifier)]
pub fn device_verifier(salt: u32, identity: u32) -> u32 {
    given(Some(srp::device_verifier(&Handle(salt).to_bytes(), &Handle(identity).to_text())))
}

fn given(bytes: Option<impl AsRef<[u8]>>) -> u32 {
    bytes.map_or(Handle::UNDEFINED, |bytes| Handle::from_bytes(bytes.as_ref())).0
}
