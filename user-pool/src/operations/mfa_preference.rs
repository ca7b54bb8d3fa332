//! The second factors a user enables and prefers.

use serde::{Deserialize, Serialize};

use super::Empty;
use crate::config::Config;
use crate::error::{Result, ServiceError};
use crate::mfa::{Mfa, MfaConfiguration};
use crate::pool::Call;
use crate::user::User;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct SetUserMfaPreference {
    access_token: String,
    #[serde(rename = "SMSMfaSettings")]
    sms_mfa_settings: Option<Settings>,
    software_token_mfa_settings: Option<Settings>,
    email_mfa_settings: Option<Settings>,
    web_authn_mfa_settings: Option<Settings>,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub(super) struct Settings {
    pub enabled: bool,
    pub preferred_mfa: bool,
}

pub(super) fn set(call: &mut Call<'_>, request: SetUserMfaPreference) -> Result<Empty> {
    let mut user = call.user(&request.access_token)?;
    let given = [
        (Mfa::Sms, request.sms_mfa_settings),
        (Mfa::SoftwareToken, request.software_token_mfa_settings),
        (Mfa::Email, request.email_mfa_settings),
    ];
    let given = given.into_iter().filter_map(|(mfa, settings)| Some((mfa, settings?)));
    let given: Vec<(Mfa, Settings)> = given.collect();
    if given.iter().filter(|(_, settings)| settings.preferred_mfa).count() > 1 {
        return Err(ServiceError::invalid_parameter("Only one MFA type can be preferred"));
    }
    // The pool's passkeys are a single factor, as the service's are by default.
    if request.web_authn_mfa_settings.is_some_and(|settings| settings.enabled) {
        return Err(not_set_up("WEB_AUTHN_MFA"));
    }
    for (mfa, settings) in given {
        apply(call.config, &mut user, mfa, settings)?;
    }
    user.modified = call.now;
    call.users.insert(user);
    Ok(Empty {})
}

pub(super) fn apply(config: &Config, user: &mut User, mfa: Mfa, settings: Settings) -> Result<()> {
    if user.mfa.preferred == Some(mfa) {
        user.mfa.preferred = None;
    }
    if !settings.enabled {
        user.mfa.enabled.remove(&mfa);
        return Ok(());
    }
    let offered = config.mfa != MfaConfiguration::Off && config.enabled_mfas.contains(&mfa);
    if !offered || !mfa.is_set_up(user) {
        return Err(not_set_up(mfa.name()));
    }
    user.mfa.enabled.insert(mfa);
    if settings.preferred_mfa {
        user.mfa.preferred = Some(mfa);
    }
    Ok(())
}

fn not_set_up(name: &str) -> ServiceError {
    ServiceError::invalid_parameter(format!(
        "User does not have delivery config set to turn on {name}"
    ))
}

/// What descriptions of a user say of second factors: nothing, where there
/// are none.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct MfaMembers {
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
