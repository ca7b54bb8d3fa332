//! JavaScript's values as the host's, in a page that is Rust.

use crate::value::Value;
use ::base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use alloc::string::String;
use js_sys::{Array, JSON, Object, Reflect};
use serde::{Serialize, de::DeserializeOwned};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast as _, JsValue};

/// Nothing here throws: what cannot be read is absent.
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

    /// As in JSON, `true` says that the app has a function.
    fn is(&self, kind: &str) -> bool {
        let is_structure = !self.0.is_null() && !Array::is_array(&self.0);
        match kind {
            "array" => Array::is_array(&self.0),
            "function" => self.0.is_truthy(),
            _ => {
                self.0.js_typeof().as_string().as_deref() == Some(kind)
                    && (kind != "object" || is_structure)
            }
        }
    }

    fn is_present(&self) -> bool {
        !self.0.is_undefined() && !self.0.is_null()
    }

    fn get(&self, name: &str) -> Self {
        // Of what is no object, it throws.
        Self(Reflect::get(&self.0, &name.into()).unwrap_or_default())
    }

    fn set(&mut self, name: &str, value: &Self) {
        _ = Reflect::set(&self.0, &name.into(), &value.0);
    }

    fn remove(&mut self, name: &str) {
        if let Some(object) = self.0.dyn_ref::<Object>() {
            _ = Reflect::delete_property(object, &name.into());
        }
    }

    fn names(&self) -> impl Iterator<Item = String> + use<> {
        let names = self.0.dyn_ref::<Object>().map(Object::keys).unwrap_or_default();
        (0..names.length()).filter_map(move |index| names.get(index).as_string())
    }

    fn to_text(&self) -> String {
        self.0.as_string().unwrap_or_default()
    }

    fn is_true(&self) -> bool {
        self.0.as_bool() == Some(true)
    }

    fn length(&self) -> u32 {
        u32::try_from(self.to_text().chars().count()).unwrap_or(u32::MAX)
    }

    fn parse(&self) -> Self {
        Self(JSON::parse(&self.to_text()).unwrap_or_default())
    }

    fn claims(&self) -> Self {
        let token = self.to_text();
        let payload = token.split('.').nth(1).unwrap_or_default();
        let claims = BASE64_URL_SAFE_NO_PAD.decode(payload).ok();
        let claims = claims.and_then(|bytes| String::from_utf8(bytes).ok());
        claims.map_or(Self(JsValue::UNDEFINED), |json| Self::text(&json).parse())
    }
}
