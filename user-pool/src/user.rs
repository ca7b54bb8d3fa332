use std::collections::BTreeMap;

use ctutils::CtEq;
use serde::Deserialize;

use crate::clock::Timestamp;
use crate::code::{Code, Verification};
use crate::config::Config;
use crate::contact::{AliasAttribute, ContactAttribute};
use crate::device::Device;
use crate::error::{Result, ServiceError};
use crate::host::{self, Host};
use crate::mfa::MfaSettings;
use crate::outbox::Destination;
use crate::passkeys::Passkeys;
use crate::schema::{Schema, check_value, is_email, is_phone_number};

pub(crate) type Attributes = BTreeMap<String, String>;

#[derive(Clone)]
pub(crate) struct User {
    /// The real one: not an alias, and a UUID where users sign in by email or
    /// phone number.
    pub username: String,
    pub sub: String,
    pub status: UserStatus,
    pub enabled: bool,
    pub password: Password,
    /// All but `sub`.
    pub attributes: Attributes,
    /// The code that a new password can be set with.
    pub recovery: Option<Code>,
    /// The codes that attributes can be verified with.
    pub verifications: BTreeMap<ContactAttribute, Verification>,
    pub mfa: MfaSettings,
    /// By their keys.
    pub devices: BTreeMap<String, Device>,
    pub passkeys: Passkeys,
    pub created: Timestamp,
    pub modified: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum UserStatus {
    Unconfirmed,
    Confirmed,
    ForceChangePassword,
    ResetRequired,
}

impl UserStatus {
    pub fn name(self) -> &'static str {
        match self {
            Self::Unconfirmed => "UNCONFIRMED",
            Self::Confirmed => "CONFIRMED",
            Self::ForceChangePassword => "FORCE_CHANGE_PASSWORD",
            Self::ResetRequired => "RESET_REQUIRED",
        }
    }
}

/// Held as it was given: the pool is for tests, and SRP needs it.
#[derive(Clone)]
pub(crate) enum Password {
    /// Never set, or invalidated by a reset.
    None,
    Permanent(String),
    Temporary {
        text: String,
        expires: Timestamp,
    },
}

impl Password {
    pub fn temporary(config: &Config, text: String, now: Timestamp) -> Self {
        Self::Temporary { text, expires: now.after(config.policy.temporary_password_validity()) }
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Self::None => None,
            Self::Permanent(text) | Self::Temporary { text, .. } => Some(text),
        }
    }

    /// In constant time, but for the length.
    pub fn is(&self, given: &str) -> bool {
        self.text().is_some_and(|text| text.as_bytes().ct_eq(given.as_bytes()).into())
    }

    pub fn has_expired(&self, now: Timestamp) -> bool {
        matches!(self, Self::Temporary { expires, .. } if *expires <= now)
    }
}

impl User {
    /// A user an administrator makes, without a password as yet.
    pub fn create(
        config: &Config,
        host: &mut dyn Host,
        name: &str,
        mut attributes: Attributes,
    ) -> Result<Self> {
        let signs_in_by = signs_in_by(config, name)?;
        if let Some(contact) = signs_in_by {
            attributes.insert(contact.name().to_owned(), name.to_owned());
        }
        for (attribute, value) in &attributes {
            config.schema.attribute(attribute)?;
            check_value(attribute, value)?;
        }
        let sub = host::sub(host);
        let now = host.now();
        let mut user = Self {
            username: signs_in_by.map_or_else(|| name.to_owned(), |_| sub.clone()),
            sub,
            status: UserStatus::ForceChangePassword,
            enabled: true,
            password: Password::None,
            attributes: Attributes::new(),
            recovery: None,
            verifications: BTreeMap::new(),
            mfa: MfaSettings::default(),
            devices: BTreeMap::new(),
            passkeys: Passkeys::default(),
            created: now,
            modified: now,
        };
        user.update(attributes, now)?;
        Ok(user)
    }

    /// Refuses one whom an administrator shut out.
    pub fn check_enabled(&self) -> Result<()> {
        if self.enabled { Ok(()) } else { Err(ServiceError::user_is_disabled()) }
    }

    /// A device that was confirmed.
    pub fn device(&self, key: &str) -> Result<&Device> {
        let device = self.devices.get(key).filter(|device| device.verifier.is_some());
        device.ok_or_else(ServiceError::device_does_not_exist)
    }

    pub fn device_mut(&mut self, key: &str) -> Result<&mut Device> {
        let device = self.devices.get_mut(key).filter(|device| device.verifier.is_some());
        device.ok_or_else(ServiceError::device_does_not_exist)
    }

    pub fn has(&self, attribute: &str) -> bool {
        self.attributes.contains_key(attribute)
    }

