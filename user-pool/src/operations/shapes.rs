//! Shapes that the requests and responses of several operations share.

use serde::{Deserialize, Serialize};

use crate::config::{Config, Mfa};
use crate::user::{Attributes, User};

/// A response without members.
#[derive(Serialize)]
pub(crate) struct Empty {}

/// `AttributeType`.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AttributeType {
    pub name: String,
    pub value: Option<String>,
}

/// Lists all attributes of a user, `sub` first.
pub(crate) fn list_attributes(user: &User) -> Vec<AttributeType> {
    let attributes = user.attributes.iter().map(|(name, value)| (name.as_str(), value));
    [("sub", &user.sub)]
        .into_iter()
        .chain(attributes)
        .map(|(name, value)| AttributeType { name: name.to_owned(), value: Some(value.clone()) })
        .collect()
}

/// Reads the attributes of a request, of which one without a value is empty.
pub(crate) fn read_attributes(config: &Config, attributes: Vec<AttributeType>) -> Attributes {
    let read = |AttributeType { name, value }| {
        let value = config.usernames.value(&name, value.unwrap_or_default());
        (name, value)
    };
    attributes.into_iter().map(read).collect()
}

/// `UserType`.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserType {
    username: String,
    attributes: Vec<AttributeType>,
    #[serde(flatten)]
    state: UserState,
}

impl UserType {
    pub fn new(user: &User, attributes: Vec<AttributeType>) -> Self {
        Self { username: user.username.clone(), attributes, state: UserState::from(user) }
    }
}

/// The members that `UserType` and AdminGetUser's response have in common.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserState {
    user_create_date: f64,
    user_last_modified_date: f64,
    enabled: bool,
    user_status: &'static str,
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

/// The members about second factors, which are absent where the user has none.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct MfaMembers {
    #[serde(skip_serializing_if = "Option::is_none")]
    preferred_mfa_setting: Option<Mfa>,
    #[serde(rename = "UserMFASettingList", skip_serializing_if = "Vec::is_empty")]
    user_mfa_setting_list: Vec<Mfa>,
}

impl From<&User> for MfaMembers {
    fn from(user: &User) -> Self {
        Self {
            preferred_mfa_setting: user.mfa.preferred,
            user_mfa_setting_list: user.mfa.enabled.iter().copied().collect(),
        }
    }
}
