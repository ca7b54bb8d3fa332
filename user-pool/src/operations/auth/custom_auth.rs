//! CUSTOM_AUTH, with a configured question and answer in place of the triggers.

use subtle::ConstantTimeEq;

use super::auth_response::AuthResponse;
use super::parameters::{Answer, find_user};
use super::second_factor::after_first_factor;
use crate::config::{Client, Config, CustomAuth};
use crate::error::{Result, ServiceError};
use crate::operations::call::Call;
use crate::simulated;
use crate::state::Challenge;
use crate::user::User;

/// The number of wrong answers after which another try is allowed.
const FORGIVEN: u32 = 2;

pub(super) fn start(call: &mut Call<'_>, client: &Client, name: &str) -> Result<AuthResponse> {
    let user = find_user(call, client, name)?;
    let sub = match &user {
        Some(user) => user.sub.clone(),
        None => simulated::sub(call.config, name),
    };
    challenge(call, client, user.as_ref(), &sub, 0)
}

/// Asks the question after the password was proved.
pub(super) fn after_password(
    call: &mut Call<'_>,
    client: &Client,
    user: &User,
) -> Result<AuthResponse> {
    challenge(call, client, Some(user), &user.sub, 0)
}

pub(super) fn respond(
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
            let sub = user.map_or(&answer.name, |user| &user.sub);
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

/// Returns the question and answer, or refuses the flow where there are none.
pub(super) fn configured(config: &Config) -> Result<&CustomAuth> {
    config.custom_auth.as_ref().ok_or_else(|| {
        ServiceError::invalid_parameter(
            "Custom auth lambda trigger is not configured for the user pool.",
        )
    })
}
