//! Implements [`Value`] for JavaScript's values, in a page written in Rust.

use crate::protocol::{
    token,
    value::{Type, Value},
};
use alloc::string::String;
use js_sys::{Array, JSON, Object, Reflect};
use serde::{Serialize, de::DeserializeOwned};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast as _, JsValue};

/// A JavaScript value. Its operations do not throw: what cannot be read is absent.
#[derive(Clone, Debug)]
pub(super) struct Js(JsValue);

impl Js {
    pub(super) fn serialize<T: Serialize>(value: &T) -> Option<Self> {
        let serializer = Serializer::new().serialize_maps_as_objects(true);
        value.serialize(&serializer).ok().map(Self)
    }

    pub(super) fn deserialize<T: DeserializeOwned>(self) -> Option<T> {
        T::deserialize(self).ok()
    }

    pub(super) fn boolean(&self) -> Option<bool> {
        self.0.as_bool()
    }

    pub(super) fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    pub(super) fn string(&self) -> Option<String> {
        self.0.as_string()
    }

    pub(super) fn stringify(&self) -> String {
        JSON::stringify(&self.0).map(String::from).unwrap_or_default()
    }
}

impl Value for Js {
    fn structure() -> Self {
        Self(Object::new().into())
    }

    fn text(text: &str) -> Self {
        Self(text.into())
    }

    /// Takes `true` for a function, as JSON's values do.
    fn is(&self, kind: Type) -> bool {
        match kind {
            Type::Array => Array::is_array(&self.0),
            Type::Object => self.0.is_object() && !Array::is_array(&self.0),
            Type::String => self.0.is_string(),
            Type::Number => self.number().is_some(),
            Type::Boolean => self.boolean().is_some(),
            Type::Function => self.is_true(),
            Type::Other => self.0.is_undefined(),
        }
    }

    fn is_present(&self) -> bool {
        !self.0.is_undefined() && !self.0.is_null()
    }

    fn get(&self, name: &str) -> Self {
        // `Reflect.get` throws if the value is no object.
        Self(Reflect::get(&self.0, &name.into()).unwrap_or_default())
    }

    fn set(&mut self, name: &str, value: &Self) {
        _ = Reflect::set(&self.0, &name.into(), &value.0);
    }

    fn names(&self) -> impl Iterator<Item = String> + use<> {
        // `Object.keys` would return the indexes of a string's characters, and throws for
        // `null`.
        let is_object = self.0.is_object();
        let names =
            if is_object { Object::keys(self.0.unchecked_ref::<Object>()) } else { Array::new() };
        (0..names.length()).filter_map(move |index| names.get(index).as_string())
    }

    fn to_text(&self) -> String {
        self.0.as_string().unwrap_or_default()
    }

    fn is_true(&self) -> bool {
        self.0.as_bool() == Some(true)
    }

    fn length(&self) -> u32 {
        // Counts the bytes that begin a code point.
        let begins = |byte: &u8| byte & 0xc0 != 0x80;
        u32::try_from(self.to_text().bytes().filter(begins).count()).unwrap_or(u32::MAX)
    }

    fn parse(&self) -> Self {
        Self(JSON::parse(&self.to_text()).unwrap_or_default())
    }

    fn trimmed(&self) -> Self {
        self.0.as_string().map_or_else(|| self.clone(), |text| Self::text(text.trim()))
    }

    fn claims(&self) -> Self {
        let claims = token::payload(&self.to_text());
        let claims = claims.and_then(|bytes| String::from_utf8(bytes).ok());
        claims.map_or(Self(JsValue::UNDEFINED), |json| Self::text(&json).parse())
    }
}
