//! What the [steps](super::steps) are answered with.
//!
//! Each can carry more along: the app's `client_metadata`, a `device`, and so
//! on, by the same functions.
//!
//! ```
//! use cognito_wasm::client::sign_in::answers::Code;
//!
//! let code = Code::new("123456").client_metadata([("from", "the page")]);
//! # assert!(!format!("{code:?}").contains("123456"));
//! ```

mod factors;

pub use factors::{
    ChallengeChoice, Code, CustomAnswer, KnownDevice, MfaChoice, NewMfa, Passkey, SetupCode,
};

use super::{
    Device,
    carried::{Carried, carries, carries_device},
};
use crate::client::{
    Secret,
    operations::{AnalyticsMetadata, UserContextData},
};
use alloc::{collections::BTreeMap, string::String};

carries!(NewPassword, Password, PasswordReset, SignUpCode, Responses);
carries_device!(NewPassword, Password, PasswordReset, SignUpCode, Responses);

/// A password of the user's own, in place of a temporary one.
///
/// ```
/// use cognito_wasm::client::sign_in::answers::NewPassword;
///
/// NewPassword::new("New-passw0rd").attribute("name", "Jane");
/// ```
#[derive(Clone, Debug)]
pub struct NewPassword {
    pub(in crate::client::sign_in) password: Secret,
    pub(in crate::client::sign_in) attributes: BTreeMap<String, String>,
    pub(in crate::client::sign_in) carried: Carried,
}

impl NewPassword {
    /// Of the password.
    pub fn new(password: impl Into<Secret>) -> Self {
        Self { password: password.into(), attributes: BTreeMap::new(), carried: Carried::default() }
    }

    /// An attribute by its plain name: those that the step requires, and others
    /// that have no value yet.
    #[must_use]
    pub fn attribute(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.attributes.insert(name.into(), value.into());
        self
    }
}

/// The user's password.
///
/// ```
/// use cognito_wasm::client::sign_in::answers::Password;
///
/// Password::new("correct horse");
/// ```
#[derive(Clone, Debug)]
pub struct Password {
    pub(in crate::client::sign_in) password: Secret,
    pub(in crate::client::sign_in) carried: Carried,
}

impl Password {
    /// Of the password.
    pub fn new(password: impl Into<Secret>) -> Self {
        Self { password: password.into(), carried: Carried::default() }
    }
}

/// The code that was sent, and another password.
///
/// ```
/// use cognito_wasm::client::sign_in::answers::PasswordReset;
///
/// PasswordReset::new("123456", "New-passw0rd");
/// ```
#[derive(Clone, Debug)]
pub struct PasswordReset {
    pub(in crate::client::sign_in) confirmation_code: Secret,
    pub(in crate::client::sign_in) password: Secret,
    pub(in crate::client::sign_in) carried: Carried,
}

impl PasswordReset {
    /// Of the two.
    pub fn new(confirmation_code: impl Into<Secret>, password: impl Into<Secret>) -> Self {
        let (confirmation_code, password) = (confirmation_code.into(), password.into());
        Self { confirmation_code, password, carried: Carried::default() }
    }
}

/// The code of a sign-up.
///
/// ```
/// use cognito_wasm::client::sign_in::answers::SignUpCode;
///
/// SignUpCode::new("123456").password("correct horse");
/// ```
#[derive(Clone, Debug)]
pub struct SignUpCode {
    pub(in crate::client::sign_in) confirmation_code: Secret,
    pub(in crate::client::sign_in) password: Option<Secret>,
    pub(in crate::client::sign_in) carried: Carried,
}

impl SignUpCode {
    /// Of its digits.
    pub fn new(confirmation_code: impl Into<Secret>) -> Self {
        let confirmation_code = confirmation_code.into();
        Self { confirmation_code, password: None, carried: Carried::default() }
    }

    /// To go on and sign in with it. Without, the next step may be
    /// [`Password`](super::steps::Password).
    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }
}

/// For a challenge that this version does not know: what the service wants.
///
/// ```
/// use cognito_wasm::client::sign_in::answers::Responses;
///
/// Responses::new([("NEW_CODE", "123456")]);
/// ```
#[derive(Clone, Debug)]
pub struct Responses {
    pub(in crate::client::sign_in) carried: Carried,
}

impl Responses {
    /// The service's `ChallengeResponses`, verbatim; `USERNAME` and
    /// `SECRET_HASH` are put in.
    pub fn new<K: Into<String>, V: Into<Secret>>(
        responses: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        Self { carried: Carried::default() }.challenge_responses(responses)
    }
}
