//! What the names stand for that a fixture may write as `${name}`.

use super::fixture::{files, read};
use alloc::{
    borrow::ToOwned as _,
    collections::BTreeMap,
    format,
    string::{String, ToString as _},
    vec::Vec,
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Values {
    client: Value,
    texts: BTreeMap<String, String>,
    tokens: BTreeMap<String, Value>,
    exchanges: BTreeMap<String, String>,
}

pub(super) struct Names {
    /// The configuration of a client that a scenario leaves out.
    pub(super) client: Value,
    values: BTreeMap<String, Value>,
}

impl Names {
    pub(super) fn read() -> Self {
        let file: Values = serde_json::from_value(read("conformance/values.json")).unwrap();
        let texts = file.texts.into_iter().map(|(name, text)| (name, text.into()));
        let mut values: BTreeMap<String, Value> = texts.collect();
        for path in files("values") {
            let Value::Object(more) = read(&format!("conformance/{path}")) else {
                panic!("{path}")
            };
            for (name, value) in more {
                assert!(values.insert(name, value).is_none(), "{path} has a name twice");
            }
        }
        for (name, claims) in file.tokens {
            let part = |text: &str| BASE64_URL_SAFE_NO_PAD.encode(text);
            let parts = [part("{}"), part(&claims.to_string()), part("signature")];
            values.insert(name, parts.join(".").into());
        }
        let cases = read("data/srp-exchanges.json");
        for (name, of) in &file.exchanges {
            let mut cases = cases["exchanges"].as_array().unwrap().iter();
            let case = cases.find(|case| case["name"] == **of).expect(of).as_object().unwrap();
            for (member, value) in case {
                values.insert(format!("{name}.{member}"), value.clone());
            }
        }
        Self { client: file.client, values }
    }

    /// A value in which each `${name}` is what it stands for: a text by itself
    /// whatever that is, and a part of a text another text.
    pub(super) fn written(&self, value: Value) -> Value {
        match value {
            Value::String(text) => {
                let named = |name: &str| self.written(self.values.get(name).expect(name).clone());
                let whole = text.strip_prefix("${").and_then(|text| text.strip_suffix('}'));
                if let Some(name) = whole.filter(|name| !name.contains('}')) {
                    return named(name);
                }
                let mut parts = text.split("${");
                let mut whole = parts.next().unwrap_or_default().to_owned();
                for part in parts {
                    let (name, rest) = part.split_once('}').expect(part);
                    whole.push_str(named(name).as_str().expect(name));
                    whole.push_str(rest);
                }
                whole.into()
            }
            Value::Array(entries) => {
                entries.into_iter().map(|entry| self.written(entry)).collect::<Vec<_>>().into()
            }
            Value::Object(members) => {
                let written = |(name, member)| (name, self.written(member));
                Value::Object(members.into_iter().map(written).collect())
            }
            other => other,
        }
    }
}
