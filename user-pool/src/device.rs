use serde::{Deserialize, Serialize};

use crate::clock::Timestamp;
use crate::config::Config;
use crate::error::{Result, ServiceError};
use crate::host::{self, Host};
use crate::srp::Verifier;

const GROUP_KEY_LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// How a pool tracks devices.
#[derive(Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(crate) struct DeviceConfiguration {
    /// Whether a remembered device stands in for the second factor.
    pub challenge_required_on_new_device: bool,
    /// Whether a confirmed device is remembered only once its user says so.
    pub device_only_remembered_on_user_prompt: bool,
}

/// A device that a user signed in on, in all its states: named by a sign-in,
/// confirmed by its user, remembered.
#[derive(Clone)]
pub(crate) struct Device {
    pub group_key: String,
    pub name: Option<String>,
    /// What the device's secret is proved by; none before it is confirmed.
    pub verifier: Option<Verifier>,
    pub is_remembered: bool,
    pub created: Timestamp,
    pub modified: Timestamp,
    pub authenticated: Timestamp,
}

impl Device {
    /// A device that has still to be confirmed.
    pub fn new(group_key: &str, now: Timestamp) -> Self {
        Self {
            group_key: group_key.to_owned(),
            name: None,
            verifier: None,
            is_remembered: false,
            created: now,
            modified: now,
            authenticated: now,
        }
    }

    /// The verifier of a device that is to prove itself.
    pub fn remembered(&self) -> Result<&Verifier> {
        let verifier = self.verifier.as_ref().filter(|_| self.is_remembered);
        verifier.ok_or_else(ServiceError::device_does_not_exist)
    }
}

/// What a client is told of a device that it has to confirm.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct NewDeviceMetadata {
    pub device_key: String,
    pub device_group_key: String,
}

impl NewDeviceMetadata {
    pub fn new(config: &Config, host: &mut dyn Host) -> Self {
        let letters = (0..8).filter_map(|_| host::pick(host, GROUP_KEY_LETTERS));
        Self {
            device_group_key: format!("-{}", letters.collect::<String>()),
            device_key: format!("{}_{}", config.region, host::uuid(host)),
        }
    }
}
