use serde::{Deserialize, Serialize};

/// `DeviceConfiguration`: how a pool tracks devices.
#[derive(Clone, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(crate) struct DeviceConfiguration {
    /// Whether a remembered device replaces the second factor.
    pub challenge_required_on_new_device: bool,
    /// Whether a confirmed device is remembered only when its user says so.
    pub device_only_remembered_on_user_prompt: bool,
}
