//! CUSTOM_AUTH, its triggers replaced by a configured question and answer; the
//! password may have to be proved first.

use ctutils::CtEq;

use super::auth::{Answer, AuthResponse, Parameters, find_user};
use super::second_factor::after_first_factor;
use super::srp_auth;
use crate::client::Client;
use crate::config::{Config, CustomAuth};
use crate::error::{Result, ServiceError};
use crate::pool::Call;
use crate::proofs::Then;
use crate::session::Challenge;
use crate::simulated;
use crate::user::User;

/// The wrong answers that are followed by another try.
const FORGIVEN: u32 = 2;

pub(super) fn start(
    call: &mut Call<'_>,
    client: &Client,
    name: &str,
    parameters: &Parameters,
) -> Result<AuthResponse> {
    configured(call.config)?;
    if parameters.get("CHALLENGE_NAME") == Some("SRP_A") {
        return srp_auth::start(call, client, name, parameters, Then::CustomChallenge);
    }
    let user = find_user(call, client, name)?;
    let sub = match &user {
        Some(user) => user.sub.clone(),
        None => simulated::sub(call.config, name),
    };
    challenge(call, client, user.as_ref(), &sub, 0)
}

/// The question that follows on a proved password.
pub(super) fn after_password(
    call: &mut Call<'_>,
    client: &Client,
    user: &User,
) -> Result<AuthResponse> {
    challenge(call, client, Some(user), &user.sub, 0)
}

pub(super) fn answer(
    call: &mut Call<'_>,
    answer: Answer<'_>,
    wrong_answers: u32,
) -> Result<AuthResponse> {
    let given = answer.responses.require("ANSWER")?.as_bytes();
    let custom = call.config.custom_auth.as_ref();
    let right = custom.is_some_and(|custom| custom.answer.as_bytes().ct_eq(given).into());
    let user = answer.user.as_ref();
    match user.filter(|_| right) {
        Some(user) => after_first_factor(call, answer.client, user, answer.responses),
        None if wrong_answers < FORGIVEN => {
            let sub = user.map_or(answer.name, |user| &user.sub);
            challenge(call, answer.client, user, sub, wrong_answers.saturating_add(1))
        }
        None => Err(ServiceError::incorrect_username_or_password()),
    }
}

fn challenge(
    call: &mut Call<'_>,
    client: &Client,
    user: Option<&User>,
    sub: &str,
    wrong_answers: u32,
) -> Result<AuthResponse> {
    let custom = configured(call.config)?;
    Ok(AuthResponse::challenge(call, client, Challenge::Custom { wrong_answers }, user)
        .with("USERNAME", sub)
        .with("question", &custom.question))
}

fn configured(config: &Config) -> Result<&CustomAuth> {
    config.custom_auth.as_ref().ok_or_else(|| {
        ServiceError::invalid_parameter(
            "Custom auth lambda trigger is not configured for the user pool.",
        )
    })
}
