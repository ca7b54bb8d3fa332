use serde::{Deserialize, Deserializer, de};
use serde_json::Value;

use crate::clock::Timestamp;

/// The AWS credentials of an administrator. Temporary ones have a session token.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Credentials {
    pub(super) access_key_id: String,
    pub(super) secret_access_key: String,
    pub(super) session_token: Option<String>,
    #[serde(default, deserialize_with = "moment")]
    pub(super) expiration: Option<Timestamp>,
}

/// Reads one set of credentials, or a list of them.
pub(crate) fn one_or_several<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Vec<Credentials>>, D::Error> {
    let list = match Value::deserialize(deserializer)? {
        Value::Array(list) => list,
        one => vec![one],
    };
    serde_json::from_value(Value::Array(list)).map(Some).map_err(de::Error::custom)
}

fn moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Timestamp>, D::Error> {
    let text = String::deserialize(deserializer)?;
    let moment = Timestamp::from_rfc_3339(&text);
    moment.map(Some).ok_or_else(|| de::Error::custom("expiration: not a date of ISO 8601"))
}
