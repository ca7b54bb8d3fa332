//! The protocol of the user pools API, without any I/O: a [`request`] is made
//! from an app's input, the caller sends it, and the [`response`] is read.
//!
//! | module | holds |
//! |---|---|
//! | [`operations`] | the schema of each operation |
//! | `schema` | the notation of the schemas |
//! | [`config`] | the check of a client's configuration |
//! | [`request`] | making a request: the checked, completed and signed input |
//! | `validation` | the check of an input against its schema |
//! | [`response`] | reading a response: a value or an error |
//! | [`error`] | why a call failed, and how far it had come |
//! | [`endpoint`] | the service's URL in a region |
//! | [`value`] | the trait of the host's values |

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
