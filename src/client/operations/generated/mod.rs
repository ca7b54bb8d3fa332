// @generated from model by `npm run generate`. Do not edit.

//! The typed operations.

mod auth;
mod devices;
pub(super) mod exceptions;
mod factors;
mod recovery;
mod shapes;
mod sign_up;
mod tokens;
mod user;

pub use {auth::*, devices::*, factors::*, recovery::*, shapes::*, sign_up::*, tokens::*, user::*};

#[cfg(test)]
pub(super) mod samples_test;
