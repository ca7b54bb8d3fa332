//! Second factors: which a pool takes, and what its users made of them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::contact::ContactAttribute;
use crate::software_token::SoftwareToken;
use crate::user::User;

/// Whether users may, or must, prove a second factor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum MfaConfiguration {
    #[default]
    Off,
    Optional,
    On,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub(crate) enum Mfa {
    #[serde(rename = "SMS_MFA")]
    Sms,
    #[serde(rename = "SOFTWARE_TOKEN_MFA")]
    SoftwareToken,
    #[serde(rename = "EMAIL_OTP")]
    Email,
}

impl Mfa {
    pub const ALL: [Self; 3] = [Self::Sms, Self::SoftwareToken, Self::Email];

    /// As challenges and preferences name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sms => "SMS_MFA",
            Self::SoftwareToken => "SOFTWARE_TOKEN_MFA",
            Self::Email => "EMAIL_OTP",
        }
    }

    /// Whether this user has what the factor takes.
    pub fn is_set_up(self, user: &User) -> bool {
        match self {
            Self::Sms => user.is_verified(ContactAttribute::PhoneNumber),
            Self::SoftwareToken => user.mfa.software_token.is_some(),
            Self::Email => user.is_verified(ContactAttribute::Email),
        }
    }
}

/// A user's second factors.
#[derive(Clone, Default)]
pub(crate) struct MfaSettings {
    pub enabled: BTreeSet<Mfa>,
    pub preferred: Option<Mfa>,
    /// Associated, and waiting for its first code.
    pub unverified_token: Option<SoftwareToken>,
    pub software_token: Option<SoftwareToken>,
}
