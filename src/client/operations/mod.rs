// Made by scripts/rust-operations.mjs, of the descriptions and the model.
//! The operations that need no AWS credentials, as structs: what each takes,
//! what it answers, what it may be refused with.
//!
//! A request is made of what is required, in the API's order; each setter
//! gives one member more. [`Client::send`](super::Client::send) sends it.
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

mod auth;
mod devices;
mod document;
mod exceptions;
mod factors;
mod recovery;
mod shapes;
mod sign_up;
mod support;
mod tokens;
mod user;

pub use {
    auth::*, devices::*, document::Document, factors::*, recovery::*, shapes::*, sign_up::*,
    tokens::*, user::*,
};

#[cfg(test)]
mod operations_test;
#[cfg(test)]
mod samples_test;
