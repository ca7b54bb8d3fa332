//! USER_SRP_AUTH and the other flows that begin with SRP, which proves a password
//! without sending it.

use super::auth_response::AuthResponse;
use super::parameters::{Answer, Parameters, find_user};
use super::srp_exchange::{SrpProof, begin, with_exchange};
use super::{custom_auth, password};
use crate::config::{Client, Config};
use crate::crypto::srp::{Identity, Verifier};
use crate::error::{Result, ServiceError};
use crate::host;
use crate::operations::call::Call;
use crate::simulated;
use crate::state::{NextStep, Secret, SrpAttempt};

pub(super) const PASSWORD_VERIFIER: &str = "PASSWORD_VERIFIER";

pub(super) fn start(
    call: &mut Call<'_>,
    client: &Client,
    name: &str,
    parameters: &Parameters,
    next: NextStep,
) -> Result<AuthResponse> {
    let user = find_user(call, client, name)?;
    let id = match &user {
        Some(user) => user.username.clone(),
        None => simulated::sub(call.config, name),
    };
    let password = user.as_ref().and_then(|user| user.password.text());
    let verifier = match password {
        Some(password) => verifier(call.config, &id, password),
        // A user without a password is asked for a proof like any other.
        None => verifier(call.config, &id, &host::opaque(call.host, 32)),
    };
    let exchange = begin(call, &verifier, parameters)?;
    let secret = Secret::Password { name: name.to_owned(), next };
    let attempt = SrpAttempt { exchange, secret, username: user.map(|user| user.username) };
    let response = AuthResponse::without_session(PASSWORD_VERIFIER)
        .with("USERNAME", &id)
        .with("USER_ID_FOR_SRP", &id);
    Ok(with_exchange(call, client, response, &verifier, attempt))
}

/// Checks a proof, which can be tried once, and continues.
pub(super) fn verify(call: &mut Call<'_>, answer: &Answer<'_>) -> Result<AuthResponse> {
    let proof = SrpProof::read(answer.responses)?;
    let outcome = check_proof(call, answer, &proof);
    // The proof remains valid when the device was forgotten: clients send it once
    // more, without the device.
    if outcome.as_ref().err() != Some(&ServiceError::device_does_not_exist()) {
        call.srp_attempts.spend(&proof.secret_block);
    }
    outcome
}

/// Checks a proof. The error is the one about a wrong password whatever is wrong
/// with the proof.
fn check_proof(
    call: &mut Call<'_>,
    answer: &Answer<'_>,
    proof: &SrpProof<'_>,
) -> Result<AuthResponse> {
    let incorrect = ServiceError::incorrect_username_or_password;
    let attempt = call.srp_attempts.find(&proof.secret_block, answer.client, call.now);
    let SrpAttempt { exchange, secret, username } = attempt
        .filter(|attempt| {
            attempt.username.as_ref() == answer.user.as_ref().map(|user| &user.username)
        })
        .ok_or_else(incorrect)?;
    let Secret::Password { name, next } = secret else {
        return Err(incorrect());
    };
    let name = username.as_deref().unwrap_or(&name);
    let user = find_user(call, answer.client, name)?;
    let (config, now) = (call.config, call.now);
    let user = password::check(call, name, user, |user| {
        let id = &user.username;
        let is_right = |password| {
            proof.proves(&exchange, &verifier(config, id, password), identity(config, id))
        };
        proof.is_timely(now) && user.password.text().is_some_and(is_right)
    })?;
    match next {
        NextStep::CustomChallenge => custom_auth::after_password(call, answer.client, &user),
        NextStep::Tokens => password::after_password(call, answer.client, &user, answer.responses),
    }
}

/// Computes a verifier. Its salt is always the same for a user; otherwise a second
/// request would distinguish a user from a simulated one.
fn verifier(config: &Config, id: &str, password: &str) -> Verifier {
    Verifier::of_password(identity(config, id), password, &simulated::stable_bytes(config, id))
}

fn identity<'a>(config: &'a Config, id: &'a str) -> Identity<'a> {
    Identity { group: config.pool_name(), id }
}
