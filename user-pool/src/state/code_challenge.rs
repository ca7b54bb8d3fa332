use crate::contact::ContactAttribute;
use crate::host::{self, Host};

/// A challenge to enter a code that was sent by email or SMS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CodeChallenge {
    /// The first factor by email.
    EmailOtp,
    /// The first factor by SMS.
    SmsOtp,
    /// The second factor by email, which shares its name with the first factor.
    EmailMfa,
    /// The second factor by SMS.
    SmsMfa,
    /// The second factor by email while it is set up.
    EmailSetup,
}

impl CodeChallenge {
    pub fn challenge_name(self) -> &'static str {
        match self {
            Self::EmailOtp | Self::EmailMfa | Self::EmailSetup => "EMAIL_OTP",
            Self::SmsOtp => "SMS_OTP",
            Self::SmsMfa => "SMS_MFA",
        }
    }

    /// Returns the name of the challenge response that holds the code.
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

    /// Generates a code: of six digits for the second factor by SMS, otherwise of
    /// eight.
    pub fn generate(self, host: &mut dyn Host) -> String {
        match self {
            Self::SmsMfa => host::code(host),
            _ => host::long_code(host),
        }
    }
}
