//! What a pool holds between requests.

mod claims;
mod code_challenge;
mod limits;
mod name_index;
mod outbox;
mod sessions;
mod sign_ins;
mod srp_attempts;
mod tokens;
mod users;

pub(crate) use code_challenge::CodeChallenge;
pub(crate) use limits::{Limited, Limits};
pub(crate) use outbox::Outbox;
pub(crate) use sessions::{Challenge, Session, Sessions};
pub(crate) use sign_ins::SignIn;
pub(crate) use srp_attempts::{NextStep, Secret, SrpAttempt, SrpAttempts};
pub(crate) use tokens::{AuthenticationResult, KeyIds, Tokens};
pub(crate) use users::Users;
