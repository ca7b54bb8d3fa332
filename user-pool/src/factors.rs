//! The factors that a user can sign in with: what the pool accepts and the
//! user has set up.

use crate::config::{Config, FirstFactor, Mfa, MfaConfiguration, SignInPolicy};
use crate::contact::ContactAttribute;
use crate::user::{Password, User};
use crate::user_status::UserStatus;

/// Returns the first factors that a user can choose from. Only a password is
/// followed by a second factor, and only a password can be temporary.
pub(crate) fn first_factors(config: &Config, user: &User) -> Vec<FirstFactor> {
    let has_others = user.status == UserStatus::Confirmed && !requires_second_factor(config, user);
    let others = config.sign_in_policy.without_password().filter(|_| has_others);
    let all = FirstFactor::PASSWORDS.into_iter().chain(others);
    all.filter(|factor| has_first_factor(user, *factor)).collect()
}

/// Returns the first factors that a user who does not exist seems to have: the
/// one-time code that was requested, or a password.
pub(crate) fn simulated_first_factors(
    policy: &SignInPolicy,
    preferred: Option<FirstFactor>,
) -> Vec<FirstFactor> {
    match preferred {
        Some(otp @ (FirstFactor::EmailOtp | FirstFactor::SmsOtp)) if policy.allows(otp) => {
            vec![otp]
        }
        _ => FirstFactor::PASSWORDS.to_vec(),
    }
}

/// Whether a user has a first factor other than the password, and therefore
/// needs no password.
pub(crate) fn can_do_without_password(policy: &SignInPolicy, user: &User) -> bool {
    policy.without_password().any(|factor| has_first_factor(user, factor))
}

fn has_first_factor(user: &User, factor: FirstFactor) -> bool {
    match factor {
        FirstFactor::Password | FirstFactor::PasswordSrp => {
            !matches!(user.password, Password::None)
        }
        FirstFactor::EmailOtp => user.is_verified(ContactAttribute::Email),
        FirstFactor::SmsOtp => user.is_verified(ContactAttribute::PhoneNumber),
        FirstFactor::WebAuthn => !user.passkeys.registered.is_empty(),
    }
}

/// Returns the second factors that a user can choose from: the preferred one
/// alone, otherwise those that the user enabled. Where the pool requires a
/// second factor and the user enabled none, they are all that the user could.
pub(crate) fn second_factors(config: &Config, user: &User) -> Vec<Mfa> {
    if config.mfa == MfaConfiguration::Off {
        return Vec::new();
    }
    let is_enabled = |mfa: &Mfa| user.mfa.enabled.contains(mfa);
    let usable: Vec<Mfa> =
        config.enabled_mfas.iter().copied().filter(|mfa| has_second_factor(user, *mfa)).collect();
    let enabled: Vec<Mfa> = usable.iter().copied().filter(is_enabled).collect();
    match user.mfa.preferred.filter(|mfa| enabled.contains(mfa)) {
        Some(preferred) => vec![preferred],
        None if enabled.is_empty() && config.mfa == MfaConfiguration::On => usable,
        None => enabled,
    }
}

/// Whether a user has to prove a second factor after the password.
pub(crate) fn requires_second_factor(config: &Config, user: &User) -> bool {
    config.mfa == MfaConfiguration::On || !second_factors(config, user).is_empty()
}

/// Whether a user has what the second factor needs.
pub(crate) fn has_second_factor(user: &User, mfa: Mfa) -> bool {
    match mfa {
        Mfa::Sms => user.is_verified(ContactAttribute::PhoneNumber),
        Mfa::SoftwareToken => user.mfa.software_token.is_some(),
        Mfa::Email => user.is_verified(ContactAttribute::Email),
    }
}
