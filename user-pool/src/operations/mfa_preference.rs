//! SetUserMFAPreference: the second factors that a user enables and prefers.

use serde::Deserialize;

use super::call::Call;
use super::shapes::Empty;
use crate::config::{Config, Mfa};
use crate::error::{Result, ServiceError};
use crate::factors::has_second_factor;
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
    // A passkey is a first factor only, which is the service's default.
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

/// Applies the settings of one factor.
pub(super) fn apply(config: &Config, user: &mut User, mfa: Mfa, settings: Settings) -> Result<()> {
    if user.mfa.preferred == Some(mfa) {
        user.mfa.preferred = None;
    }
    if !settings.enabled {
        user.mfa.enabled.remove(&mfa);
        return Ok(());
    }
    if !config.allows_mfa(mfa) || !has_second_factor(user, mfa) {
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