    /// The required attributes this user has no value of.
    pub fn missing_attributes<'a>(&self, schema: &'a Schema) -> Vec<&'a str> {
        schema.required().filter(|name| !self.has(name)).collect()
    }

    pub fn contact(&self, attribute: ContactAttribute) -> Option<Destination> {
        let address = self.attributes.get(attribute.name())?.clone();
        Some(Destination { attribute, address })
    }

    /// Where codes go: to the phone first, as the service does by default.
    pub fn verified_contact(&self) -> Option<Destination> {
        ContactAttribute::ALL
            .into_iter()
            .filter(|attribute| self.is_verified(*attribute))
            .find_map(|attribute| self.contact(attribute))
    }

    pub fn is_verified(&self, attribute: ContactAttribute) -> bool {
        self.attributes
            .get(attribute.verified_name())
            .is_some_and(|value| value.eq_ignore_ascii_case("true"))
    }

    /// Sets attributes; an empty value takes one away.
    pub fn update(&mut self, attributes: Attributes, now: Timestamp) -> Result<()> {
        for contact in ContactAttribute::ALL {
            let new = attributes.get(contact.name());
            let old = self.attributes.get(contact.name());
            // A new address is unverified until someone says otherwise, and
            // one that is gone is neither.
            if old.is_some() && new.is_some() && new != old {
                self.unverify(contact);
            }
            if new.is_some_and(String::is_empty) {
                self.attributes.remove(contact.verified_name());
            }
        }
        self.attributes.extend(attributes);
        self.attributes.retain(|_, value| !value.is_empty());
        for contact in ContactAttribute::ALL {
            if self.has(contact.verified_name()) && !self.has(contact.name()) {
                return Err(ServiceError::invalid_parameter(contact.lacking()));
            }
        }
        self.modified = now;
        Ok(())
    }

    pub fn unverify(&mut self, contact: ContactAttribute) {
        let name = contact.verified_name().to_owned();
        self.attributes.insert(name, "false".to_owned());
        self.verifications.remove(&contact);
    }

    pub fn verification_code(&self, contact: ContactAttribute) -> Option<&Code> {
        self.verifications.get(&contact).map(|verification| &verification.code)
    }

    pub fn verify(&mut self, contact: ContactAttribute, now: Timestamp) {
        // A new address may have waited for its code.
        if let Some(verification) = self.verifications.remove(&contact) {
            self.attributes.insert(contact.name().to_owned(), verification.address);
        }
        self.attributes.insert(contact.verified_name().to_owned(), "true".to_owned());
        self.modified = now;
    }

    /// Ends a sign-up.
    pub fn confirm(&mut self, now: Timestamp) -> Result<()> {
        if self.status != UserStatus::Unconfirmed {
            return Err(ServiceError::not_authorized(format!(
                "User cannot be confirmed. Current status is {}",
                self.status.name()
            )));
        }
        self.status = UserStatus::Confirmed;
        self.modified = now;
        Ok(())
    }

    /// Sets a password, or invalidates it: the status follows, and a code
    /// that was sent for the old one is void.
    pub fn set_password(&mut self, password: Password, now: Timestamp) {
        self.status = match password {
            Password::None => UserStatus::ResetRequired,
            Password::Permanent(_) => UserStatus::Confirmed,
            Password::Temporary { .. } => UserStatus::ForceChangePassword,
        };
        self.password = password;
        self.recovery = None;
        self.modified = now;
    }

    /// The attributes this user signs in by, beside the username: an alias
    /// counts once it is verified, or the user is where it needs no code.
    pub fn sign_in_names(&self, config: &Config) -> impl Iterator<Item = (&'static str, &str)> {
        let instead = config.username_attributes.iter().map(|contact| contact.name());
        let beside = config
            .alias_attributes
            .iter()
            .filter(|alias| match alias.contact() {
                Some(contact) => self.is_verified(contact),
                None => self.status != UserStatus::Unconfirmed,
            })
            .map(|alias| alias.name());
        instead.chain(beside).filter_map(|name| Some((name, self.attributes.get(name)?.as_str())))
    }

    /// Gives an alias up to another user.
    pub fn release(&mut self, attribute: &str) {
        match ContactAttribute::ALL.iter().find(|contact| contact.name() == attribute) {
            Some(contact) => self.unverify(*contact),
            None => {
                self.attributes.remove(attribute);
            }
        }
    }
}

/// The attribute that stands for the username, in a pool that takes one.
fn signs_in_by(config: &Config, name: &str) -> Result<Option<ContactAttribute>> {
    let kind = if is_email(name) {
        Some(ContactAttribute::Email)
    } else if is_phone_number(name) {
        Some(ContactAttribute::PhoneNumber)
    } else {
        None
    };
    let refuse = |message: &str| Err(ServiceError::invalid_parameter(message));
    let alias = |alias: &AliasAttribute| alias.contact() == kind;
    match (config.username_attributes.as_slice(), kind) {
        ([], Some(ContactAttribute::Email)) if config.alias_attributes.iter().any(alias) => refuse(
            "Username cannot be of email format, since user pool is configured for email alias.",
        ),
        ([], Some(ContactAttribute::PhoneNumber)) if config.alias_attributes.iter().any(alias) => {
            refuse(
                "Username cannot be of phone number format, since user pool is configured for phone number alias.",
            )
        }
        ([], _) => Ok(None),
        (attributes, Some(kind)) if attributes.contains(&kind) => Ok(Some(kind)),
        ([ContactAttribute::Email], _) => refuse("Username should be an email."),
        ([ContactAttribute::PhoneNumber], _) => refuse("Username should be a phone number."),
        _ => refuse("Username should be either an email or a phone number."),
    }
}
