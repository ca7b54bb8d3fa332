//! The Wasm module of `cognito-wasm/admin`: Signature Version 4.
//!
//! It is a module beside the core's, so that an app which does not administer pays
//! nothing for it. The operations themselves are schemas that JavaScript hands to the
//! core.
//!
//! On other targets than Wasm the crate is empty, so that commands for the whole
//! workspace ignore it.
#![cfg(target_arch = "wasm32")]
#![no_std]

use cognito_wasm::{
    crypto::sigv4::{self, Request, Scope},
    protocol::value::Value as _,
    wasm::Handle,
};
use cognito_wasm_npm_runtime as _;
use wasm_bindgen::prelude::*;
use zeroize::{Zeroize, Zeroizing};

/// Derives the key that signs a day's requests to a region.
#[wasm_bindgen(js_name = signingKey)]
pub fn signing_key(secret_access_key: u32, timestamp: u32, region: u32) -> u32 {
    let secret_access_key = Zeroizing::new(Handle(secret_access_key).to_text());
    let [timestamp, region] = [timestamp, region].map(|text| Handle(text).to_text());
    let key = sigv4::signing_key(&secret_access_key, &scope(&timestamp, &region));
    let key = Handle::from_bytes(&*key);
    wipe_stack();
    key.0
}

/// Makes the `authorization` header of a POST in the JSON protocol of AWS.
#[wasm_bindgen]
#[expect(clippy::too_many_arguments, reason = "taking a structure apart would be more code")]
pub fn authorization(
    access_key_id: u32,
    session_token: u32,
    signing_key: u32,
    timestamp: u32,
    region: u32,
    host: u32,
    path: u32,
    target: u32,
    body: u32,
) -> u32 {
    let [access_key_id, session_token, timestamp, region, host, path, target, body] =
        [access_key_id, session_token, timestamp, region, host, path, target, body]
            .map(|text| Handle(text).to_text());
    let headers = &[
        ("content-type", "application/x-amz-json-1.1"),
        ("host", &*host),
        ("x-amz-date", &*timestamp),
        ("x-amz-security-token", &*session_token),
        ("x-amz-target", &*target),
    ];
    let request =
        Request { method: "POST", path: &path, query: "", headers, payload: body.as_bytes() };
    let key = Handle(signing_key).to_bytes();
    let scope = scope(&timestamp, &region);
    Handle::text(&sigv4::authorization(&access_key_id, &key, &scope, &request)).0
}

fn scope<'a>(timestamp: &'a str, region: &'a str) -> Scope<'a> {
    Scope { timestamp, region, service: "cognito-idp" }
}

/// Wipes the part of the stack that the calls before this one used. They leave the last
/// of a chain of keys there, and no later computation overwrites it. They use less than
/// 2 KB.
#[inline(never)]
fn wipe_stack() {
    [0u64; 256].zeroize();
}
