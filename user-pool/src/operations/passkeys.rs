//! The operations by which a user registers passkeys, lists and deletes them.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Empty;
use super::page::{self, Page};
use crate::error::{Result, ServiceError};
use crate::first_factor::FirstFactor;
use crate::host;
use crate::passkeys::{BegunRegistration, Passkey};
use crate::pool::Call;
use crate::web_authn::{ES256, Flaw, Registration};

/// The passkeys that a user may have.
const MOST: usize = 20;

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
    if user.passkeys.registered.len() >= MOST {
        return Err(ServiceError::too_many_passkeys());
    }
    let challenge = host::opaque(call.host, 32);
    let party = &call.config.web_authn;
    let exclude: Vec<Value> = user.passkeys.registered.iter().map(descriptor).collect();
    let credential_creation_options = json!({
        "authenticatorSelection": {
            "requireResidentKey": true,
            "residentKey": "required",
            "userVerification": party.user_verification,
        },
        "challenge": challenge,
        "excludeCredentials": exclude,
        "pubKeyCredParams": [{ "alg": ES256, "type": "public-key" }],
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
        registration.check(&call.config.web_authn, &begun.challenge).map_err(refused)?;
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

fn refused(flaw: Flaw) -> ServiceError {
    match flaw {
        Flaw::Challenge => ServiceError::web_authn_challenge_not_found(),
        Flaw::Origin => ServiceError::web_authn_origin_not_allowed(),
        Flaw::RelyingParty => ServiceError::web_authn_relying_party_mismatch(),
        Flaw::Unsupported => ServiceError::web_authn_credential_not_supported(),
        Flaw::Malformed | Flaw::Signature => ServiceError::invalid_credential(),
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

/// In the order of their registration.
pub(super) fn list(
    call: &mut Call<'_>,
    request: ListWebAuthnCredentials,
) -> Result<ListWebAuthnCredentialsResponse> {
    let user = call.user(&request.access_token)?;
    let mut passkeys = user.passkeys.registered.iter().map(|passkey| (id(passkey), passkey));
    if let Some(token) = request.next_token {
        let last = page::read_token(&token)?;
        passkeys.find(|(id, _)| *id == last).ok_or_else(page::invalid_token)?;
    }
    let page = Page::of(passkeys, request.max_results, |(id, _)| id);
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
    let position = passkeys.iter().position(|passkey| id(passkey) == request.credential_id);
    passkeys.remove(
        position.ok_or_else(|| ServiceError::resource_not_found("Credential does not exist"))?,
    );
    call.users.insert(user);
    Ok(Empty {})
}

/// A passkey as the options of both ceremonies name it.
pub(super) fn descriptor(passkey: &Passkey) -> Value {
    json!({ "id": id(passkey), "type": "public-key", "transports": passkey.transports })
}

fn id(passkey: &Passkey) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(&passkey.credential.id)
}

fn check_enabled(call: &Call<'_>) -> Result<()> {
    if call.config.sign_in_policy.allows(FirstFactor::WebAuthn) {
        return Ok(());
    }
    Err(ServiceError::web_authn_not_enabled())
}
