//! USER_AUTH: signing in with a first factor of the user's choice.

use super::auth::{Answer, AuthResponse, Parameters, find_user, sign_in_by_password};
use super::second_factor::takes_second_factor;
use super::{sent_code, srp_auth, web_authn};
use crate::client::Client;
use crate::error::{Result, ServiceError};
use crate::first_factor::FirstFactor;
use crate::pool::Call;
use crate::proofs::Then;
use crate::sent_code::SentCode;
use crate::session::Challenge;
use crate::user::User;

/// Begins with the preferred challenge where it can be had, with a list to
/// choose from otherwise.
pub(super) fn start(
    call: &mut Call<'_>,
    client: &Client,
    name: &str,
    parameters: &Parameters,
) -> Result<AuthResponse> {
    let preferred = parameters.get("PREFERRED_CHALLENGE").and_then(FirstFactor::named);
    let user = find_user(call, client, name)?;
    let available = available(call, user.as_ref(), preferred);
    let Some(factor) = preferred.filter(|factor| available.contains(factor)) else {
        return Ok(AuthResponse::challenge(call, client, Challenge::Select, user.as_ref())
            .offering(&available));
    };
    let response = challenge(call, client, name, user.as_ref(), factor, parameters)?;
    Ok(match factor {
        FirstFactor::Password | FirstFactor::PasswordSrp => response,
        _ => response.offering(&available),
    })
}

/// SELECT_CHALLENGE: one of the list.
pub(super) fn selected(call: &mut Call<'_>, answer: Answer<'_>) -> Result<AuthResponse> {
    let factor = FirstFactor::named(answer.responses.require("ANSWER")?)
        .filter(|factor| available(call, answer.user.as_ref(), None).contains(factor))
        .ok_or_else(|| ServiceError::invalid_parameter("Selected challenge is not available"))?;
    let user = answer.user.as_ref();
    challenge(call, answer.client, answer.real_name(), user, factor, answer.responses)
}

fn available(
    call: &Call<'_>,
    user: Option<&User>,
    preferred: Option<FirstFactor>,
) -> Vec<FirstFactor> {
    let policy = &call.config.sign_in_policy;
    match user {
        Some(user) => policy.available(user, takes_second_factor(call.config, user)),
        None => policy.simulated(preferred),
    }
}

/// The challenge of a factor; a password that came along is its answer.
fn challenge(
    call: &mut Call<'_>,
    client: &Client,
    name: &str,
    user: Option<&User>,
    factor: FirstFactor,
    parameters: &Parameters,
) -> Result<AuthResponse> {
    match factor {
        FirstFactor::Password if parameters.get("PASSWORD").is_some() => {
            sign_in_by_password(call, client, name, parameters)
        }
        FirstFactor::Password => {
            Ok(AuthResponse::challenge(call, client, Challenge::Password, user))
        }
        FirstFactor::PasswordSrp => srp_auth::start(call, client, name, parameters, Then::Tokens),
        FirstFactor::EmailOtp => {
            sent_code::challenge_or_simulate(call, client, name, user, SentCode::EmailOtp)
        }
        FirstFactor::SmsOtp => {
            sent_code::challenge_or_simulate(call, client, name, user, SentCode::SmsOtp)
        }
        FirstFactor::WebAuthn => {
            // Only a user who exists has passkeys to offer.
            let user = user.ok_or_else(ServiceError::incorrect_username_or_password)?;
            Ok(web_authn::challenge(call, client, user))
        }
    }
}
