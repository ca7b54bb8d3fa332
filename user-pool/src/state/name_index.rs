use std::collections::{BTreeSet, HashMap};

use crate::user::User;

/// The attributes that a pool may accept in place of a username, and the `sub`.
const NAMES: [&str; 3] = ["email", "phone_number", "preferred_username"];

/// Finds users by their names other than the username, so that no operation has to
/// look at every user. An entry is a candidate: whether a user signs in with the
/// name depends on the pool and on what is verified, and is for the caller to check.
#[derive(Default)]
pub(super) struct NameIndex(HashMap<String, BTreeSet<String>>);

impl NameIndex {
    pub fn add(&mut self, user: &User) {
        for name in names(user) {
            self.0.entry(name.to_owned()).or_default().insert(user.username.clone());
        }
    }

    pub fn remove(&mut self, user: &User) {
        for name in names(user) {
            if let Some(usernames) = self.0.get_mut(name) {
                usernames.remove(&user.username);
                if usernames.is_empty() {
                    self.0.remove(name);
                }
            }
        }
    }

    /// Iterates over the usernames of the users who have a name, in their order.
    pub fn usernames(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.get(name).into_iter().flatten().map(String::as_str)
    }
}

fn names(user: &User) -> impl Iterator<Item = &str> {
    let attributes = NAMES.iter().filter_map(|name| user.attributes.get(*name));
    attributes.chain([&user.sub]).map(String::as_str)
}
