//! The claims of tokens.

use super::super::{Secret, codec};
use crate::protocol::value::{Type, Value as _};
use alloc::{collections::BTreeMap, string::String, vec::Vec};
use serde::{Deserialize, Deserializer, de::DeserializeOwned};

/// Returns a token's claims, **not verified**: show them and plan with them, but never
/// grant access by them. Whoever lets a user do something verifies the token's signature,
/// on a server. Returns `None` if the text is no token with such claims.
///
/// ```
/// use cognito_wasm::client::{Secret, session::{IdTokenClaims, claims}};
/// use serde::Deserialize;
///
/// /// The claims of the app's own.
/// #[derive(Deserialize)]
/// struct Team {
///     #[serde(rename = "custom:team")]
///     team: Option<String>,
/// }
///
/// # let token = Secret::from("e30.eyJzdWIiOiJjMGZmZWUiLCJjdXN0b206dGVhbSI6InJlZCJ9.c2lnbmF0dXJl");
/// # #[cfg(not(target_arch = "wasm32"))] {
/// assert_eq!(claims::<Team>(&token).unwrap().team.as_deref(), Some("red"));
/// assert_eq!(claims::<IdTokenClaims>(&token).unwrap().sub, "c0ffee");
/// assert!(claims::<IdTokenClaims>(&Secret::from("no token")).is_none());
/// # }
/// ```
pub fn claims<C: DeserializeOwned>(token: &Secret) -> Option<C> {
    let claims = codec::Host::text(token.expose()).claims();
    claims.is(Type::Object).then(|| codec::from_host(claims).ok())?
}

/// The claims of a session's tokens, **not verified**: see [`claims`].
///
/// See [`Session::claims`](super::Session::claims).
#[non_exhaustive]
#[derive(Clone, Debug)]
pub struct Claims {
    /// The claims of the access token.
    pub access_token: AccessTokenClaims,
    /// The claims of the ID token.
    pub id_token: Option<IdTokenClaims>,
}

/// The claims of an access token. Times are in seconds since 1970, by the service's
/// clock. A claim that is missing is empty or 0.
///
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html>
///
/// See [`claims`].
#[non_exhaustive]
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AccessTokenClaims {
    /// The user's ID.
    pub sub: String,
    /// The user pool's URL.
    pub iss: String,
    /// The time when the token was issued.
    pub iat: f64,
    /// The time when the token expires.
    pub exp: f64,
    /// The time when the user signed in.
    pub auth_time: f64,
    /// The token's ID.
    pub jti: String,
    /// The app client's ID.
    pub client_id: String,
    /// The user's real name in the user pool.
    pub username: String,
    /// The scopes, separated by spaces.
    pub scope: String,
    /// The key of the device that signed in, if the user pool tracks devices.
    pub device_key: Option<String>,
    /// The groups that the user is in.
    #[serde(rename = "cognito:groups")]
    pub groups: Vec<String>,
}

/// The claims of an ID token, with the user's attributes. Times are in seconds since 1970,
/// by the service's clock. A claim that is missing is empty or 0.
///
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html>
///
/// See [`claims`].
#[non_exhaustive]
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct IdTokenClaims {
    /// The user's ID.
    pub sub: String,
    /// The user pool's URL.
    pub iss: String,
    /// The time when the token was issued.
    pub iat: f64,
    /// The time when the token expires.
    pub exp: f64,
    /// The time when the user signed in.
    pub auth_time: f64,
    /// The app client's ID.
    pub aud: String,
    /// The user's real name in the user pool.
    #[serde(rename = "cognito:username")]
    pub username: String,
    /// The groups that the user is in.
    #[serde(rename = "cognito:groups")]
    pub groups: Vec<String>,
    /// Whether the email address is verified.
    pub email_verified: bool,
    /// Whether the phone number is verified.
    pub phone_number_verified: bool,
    /// All other claims that are texts, by their names: `email`, `name`, `custom:team`.
    #[serde(flatten, deserialize_with = "texts")]
    pub attributes: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Claim {
    Text(String),
    Other(serde::de::IgnoredAny),
}

fn texts<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<String, String>, D::Error> {
    let claims = BTreeMap::<String, Claim>::deserialize(from)?;
    let text = |(name, claim)| match claim {
        Claim::Text(text) => Some((name, text)),
        Claim::Other(_) => None,
    };
    Ok(claims.into_iter().filter_map(text).collect())
}
