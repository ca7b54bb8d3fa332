use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value, json};
use sha2::Sha256;
use subtle::ConstantTimeEq;

use super::token_validity::{TokenValidityUnits, Unit};
use crate::error::{Result, ServiceError};

/// The scope that an access token needs for this API.
pub(crate) const USER_ADMIN: &str = "aws.cognito.signin.user.admin";

/// An app client of the pool.
#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Client {
    #[serde(rename = "clientId")]
    pub id: String,
    #[serde(rename = "clientSecret", skip_serializing_if = "Option::is_none")]
    secret: Option<String>,
    /// `None` allows all flows.
    #[serde(rename(serialize = "explicitAuthFlows"), serialize_with = "all_by_default")]
    auth_flows: Option<Vec<AuthFlow>>,
    #[serde(default)]
    prevent_user_existence_errors: PreventUserExistenceErrors,
    #[serde(default = "three")]
    auth_session_validity: u32,
    #[serde(default = "sixty")]
    access_token_validity: u32,
    #[serde(default = "sixty")]
    id_token_validity: u32,
    #[serde(default = "thirty")]
    refresh_token_validity: u32,
    #[serde(default)]
    token_validity_units: TokenValidityUnits,
    #[serde(default)]
    refresh_token_rotation: RefreshTokenRotation,
    #[serde(default = "yes")]
    enable_token_revocation: bool,
    #[serde(default = "user_admin", skip_serializing)]
    access_token_scopes: Vec<String>,
    /// `None` allows all attributes.
    #[serde(skip_serializing_if = "Option::is_none")]
    write_attributes: Option<Vec<String>>,
    /// The service's settings that change nothing here.
    #[serde(skip)]
    pub ignored: Map<String, Value>,
}

/// Whether a refresh replaces the refresh token, and how long the replaced one
/// remains valid.
#[derive(Clone, Copy, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RefreshTokenRotation {
    feature: Feature,
    #[serde(default, deserialize_with = "up_to_sixty")]
    retry_grace_period_seconds: u64,
}

/// Whether a feature is on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum Feature {
    Enabled,
    #[default]
    Disabled,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub(crate) enum AuthFlow {
    #[serde(rename = "ALLOW_ADMIN_USER_PASSWORD_AUTH")]
    AdminUserPassword,
    #[serde(rename = "ALLOW_CUSTOM_AUTH")]
    Custom,
    #[serde(rename = "ALLOW_REFRESH_TOKEN_AUTH")]
    RefreshToken,
    #[serde(rename = "ALLOW_USER_AUTH")]
    User,
    #[serde(rename = "ALLOW_USER_PASSWORD_AUTH")]
    UserPassword,
    #[serde(rename = "ALLOW_USER_SRP_AUTH")]
    UserSrp,
}

impl AuthFlow {
    const ALL: [Self; 6] = [
        Self::AdminUserPassword,
        Self::Custom,
        Self::RefreshToken,
        Self::User,
        Self::UserPassword,
        Self::UserSrp,
    ];
}

/// Whether errors hide that a user does not exist.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum PreventUserExistenceErrors {
    #[default]
    Enabled,
    Legacy,
}

