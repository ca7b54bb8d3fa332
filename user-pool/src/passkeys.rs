use crate::clock::Timestamp;
use crate::web_authn::Credential;

/// A user's passkeys, and the registration that is under way.
#[derive(Clone, Default)]
pub(crate) struct Passkeys {
    pub registered: Vec<Passkey>,
    pub begun: Option<BegunRegistration>,
}

#[derive(Clone)]
pub(crate) struct Passkey {
    pub credential: Credential,
    /// `platform` or `cross-platform`, where the browser says.
    pub attachment: Option<String>,
    pub transports: Vec<String>,
    pub created: Timestamp,
}

#[derive(Clone)]
pub(crate) struct BegunRegistration {
    pub challenge: String,
    pub client_id: String,
    pub expires: Timestamp,
}
