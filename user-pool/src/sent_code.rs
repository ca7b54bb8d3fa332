//! The challenges to repeat a code that was sent.

use crate::contact::ContactAttribute;
use crate::host::{self, Host};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SentCode {
    /// First factors.
    EmailOtp,
    SmsOtp,
    /// Second factors. That by email shares its name with the first factor.
    EmailMfa,
    SmsMfa,
    /// The first code of a second factor, to the address it is set up with.
    EmailSetup,
}

impl SentCode {
    pub fn challenge_name(self) -> &'static str {
        match self {
            Self::EmailOtp | Self::EmailMfa | Self::EmailSetup => "EMAIL_OTP",
            Self::SmsOtp => "SMS_OTP",
            Self::SmsMfa => "SMS_MFA",
        }
    }

    /// What the answer brings the code in.
    pub fn response_name(self) -> String {
        format!("{}_CODE", self.challenge_name())
    }

    pub fn contact(self) -> ContactAttribute {
        match self {
            Self::EmailOtp | Self::EmailMfa | Self::EmailSetup => ContactAttribute::Email,
            Self::SmsOtp | Self::SmsMfa => ContactAttribute::PhoneNumber,
        }
    }

    pub fn is_first_factor(self) -> bool {
        matches!(self, Self::EmailOtp | Self::SmsOtp)
    }

    /// Six digits by SMS as a second factor, else eight.
    pub fn generate(self, host: &mut dyn Host) -> String {
        match self {
            Self::SmsMfa => host::code(host),
            _ => host::long_code(host),
        }
    }
}
