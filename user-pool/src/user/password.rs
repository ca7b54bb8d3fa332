use std::time::Duration;

use subtle::ConstantTimeEq;

use crate::clock::Timestamp;

/// A user's password. It is kept in clear, because the pool is for tests and
/// computes the SRP verifier from it at each sign-in.
#[derive(Clone)]
pub(crate) enum Password {
    /// The password was never set, or a reset invalidated it.
    None,
    Permanent(String),
    Temporary {
        text: String,
        expires: Timestamp,
    },
}

impl Password {
    pub fn temporary(text: String, now: Timestamp, validity: Duration) -> Self {
        Self::Temporary { text, expires: now.after(validity) }
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Self::None => None,
            Self::Permanent(text) | Self::Temporary { text, .. } => Some(text),
        }
    }

    /// Compares a password in a time that depends on its length alone.
    pub fn is(&self, given: &str) -> bool {
        self.text().is_some_and(|text| text.as_bytes().ct_eq(given.as_bytes()).into())
    }

    pub fn has_expired(&self, now: Timestamp) -> bool {
        matches!(self, Self::Temporary { expires, .. } if *expires <= now)
    }
}
