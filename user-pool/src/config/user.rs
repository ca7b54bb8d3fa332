use std::collections::BTreeMap;

use serde::Deserialize;

use crate::user_status::UserStatus;

/// `AdminCreateUserConfig`: whether administrators alone create users.
#[derive(Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(crate) struct AdminCreateUserConfig {
    pub allow_admin_create_user_only: bool,
}

/// A user whom the pool has from the start.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ConfiguredUser {
    pub username: String,
    pub password: Option<String>,
    pub temporary_password: Option<String>,
    pub status: Option<UserStatus>,
    #[serde(default)]
    pub attributes: BTreeMap<String, String>,
}
