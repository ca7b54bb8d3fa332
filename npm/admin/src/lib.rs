//! The Wasm module of `cognito-wasm/admin`: Signature Version 4.
//!
//! Beside the core's module, not in it: an app that does not administer pays
//! nothing for it. The operations themselves are descriptions that JavaScript
//! hands to the core.
//!
//! Elsewhere than in Wasm it is empty, so that commands for the whole workspace
//! pass it by.
#![cfg(target_arch = "wasm32")]
#![no_std]

extern crate alloc;

use alloc::{string::String, vec::Vec};
use cognito_wasm::sigv4::{self, Request, Scope};
use cognito_wasm_npm_runtime::Row;
use wasm_bindgen::prelude::*;
use zeroize::Zeroize;

#[global_allocator]
static ALLOCATOR: Row<true> = Row::new();

/// The key that signs a day's requests to a region.
#[wasm_bindgen(js_name = signingKey)]
pub fn signing_key(secret_access_key: &str, timestamp: &str, region: &str) -> Vec<u8> {
    let key = sigv4::signing_key(secret_access_key, &scope(timestamp, region)).to_vec();
    wipe_stack();
    key
}

/// The `authorization` header of a POST in the JSON protocol of AWS.
#[wasm_bindgen]
#[expect(clippy::too_many_arguments, reason = "to bind a structure would be more")]
pub fn authorization(
    access_key_id: &str,
    session_token: &str,
    signing_key: &[u8],
    timestamp: &str,
    region: &str,
    host: &str,
    path: &str,
    target: &str,
    body: &str,
) -> String {
    let headers = &[
        ("content-type", "application/x-amz-json-1.1"),
        ("host", host),
        ("x-amz-date", timestamp),
        ("x-amz-security-token", session_token),
        ("x-amz-target", target),
    ];
    let request = Request { method: "POST", path, query: "", headers, payload: body.as_bytes() };
    sigv4::authorization(access_key_id, signing_key, &scope(timestamp, region), &request)
}

fn scope<'a>(timestamp: &'a str, region: &'a str) -> Scope<'a> {
    Scope { timestamp, region, service: "cognito-idp" }
}

/// Wipes the stack that the calls before this one used: the last of a chain of
/// keys is left there, and nothing is computed after it. 2 KB is more than they
/// take.
#[inline(never)]
fn wipe_stack() {
    [0u64; 256].zeroize();
}
