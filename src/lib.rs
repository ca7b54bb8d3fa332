//! Sign-in and password recovery for Amazon Cognito user pools.
//!
//! The protocol alone, without any I/O: a call is [prepared](prepare) from
//! what an app passed in, somebody sends it, and its answer is [read](answer).
//! What is known of each operation stands in [`operations`], as data.
//!
//! The values that go in and out are the host's own ([`value::Value`]):
//! JavaScript's in a page, `serde_json`'s in a native program (feature
//! `json`). So passwords and tokens pass through a Wasm module as handles and
//! never enter its memory.
//!
//! ```
//! # #[cfg(feature = "json")] {
//! use cognito_wasm::{operations::FORGOT_PASSWORD, prepare::prepare};
//! use serde_json::json;
//!
//! let config = json!({ "region": "us-west-2", "clientId": "38fjsnc484p94kpqsnet7mpld0" });
//! let request = prepare(FORGOT_PASSWORD, &config, &json!({ "username": "jane" })).unwrap();
//! assert_eq!(request.url, "https://cognito-idp.us-west-2.amazonaws.com/");
//! assert_eq!(request.body["Username"], "jane");
//! # }
//! ```
#![no_std]

extern crate alloc;

pub mod answer;
mod base64;
#[cfg(feature = "exports")]
pub mod boundary;
mod challenge;
#[cfg(feature = "client")]
pub mod client;
mod config;
mod description;
pub mod endpoint;
pub mod fault;
mod input;
#[cfg(feature = "json")]
mod json;
mod naming;
pub mod operations;
pub mod prepare;
mod sha256;
pub mod signing;
pub mod sigv4;
pub mod srp;
pub mod value;
