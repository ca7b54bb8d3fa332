//! SetUserSettings, the older operation that sets the second factor by SMS.

use serde::Deserialize;

use super::call::Call;
use super::mfa_preference::{Settings, apply};
use super::shapes::Empty;
use crate::config::Mfa;
use crate::error::{Result, ServiceError};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct SetUserSettings {
    access_token: String,
    #[serde(rename = "MFAOptions")]
    mfa_options: Vec<MfaOption>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct MfaOption {
    delivery_medium: Option<String>,
    attribute_name: Option<String>,
}

pub(super) fn set(call: &mut Call<'_>, request: SetUserSettings) -> Result<Empty> {
    let mut user = call.user(&request.access_token)?;
    let is_sms = |option: &MfaOption| {
        option.delivery_medium.as_deref() == Some("SMS")
            && option.attribute_name.as_deref() == Some("phone_number")
    };
    if !request.mfa_options.iter().all(is_sms) {
        return Err(ServiceError::invalid_parameter("Invalid MFA options"));
    }
    let enabled = !request.mfa_options.is_empty();
    apply(call.config, &mut user, Mfa::Sms, Settings { enabled, preferred_mfa: false })?;
    user.modified = call.now;
    call.users.insert(user);
    Ok(Empty {})
}
