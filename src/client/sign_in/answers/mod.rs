//! The answers to the [steps](super::steps).
//!
//! All have the same setters for further members: the app's `client_metadata`, a `device`,
//! and so on.
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
    common::{CommonInput, common_setters, device_setter},
};
use crate::client::{
    Secret,
    operations::{AnalyticsMetadata, UserContextData},
};
use alloc::{collections::BTreeMap, string::String};

common_setters!(NewPassword, Password, PasswordReset, SignUpCode, Responses);
device_setter!(NewPassword, Password, PasswordReset, SignUpCode, Responses);

/// The user's new password, in place of a temporary one.
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
    pub(in crate::client::sign_in) common: CommonInput,
}

impl NewPassword {
    /// Creates an answer from the new password.
    pub fn new(password: impl Into<Secret>) -> Self {
        Self {
            password: password.into(),
            attributes: BTreeMap::new(),
            common: CommonInput::default(),
        }
    }

    /// Adds an attribute by its plain name. The step requires some; others can be added if
    /// they have no value yet.
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
    pub(in crate::client::sign_in) common: CommonInput,
}

impl Password {
    /// Creates an answer from the password.
    pub fn new(password: impl Into<Secret>) -> Self {
        Self { password: password.into(), common: CommonInput::default() }
    }
}

/// The code that was sent, and the new password.
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
    pub(in crate::client::sign_in) common: CommonInput,
}

impl PasswordReset {
    /// Creates an answer from the code and the new password.
    pub fn new(confirmation_code: impl Into<Secret>, password: impl Into<Secret>) -> Self {
        let (confirmation_code, password) = (confirmation_code.into(), password.into());
        Self { confirmation_code, password, common: CommonInput::default() }
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
    pub(in crate::client::sign_in) common: CommonInput,
}

impl SignUpCode {
    /// Creates an answer from a code.
    pub fn new(confirmation_code: impl Into<Secret>) -> Self {
        let confirmation_code = confirmation_code.into();
        Self { confirmation_code, password: None, common: CommonInput::default() }
    }

    /// Sets the password to sign in with afterwards. Without it, the next step may be
    /// [`Password`](super::steps::Password).
    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }
}

/// The responses to a challenge that this version does not know.
///
/// ```
/// use cognito_wasm::client::sign_in::answers::Responses;
///
/// Responses::new([("NEW_CODE", "123456")]);
/// ```
#[derive(Clone, Debug)]
pub struct Responses {
    pub(in crate::client::sign_in) common: CommonInput,
}

impl Responses {
    /// Creates an answer from the `ChallengeResponses`, verbatim. `USERNAME` and
    /// `SECRET_HASH` are added.
    pub fn new<K: Into<String>, V: Into<Secret>>(
        responses: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        Self { common: CommonInput::default() }.challenge_responses(responses)
    }
}
