//! The entry that a session keeps. It is one text, so that it is written whole or not at
//! all. The npm package's session has the same format, and each goes on with the other's.

use super::{
    super::{Secret, codec, platform::now_millis},
    Tokens,
    claims::{AccessTokenClaims, claims},
};
use crate::{crypto::sha256, protocol::value::Value as _};
use alloc::string::String;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde::{Deserialize, Serialize};

const VERSION: u32 = 1;

#[derive(Clone, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Entry {
    version: u32,
    pub(super) access_token: Secret,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id_token: Option<Secret>,
    pub(super) refresh_token: Secret,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) device_key: Option<String>,
    /// The time when the tokens came, in milliseconds since 1970, by the device's clock.
    received_at: u64,
    /// The ID of the sign-in. All tokens that come from it have the same, in every tab.
    pub(super) family: String,
    pub(super) generation: u32,
}

#[derive(Clone, Copy)]
pub(super) enum Kind {
    Access,
    Id,
}

/// Returns the time to record for tokens that come now.
pub(super) fn now() -> u64 {
    now_millis() as u64
}

impl Entry {
    /// Creates the entry of a sign-in. Returns `None` if a token is missing or cannot be
    /// read.
    pub(super) fn first(tokens: Tokens, received_at: u64) -> Option<Self> {
        let Tokens { access_token, id_token, refresh_token, device_key } = tokens;
        let refresh_token = refresh_token?;
        let claimed =
            claims::<AccessTokenClaims>(&access_token).and_then(|claims| claims.device_key);
        let family = BASE64_STANDARD.encode(sha256(&[refresh_token.expose().as_bytes()]));
        Self {
            version: VERSION,
            access_token,
            id_token,
            refresh_token,
            device_key: device_key.or(claimed),
            received_at,
            family,
            generation: 0,
        }
        .checked()
    }

    /// Creates the entry of a refresh, which has a refresh token only if the app client
    /// rotates them.
    pub(super) fn next(&self, tokens: Tokens, received_at: u64) -> Option<Self> {
        let before = self.clone();
        Self {
            access_token: tokens.access_token,
            id_token: tokens.id_token,
            refresh_token: tokens.refresh_token.unwrap_or(before.refresh_token),
            received_at,
            generation: before.generation.saturating_add(1),
            ..before
        }
        .checked()
    }

    /// Reads a stored entry. Returns `None` if it is broken or of another version.
    pub(super) fn parse(text: &Secret) -> Option<Self> {
        let value = codec::Host::text(text.expose()).parse();
        let entry: Self = codec::from_host(value).ok()?;
        (entry.version == VERSION).then_some(entry)?.checked()
    }

    pub(super) fn to_json(&self) -> Secret {
        codec::to_host(self).map(|value| codec::to_json(&value)).unwrap_or_default().into()
    }

    fn checked(self) -> Option<Self> {
        (lifetime(&self.access_token) > 0.).then_some(self)
    }

    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.family == other.family && self.generation == other.generation
    }

    /// Returns whether this is a later entry of the same sign-in.
    pub(super) fn is_ahead_of(&self, other: &Self) -> bool {
        self.family == other.family && self.generation > other.generation
    }

    pub(super) fn token(&self, kind: Kind) -> Option<&Secret> {
        match kind {
            Kind::Access => Some(&self.access_token),
            Kind::Id => self.id_token.as_ref(),
        }
    }

    /// Returns how long a token lives from its issue, in milliseconds, if there is one.
    pub(super) fn lifetime(&self, kind: Kind) -> Option<f64> {
        self.token(kind).map(lifetime)
    }

    /// Returns how long a token is still valid, in milliseconds. It is computed from the
    /// time when the token came, because the device's clock may be wrong. If the clock was
    /// set back since, the result is 0.
    pub(super) fn time_left(&self, kind: Kind) -> f64 {
        let age = now_millis() - self.received_at as f64;
        match self.token(kind) {
            Some(token) if age >= 0. => lifetime(token) - age,
            _ => 0.,
        }
    }
}

#[derive(Deserialize)]
struct Times {
    iat: f64,
    exp: f64,
}

/// Returns a token's lifetime in milliseconds, or 0 if the text is no token.
fn lifetime(token: &Secret) -> f64 {
    claims::<Times>(token).map_or(0., |times| (times.exp - times.iat) * 1000.)
}
