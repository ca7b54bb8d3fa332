//! The operations on a signed-in user's passkeys.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::call::Call;
use super::page::{self, Page};
use super::shapes::Empty;
use crate::config::FirstFactor;
use crate::crypto::ceremony_error::CeremonyError;
use crate::crypto::cose::ALGORITHMS;
use crate::crypto::web_authn::Registration;
use crate::error::{Result, ServiceError};
use crate::host;
use crate::user::{BegunRegistration, Passkey};

/// The number of passkeys that a user may have.
const MAX_PASSKEYS: usize = 20;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct StartWebAuthnRegistration {
    access_token: String,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct StartWebAuthnRegistrationResponse {
    credential_creation_options: Value,
}

pub(super) fn start(
    call: &mut Call<'_>,
    request: StartWebAuthnRegistration,
) -> Result<StartWebAuthnRegistrationResponse> {
    let mut user = call.user(&request.access_token)?;
    let sign_in = call.tokens.check_access_token(&request.access_token, call.now)?;
    let client = call.client(&sign_in.client_id)?;
    check_enabled(call)?;
    if user.passkeys.registered.len() >= MAX_PASSKEYS {
        return Err(ServiceError::too_many_passkeys());
    }
    let challenge = host::opaque(call.host, 32);
    let party = &call.config.web_authn;
    let algorithms = ALGORITHMS.map(|alg| json!({ "alg": alg, "type": "public-key" }));
    let exclude: Vec<Value> = user.passkeys.registered.iter().map(Passkey::descriptor).collect();
    let credential_creation_options = json!({
        "authenticatorSelection": {
            "requireResidentKey": true,
            "residentKey": "required",
            "userVerification": party.user_verification,
        },
        "challenge": challenge,
        "excludeCredentials": exclude,
        "pubKeyCredParams": algorithms,
        "rp": { "id": party.relying_party_id, "name": party.relying_party_id },
        "timeout": 60_000,
        "user": {
            "displayName": user.username,
            "id": BASE64_URL_SAFE_NO_PAD.encode(&user.sub),
            "name": user.username,
        },
    });
    user.passkeys.begun = Some(BegunRegistration {
        challenge,
        client_id: client.id.clone(),
        expires: call.now.after(client.session_validity()),
    });
    call.users.insert(user);
    Ok(StartWebAuthnRegistrationResponse { credential_creation_options })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct CompleteWebAuthnRegistration {
    access_token: String,
    credential: Value,
}

pub(super) fn complete(
    call: &mut Call<'_>,
    request: CompleteWebAuthnRegistration,
) -> Result<Empty> {
    let mut user = call.user(&request.access_token)?;
    let sign_in = call.tokens.check_access_token(&request.access_token, call.now)?;
    check_enabled(call)?;
    let begun = user.passkeys.begun.as_ref().filter(|begun| begun.expires > call.now);
    let begun = begun.ok_or_else(ServiceError::web_authn_challenge_not_found)?;
    if begun.client_id != sign_in.client_id {
        return Err(ServiceError::web_authn_client_mismatch());
    }
    let registration: Registration = serde_json::from_value(request.credential)
        .map_err(|_| ServiceError::invalid_credential())?;
    let credential =
        registration.check(&call.config.web_authn, &begun.challenge).map_err(exception)?;
    if user.passkeys.registered.iter().any(|passkey| passkey.credential.id == credential.id) {
        return Err(ServiceError::invalid_credential());
    }
    user.passkeys.begun = None;
    user.passkeys.registered.push(Passkey {
        credential,
        attachment: registration.authenticator_attachment,
        transports: registration.response.transports,
        created: call.now,
    });
    call.users.insert(user);
    Ok(Empty {})
}

fn exception(error: CeremonyError) -> ServiceError {
    match error {
        CeremonyError::Challenge => ServiceError::web_authn_challenge_not_found(),
        CeremonyError::Origin => ServiceError::web_authn_origin_not_allowed(),
        CeremonyError::RelyingParty => ServiceError::web_authn_relying_party_mismatch(),
        CeremonyError::Unsupported => ServiceError::web_authn_credential_not_supported(),
        CeremonyError::Malformed | CeremonyError::Signature => ServiceError::invalid_credential(),
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ListWebAuthnCredentials {
    access_token: String,
    next_token: Option<String>,
    max_results: Option<usize>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ListWebAuthnCredentialsResponse {
    credentials: Vec<WebAuthnCredentialDescription>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_token: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct WebAuthnCredentialDescription {
    credential_id: String,
    friendly_credential_name: &'static str,
    relying_party_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    authenticator_attachment: Option<String>,
    authenticator_transports: Vec<String>,
    created_at: f64,
}

/// Lists the passkeys in the order of their registration.
pub(super) fn list(
    call: &mut Call<'_>,
    request: ListWebAuthnCredentials,
) -> Result<ListWebAuthnCredentialsResponse> {
    let user = call.user(&request.access_token)?;
    let mut passkeys = user.passkeys.registered.iter().map(|passkey| (passkey.id(), passkey));
    if let Some(token) = request.next_token {
        let last = page::read_token(&token)?;
        passkeys.find(|(id, _)| *id == last).ok_or_else(page::invalid_token)?;
    }
    let page = Page::new(passkeys, request.max_results, |(id, _)| id);
    let describe = |(credential_id, passkey): (String, &Passkey)| WebAuthnCredentialDescription {
        credential_id,
        friendly_credential_name: match passkey.attachment.as_deref() {
            Some("cross-platform") => "Roaming passkey",
            _ => "Passkey",
        },
        relying_party_id: call.config.web_authn.relying_party_id.clone(),
        authenticator_attachment: passkey.attachment.clone(),
        authenticator_transports: passkey.transports.clone(),
        created_at: passkey.created.fractional_seconds(),
    };
    Ok(ListWebAuthnCredentialsResponse {
        next_token: page.token,
        credentials: page.items.into_iter().map(describe).collect(),
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct DeleteWebAuthnCredential {
    access_token: String,
    credential_id: String,
}

pub(super) fn delete(call: &mut Call<'_>, request: DeleteWebAuthnCredential) -> Result<Empty> {
    let mut user = call.user(&request.access_token)?;
    let passkeys = &mut user.passkeys.registered;
    let position = passkeys.iter().position(|passkey| passkey.id() == request.credential_id);
    passkeys.remove(
        position.ok_or_else(|| ServiceError::resource_not_found("Credential does not exist"))?,
    );
    call.users.insert(user);
    Ok(Empty {})
}

fn check_enabled(call: &Call<'_>) -> Result<()> {
    if call.config.sign_in_policy.allows(FirstFactor::WebAuthn) {
        return Ok(());
    }
    Err(ServiceError::web_authn_not_enabled())
}
