//! The protocol of the user pools API, without any I/O: a [`request`] is made
//! from what an app passed in, somebody sends it, and the [`response`] is read.
//!
//! | module | holds |
//! |---|---|
//! | [`operations`] | what each operation takes, as data |
//! | `schema` | the notation of that data |
//! | [`config`] | what a client is configured with |
//! | [`request`] | an app's input, checked, completed and signed |
//! | `validation` | an input held to its schema |
//! | [`response`] | a value or an error of what came back |
//! | [`error`] | why a call failed, and how far it had come |
//! | [`endpoint`] | where a region's user pools are reached |
//! | [`value`] | what all of it asks of the host's values |

pub mod config;
pub mod endpoint;
pub mod error;
#[cfg(feature = "json")]
mod json;
pub(crate) mod naming;
mod new_password;
pub mod operations;
pub mod request;
pub mod response;
pub(crate) mod schema;
#[cfg(feature = "json")]
pub(crate) mod token;
mod validation;
pub mod value;
