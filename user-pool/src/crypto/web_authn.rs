//! The relying party's side of WebAuthn's registration and authentication
//! ceremonies, for the attestation format "none".

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ciborium::Value;
use serde::{Deserialize, Deserializer, Serialize};
use sha2::{Digest, Sha256};

use super::ceremony_error::{CeremonyError, Result};
use super::cose::{PublicKey, cbor, entry};

const USER_PRESENT: u8 = 0x01;
const USER_VERIFIED: u8 = 0x04;
const HAS_CREDENTIAL: u8 = 0x40;

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(crate) struct WebAuthnConfiguration {
    pub relying_party_id: String,
    pub user_verification: UserVerification,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum UserVerification {
    Preferred,
    Required,
}

impl Default for WebAuthnConfiguration {
    fn default() -> Self {
        Self {
            relying_party_id: "localhost".to_owned(),
            user_verification: UserVerification::Preferred,
        }
    }
}

/// A public key credential, which a registration leaves with the relying party.
#[derive(Clone)]
pub(crate) struct Credential {
    pub id: Vec<u8>,
    key: PublicKey,
    /// The signature counter, which many authenticators keep at 0.
    counter: u32,
}

/// The result of `navigator.credentials.create()`, in the form of `toJSON()`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Registration {
    #[serde(deserialize_with = "base64url")]
    id: Vec<u8>,
    pub authenticator_attachment: Option<String>,
    pub response: Attestation,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Attestation {
    #[serde(rename = "clientDataJSON", deserialize_with = "base64url")]
    client_data: Vec<u8>,
    #[serde(deserialize_with = "base64url")]
    attestation_object: Vec<u8>,
    #[serde(default)]
    pub transports: Vec<String>,
}

/// The result of `navigator.credentials.get()`, in the form of `toJSON()`.
#[derive(Deserialize)]
pub(crate) struct Assertion {
    #[serde(deserialize_with = "base64url")]
    pub id: Vec<u8>,
    response: AssertionResponse,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AssertionResponse {
    #[serde(rename = "clientDataJSON", deserialize_with = "base64url")]
    client_data: Vec<u8>,
    #[serde(deserialize_with = "base64url")]
    authenticator_data: Vec<u8>,
    #[serde(deserialize_with = "base64url")]
    signature: Vec<u8>,
}

impl Registration {
    /// Checks the registration and returns the new credential.
    pub fn check(&self, party: &WebAuthnConfiguration, challenge: &str) -> Result<Credential> {
        check_client_data(&self.response.client_data, "webauthn.create", party, challenge)?;
        let object = cbor(&mut self.response.attestation_object.as_slice())?;
        if entry(&object, "fmt".into()).and_then(Value::as_text) != Some("none") {
            return Err(CeremonyError::Unsupported);
        }
        let data = entry(&object, "authData".into()).and_then(Value::as_bytes);
        let data = AuthenticatorData::read(data.ok_or(CeremonyError::Malformed)?)?;
        data.check(party)?;
        let (id, key) = data.credential()?;
        if id != self.id {
            return Err(CeremonyError::Malformed);
        }
        Ok(Credential { id: id.to_vec(), key, counter: data.counter })
    }
}

impl Assertion {
    /// Checks the assertion with the credential of its id, whose counter it moves
    /// on.
    pub fn check(
        &self,
        party: &WebAuthnConfiguration,
        challenge: &str,
        credential: &mut Credential,
    ) -> Result<()> {
        let AssertionResponse { client_data, authenticator_data, signature } = &self.response;
        check_client_data(client_data, "webauthn.get", party, challenge)?;
        let data = AuthenticatorData::read(authenticator_data)?;
        data.check(party)?;
        let signed = [authenticator_data.as_slice(), &Sha256::digest(client_data)].concat();
        credential.key.verify(&signed, signature)?;
        let counts = (data.counter, credential.counter) != (0, 0);
        if counts && data.counter <= credential.counter {
            return Err(CeremonyError::Signature);
        }
        credential.counter = data.counter;
        Ok(())
    }
}

#[derive(Deserialize)]
struct ClientData {
    r#type: String,
    challenge: String,
    origin: String,
}

fn check_client_data(
    json: &[u8],
    ceremony: &str,
    party: &WebAuthnConfiguration,
    challenge: &str,
) -> Result<()> {
    let data: ClientData = serde_json::from_slice(json).map_err(|_| CeremonyError::Malformed)?;
    if data.r#type != ceremony {
        return Err(CeremonyError::Malformed);
    }
    if data.challenge != challenge {
        return Err(CeremonyError::Challenge);
    }
    if !is_origin_of(&data.origin, &party.relying_party_id) {
        return Err(CeremonyError::Origin);
    }
    Ok(())
}

/// Whether a page of this origin may act for the relying party: its host is the
/// relying party's id or a subdomain, and only localhost may lack TLS.
fn is_origin_of(origin: &str, relying_party: &str) -> bool {
    let is_below = |host: &str, domain: &str| {
        let rest = host.strip_suffix(domain);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    let Some((scheme, authority)) = origin.split_once("://") else {
        return false;
    };
    let host = authority.split(':').next().unwrap_or_default();
    let is_secure = scheme == "https" || scheme == "http" && is_below(host, "localhost");
    is_secure && is_below(host, relying_party)
}

/// The authenticator data, which an authenticator signs.
struct AuthenticatorData<'a> {
    relying_party: &'a [u8; 32],
    flags: u8,
    counter: u32,
    rest: &'a [u8],
}

impl<'a> AuthenticatorData<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self> {
        let parts = || {
            let (relying_party, rest) = bytes.split_first_chunk()?;
            let (flags, rest) = rest.split_first()?;
            let (counter, rest) = rest.split_first_chunk()?;
            let counter = u32::from_be_bytes(*counter);
            Some(Self { relying_party, flags: *flags, counter, rest })
        };
        parts().ok_or(CeremonyError::Malformed)
    }

    fn check(&self, party: &WebAuthnConfiguration) -> Result<()> {
        if *self.relying_party != *Sha256::digest(&party.relying_party_id) {
            return Err(CeremonyError::RelyingParty);
        }
        if self.flags & USER_PRESENT == 0 {
            return Err(CeremonyError::Malformed);
        }
        let must_verify = party.user_verification == UserVerification::Required;
        if must_verify && self.flags & USER_VERIFIED == 0 {
            return Err(CeremonyError::Unsupported);
        }
        Ok(())
    }

    /// Returns the id and key of a new credential, which follow the AAGUID.
    fn credential(&self) -> Result<(&'a [u8], PublicKey)> {
        if self.flags & HAS_CREDENTIAL == 0 {
            return Err(CeremonyError::Malformed);
        }
        let parts = || {
            let (_, rest) = self.rest.split_first_chunk::<16>()?;
            let (length, rest) = rest.split_first_chunk()?;
            rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))
        };
        let (id, mut rest) = parts().ok_or(CeremonyError::Malformed)?;
        Ok((id, PublicKey::read(&cbor(&mut rest)?)?))
    }
}

fn base64url<'de, D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Vec<u8>, D::Error> {
    let text = String::deserialize(deserializer)?;
    BASE64_URL_SAFE_NO_PAD.decode(text).map_err(serde::de::Error::custom)
}
