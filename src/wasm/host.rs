//! JavaScript's values: the Rust half of `js/core/host.js`.
//!
//! Only numbers cross. A value stays in JavaScript, in a list that exists while a
//! function of the module runs, and its place in the list is its handle here. So no
//! password and no token enters the module's memory, and nothing has to be freed. A text
//! that has to be read here, such as a name or a username to sign, is copied whole.
//!
//! An exception in one of the imports, for example from an app's getter, passes through
//! the frames of this module to JavaScript. No destructor runs then, so
//! `js/core/host.js` wipes the memory, and the next call gets a fresh instance.

use crate::protocol::value::{Type, Value};
use alloc::{string::String, vec, vec::Vec};
use wasm_bindgen::prelude::*;

/// A JavaScript value, by its place in the list that JavaScript keeps.
#[derive(Clone, Copy, Debug)]
pub struct Handle(pub u32);

#[wasm_bindgen(module = "/js/core/host.js", js_namespace = host)]
extern "C" {
    fn structure() -> u32;
    fn text(utf8: *const u8, length: usize) -> u32;
    fn bytes(bytes: *const u8, length: usize) -> u32;
    fn is(value: u32, kind: u32) -> bool;
    #[wasm_bindgen(js_name = isTrue)]
    fn is_true(value: u32) -> bool;
    #[wasm_bindgen(js_name = numberOf)]
    fn number_of(value: u32) -> u32;
    fn integer(value: u32) -> u32;
    fn length(text: u32) -> u32;
    fn get(value: u32, name: *const u8, length: usize) -> u32;
    fn set(value: u32, member: u32, name: *const u8, length: usize);
    /// Makes the structure `{ value, error }`.
    #[cfg(feature = "exports")]
    fn settled(value: u32, error: u32) -> u32;
    fn parse(text: u32) -> u32;
    fn claims(token: u32) -> u32;
    fn trimmed(text: u32) -> u32;
    /// Returns a text: see [`Value::hint`].
    fn hint(name: *const u8, length: usize, known: *const u8, known_length: usize) -> u32;
    /// Makes a list of the names of a structure's or list's members.
    fn names(value: u32) -> u32;
    /// Returns one of these names, or `undefined` behind the last.
    fn name(names: u32, index: u32) -> u32;
    /// Returns the number of a string's UTF-16 code units, for [`copy_units`].
    fn units(text: u32) -> usize;
    #[wasm_bindgen(js_name = copyUnits)]
    fn copy_units(text: u32, to: *mut u16);
    /// Returns the number of bytes of a `Uint8Array`, for [`copy_bytes`].
    fn size(bytes: u32) -> usize;
    #[wasm_bindgen(js_name = copyBytes)]
    fn copy_bytes(bytes: u32, to: *mut u8);
}

impl Handle {
    /// The handle of `undefined`, which has no place in the list.
    pub const UNDEFINED: Self = Self(u32::MAX);

    /// Copies bytes into a new `Uint8Array`.
    pub fn from_bytes(slice: &[u8]) -> Self {
        Self(bytes(slice.as_ptr(), slice.len()))
    }

    /// Copies the bytes of a `Uint8Array`. Other values give none.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = vec![0; size(self.0)];
        copy_bytes(self.0, bytes.as_mut_ptr());
        bytes
    }

    /// Returns a whole number's value. Other values give 0.
    #[cfg(feature = "exports")]
    pub(super) fn to_number(self) -> u32 {
        number_of(self.0)
    }

    /// Creates the result of a function: `{ value }` or `{ error }`.
    #[cfg(feature = "exports")]
    pub(super) fn settled(value: Self, error: Self) -> Self {
        Self(settled(value.0, error.0))
    }

    /// Creates a number.
    #[cfg(feature = "exports")]
    pub(super) fn from_number(number: u32) -> Self {
        Self(integer(number))
    }
}

impl Value for Handle {
    fn structure() -> Self {
        Self(structure())
    }

    fn text(string: &str) -> Self {
        Self(text(string.as_ptr(), string.len()))
    }

    fn is(&self, kind: Type) -> bool {
        is(self.0, kind as u32)
    }

    fn is_present(&self) -> bool {
        self.0 != Self::UNDEFINED.0
    }

    fn is_true(&self) -> bool {
        is_true(self.0)
    }

    fn get(&self, name: &str) -> Self {
        Self(get(self.0, name.as_ptr(), name.len()))
    }

    fn set(&mut self, name: &str, value: &Self) {
        set(self.0, value.0, name.as_ptr(), name.len());
    }

    fn names(&self) -> impl Iterator<Item = String> + use<> {
        let names = names(self.0);
        (0..).map_while(move |index| {
            let name = Self(name(names, index));
            name.is_present().then(|| name.to_text())
        })
    }

    fn trimmed(&self) -> Self {
        Self(trimmed(self.0))
    }

    fn hint(name: &str, known: &str) -> String {
        Self(hint(name.as_ptr(), name.len(), known.as_ptr(), known.len())).to_text()
    }

    #[inline(never)]
    fn to_text(&self) -> String {
        let mut code_units = vec![0; units(self.0)];
        copy_units(self.0, code_units.as_mut_ptr());
        // `String::from_utf16_lossy` does the same in more bytes.
        let mut text = String::new();
        for it in char::decode_utf16(code_units) {
            text.push(it.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        text
    }

    fn length(&self) -> u32 {
        length(self.0)
    }

    fn parse(&self) -> Self {
        Self(parse(self.0))
    }

    fn claims(&self) -> Self {
        Self(claims(self.0))
    }
}
