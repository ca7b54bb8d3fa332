//! A user, and what belongs to one.

mod confirmation_code;
mod device;
mod mfa;
mod passkeys;
mod password;

pub(crate) use confirmation_code::{ConfirmationCode, Verification};
pub(crate) use device::{Device, NewDeviceMetadata};
pub(crate) use mfa::MfaSettings;
pub(crate) use passkeys::{BegunRegistration, Passkey, Passkeys};
pub(crate) use password::Password;

use std::collections::BTreeMap;

use crate::clock::Timestamp;
use crate::config::schema::{Schema, check_value, is_email, is_phone_number};
use crate::config::{Config, Mfa};
use crate::contact::{AliasAttribute, ContactAttribute};
use crate::delivery::Destination;
use crate::error::{Result, ServiceError};
use crate::host::{self, Host};
use crate::user_status::UserStatus;

pub(crate) type Attributes = BTreeMap<String, String>;

#[derive(Clone)]
pub(crate) struct User {
    /// The username itself, which is not an alias. It is a UUID where users sign
    /// in by email or phone number.
    pub username: String,
    pub sub: String,
    pub status: UserStatus,
    pub enabled: bool,
    pub password: Password,
    /// The attributes other than `sub`.
    pub attributes: Attributes,
    /// The recovery code, with which a new password can be set.
    pub recovery: Option<ConfirmationCode>,
    /// The codes that verify attributes.
    pub verifications: BTreeMap<ContactAttribute, Verification>,
    pub mfa: MfaSettings,
    /// The devices, by their keys.
    pub devices: BTreeMap<String, Device>,
    pub passkeys: Passkeys,
    pub created: Timestamp,
    pub modified: Timestamp,
}

impl User {
    /// Creates a user as an administrator does, without a password.
    pub fn create(
        config: &Config,
        host: &mut dyn Host,
        name: &str,
        mut attributes: Attributes,
    ) -> Result<Self> {
        let name = &config.usernames.name(name);
        let signs_in_by = signs_in_by(config, name)?;
        if let Some(contact) = signs_in_by {
            attributes.insert(contact.name().to_owned(), name.clone());
        }
        for (attribute, value) in &attributes {
            config.schema.attribute(attribute)?;
            check_value(attribute, value)?;
        }
        let sub = host::sub(host);
        let now = host.now();
        let mut user = Self {
            username: signs_in_by.map_or_else(|| name.clone(), |_| sub.clone()),
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

    /// Refuses a user whom an administrator disabled.
    pub fn check_enabled(&self) -> Result<()> {
        if self.enabled { Ok(()) } else { Err(ServiceError::user_is_disabled()) }
    }

    /// Returns a device that was confirmed.
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

    /// Returns the required attributes that this user lacks.
    pub fn missing_attributes<'a>(&self, schema: &'a Schema) -> Vec<&'a str> {
        schema.required().filter(|name| !self.has(name)).collect()
    }

    pub fn contact(&self, attribute: ContactAttribute) -> Option<Destination> {
        let address = self.attributes.get(attribute.name())?.clone();
        Some(Destination { attribute, address })
    }

    /// Returns the verified address that codes go to: the phone number where
    /// there is one, as is the service's default.
    pub fn verified_contact(&self) -> Option<Destination> {
        ContactAttribute::ALL
            .into_iter()
            .filter(|attribute| self.is_verified(*attribute))
            .find_map(|attribute| self.contact(attribute))
    }

    /// Returns the address that a recovery code is sent to. Where the pool says which
    /// may be, an address that proves the second factor does not recover the first.
    pub fn recovery_contact(&self, config: &Config) -> Option<Destination> {
        let Some(contacts) = config.account_recovery.contacts() else {
            return self.verified_contact();
        };
        contacts
            .iter()
            .filter(|contact| self.is_verified(**contact))
            .filter(|contact| !self.mfa.enabled.contains(&Mfa::sent_to(**contact)))
            .find_map(|contact| self.contact(*contact))
    }

    pub fn is_verified(&self, attribute: ContactAttribute) -> bool {
        self.attributes
            .get(attribute.verified_name())
            .is_some_and(|value| value.eq_ignore_ascii_case("true"))
    }

    /// Sets attributes; an empty value removes one.
    pub fn update(&mut self, attributes: Attributes, now: Timestamp) -> Result<()> {
        for contact in ContactAttribute::ALL {
            let new = attributes.get(contact.name());
            let old = self.attributes.get(contact.name());
            // A new address is unverified until it is verified anew, and a
            // removed address is neither verified nor unverified.
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

    pub fn verification_code(&self, contact: ContactAttribute) -> Option<&ConfirmationCode> {
        self.verifications.get(&contact).map(|verification| &verification.code)
    }

    pub fn verify(&mut self, contact: ContactAttribute, now: Timestamp) {
        // The new address may have been kept aside until its code came back.
        if let Some(verification) = self.verifications.remove(&contact) {
            self.attributes.insert(contact.name().to_owned(), verification.address);
        }
        self.attributes.insert(contact.verified_name().to_owned(), "true".to_owned());
        self.modified = now;
    }

    /// Confirms a sign-up.
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

    /// Sets a password, or invalidates it. The status changes accordingly, and a
    /// recovery code that was sent before becomes invalid.
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

    /// Iterates over the attributes that this user can sign in with in addition
    /// to the username. An alias counts when it is verified or, if it is one that
    /// no code verifies, when the user is confirmed.
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

    /// Gives up an alias, which another user takes over.
    pub fn release(&mut self, attribute: &str) {
        match ContactAttribute::ALL.iter().find(|contact| contact.name() == attribute) {
            Some(contact) => self.unverify(*contact),
            None => {
                self.attributes.remove(attribute);
            }
        }
    }
}

/// Returns the attribute that replaces the username, in a pool where one does.
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
