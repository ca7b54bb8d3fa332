//! USER_AUTH: sign-in with a first factor that the user chooses.

use super::auth_response::AuthResponse;
use super::parameters::{Answer, Parameters, find_user};
use super::{code_challenge, password, srp_auth, web_authn};
use crate::config::{Client, FirstFactor};
use crate::error::{Result, ServiceError};
use crate::factors;
use crate::operations::call::Call;
use crate::state::{Challenge, CodeChallenge, NextStep};
use crate::user::User;

/// Begins with the preferred challenge where it is available, otherwise with a
/// list to choose from.
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
            .with_available(&available));
    };
    let response = challenge(call, client, name, user.as_ref(), factor, parameters)?;
    Ok(match factor {
        FirstFactor::Password | FirstFactor::PasswordSrp => response,
        _ => response.with_available(&available),
    })
}

/// Continues with the factor that the user chose in SELECT_CHALLENGE.
pub(super) fn respond(call: &mut Call<'_>, answer: Answer<'_>) -> Result<AuthResponse> {
    let factor = FirstFactor::named(answer.responses.require("ANSWER")?)
        .filter(|factor| available(call, answer.user.as_ref(), None).contains(factor))
        .ok_or_else(|| ServiceError::invalid_parameter("Selected challenge is not available"))?;
    let user = answer.user.as_ref();
    challenge(call, answer.client, answer.username(), user, factor, answer.responses)
}

fn available(
    call: &Call<'_>,
    user: Option<&User>,
    preferred: Option<FirstFactor>,
) -> Vec<FirstFactor> {
    match user {
        Some(user) => factors::first_factors(call.config, user),
        None => factors::simulated_first_factors(&call.config.sign_in_policy, preferred),
    }
}

/// Creates the challenge of a factor. A password that the request contains
/// answers it at once.
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
            password::sign_in(call, client, name, parameters)
        }
        FirstFactor::Password => {
            Ok(AuthResponse::challenge(call, client, Challenge::Password, user))
        }
        FirstFactor::PasswordSrp => {
            srp_auth::start(call, client, name, parameters, NextStep::Tokens)
        }
        FirstFactor::EmailOtp => {
            code_challenge::challenge_or_simulate(call, client, name, user, CodeChallenge::EmailOtp)
        }
        FirstFactor::SmsOtp => {
            code_challenge::challenge_or_simulate(call, client, name, user, CodeChallenge::SmsOtp)
        }
        FirstFactor::WebAuthn => {
            // Only a user who exists has passkeys to offer.
            let user = user.ok_or_else(ServiceError::incorrect_username_or_password)?;
            Ok(web_authn::challenge(call, client, user))
        }
    }
}
