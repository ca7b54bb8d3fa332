use std::collections::BTreeMap;

use serde::Deserialize;

use crate::user_status::UserStatus;

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
