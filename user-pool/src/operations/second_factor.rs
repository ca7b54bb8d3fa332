//! What follows a first factor: a second one where the user has one, its
//! set-up where the pool demands one, else tokens.

use serde_json::json;

use super::auth::{Answer, AuthResponse, Parameters};
use super::{device_auth, mfa_setup, sent_code, software_token};
use crate::client::Client;
use crate::config::Config;
use crate::error::{Result, ServiceError};
use crate::mfa::{Mfa, MfaConfiguration};
use crate::pool::Call;
use crate::sent_code::SentCode;
use crate::session::Challenge;
use crate::user::User;

/// Goes on with a user who proved a first factor. `parameters` are those of
/// the request that proved it.
pub(super) fn after_first_factor(
    call: &mut Call<'_>,
    client: &Client,
    user: &User,
    parameters: &Parameters,
) -> Result<AuthResponse> {
    if device_auth::is_second_factor(call, user, parameters)? {
        return device_auth::finish(call, client, user, parameters);
    }
    match factors(call.config, user).as_slice() {
        [] if call.config.mfa == MfaConfiguration::On => {
            Ok(mfa_setup::challenge(call, client, user))
        }
        [] => device_auth::finish(call, client, user, parameters),
        [mfa] => challenge(call, client, user, *mfa),
        several => {
            let names = json!(several).to_string();
            Ok(AuthResponse::challenge(call, client, Challenge::SelectMfa, Some(user))
                .with("USER_ID_FOR_SRP", &user.username)
                .with("MFAS_CAN_CHOOSE", names))
        }
    }
}

/// SELECT_MFA_TYPE: the factor of the user's choice.
pub(super) fn selected(call: &mut Call<'_>, answer: &Answer<'_>) -> Result<AuthResponse> {
    let user = answer.user.as_ref().ok_or_else(ServiceError::invalid_session)?;
    let name = answer.responses.require("ANSWER")?;
    let mut factors = factors(call.config, user).into_iter();
    let mfa =
        factors.find(|mfa| mfa.name() == name).ok_or_else(ServiceError::mfa_method_not_found)?;
    challenge(call, answer.client, user, mfa)
}

/// The second factors to choose from: the preferred one alone, else those the
/// user enabled; where a pool demands one and none is, those the user could.
fn factors(config: &Config, user: &User) -> Vec<Mfa> {
    if config.mfa == MfaConfiguration::Off {
        return Vec::new();
    }
    let is_enabled = |mfa: &Mfa| user.mfa.enabled.contains(mfa);
    let usable: Vec<Mfa> =
        config.enabled_mfas.iter().copied().filter(|mfa| mfa.is_set_up(user)).collect();
    let enabled: Vec<Mfa> = usable.iter().copied().filter(is_enabled).collect();
    match user.mfa.preferred.filter(|mfa| enabled.contains(mfa)) {
        Some(preferred) => vec![preferred],
        None if enabled.is_empty() && config.mfa == MfaConfiguration::On => usable,
        None => enabled,
    }
}

/// Whether a first factor will not do.
pub(super) fn takes_second_factor(config: &Config, user: &User) -> bool {
    config.mfa == MfaConfiguration::On || !factors(config, user).is_empty()
}

fn challenge(call: &mut Call<'_>, client: &Client, user: &User, mfa: Mfa) -> Result<AuthResponse> {
    match mfa {
        Mfa::Sms => sent_code::challenge(call, client, user, SentCode::SmsMfa),
        Mfa::Email => sent_code::challenge(call, client, user, SentCode::EmailMfa),
        Mfa::SoftwareToken => Ok(software_token::challenge(call, client, user)),
    }
}
