//! USER_SRP_AUTH and the other flows that begin so: a password is proved, and
//! not sent.

use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::auth::{Answer, AuthResponse, Parameters, after_password, check_password, find_user};
use super::custom_auth;
use crate::client::Client;
use crate::clock::Timestamp;
use crate::config::Config;
use crate::error::{Result, ServiceError};
use crate::host;
use crate::pool::Call;
use crate::proofs::{Attempt, Secret, Then};
use crate::simulated;
use crate::srp::{Exchange, Identity, Verifier};

pub(super) const PASSWORD_VERIFIER: &str = "PASSWORD_VERIFIER";

/// How far a `TIMESTAMP` may be from the pool's clock.
const TOLERANCE: Duration = Duration::from_secs(300);

pub(super) fn start(
    call: &mut Call<'_>,
    client: &Client,
    name: &str,
    parameters: &Parameters,
    then: Then,
) -> Result<AuthResponse> {
    let user = find_user(call, client, name)?;
    let id = match &user {
        Some(user) => user.username.clone(),
        None => simulated::sub(call.config, name),
    };
    let password = user.as_ref().and_then(|user| user.password.text());
    let verifier = match password {
        Some(password) => verifier(call.config, &id, password),
        // Whoever has no password proves none, but is asked for it.
        None => verifier(call.config, &id, &host::opaque(call.host, 32)),
    };
    let exchange = begin(call, &verifier, parameters)?;
    let secret = Secret::Password { name: name.to_owned(), then };
    let attempt = Attempt { exchange, secret, username: user.map(|user| user.username) };
    let response = AuthResponse::without_session(PASSWORD_VERIFIER)
        .with("USERNAME", &id)
        .with("USER_ID_FOR_SRP", &id);
    Ok(with_exchange(call, client, response, &verifier, attempt))
}

/// Begins an exchange with the client's `SRP_A`.
pub(super) fn begin(
    call: &mut Call<'_>,
    verifier: &Verifier,
    parameters: &Parameters,
) -> Result<Exchange> {
    Exchange::begin(call.host, verifier, parameters.require("SRP_A")?)
        .ok_or_else(|| ServiceError::invalid_parameter("Invalid SRP_A"))
}

/// Adds to a challenge what the client needs for its proof.
pub(super) fn with_exchange(
    call: &mut Call<'_>,
    client: &Client,
    response: AuthResponse,
    verifier: &Verifier,
    attempt: Attempt,
) -> AuthResponse {
    response
        .with("SALT", verifier.salt())
        .with("SRP_B", attempt.exchange.srp_b())
        .with("SECRET_BLOCK", call.proofs.expect(call.host, client, attempt))
}

/// Goes on from the proof, which is tried once.
pub(super) fn verify(call: &mut Call<'_>, answer: &Answer<'_>) -> Result<AuthResponse> {
    let proof = Proof::read(answer.responses)?;
    let outcome = try_proof(call, answer, &proof);
    // A device that was forgotten is no fault of the proof: clients send the
    // same once more, without the device.
    if outcome.as_ref().err() != Some(&ServiceError::device_does_not_exist()) {
        call.proofs.spend(&proof.secret_block);
    }
    outcome
}

/// A proof that fails tells no more than a wrong password does.
fn try_proof(call: &mut Call<'_>, answer: &Answer<'_>, proof: &Proof<'_>) -> Result<AuthResponse> {
    let incorrect = ServiceError::incorrect_username_or_password;
    let attempt = call.proofs.find(&proof.secret_block, answer.client, call.now);
    let Attempt { exchange, secret, username } = attempt
        .filter(|attempt| {
            attempt.username.as_ref() == answer.user.as_ref().map(|user| &user.username)
        })
        .ok_or_else(incorrect)?;
    let Secret::Password { name, then } = secret else {
        return Err(incorrect());
    };
    let name = username.as_deref().unwrap_or(&name);
    let user = find_user(call, answer.client, name)?;
    let (config, now) = (call.config, call.now);
    let user = check_password(call, name, user, |user| {
        let id = &user.username;
        let is_right = |password| {
            proof.proves(&exchange, &verifier(config, id, password), identity(config, id))
        };
        proof.is_timely(now) && user.password.text().is_some_and(is_right)
    })?;
    match then {
        Then::CustomChallenge => custom_auth::after_password(call, answer.client, &user),
        Then::Tokens => after_password(call, answer.client, &user, answer.responses),
    }
}

/// A proof's part of a challenge's answer.
pub(super) struct Proof<'a> {
    pub secret_block: Vec<u8>,
    signature: Vec<u8>,
    timestamp: &'a str,
}

impl<'a> Proof<'a> {
    pub fn read(responses: &'a Parameters) -> Result<Self> {
        // What is not base64 is not what it should be either.
        let bytes = |name| Ok(BASE64_STANDARD.decode(responses.require(name)?).unwrap_or_default());
        Ok(Self {
            secret_block: bytes("PASSWORD_CLAIM_SECRET_BLOCK")?,
            signature: bytes("PASSWORD_CLAIM_SIGNATURE")?,
            timestamp: responses.require("TIMESTAMP")?,
        })
    }

    pub fn is_timely(&self, now: Timestamp) -> bool {
        Timestamp::from_srp(self.timestamp)
            .is_some_and(|then| now.since(then) <= TOLERANCE && then.since(now) <= TOLERANCE)
    }

    pub fn proves(&self, exchange: &Exchange, verifier: &Verifier, identity: Identity<'_>) -> bool {
        exchange.is_proved_by(
            &self.signature,
            verifier,
            identity,
            &self.secret_block,
            self.timestamp,
        )
    }
}

/// A salt is the same each time, or asking twice would tell a user from one
/// who only seems to exist.
fn verifier(config: &Config, id: &str, password: &str) -> Verifier {
    Verifier::of_password(identity(config, id), password, &simulated::stable_bytes(config, id))
}

fn identity<'a>(config: &'a Config, id: &'a str) -> Identity<'a> {
    Identity { group: config.pool_name(), id }
}
