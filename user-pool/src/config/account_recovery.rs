//! `AccountRecoverySetting`: how users recover a forgotten password.

use serde::Deserialize;

use crate::contact::ContactAttribute;
use crate::error::{ConfigError, Result, ServiceError};

/// The addresses that recovery codes are sent to, in the order of preference.
#[derive(Clone)]
pub(crate) enum AccountRecovery {
    /// Without the setting: the phone number, otherwise the email address, also where
    /// they are second factors.
    Legacy,
    /// `admin_only`: users cannot recover their passwords themselves.
    AdminOnly,
    Contacts(Vec<ContactAttribute>),
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct AccountRecoverySetting {
    recovery_mechanisms: Vec<RecoveryOption>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct RecoveryOption {
    name: RecoveryName,
    priority: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RecoveryName {
    VerifiedEmail,
    VerifiedPhoneNumber,
    AdminOnly,
}

impl AccountRecovery {
    pub fn new(setting: Option<AccountRecoverySetting>) -> std::result::Result<Self, ConfigError> {
        let Some(AccountRecoverySetting { mut recovery_mechanisms }) = setting else {
            return Ok(Self::Legacy);
        };
        recovery_mechanisms.sort_by_key(|option| option.priority);
        let names: Vec<_> = recovery_mechanisms.into_iter().map(|option| option.name).collect();
        let refuse =
            |reason| Err(ConfigError::new("accountRecoverySetting.recoveryMechanisms", reason));
        match names.as_slice() {
            [] => refuse("must have at least one mechanism"),
            [RecoveryName::AdminOnly] => Ok(Self::AdminOnly),
            names if names.contains(&RecoveryName::AdminOnly) => {
                refuse("admin_only excludes other mechanisms")
            }
            names => Ok(Self::Contacts(
                names
                    .iter()
                    .map(|name| match name {
                        RecoveryName::VerifiedPhoneNumber => ContactAttribute::PhoneNumber,
                        _ => ContactAttribute::Email,
                    })
                    .collect(),
            )),
        }
    }

    /// Refuses a recovery that is left to the administrator.
    pub fn check_self_service(&self) -> Result<()> {
        match self {
            Self::AdminOnly => {
                Err(ServiceError::not_authorized("Contact administrator to reset password."))
            }
            _ => Ok(()),
        }
    }

    /// Returns the attributes that may recover a password, the preferred one first.
    /// `None` without the setting.
    pub fn contacts(&self) -> Option<&[ContactAttribute]> {
        match self {
            Self::Contacts(contacts) => Some(contacts),
            _ => None,
        }
    }

    /// Returns the attributes that a simulated user may have, the preferred one first.
    pub fn simulated(&self) -> &[ContactAttribute] {
        self.contacts().unwrap_or(&[ContactAttribute::Email, ContactAttribute::PhoneNumber])
    }
}
