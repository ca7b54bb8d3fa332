//! What tokens say.

use super::super::{Secret, codec};
use crate::protocol::value::{Type, Value as _};
use alloc::{collections::BTreeMap, string::String, vec::Vec};
use serde::{Deserialize, Deserializer, de::DeserializeOwned};

/// What a token says, **not verified**: to show and to plan by, never to allow
/// by. Whoever lets a user do something verifies the token's signature, on a
/// server. None if it is no token that can be read as such claims.
///
/// ```
/// use cognito_wasm::client::{Secret, session::{IdTokenClaims, claims}};
/// use serde::Deserialize;
///
/// /// Of the app's own.
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

/// What the tokens of a session say, **not verified**: see [`claims`].
///
/// See [`Session::claims`](super::Session::claims).
#[non_exhaustive]
#[derive(Clone, Debug)]
pub struct Claims {
    /// Of the access token.
    pub access_token: AccessTokenClaims,
    /// Of the ID token.
    pub id_token: Option<IdTokenClaims>,
}

/// What an access token says. Times are in seconds since 1970, by the service's
/// clock. What is not there is empty or 0.
///
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html>
///
/// See [`claims`].
#[non_exhaustive]
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AccessTokenClaims {
    /// The user's id.
    pub sub: String,
    /// The user pool's address.
    pub iss: String,
    /// When it was made.
    pub iat: f64,
    /// When it runs out.
    pub exp: f64,
    /// When the user signed in.
    pub auth_time: f64,
    /// The token's id.
    pub jti: String,
    /// The app client's id.
    pub client_id: String,
    /// The user's real name in the user pool.
    pub username: String,
    /// Separated by spaces.
    pub scope: String,
    /// Of the device that signed in, where the user pool tracks them.
    pub device_key: Option<String>,
    /// Those that the user is in.
    #[serde(rename = "cognito:groups")]
    pub groups: Vec<String>,
}

/// What an ID token says, with the user's attributes. Times are in seconds since
/// 1970, by the service's clock. What is not there is empty or 0.
///
/// <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html>
///
/// See [`claims`].
#[non_exhaustive]
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct IdTokenClaims {
    /// The user's id.
    pub sub: String,
    /// The user pool's address.
    pub iss: String,
    /// When it was made.
    pub iat: f64,
    /// When it runs out.
    pub exp: f64,
    /// When the user signed in.
    pub auth_time: f64,
    /// The app client's id.
    pub aud: String,
    /// The user's real name in the user pool.
    #[serde(rename = "cognito:username")]
    pub username: String,
    /// Those that the user is in.
    #[serde(rename = "cognito:groups")]
    pub groups: Vec<String>,
    /// Whether the email address is the user's.
    pub email_verified: bool,
    /// Whether the phone number is the user's.
    pub phone_number_verified: bool,
    /// All else that is text, by its name: `email`, `name`, `custom:team`.
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
