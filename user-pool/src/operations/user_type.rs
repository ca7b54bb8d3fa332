//! A user as administrators' answers describe one.

use serde::Serialize;

use super::Attribute;
use crate::user::User;

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct UserType {
    username: String,
    attributes: Vec<Attribute>,
    #[serde(flatten)]
    state: UserState,
}

/// What every description of a user holds.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct UserState {
    user_create_date: f64,
    user_last_modified_date: f64,
    enabled: bool,
    user_status: &'static str,
}

impl UserType {
    pub fn new(user: &User, attributes: Vec<Attribute>) -> Self {
        Self { username: user.username.clone(), attributes, state: UserState::from(user) }
    }
}

impl From<&User> for UserState {
    fn from(user: &User) -> Self {
        Self {
            user_create_date: user.created.fractional_seconds(),
            user_last_modified_date: user.modified.fractional_seconds(),
            enabled: user.enabled,
            user_status: user.status.name(),
        }
    }
}
