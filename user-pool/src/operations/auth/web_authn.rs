//! WEB_AUTHN: a passkey as the first factor.

use serde_json::{Value, json};

use super::auth_response::AuthResponse;
use super::parameters::Answer;
use super::second_factor::after_first_factor;
use crate::config::Client;
use crate::crypto::web_authn::Assertion;
use crate::error::{Result, ServiceError};
use crate::host;
use crate::operations::call::Call;
use crate::state::Challenge;
use crate::user::{Passkey, User};

/// Creates the challenge, whose options are JSON in a string.
pub(super) fn challenge(call: &mut Call<'_>, client: &Client, user: &User) -> AuthResponse {
    let challenge = host::opaque(call.host, 32);
    let party = &call.config.web_authn;
    let allowed: Vec<Value> = user.passkeys.registered.iter().map(Passkey::descriptor).collect();
    let options = json!({
        "challenge": challenge,
        "timeout": 180_000,
        "rpId": party.relying_party_id,
        "allowCredentials": allowed,
        "userVerification": party.user_verification,
    });
    AuthResponse::challenge(call, client, Challenge::WebAuthn { challenge }, Some(user))
        .with("CREDENTIAL_REQUEST_OPTIONS", options.to_string())
}

pub(super) fn respond(
    call: &mut Call<'_>,
    answer: Answer<'_>,
    challenge: &str,
) -> Result<AuthResponse> {
    let credential = answer.responses.require("CREDENTIAL")?;
    let assertion: Assertion =
        serde_json::from_str(credential).map_err(|_| ServiceError::invalid_credential())?;
    let mut user = answer.user.ok_or_else(ServiceError::invalid_session)?;
    let mut passkeys = user.passkeys.registered.iter_mut();
    passkeys
        .find(|passkey| passkey.credential.id == assertion.id)
        .and_then(|passkey| {
            let party = &call.config.web_authn;
            assertion.check(party, challenge, &mut passkey.credential).ok()
        })
        .ok_or_else(ServiceError::incorrect_username_or_password)?;
    call.users.insert(user.clone());
    after_first_factor(call, answer.client, &user, answer.responses)
}
