use std::collections::BTreeSet;

use crate::config::Mfa;
use crate::crypto::totp::SoftwareToken;

/// The second factors of a user.
#[derive(Clone, Default)]
pub(crate) struct MfaSettings {
    pub enabled: BTreeSet<Mfa>,
    pub preferred: Option<Mfa>,
    /// The token that was associated and waits for its first code.
    pub unverified_token: Option<SoftwareToken>,
    pub software_token: Option<SoftwareToken>,
}
