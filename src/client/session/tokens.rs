//! The tokens of a sign-in or a refresh.

use super::super::Secret;
use crate::client::{operations::AuthenticationResult, sign_in::steps::SignedIn};
use alloc::string::String;

/// The tokens of a sign-in or a refresh.
///
/// They come from the service's response, or from an app's back end:
///
/// ```
/// use cognito_wasm::client::session::Tokens;
///
/// let tokens = Tokens::new("access token").id_token("ID token").refresh_token("refresh token");
/// assert_eq!(tokens.access_token.expose(), "access token");
/// ```
#[non_exhaustive]
#[derive(Clone, Debug)]
pub struct Tokens {
    /// The access token, for the user pool and the app's own back end.
    pub access_token: Secret,
    /// The ID token, which says who the user is.
    pub id_token: Option<Secret>,
    /// The refresh token, which gets new tokens. A sign-in must have one; a refresh has one
    /// if the app client rotates them.
    pub refresh_token: Option<Secret>,
    /// The key of the device that signed in, if the user pool tracks devices.
    pub device_key: Option<String>,
}

impl Tokens {
    /// Creates tokens with an access token only.
    ///
    /// ```
    /// # use cognito_wasm::client::session::Tokens;
    /// Tokens::new("access token");
    /// ```
    pub fn new(access_token: impl Into<Secret>) -> Self {
        let access_token = access_token.into();
        Self { access_token, id_token: None, refresh_token: None, device_key: None }
    }

    /// Adds an ID token.
    ///
    /// ```
    /// # use cognito_wasm::client::session::Tokens;
    /// Tokens::new("access token").id_token("ID token");
    /// ```
    #[must_use]
    pub fn id_token(mut self, token: impl Into<Secret>) -> Self {
        self.id_token = Some(token.into());
        self
    }

    /// Adds a refresh token.
    ///
    /// ```
    /// # use cognito_wasm::client::session::Tokens;
    /// Tokens::new("access token").refresh_token("refresh token");
    /// ```
    #[must_use]
    pub fn refresh_token(mut self, token: impl Into<Secret>) -> Self {
        self.refresh_token = Some(token.into());
        self
    }

    /// Adds the key of the device that signed in.
    ///
    /// ```
    /// # use cognito_wasm::client::session::Tokens;
    /// Tokens::new("access token").device_key("us-west-2_a1b2c3d4");
    /// ```
    #[must_use]
    pub fn device_key(mut self, key: impl Into<String>) -> Self {
        self.device_key = Some(key.into());
        self
    }
}

impl From<&AuthenticationResult> for Tokens {
    fn from(result: &AuthenticationResult) -> Self {
        let device = result.new_device_metadata.as_ref();
        Self {
            access_token: result.access_token.clone().unwrap_or_default(),
            id_token: result.id_token.clone(),
            refresh_token: result.refresh_token.clone(),
            device_key: device.and_then(|device| device.device_key.clone()),
        }
    }
}

impl From<&SignedIn> for Tokens {
    fn from(step: &SignedIn) -> Self {
        Self::from(&step.authentication_result)
    }
}
