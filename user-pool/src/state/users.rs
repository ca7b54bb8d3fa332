use std::collections::BTreeMap;
use std::ops::Bound;

use crate::config::{Config, ConfiguredUser};
use crate::error::{ConfigError, Result, ServiceError};
use crate::host::Host;
use crate::user::{Password, User};
use crate::user_status::UserStatus;

/// The users of a pool, by their usernames.
#[derive(Default)]
pub(crate) struct Users(BTreeMap<String, User>);

impl Users {
    /// Creates the users whom the configuration names.
    pub fn configured(
        config: &Config,
        host: &mut dyn Host,
    ) -> std::result::Result<Self, ConfigError> {
        let mut users = Self::default();
        for (position, configured) in config.users.iter().enumerate() {
            let user = create(configured, config, host).map_err(|error| {
                ConfigError::new(format!("users[{position}]"), error.message.unwrap_or_default())
            })?;
            users.insert(user);
        }
        Ok(users)
    }

    pub fn insert(&mut self, user: User) {
        self.0.insert(user.username.clone(), user);
    }

    pub fn remove(&mut self, username: &str) -> Option<User> {
        self.0.remove(username)
    }

    /// Iterates over the users in the order of their usernames, beginning after
    /// `username`.
    pub fn after(&self, username: Option<&str>) -> impl Iterator<Item = &User> {
        let start = username.map_or(Bound::Unbounded, Bound::Excluded);
        self.0.range::<str, _>((start, Bound::Unbounded)).map(|(_, user)| user)
    }

    pub fn get(&self, username: &str) -> Option<&User> {
        self.0.get(username)
    }

    /// Finds the user who signs in with a name: the username, or an attribute that
    /// the pool accepts in its place.
    pub fn find(&mut self, config: &Config, name: &str) -> Option<&mut User> {
        let username = self.resolve(config, name)?;
        self.0.get_mut(&username)
    }

    /// Finds the user whom an administrator, or the response to a challenge, names.
    /// The name may also be the `sub`.
    pub fn find_by_any_name(&mut self, config: &Config, name: &str) -> Result<&mut User> {
        let username = self.resolve(config, name).or_else(|| {
            let user = self.0.values().find(|user| user.sub == name)?;
            Some(user.username.clone())
        });
        username
            .and_then(|username| self.0.get_mut(&username))
            .ok_or_else(ServiceError::user_does_not_exist)
    }

    fn resolve(&self, config: &Config, name: &str) -> Option<String> {
        if self.0.contains_key(name) {
            return Some(name.to_owned());
        }
        let goes_by = |user: &&User| user.sign_in_names(config).any(|(_, value)| value == name);
        let user = self.0.values().find(goes_by)?;
        Some(user.username.clone())
    }

    /// Finds another user who already signs in with one of this user's attributes.
    fn rival(&mut self, config: &Config, user: &User) -> Option<(&'static str, &mut User)> {
        let mut others = self.0.values_mut().filter(|other| other.username != user.username);
        others.find_map(|other| {
            let shared = user
                .sign_in_names(config)
                .find(|name| other.sign_in_names(config).any(|others| others == *name));
            shared.map(|(attribute, _)| (attribute, other))
        })
    }

    /// Refuses a new user whose username exists, with the message `taken`.
    pub fn check_username_free(&mut self, config: &Config, user: &User, taken: &str) -> Result<()> {
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
                rival.release(attribute);
            }
        }
        self.check_names_free(config, user)
    }

    /// Refuses a user who would sign in with another's name.
    pub fn check_names_free(&mut self, config: &Config, user: &User) -> Result<()> {
        match self.rival(config, user) {
            Some((attribute, _)) => Err(ServiceError::alias_exists(format!(
                "An account with the {attribute} already exists."
            ))),
            None => Ok(()),
        }
    }
}

fn create(configured: &ConfiguredUser, config: &Config, host: &mut dyn Host) -> Result<User> {
    let mut user = User::create(config, host, &configured.username, configured.attributes.clone())?;
    let now = user.created;
    match (&configured.password, &configured.temporary_password) {
        (None, None) => user.status = UserStatus::Confirmed,
        (Some(text), None) => user.set_password(Password::Permanent(text.clone()), now),
        (None, Some(text)) => {
            let validity = config.policy.temporary_password_validity();
            user.set_password(Password::temporary(text.clone(), now, validity), now);
        }
        (Some(_), Some(_)) => {
            return Err(ServiceError::invalid_parameter(
                "password and temporaryPassword exclude each other",
            ));
        }
    }
    user.status = configured.status.unwrap_or(user.status);
    Ok(user)
}
