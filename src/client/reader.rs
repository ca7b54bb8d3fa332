//! Deserializes JavaScript's values into typed ones.
//!
//! serde-wasm-bindgen could do it, but its errors quote the value that was found, which
//! may be a secret, and formatting a number for that is 9 KB of WebAssembly after
//! compression.

use super::js::Js;
use crate::protocol::value::{Type, Value as _};
use alloc::{string::String, vec::Vec};
use core::fmt;
use serde::{
    de::{self, DeserializeSeed, IntoDeserializer as _, Visitor, value::StrDeserializer},
    forward_to_deserialize_any,
};

/// A value has another type than expected. The error does not quote the value.
#[derive(Debug)]
pub(super) struct TypeMismatch;

type Result<T> = core::result::Result<T, TypeMismatch>;

impl fmt::Display for TypeMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("another type")
    }
}

impl core::error::Error for TypeMismatch {}

impl de::Error for TypeMismatch {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

impl<'de> de::Deserializer<'de> for Js {
    type Error = TypeMismatch;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        if !self.is_present() {
            visitor.visit_unit()
        } else if let Some(is_true) = self.boolean() {
            visitor.visit_bool(is_true)
        } else if let Some(number) = self.number() {
            match whole(number) {
                Some(number) => visitor.visit_i64(number),
                None => visitor.visit_f64(number),
            }
        } else if let Some(text) = self.string() {
            visitor.visit_string(text)
        } else if self.is(Type::Array) {
            self.deserialize_seq(visitor)
        } else {
            self.deserialize_map(visitor)
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_bool(self.boolean().ok_or(TypeMismatch)?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_i64(self.number().and_then(whole).ok_or(TypeMismatch)?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_f64(self.number().ok_or(TypeMismatch)?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_string(self.string().ok_or(TypeMismatch)?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_string(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        if self.is_present() { visitor.visit_some(self) } else { visitor.visit_none() }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        if !self.is(Type::Array) {
            return Err(TypeMismatch);
        }
        visitor.visit_seq(Members::new(self))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        if !self.is(Type::Object) {
            return Err(TypeMismatch);
        }
        visitor.visit_map(Members::new(self))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        if !self.is(Type::Object) {
            return Err(TypeMismatch);
        }
        visitor.visit_map(Fields { of: self, fields: fields.iter(), value: None })
    }

    /// Reads an enum whose variants are names without data.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        visitor.visit_enum(self.string().ok_or(TypeMismatch)?.into_deserializer())
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u8 u16 u32 u64 u128 f32 char bytes byte_buf unit unit_struct tuple
        tuple_struct identifier
    }
}

/// Returns a whole number, if JavaScript can count up to it exactly.
fn whole(number: f64) -> Option<i64> {
    let whole = number as i64;
    (whole as f64 == number && whole.unsigned_abs() < 1 << 53).then_some(whole)
}

/// The members of a list, or of a structure whose names are data.
struct Members {
    of: Js,
    names: alloc::vec::IntoIter<String>,
    value: Option<Js>,
}

impl Members {
    fn new(value: Js) -> Self {
        let names: Vec<String> = value.names().collect();
        Self { of: value, names: names.into_iter(), value: None }
    }

    fn next(&mut self) -> Option<String> {
        let name = self.names.next()?;
        self.value = Some(self.of.get(&name));
        Some(name)
    }
}

impl<'de> de::SeqAccess<'de> for Members {
    type Error = TypeMismatch;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>> {
        self.next();
        self.value.take().map(|value| seed.deserialize(value)).transpose()
    }
}

impl<'de> de::MapAccess<'de> for Members {
    type Error = TypeMismatch;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        self.next().map(|name| seed.deserialize(name.into_deserializer())).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value> {
        seed.deserialize(self.value.take().ok_or(TypeMismatch)?)
    }
}

/// The members of a structure whose names are known.
struct Fields {
    of: Js,
    fields: core::slice::Iter<'static, &'static str>,
    value: Option<Js>,
}

impl Fields {
    fn next(&mut self) -> Option<&'static str> {
        for name in &mut self.fields {
            let value = self.of.get(name);
            if value.is_present() {
                self.value = Some(value);
                return Some(name);
            }
        }
        None
    }
}

impl<'de> de::MapAccess<'de> for Fields {
    type Error = TypeMismatch;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        let Some(name) = self.next() else { return Ok(None) };
        seed.deserialize(StrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value> {
        seed.deserialize(self.value.take().ok_or(TypeMismatch)?)
    }
}

#[cfg(test)]
#[path = "reader_test.rs"]
mod tests;
