//! The first factors that a pool accepts.

use serde::{Deserialize, Serialize};

use crate::error::ConfigError;

/// A first factor, as USER_AUTH offers it to users.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum FirstFactor {
    Password,
    /// SRP comes with the password, so no configuration names it.
    #[serde(skip)]
    PasswordSrp,
    EmailOtp,
    SmsOtp,
    #[serde(rename = "WEB_AUTHN")]
    WebAuthn,
}

impl FirstFactor {
    pub const PASSWORDS: [Self; 2] = [Self::Password, Self::PasswordSrp];
    const ALL: [Self; 5] =
        [Self::Password, Self::PasswordSrp, Self::EmailOtp, Self::SmsOtp, Self::WebAuthn];

    pub fn name(self) -> &'static str {
        match self {
            Self::Password => "PASSWORD",
            Self::PasswordSrp => "PASSWORD_SRP",
            Self::EmailOtp => "EMAIL_OTP",
            Self::SmsOtp => "SMS_OTP",
            Self::WebAuthn => "WEB_AUTHN",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|factor| factor.name() == name)
    }
}

/// `SignInPolicy`: the first factors that a pool accepts.
#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SignInPolicy {
    allowed_first_auth_factors: Vec<FirstFactor>,
}

impl Default for SignInPolicy {
    fn default() -> Self {
        Self { allowed_first_auth_factors: vec![FirstFactor::Password] }
    }
}

impl SignInPolicy {
    pub fn check(&self) -> Result<(), ConfigError> {
        if self.allows(FirstFactor::Password) {
            return Ok(());
        }
        Err(ConfigError::new("signInPolicy.allowedFirstAuthFactors", "must have PASSWORD"))
    }

    pub fn allows(&self, factor: FirstFactor) -> bool {
        self.allowed_first_auth_factors.contains(&factor)
    }

    /// Iterates over the factors other than the password.
    pub fn without_password(&self) -> impl Iterator<Item = FirstFactor> {
        let factors = self.allowed_first_auth_factors.iter().copied();
        factors.filter(|factor| *factor != FirstFactor::Password)
    }
}