impl Client {
    /// Creates a client without a secret and with the service's defaults.
    pub fn public(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            secret: None,
            auth_flows: None,
            prevent_user_existence_errors: PreventUserExistenceErrors::default(),
            auth_session_validity: three(),
            access_token_validity: sixty(),
            id_token_validity: sixty(),
            refresh_token_validity: thirty(),
            token_validity_units: TokenValidityUnits::default(),
            refresh_token_rotation: RefreshTokenRotation::default(),
            enable_token_revocation: true,
            access_token_scopes: user_admin(),
            write_attributes: None,
            ignored: Map::new(),
        }
    }

    pub fn describe(&self) -> Value {
        match &self.secret {
            None => json!({ "clientId": self.id }),
            Some(secret) => json!({ "clientId": self.id, "clientSecret": secret }),
        }
    }

    /// Whether the client allows a flow. Rotation of refresh tokens excludes
    /// REFRESH_TOKEN_AUTH.
    pub fn allows(&self, flow: AuthFlow) -> bool {
        let named = self.auth_flows.as_ref().is_none_or(|flows| flows.contains(&flow));
        named && !(flow == AuthFlow::RefreshToken && self.rotates_refresh_tokens())
    }

    pub fn hides_users(&self) -> bool {
        self.prevent_user_existence_errors == PreventUserExistenceErrors::Enabled
    }

    pub fn session_validity(&self) -> Duration {
        Unit::Minutes.times(self.auth_session_validity)
    }

    pub fn access_token_validity(&self) -> Duration {
        self.token_validity_units.access_token.times(self.access_token_validity)
    }

    pub fn id_token_validity(&self) -> Duration {
        self.token_validity_units.id_token.times(self.id_token_validity)
    }

    pub fn refresh_token_validity(&self) -> Duration {
        self.token_validity_units.refresh_token.times(self.refresh_token_validity)
    }

    pub fn rotates_refresh_tokens(&self) -> bool {
        self.refresh_token_rotation.feature == Feature::Enabled
    }

    /// Returns how long a replaced refresh token remains valid.
    pub fn retry_grace_period(&self) -> Duration {
        Duration::from_secs(self.refresh_token_rotation.retry_grace_period_seconds)
    }

    pub fn allows_revocation(&self) -> bool {
        self.enable_token_revocation
    }

    /// Whether users may set an attribute through this client.
    pub fn writes(&self, attribute: &str) -> bool {
        self.write_attributes
            .as_ref()
            .is_none_or(|names| names.iter().any(|name| name == attribute))
    }

    pub fn access_token_scopes(&self) -> &[String] {
        &self.access_token_scopes
    }

    /// Checks a request's SECRET_HASH. `username` is the name that the hash must
    /// cover, which differs between operations.
    pub fn check_secret_hash(&self, hash: Option<&str>, username: &str) -> Result<()> {
        if self.hash_matches(hash, username)? {
            return Ok(());
        }
        let message = format!("Unable to verify secret hash for client {}", self.id);
        Err(ServiceError::not_authorized(message))
    }

    /// Checks the SECRET_HASH of a refresh. The request names no user, so the
    /// hash may cover any of `names`.
    pub fn check_refresh_secret_hash(&self, hash: Option<&str>, names: [&str; 2]) -> Result<()> {
        for name in names {
            if self.hash_matches(hash, name)? {
                return Ok(());
            }
        }
        let message = format!("SecretHash does not match for the client: {}", self.id);
        Err(ServiceError::not_authorized(message))
    }

    /// Checks the client secret itself, which GetTokensFromRefreshToken and
    /// RevokeToken take. The error is the message alone, because the exception
    /// differs between the two.
    pub fn check_secret(&self, given: Option<&str>) -> std::result::Result<(), String> {
        match (&self.secret, given) {
            (None, None) => Ok(()),
            (Some(_), None) => Err(format!(
                "Client {} is configured for secret but secret was not received",
                self.id
            )),
            (Some(secret), Some(given)) if secret.as_bytes().ct_eq(given.as_bytes()).into() => {
                Ok(())
            }
            _ => Err(format!("Unable to verify secret for client {}", self.id)),
        }
    }

    fn hash_matches(&self, hash: Option<&str>, username: &str) -> Result<bool> {
        match (&self.secret, hash) {
            (None, None) => Ok(true),
            (None, Some(_)) => Err(ServiceError::invalid_parameter(format!(
                "App client {} is not configured for secret but secret hash was received",
                self.id
            ))),
            (Some(_), None) => Err(ServiceError::not_authorized(format!(
                "Client {} is configured with secret but SECRET_HASH was not received",
                self.id
            ))),
            (Some(secret), Some(hash)) => Ok(hash_is_over(secret, hash, &[username, &self.id])),
        }
    }
}

/// Verifies a SECRET_HASH in constant time.
fn hash_is_over(secret: &str, hash: &str, message: &[&str]) -> bool {
    let (Ok(mut mac), Ok(hash)) =
        (Hmac::<Sha256>::new_from_slice(secret.as_bytes()), BASE64_STANDARD.decode(hash))
    else {
        return false;
    };
    for part in message {
        mac.update(part.as_bytes());
    }
    mac.verify_slice(&hash).is_ok()
}

/// Reads a number of seconds, of which the service allows up to 60.
fn up_to_sixty<'de, D: Deserializer<'de>>(deserializer: D) -> std::result::Result<u64, D::Error> {
    match u64::deserialize(deserializer)? {
        seconds @ 0..=60 => Ok(seconds),
        seconds => Err(D::Error::custom(format!("{seconds} is not a number from 0 to 60"))),
    }
}

fn all_by_default<S: Serializer>(
    flows: &Option<Vec<AuthFlow>>,
    serializer: S,
) -> std::result::Result<S::Ok, S::Error> {
    flows.as_deref().unwrap_or(&AuthFlow::ALL).serialize(serializer)
}

fn user_admin() -> Vec<String> {
    vec![USER_ADMIN.to_owned()]
}

fn yes() -> bool {
    true
}

fn three() -> u32 {
    3
}

fn thirty() -> u32 {
    30
}

fn sixty() -> u32 {
    60
}
