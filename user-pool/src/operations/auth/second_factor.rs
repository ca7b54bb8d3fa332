//! The step after a first factor: a second factor where the user has one, its
//! set-up where the pool requires one, otherwise the end of the sign-in.

use serde_json::json;

use super::auth_response::AuthResponse;
use super::parameters::{Answer, Parameters};
use super::{code_challenge, device_auth, mfa_setup, software_token};
use crate::config::{Client, Mfa, MfaConfiguration};
use crate::error::{Result, ServiceError};
use crate::factors::second_factors;
use crate::operations::call::Call;
use crate::state::{Challenge, CodeChallenge};
use crate::user::User;

/// Continues after a first factor. `parameters` are those of the request that
/// proved it.
pub(super) fn after_first_factor(
    call: &mut Call<'_>,
    client: &Client,
    user: &User,
    parameters: &Parameters,
) -> Result<AuthResponse> {
    if device_auth::is_second_factor(call, user, parameters)? {
        return device_auth::finish(call, client, user, parameters);
    }
    match second_factors(call.config, user).as_slice() {
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

/// Continues with the factor that the user chose in SELECT_MFA_TYPE.
pub(super) fn respond(call: &mut Call<'_>, answer: &Answer<'_>) -> Result<AuthResponse> {
    let user = answer.user.as_ref().ok_or_else(ServiceError::invalid_session)?;
    let name = answer.responses.require("ANSWER")?;
    let mut factors = second_factors(call.config, user).into_iter();
    let mfa =
        factors.find(|mfa| mfa.name() == name).ok_or_else(ServiceError::mfa_method_not_found)?;
    challenge(call, answer.client, user, mfa)
}

fn challenge(call: &mut Call<'_>, client: &Client, user: &User, mfa: Mfa) -> Result<AuthResponse> {
    match mfa {
        Mfa::Sms => code_challenge::challenge(call, client, user, CodeChallenge::SmsMfa),
        Mfa::Email => code_challenge::challenge(call, client, user, CodeChallenge::EmailMfa),
        Mfa::SoftwareToken => Ok(software_token::challenge(call, client, user)),
    }
}
