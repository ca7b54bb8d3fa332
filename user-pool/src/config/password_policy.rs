use std::borrow::Cow;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::error::{Result, ServiceError};
use crate::host::{self, Host};
use crate::model::{PASSWORD, matches};

/// The characters that the service counts as symbols, a blank among them.
const SYMBOLS: &str = r##"^$*.[]{}()?"!@#%&/\,><':;|_~`=+- "##;

#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(crate) struct PasswordPolicy {
    minimum_length: usize,
    require_uppercase: bool,
    require_lowercase: bool,
    require_numbers: bool,
    require_symbols: bool,
    temporary_password_validity_days: u32,
}

impl Default for PasswordPolicy {
    fn default() -> Self {
        Self {
            minimum_length: 8,
            require_uppercase: true,
            require_lowercase: true,
            require_numbers: true,
            require_symbols: true,
            temporary_password_validity_days: 7,
        }
    }
}

impl PasswordPolicy {
    pub fn temporary_password_validity(&self) -> Duration {
        let days = u64::from(self.temporary_password_validity_days);
        Duration::from_secs(days.saturating_mul(86_400))
    }

    /// Checks a password that its user chose.
    pub fn check(&self, password: &str) -> Result<()> {
        self.refuse(password, "policy")
    }

    /// Checks a password that an administrator chose. The service words this
    /// error a little differently.
    pub fn check_for_administrator(&self, password: &str) -> Result<()> {
        self.refuse(password, "password policy")
    }

    /// Refuses a password with its first violation, the only one the service names.
    fn refuse(&self, password: &str, policy: &str) -> Result<()> {
        match self.violation(password) {
            None => Ok(()),
            Some(violation) => Err(ServiceError::invalid_password(format!(
                "Password did not conform with {policy}: {violation}"
            ))),
        }
    }

    fn violation(&self, password: &str) -> Option<Cow<'static, str>> {
        // The model checks the pattern as well, but for the answer to a challenge.
        if !matches(PASSWORD, password) {
            let violation = format!("Password must satisfy regular expression pattern: {PASSWORD}");
            return Some(violation.into());
        }
        self.lacking(password).map(Cow::Borrowed)
    }

    fn lacking(&self, password: &str) -> Option<&'static str> {
        let lacks = |required: bool, kind: fn(char) -> bool| required && !password.contains(kind);
        if password.chars().count() < self.minimum_length {
            Some("Password not long enough")
        } else if lacks(self.require_uppercase, |c| c.is_ascii_uppercase()) {
            Some("Password must have uppercase characters")
        } else if lacks(self.require_lowercase, |c| c.is_ascii_lowercase()) {
            Some("Password must have lowercase characters")
        } else if lacks(self.require_numbers, |c| c.is_ascii_digit()) {
            Some("Password must have numeric characters")
        } else if lacks(self.require_symbols, |c| SYMBOLS.contains(c)) {
            Some("Password must have symbol characters")
        } else {
            None
        }
    }

    /// Generates a temporary password that satisfies this policy.
    pub fn generate(&self, host: &mut dyn Host) -> String {
        let kinds =
            ["ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnopqrstuvwxyz", "23456789", "!#%&*+-=?@_"];
        kinds
            .iter()
            .cycle()
            .take(self.minimum_length.max(8))
            .filter_map(|kind| host::pick(host, kind))
            .collect()
    }
}
