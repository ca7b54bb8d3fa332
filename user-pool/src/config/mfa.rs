//! The second factors that a pool accepts.

use serde::{Deserialize, Serialize};

use crate::contact::ContactAttribute;

/// `MfaConfiguration`: whether users may, or must, prove a second factor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
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

    /// Returns the factor that sends its codes to an attribute.
    pub fn sent_to(contact: ContactAttribute) -> Self {
        match contact {
            ContactAttribute::Email => Self::Email,
            ContactAttribute::PhoneNumber => Self::Sms,
        }
    }

    /// Returns the name that challenges and preferences have for the factor.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sms => "SMS_MFA",
            Self::SoftwareToken => "SOFTWARE_TOKEN_MFA",
            Self::Email => "EMAIL_OTP",
        }
    }
}
