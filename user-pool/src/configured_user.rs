use std::collections::BTreeMap;

use serde::Deserialize;

use crate::config::Config;
use crate::error::{Result, ServiceError};
use crate::host::Host;
use crate::user::{Password, User, UserStatus};

/// A user the pool begins with.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ConfiguredUser {
    username: String,
    password: Option<String>,
    temporary_password: Option<String>,
    status: Option<UserStatus>,
    #[serde(default)]
    attributes: BTreeMap<String, String>,
}

impl ConfiguredUser {
    pub fn create(&self, config: &Config, host: &mut dyn Host) -> Result<User> {
        let mut user = User::create(config, host, &self.username, self.attributes.clone())?;
        let now = user.created;
        match (&self.password, &self.temporary_password) {
            (None, None) => user.status = UserStatus::Confirmed,
            (Some(text), None) => user.set_password(Password::Permanent(text.clone()), now),
            (None, Some(text)) => {
                user.set_password(Password::temporary(config, text.clone(), now), now);
            }
            (Some(_), Some(_)) => {
                return Err(ServiceError::invalid_parameter(
                    "password and temporaryPassword exclude each other",
                ));
            }
        }
        user.status = self.status.unwrap_or(user.status);
        Ok(user)
    }
}
