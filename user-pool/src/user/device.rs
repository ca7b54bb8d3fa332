use serde::Serialize;

use crate::clock::Timestamp;
use crate::crypto::srp::Verifier;
use crate::error::{Result, ServiceError};
use crate::host::{self, ANY_CASE, Host};

/// A device that a user signed in on. A sign-in creates it, its user confirms
/// it, and it may be remembered from then on.
#[derive(Clone)]
pub(crate) struct Device {
    pub group_key: String,
    pub name: Option<String>,
    /// The SRP verifier of the device's secret; `None` before it is confirmed.
    pub verifier: Option<Verifier>,
    pub is_remembered: bool,
    pub created: Timestamp,
    pub modified: Timestamp,
    pub authenticated: Timestamp,
}

impl Device {
    /// Creates a device that has still to be confirmed.
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

    /// Returns the verifier that a remembered device proves its secret with.
    pub fn remembered(&self) -> Result<&Verifier> {
        let verifier = self.verifier.as_ref().filter(|_| self.is_remembered);
        verifier.ok_or_else(ServiceError::device_does_not_exist)
    }
}

/// `NewDeviceMetadataType`: what the client of a new device learns in order to
/// confirm it.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct NewDeviceMetadata {
    pub device_key: String,
    pub device_group_key: String,
}

impl NewDeviceMetadata {
    pub fn new(region: &str, host: &mut dyn Host) -> Self {
        Self {
            device_group_key: format!("-{}", host::id(host, 8, ANY_CASE)),
            device_key: format!("{region}_{}", host::uuid(host)),
        }
    }
}
