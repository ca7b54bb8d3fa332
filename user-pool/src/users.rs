use std::collections::BTreeMap;

use crate::config::Config;
use crate::contact::{AliasAttribute, ContactAttribute};
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

    pub fn get(&self, username: &str) -> Option<&User> {
        self.0.get(username)
    }

    pub fn get_mut(&mut self, username: &str) -> Option<&mut User> {
        self.0.get_mut(username)
    }

    /// The user who signs in by this name: the username, or another name the
    /// pool takes in its place.
    pub fn find(&mut self, config: &Config, name: &str) -> Option<&mut User> {
        let username = self.resolve(config, name)?;
        self.0.get_mut(&username)
    }

    /// The user an administrator means: `sub` names one as well.
    pub fn find_for_administrator(&mut self, config: &Config, name: &str) -> Result<&mut User> {
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
        let user = self.0.values().find(|user| {
            let by_attribute = |attribute: &ContactAttribute| {
                user.attributes.get(attribute.name()).map(String::as_str) == Some(name)
            };
            config.username_attributes.iter().any(by_attribute)
                || config.alias_attributes.iter().any(|alias| user.alias(*alias) == Some(name))
        })?;
        Some(user.username.clone())
    }

    /// Another user who already has one of this user's aliases.
    pub fn alias_holder(
        &mut self,
        config: &Config,
        user: &User,
    ) -> Option<(AliasAttribute, &mut User)> {
        config
            .alias_attributes
            .iter()
            .filter_map(|alias| Some((*alias, user.alias(*alias)?)))
            .find_map(|(alias, value)| {
                let holder = self.0.values().find(|other| {
                    other.username != user.username && other.alias(alias) == Some(value)
                })?;
                Some((alias, holder.username.clone()))
            })
            .and_then(|(alias, username)| Some((alias, self.0.get_mut(&username)?)))
    }
}

impl User {
    /// What this user signs in by instead of the username: an address, once
    /// it is verified.
    pub fn alias(&self, alias: AliasAttribute) -> Option<&str> {
        let verified = alias.contact().is_none_or(|contact| self.is_verified(contact));
        let value = self.attributes.get(alias.name()).filter(|_| verified)?;
        Some(value)
    }

    /// Gives an alias up to another user.
    pub fn release(&mut self, alias: AliasAttribute) {
        match alias.contact() {
            Some(contact) => self.unverify(contact),
            None => {
                self.attributes.remove(alias.name());
            }
        }
    }
}
