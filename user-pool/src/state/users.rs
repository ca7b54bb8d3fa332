use std::collections::BTreeMap;
use std::ops::Bound;

use super::name_index::NameIndex;
use crate::config::{Config, ConfiguredUser, Mfa};
use crate::crypto::totp::SoftwareToken;
use crate::error::{ConfigError, Result, ServiceError};
use crate::host::Host;
use crate::user::{Password, User};
use crate::user_status::UserStatus;

/// The users of a pool, by their usernames. A user is changed by inserting a changed
/// copy, which keeps the index of their names up to date.
#[derive(Default)]
pub(crate) struct Users {
    users: BTreeMap<String, User>,
    index: NameIndex,
}

impl Users {
    /// Creates the users whom the configuration names.
    pub fn configured(
        config: &Config,
        host: &mut dyn Host,
    ) -> std::result::Result<Self, ConfigError> {
        let mut users = Self::default();
        for (position, configured) in config.users.iter().enumerate() {
            let member = format!("users[{position}]");
            check(configured, config, &member)?;
            let user = create(configured, config, host)
                .map_err(|error| ConfigError::new(&member, error.message.unwrap_or_default()))?;
            users.insert(user);
        }
        Ok(users)
    }

    pub fn insert(&mut self, user: User) {
        self.index.add(&user);
        let username = user.username.clone();
        if let Some(before) = self.users.insert(username.clone(), user) {
            self.index.remove(&before);
            // The two may share names, which have just been removed.
            if let Some(user) = self.users.get(&username) {
                self.index.add(user);
            }
        }
    }

    pub fn remove(&mut self, username: &str) {
        if let Some(user) = self.users.remove(username) {
            self.index.remove(&user);
        }
    }

    /// Iterates over the users in the order of their usernames, beginning after
    /// `username`.
    pub fn after(&self, username: Option<&str>) -> impl Iterator<Item = &User> {
        let start = username.map_or(Bound::Unbounded, Bound::Excluded);
        self.users.range::<str, _>((start, Bound::Unbounded)).map(|(_, user)| user)
    }

    pub fn get(&self, username: &str) -> Option<&User> {
        self.users.get(username)
    }

    /// Finds the user who signs in with a name: the username, or an attribute that
    /// the pool accepts in its place.
    pub fn find(&self, config: &Config, name: &str) -> Option<&User> {
        let name = &config.usernames.name(name);
        let goes_by = |user: &&User| user.sign_in_names(config).any(|(_, value)| value == name);
        self.get(name).or_else(|| self.candidates(name).find(goes_by))
    }

    /// Finds the user whom an administrator, or the response to a challenge, names.
    /// The name may also be the `sub`.
    pub fn find_by_any_name(&self, config: &Config, name: &str) -> Result<&User> {
        self.find(config, name)
            .or_else(|| self.candidates(name).find(|user| user.sub == name))
            .ok_or_else(ServiceError::user_does_not_exist)
    }

    fn candidates(&self, name: &str) -> impl Iterator<Item = &User> {
        self.index.usernames(name).filter_map(|username| self.get(username))
    }

    /// Finds another user who already signs in with one of this user's attributes.
    fn rival(&self, config: &Config, user: &User) -> Option<(&'static str, &User)> {
        user.sign_in_names(config).find_map(|(attribute, value)| {
            let is_rival = |other: &&User| {
                other.username != user.username
                    && other.sign_in_names(config).any(|name| name == (attribute, value))
            };
            self.candidates(value).find(is_rival).map(|other| (attribute, other))
        })
    }

    /// Refuses a new user whose username exists, with the message `taken`.
    pub fn check_username_free(&self, config: &Config, user: &User, taken: &str) -> Result<()> {
        if self.get(&user.username).is_some() {
            return Err(ServiceError::username_exists(taken));
        }
        match self.rival(config, user) {
            Some((attribute, _)) if !config.username_attributes.is_empty() => {
                Err(ServiceError::username_exists(format!(
                    "An account with the given {attribute} already exists."
                )))
            }
            _ => Ok(()),
        }
    }

    /// Refuses a user who would sign in with another's name. With `force`, the
    /// user takes over the aliases of others instead.
    pub fn claim_names(&mut self, config: &Config, user: &User, force: bool) -> Result<()> {
        if force && config.username_attributes.is_empty() {
            while let Some((attribute, rival)) = self.rival(config, user) {
                let mut rival = rival.clone();
                rival.release(attribute);
                self.insert(rival);
            }
        }
        self.check_names_free(config, user)
    }

    /// Refuses a user who would sign in with another's name.
    pub fn check_names_free(&self, config: &Config, user: &User) -> Result<()> {
        match self.rival(config, user) {
            Some((attribute, _)) => Err(ServiceError::alias_exists(format!(
                "An account with the {attribute} already exists."
            ))),
            None => Ok(()),
        }
    }
}

/// Refuses what the pool would not let the user have; the error names the member.
fn check(
    configured: &ConfiguredUser,
    config: &Config,
    member: &str,
) -> std::result::Result<(), ConfigError> {
    let passwords =
        [("password", &configured.password), ("temporaryPassword", &configured.temporary_password)];
    if passwords.iter().all(|(_, password)| password.is_some()) {
        let reason = "password and temporaryPassword exclude each other";
        return Err(ConfigError::new(member, reason));
    }
    for (name, password) in passwords {
        let checked = password.as_ref().map_or(Ok(()), |text| config.policy.check(text));
        checked.map_err(|error| {
            ConfigError::new(format!("{member}.{name}"), error.message.unwrap_or_default())
        })?;
    }
    if configured.totp_secret.is_some() && !config.allows_mfa(Mfa::SoftwareToken) {
        return Err(ConfigError::new(
            format!("{member}.totpSecret"),
            "the pool takes no authenticator apps: mfaConfiguration must be OPTIONAL or ON, and enabledMfas have SOFTWARE_TOKEN_MFA",
        ));
    }
    match configured.totp_secret.as_deref().map(SoftwareToken::from_secret_code) {
        Some(None) => {
            Err(ConfigError::new(format!("{member}.totpSecret"), "must be a secret in base32"))
        }
        _ => Ok(()),
    }
}

fn create(configured: &ConfiguredUser, config: &Config, host: &mut dyn Host) -> Result<User> {
    let keep = |(name, value): (&String, &String)| {
        (name.clone(), config.usernames.value(name, value.clone()))
    };
    let attributes = configured.attributes.iter().map(keep).collect();
    let mut user = User::create(config, host, &configured.username, attributes)?;
    let now = user.created;
    user.status = UserStatus::Confirmed;
    if let Some(text) = &configured.password {
        user.set_password(Password::Permanent(text.clone()), now);
    }
    if let Some(text) = &configured.temporary_password {
        let validity = config.policy.temporary_password_validity();
        user.set_password(Password::temporary(text.clone(), now, validity), now);
    }
    if let Some(secret) = &configured.totp_secret {
        user.mfa.software_token = SoftwareToken::from_secret_code(secret);
        user.mfa.enabled.insert(Mfa::SoftwareToken);
        user.mfa.preferred = Some(Mfa::SoftwareToken);
    }
    user.status = configured.status.unwrap_or(user.status);
    Ok(user)
}
