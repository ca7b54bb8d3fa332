//! `TokenValidityUnits`: what the numbers of a client's token validities count.

use std::time::Duration;

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(crate) struct TokenValidityUnits {
    pub access_token: Unit,
    pub id_token: Unit,
    pub refresh_token: Unit,
}

impl Default for TokenValidityUnits {
    fn default() -> Self {
        Self { access_token: Unit::Minutes, id_token: Unit::Minutes, refresh_token: Unit::Days }
    }
}

#[derive(Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Unit {
    Seconds,
    Minutes,
    Hours,
    Days,
}

impl Unit {
    pub fn times(self, count: u32) -> Duration {
        let seconds: u64 = match self {
            Self::Seconds => 1,
            Self::Minutes => 60,
            Self::Hours => 3_600,
            Self::Days => 86_400,
        };
        Duration::from_secs(seconds.saturating_mul(count.into()))
    }
}
