//! Texts that must not be shown.

use alloc::string::String;
use core::fmt;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// A password, code, token, session or client secret.
///
/// Formatting does not show it, and dropping wipes it. An app has to wipe the copies that
/// it makes of [`expose`](Self::expose) itself. It serializes as its text, because that
/// is how it is sent, and how a session is stored.
///
/// ```
/// use cognito_wasm::client::Secret;
///
/// let password = Secret::from("correct horse");
/// assert_eq!(password.expose(), "correct horse");
/// assert_eq!(format!("{password:?}"), "[redacted]");
/// ```
#[derive(Clone, Default, Deserialize, Serialize)]
#[serde(transparent)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Returns the text.
    ///
    /// ```
    /// # use cognito_wasm::client::Secret;
    /// assert_eq!(Secret::from("123456").expose().len(), 6);
    /// ```
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::from(String::from(text))
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl From<&Secret> for Secret {
    fn from(secret: &Secret) -> Self {
        secret.clone()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// Compares in constant time: the time depends on the lengths only.
impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        let (one, other) = (self.0.as_bytes(), other.0.as_bytes());
        one.len() == other.len()
            && one.iter().zip(other).fold(0, |differences, (a, b)| differences | (a ^ b)) == 0
    }
}

impl Eq for Secret {}
