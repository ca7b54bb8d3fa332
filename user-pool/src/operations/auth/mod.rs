//! Sign-in: the operations that begin and continue one, and the steps between
//! them.
//!
//! A step's challenge is created by the step before it, and its response leads
//! to the step after it: a first factor (`password`, `srp_auth`, `custom_auth`,
//! `choice`, `web_authn`, `code_response`), then `new_password` or
//! `second_factor`, then `mfa_setup`, `code_challenge` or `software_token`, and
//! at last `device_auth`, which ends with tokens.

mod auth_response;
mod choice;
mod code_challenge;
mod code_response;
mod custom_auth;
mod device_auth;
pub(crate) mod initiate_auth;
mod mfa_setup;
mod new_password;
mod parameters;
mod password;
pub(crate) mod refresh;
pub(crate) mod respond_to_auth_challenge;
mod second_factor;
mod software_token;
mod srp_auth;
mod srp_exchange;
mod web_authn;
