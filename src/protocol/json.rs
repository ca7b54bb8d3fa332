//! Implements [`Value`] for `serde_json`'s values, for native programs and tests.

use super::{
    token,
    value::{Type, Value},
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use serde_json::Value as Json;

impl Value for Json {
    fn structure() -> Self {
        Json::Object(serde_json::Map::new())
    }

    fn text(text: &str) -> Self {
        Json::String(text.into())
    }

    /// Takes `true` for a function as well, because JSON has none: it says that the
    /// program has one.
    fn is(&self, kind: Type) -> bool {
        match self {
            Json::Null => kind == Type::Other,
            Json::Bool(value) => kind == Type::Boolean || *value && kind == Type::Function,
            Json::Number(_) => kind == Type::Number,
            Json::String(_) => kind == Type::String,
            Json::Array(_) => kind == Type::Array,
            Json::Object(_) => kind == Type::Object,
        }
    }

    /// Takes `null` for an absent member, because JSON has no `undefined`.
    fn is_present(&self) -> bool {
        !self.is_null()
    }

    fn get(&self, name: &str) -> Self {
        let member = match self {
            Json::Array(list) => name.parse().ok().and_then(|index: usize| list.get(index)),
            other => other.as_object().and_then(|members| members.get(name)),
        };
        member.cloned().unwrap_or(Json::Null)
    }

    fn trimmed(&self) -> Self {
        self.as_str().map_or_else(|| self.clone(), |text| text.trim().into())
    }

    fn set(&mut self, name: &str, value: &Self) {
        match self {
            Json::Array(list) => {
                match name.parse().ok().and_then(|index: usize| list.get_mut(index)) {
                    Some(slot) => *slot = value.clone(),
                    None => list.push(value.clone()),
                }
            }
            Json::Object(members) => {
                members.insert(name.into(), value.clone());
            }
            _ => {}
        }
    }

    fn names(&self) -> impl Iterator<Item = String> + use<> {
        let names: Vec<String> = match self {
            Json::Array(list) => (0..list.len()).map(|index| index.to_string()).collect(),
            Json::Object(members) => members.keys().cloned().collect(),
            _ => Vec::new(),
        };
        names.into_iter()
    }

    fn to_text(&self) -> String {
        self.as_str().map(String::from).unwrap_or_default()
    }

    fn is_true(&self) -> bool {
        self == &Json::Bool(true)
    }

    fn length(&self) -> u32 {
        let length = self.as_str().map_or(0, |text| text.chars().count());
        u32::try_from(length).unwrap_or(u32::MAX)
    }

    fn parse(&self) -> Self {
        serde_json::from_str(self.as_str().unwrap_or_default()).unwrap_or_default()
    }

    fn claims(&self) -> Self {
        let claims = self.as_str().and_then(token::payload).unwrap_or_default();
        serde_json::from_slice(&claims).unwrap_or_default()
    }
}
