//! The last step of a sign-in: a remembered device proves its secret, and a new
//! device gets a key to be confirmed with.

use super::auth_response::AuthResponse;
use super::parameters::{Answer, Parameters};
use super::srp_exchange::{SrpProof, begin, with_exchange};
use crate::config::Client;
use crate::crypto::srp::Identity;
use crate::error::{Result, ServiceError};
use crate::operations::call::Call;
use crate::state::{AuthenticationResult, Challenge, Secret, SrpAttempt};
use crate::user::{Device, NewDeviceMetadata, User};

/// Whether the request names a remembered device, where such a device replaces
/// the second factor.
pub(super) fn is_second_factor(
    call: &Call<'_>,
    user: &User,
    parameters: &Parameters,
) -> Result<bool> {
    let replaces_factor = call
        .config
        .devices
        .as_ref()
        .is_some_and(|devices| devices.challenge_required_on_new_device);
    let device = named_device(call, user, parameters)?;
    Ok(replaces_factor && device.is_some_and(|(_, device)| device.is_remembered))
}

/// Ends a sign-in with tokens, or asks a remembered device to prove its secret.
pub(super) fn finish(
    call: &mut Call<'_>,
    client: &Client,
    user: &User,
    parameters: &Parameters,
) -> Result<AuthResponse> {
    match named_device(call, user, parameters)? {
        Some((_, device)) if device.is_remembered => {
            Ok(AuthResponse::challenge(call, client, Challenge::DeviceSrpAuth, Some(user)))
        }
        Some((key, _)) => Ok(on_known_device(call, client, user, key)),
        None if call.config.devices.is_some() => Ok(on_new_device(call, client, user)),
        None => Ok(AuthResponse::tokens(sign_in(call, client, user, None))),
    }
}

/// Begins the SRP exchange of DEVICE_SRP_AUTH.
pub(super) fn start(call: &mut Call<'_>, answer: &Answer<'_>) -> Result<AuthResponse> {
    let user = answer.user.as_ref().ok_or_else(ServiceError::invalid_session)?;
    let key = answer.responses.require("DEVICE_KEY")?;
    let verifier = user.device(key)?.remembered()?;
    let exchange = begin(call, verifier, answer.responses)?;
    let attempt = SrpAttempt {
        exchange,
        secret: Secret::Device { key: key.to_owned() },
        username: Some(user.username.clone()),
    };
    let challenge = Challenge::DevicePasswordVerifier;
    let response = AuthResponse::challenge(call, answer.client, challenge, Some(user))
        .with("USERNAME", &user.username)
        .with("DEVICE_KEY", key);
    Ok(with_exchange(call, answer.client, response, verifier, attempt))
}

/// Checks the proof of DEVICE_PASSWORD_VERIFIER.
pub(super) fn verify(call: &mut Call<'_>, answer: &Answer<'_>) -> Result<AuthResponse> {
    let user = answer.user.as_ref().ok_or_else(ServiceError::invalid_session)?;
    let key = answer.responses.require("DEVICE_KEY")?;
    let device = user.device(key)?;
    let verifier = device.remembered()?;
    let proof = SrpProof::read(answer.responses)?;
    let secret = Secret::Device { key: key.to_owned() };
    let identity = Identity { group: &device.group_key, id: key };
    let is_right = |attempt: &SrpAttempt| {
        attempt.username.as_ref() == Some(&user.username)
            && attempt.secret == secret
            && proof.is_timely(call.now)
            && proof.proves(&attempt.exchange, verifier, identity)
    };
    let attempt = call.srp_attempts.find(&proof.secret_block, answer.client, call.now);
    call.srp_attempts.spend(&proof.secret_block);
    if !attempt.as_ref().is_some_and(is_right) {
        return Err(ServiceError::incorrect_username_or_password());
    }
    Ok(on_known_device(call, answer.client, user, key))
}

/// Returns the device that a request names, which the user must have confirmed.
fn named_device<'a>(
    call: &Call<'_>,
    user: &'a User,
    parameters: &'a Parameters,
) -> Result<Option<(&'a str, &'a Device)>> {
    let key = parameters.get("DEVICE_KEY").filter(|key| !key.is_empty());
    match key.filter(|_| call.config.devices.is_some()) {
        Some(key) => Ok(Some((key, user.device(key)?))),
        None => Ok(None),
    }
}

fn on_known_device(call: &mut Call<'_>, client: &Client, user: &User, key: &str) -> AuthResponse {
    let mut user = user.clone();
    if let Some(device) = user.devices.get_mut(key) {
        device.authenticated = call.now;
    }
    call.users.insert(user.clone());
    AuthResponse::tokens(sign_in(call, client, &user, Some(key)))
}

fn on_new_device(call: &mut Call<'_>, client: &Client, user: &User) -> AuthResponse {
    let new = NewDeviceMetadata::new(&call.config.region, call.host);
    let mut user = user.clone();
    user.devices.insert(new.device_key.clone(), Device::new(&new.device_group_key, call.now));
    call.users.insert(user.clone());
    let mut result = sign_in(call, client, &user, Some(&new.device_key));
    result.new_device_metadata = Some(new);
    AuthResponse::tokens(result)
}

fn sign_in(
    call: &mut Call<'_>,
    client: &Client,
    user: &User,
    device_key: Option<&str>,
) -> AuthenticationResult {
    call.tokens.sign_in(call.host, client, user, call.request_id, device_key)
}
