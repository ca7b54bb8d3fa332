//! Sign-in and password recovery for Amazon Cognito user pools.
//!
//! | module | holds |
//! |---|---|
//! | [`protocol`] | requests and responses, without any I/O |
//! | [`crypto`] | the secret hash, Signature Version 4, SRP |
//! | `wasm` | the face to JavaScript (feature `exports`) |
//! | `client` | the typed API (feature `client`) |
//!
//! The values that go in and out are the host's own
//! ([`Value`](protocol::value::Value)): JavaScript's in a page, `serde_json`'s
//! in a native program (feature `json`). So passwords and tokens pass through a
//! Wasm module as handles and never enter its memory.
//!
//! ```
//! # #[cfg(feature = "json")] {
//! use cognito_wasm::protocol::{
//!     config::endpoint, operations::FORGOT_PASSWORD, request::prepare,
//! };
//! use serde_json::json;
//!
//! let config = json!({ "region": "us-west-2", "clientId": "38fjsnc484p94kpqsnet7mpld0" });
//! let url = endpoint(&config).unwrap();
//! let request = prepare(FORGOT_PASSWORD, &config, &json!({ "username": "jane" })).unwrap();
//! assert_eq!(url, "https://cognito-idp.us-west-2.amazonaws.com/");
//! assert_eq!(request.body["Username"], "jane");
//! # }
//! ```
#![no_std]

extern crate alloc;

#[cfg(feature = "client")]
pub mod client;
pub mod crypto;
pub mod protocol;
mod text;
#[cfg(feature = "host")]
pub mod wasm;
