use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use crate::clock::Timestamp;
use crate::crypto::web_authn::Credential;

/// The passkeys of a user, and the registration that has begun.
#[derive(Clone, Default)]
pub(crate) struct Passkeys {
    pub registered: Vec<Passkey>,
    pub begun: Option<BegunRegistration>,
}

#[derive(Clone)]
pub(crate) struct Passkey {
    pub credential: Credential,
    /// `platform` or `cross-platform`, where the browser tells.
    pub attachment: Option<String>,
    pub transports: Vec<String>,
    pub created: Timestamp,
}

impl Passkey {
    /// Returns the credential's id in base64url.
    pub fn id(&self) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(&self.credential.id)
    }

    /// Returns the `PublicKeyCredentialDescriptor` for the options of a ceremony.
    pub fn descriptor(&self) -> Value {
        json!({ "id": self.id(), "type": "public-key", "transports": self.transports })
    }
}

#[derive(Clone)]
pub(crate) struct BegunRegistration {
    pub challenge: String,
    pub client_id: String,
    pub expires: Timestamp,
}
