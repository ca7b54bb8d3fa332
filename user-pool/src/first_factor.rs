//! First factors: which a pool takes, and which a user can sign in with.

use serde::Deserialize;

use crate::config::ConfigError;
use crate::contact::ContactAttribute;
use crate::user::{Password, User, UserStatus};

/// What USER_AUTH lets a user choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum FirstFactor {
    Password,
    /// Goes with the password: no pool is configured with it.
    #[serde(skip)]
    PasswordSrp,
    EmailOtp,
    SmsOtp,
    #[serde(rename = "WEB_AUTHN")]
    WebAuthn,
}

impl FirstFactor {
    const PASSWORDS: [Self; 2] = [Self::Password, Self::PasswordSrp];
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

    fn is_set_up(self, user: &User) -> bool {
        match self {
            Self::Password | Self::PasswordSrp => !matches!(user.password, Password::None),
            Self::EmailOtp => user.is_verified(ContactAttribute::Email),
            Self::SmsOtp => user.is_verified(ContactAttribute::PhoneNumber),
            Self::WebAuthn => !user.passkeys.registered.is_empty(),
        }
    }
}

#[derive(Clone, Deserialize)]
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

    /// What this user may choose from. Passwords alone are followed by a
    /// second factor, and can be temporary.
    pub fn available(&self, user: &User, takes_second_factor: bool) -> Vec<FirstFactor> {
        let passwords = FirstFactor::PASSWORDS.into_iter();
        let others = self
            .allowed_first_auth_factors
            .iter()
            .copied()
            .filter(|factor| *factor != FirstFactor::Password)
            .filter(|_| user.status == UserStatus::Confirmed && !takes_second_factor);
        passwords.chain(others).filter(|factor| factor.is_set_up(user)).collect()
    }

    /// Whether a code will let this user in, who then need not have a password.
    pub fn can_do_without_password(&self, user: &User) -> bool {
        let mut factors = self.allowed_first_auth_factors.iter();
        factors.any(|factor| *factor != FirstFactor::Password && factor.is_set_up(user))
    }

    /// What one may choose from who only seems to exist: a password, or the
    /// code that was asked for.
    pub fn simulated(&self, preferred: Option<FirstFactor>) -> Vec<FirstFactor> {
        match preferred {
            Some(otp @ (FirstFactor::EmailOtp | FirstFactor::SmsOtp)) if self.allows(otp) => {
                vec![otp]
            }
            _ => FirstFactor::PASSWORDS.to_vec(),
        }
    }
}
