//! JSON of any structure.

use alloc::{
    collections::BTreeMap,
    string::{String, ToString as _},
    vec::Vec,
};
use core::fmt;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, SeqAccess, Visitor},
};

/// JSON of any structure. A browser and the service exchange it for a passkey.
///
/// It converts from and to any JSON value that serde knows: a `serde_json::Value`, or
/// JavaScript's with serde-wasm-bindgen.
///
/// ```
/// use cognito_wasm::client::operations::Document;
///
/// let json = r#"{"id":"AbC","response":{"transports":["internal"],"publicKeyAlgorithm":-7}}"#;
/// let credential: Document = serde_json::from_str(json)?;
/// assert_eq!(credential.get("id").and_then(Document::as_str), Some("AbC"));
/// assert_eq!(serde_json::to_value(&credential)?, serde_json::from_str::<serde_json::Value>(json)?);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Document {
    /// `null`. For JavaScript it becomes `undefined`, which a structure leaves out.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, of JavaScript's precision.
    Number(f64),
    /// A string.
    String(String),
    /// A list.
    List(Vec<Document>),
    /// A structure.
    Object(BTreeMap<String, Document>),
}

impl Document {
    /// Returns a member of a structure.
    ///
    /// ```
    /// # use cognito_wasm::client::operations::Document;
    /// let document = Document::from_iter([("id", "AbC")]);
    /// assert_eq!(document.get("id"), Some(&Document::from("AbC")));
    /// ```
    pub fn get(&self, name: &str) -> Option<&Document> {
        match self {
            Document::Object(members) => members.get(name),
            _ => None,
        }
    }

    /// Returns the text of a string.
    ///
    /// ```
    /// # use cognito_wasm::client::operations::Document;
    /// assert_eq!(Document::from("AbC").as_str(), Some("AbC"));
    /// ```
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Document::String(text) => Some(text),
            _ => None,
        }
    }
}

impl From<&str> for Document {
    fn from(text: &str) -> Self {
        Document::String(text.into())
    }
}

impl From<String> for Document {
    fn from(text: String) -> Self {
        Document::String(text)
    }
}

impl<N: Into<String>, D: Into<Document>> FromIterator<(N, D)> for Document {
    fn from_iter<I: IntoIterator<Item = (N, D)>>(members: I) -> Self {
        let members = members.into_iter().map(|(name, member)| (name.into(), member.into()));
        Document::Object(members.collect())
    }
}

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Document::Null => to.serialize_unit(),
            Document::Bool(value) => to.serialize_bool(*value),
            Document::Number(value) => {
                // A whole number is written as one: 7, and not 7.0. Beyond 2^53 numbers
                // have gaps between them, so none is taken for whole.
                let whole = *value as i64;
                if whole as f64 == *value && whole.unsigned_abs() <= 1 << f64::MANTISSA_DIGITS {
                    to.serialize_i64(whole)
                } else {
                    to.serialize_f64(*value)
                }
            }
            Document::String(text) => to.serialize_str(text),
            Document::List(entries) => to.collect_seq(entries),
            Document::Object(members) => to.collect_map(members),
        }
    }
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Document;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Document, E> {
        Ok(Document::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Document, E> {
        Ok(Document::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Document, E> {
        Ok(Document::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Document, E> {
        Ok(Document::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Document, E> {
        Ok(Document::Number(value))
    }

    fn visit_str<E>(self, text: &str) -> Result<Document, E> {
        Ok(Document::String(text.to_string()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Document, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = from.next_element()? {
            entries.push(entry);
        }
        Ok(Document::List(entries))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Document, A::Error> {
        let mut members = BTreeMap::new();
        while let Some((name, member)) = from.next_entry()? {
            members.insert(name, member);
        }
        Ok(Document::Object(members))
    }
}
