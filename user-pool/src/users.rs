use std::collections::BTreeMap;
use std::ops::Bound;

use crate::config::Config;
use crate::error::{Result, ServiceError};
use crate::user::User;

/// The pool's users, by their real usernames.
#[derive(Default)]
pub(crate) struct Users(BTreeMap<String, User>);

impl Users {
    pub fn insert(&mut self, user: User) {
        self.0.insert(user.username.clone(), user);
    }

    pub fn remove(&mut self, username: &str) -> Option<User> {
        self.0.remove(username)
    }

    /// By their usernames, beginning after this one.
    pub fn after(&self, username: Option<&str>) -> impl Iterator<Item = &User> {
        let start = username.map_or(Bound::Unbounded, Bound::Excluded);
        self.0.range::<str, _>((start, Bound::Unbounded)).map(|(_, user)| user)
    }

    pub fn get(&self, username: &str) -> Option<&User> {
        self.0.get(username)
    }

    /// The user who signs in by this name: the username, or another name the
    /// pool takes in its place.
    pub fn find(&mut self, config: &Config, name: &str) -> Option<&mut User> {
        let username = self.resolve(config, name)?;
        self.0.get_mut(&username)
    }

    /// The user of this name, which may be the `sub` as well: administrators
    /// and challenge answers name users so.
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

    /// Another user who already signs in by one of this user's attributes.
    fn rival(&mut self, config: &Config, user: &User) -> Option<(&'static str, &mut User)> {
        let mut others = self.0.values_mut().filter(|other| other.username != user.username);
        others.find_map(|other| {
            let shared = user
                .sign_in_names(config)
                .find(|name| other.sign_in_names(config).any(|others| others == *name));
            shared.map(|(attribute, _)| (attribute, other))
        })
    }

    /// Refuses a new user whose username is `taken`.
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

    /// Makes a user the one holder of each of their names. Others' aliases are
    /// taken over on demand.
    pub fn claim_names(&mut self, config: &Config, user: &User, force: bool) -> Result<()> {
        if force && config.username_attributes.is_empty() {
            while let Some((attribute, rival)) = self.rival(config, user) {
                rival.release(attribute);
            }
        }
        self.check_names_free(config, user)
    }

    /// Refuses a user who would sign in by another's name.
    pub fn check_names_free(&mut self, config: &Config, user: &User) -> Result<()> {
        match self.rival(config, user) {
            Some((attribute, _)) => Err(ServiceError::alias_exists(format!(
                "An account with the {attribute} already exists."
            ))),
            None => Ok(()),
        }
    }
}
