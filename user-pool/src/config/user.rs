use std::collections::BTreeMap;
use std::fmt;

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::user_status::UserStatus;

/// `AdminCreateUserConfig`: whether administrators alone create users.
#[derive(Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(crate) struct AdminCreateUserConfig {
    pub allow_admin_create_user_only: bool,
}

/// A user whom the pool has from the start.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ConfiguredUser {
    pub username: String,
    pub password: Option<String>,
    pub temporary_password: Option<String>,
    pub status: Option<UserStatus>,
    #[serde(default, deserialize_with = "record_or_list")]
    pub attributes: BTreeMap<String, String>,
    /// The secret of the user's software token, in base32.
    pub totp_secret: Option<String>,
}

/// An attribute as the operations write it, or as the JavaScript functions do.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Attribute {
    #[serde(alias = "Name")]
    name: String,
    #[serde(alias = "Value", default)]
    value: String,
}

/// Reads attributes from `{ name: value }` or from a list of `{ name, value }`.
fn record_or_list<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, String>, D::Error> {
    deserializer.deserialize_any(RecordOrList)
}

/// Not an untagged enum, whose errors would not name the attribute.
struct RecordOrList;

impl<'de> Visitor<'de> for RecordOrList {
    type Value = BTreeMap<String, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("attributes: { name: value } or a list of { name, value }")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut attributes = BTreeMap::new();
        while let Some((name, value)) = map.next_entry()? {
            attributes.insert(name, value);
        }
        Ok(attributes)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut attributes = BTreeMap::new();
        while let Some(Attribute { name, value }) = list.next_element()? {
            attributes.insert(name, value);
        }
        Ok(attributes)
    }
}
