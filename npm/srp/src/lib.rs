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
extern crate cognito_wasm_npm_wiping;

use alloc::string::String;
use cognito_wasm::srp::{self, Challenge, Identity};
use wasm_bindgen::prelude::*;

/// A, from 32 random bytes.
#[wasm_bindgen(js_name = publicValue)]
pub fn public_value(a: &[u8]) -> Option<String> {
    Some(srp::public_value(a.try_into().ok()?))
}

/// The answer to a challenge; none to one that must not be answered.
#[wasm_bindgen(js_name = passwordClaimSignature)]
#[expect(clippy::too_many_arguments, reason = "the glue of a structure would be more")]
pub fn password_claim_signature(
    a: &[u8],
    srp_a: &str,
    srp_b: &str,
    salt: &str,
    pool_name: &str,
    user_id: &str,
    password: &str,
    secret_block: &str,
    timestamp: &str,
) -> Option<String> {
    let challenge = Challenge { srp_b, salt, secret_block };
    let identity = Identity { pool_name, user_id, password };
    srp::password_claim_signature(a.try_into().ok()?, srp_a, &challenge, &identity, timestamp)
}

/// What lets the service verify a device.
#[wasm_bindgen(js_name = deviceVerifier)]
pub fn device_verifier(
    salt: &[u8],
    device_group_key: &str,
    device_key: &str,
    device_password: &str,
) -> String {
    let device =
        Identity { pool_name: device_group_key, user_id: device_key, password: device_password };
    srp::device_verifier(salt, &device)
}
