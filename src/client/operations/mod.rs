//! The operations that need no AWS credentials, as structs: the request, the
//! response and the codes of the errors of each.
//!
//! `new` creates a request from the required members, in the API's order; each
//! setter adds one of the others. [`Client::send`](super::Client::send) sends it.
//!
//! ```no_run
//! use cognito_wasm::client::{Client, Error, Transport, operations::*};
//!
//! async fn sign_up(
//!     client: &Client<impl Transport>,
//!     password: &str,
//! ) -> Result<bool, Error<SignUpCode>> {
//!     let request = SignUp::new("jane")
//!         .password(password)
//!         .user_attributes([("email", "jane@example.com")]);
//!     Ok(client.send(&request).await?.user_confirmed)
//! }
//! ```

mod document;
mod generated;
mod support;

pub(super) use support::pairs;
pub use {document::Document, generated::*};

#[cfg(test)]
mod operations_test;
