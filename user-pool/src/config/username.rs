//! `UsernameConfiguration`: whether names that differ in case alone are the same.

use serde::{Deserialize, Serialize};

/// The attributes whose case the configuration is about, in addition to the username.
const NAMES: [&str; 2] = ["email", "preferred_username"];

#[derive(Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct UsernameConfiguration {
    case_sensitive: bool,
}

impl Default for UsernameConfiguration {
    fn default() -> Self {
        Self { case_sensitive: true }
    }
}

impl UsernameConfiguration {
    /// Returns a name as the pool keeps it. Without regard to case that is in lower case,
    /// because the service's responses have no other.
    pub fn name(self, given: &str) -> String {
        if self.case_sensitive { given.to_owned() } else { given.to_lowercase() }
    }

    /// Returns the value of an attribute as the pool keeps it.
    pub fn value(self, attribute: &str, given: String) -> String {
        if NAMES.contains(&attribute) { self.name(&given) } else { given }
    }
}
