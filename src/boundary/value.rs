//! JavaScript's values as the host's: the other half of `js/host.js`.

use crate::value::Value;
use alloc::string::String;
use wasm_bindgen::prelude::*;

/// A value that stays with JavaScript: its place in the list that `js/host.js`
/// keeps for the call. So there is nothing to count, copy or free here, and
/// wasm-bindgen's own handles, which are objects that own a place in a table,
/// are 1 KB more.
#[derive(Clone, Copy, Debug)]
pub struct Handle(pub(super) u32);

/// `undefined`
pub(super) const UNDEFINED: Handle = Handle(0);

// Only numbers cross: a text is where it begins and how long it is, or is asked
// for character by character. An exception in one of these (a getter that
// throws, say) goes through the Wasm frames to `js/call.js`, which takes it for a
// trap: the caller gets an error and the module a fresh instance.
#[wasm_bindgen(module = "/js/host.js", js_namespace = host)]
extern "C" {
    fn structure() -> u32;
    fn text(text: *const u8, length: usize) -> u32;
    fn is(value: u32, kind: *const u8, length: usize) -> bool;
    #[wasm_bindgen(js_name = isTrue)]
    fn is_true(value: u32) -> bool;
    fn get(value: u32, name: *const u8, length: usize) -> u32;
    fn set(value: u32, member: u32, name: *const u8, length: usize);
    fn remove(value: u32, name: *const u8, length: usize);
    fn names(value: u32) -> u32;
    fn at(list: u32, index: u32) -> u32;
    #[wasm_bindgen(js_name = codePoint)]
    fn code_point(text: u32, index: usize) -> u32;
    fn length(value: u32) -> u32;
    fn parse(text: u32) -> u32;
    fn claims(token: u32) -> u32;
}

impl Value for Handle {
    fn structure() -> Self {
        Self(structure())
    }

    fn text(string: &str) -> Self {
        Self(text(string.as_ptr(), string.len()))
    }

    fn is(&self, kind: &str) -> bool {
        is(self.0, kind.as_ptr(), kind.len())
    }

    fn is_present(&self) -> bool {
        self.0 != UNDEFINED.0
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

    fn remove(&mut self, name: &str) {
        remove(self.0, name.as_ptr(), name.len());
    }

    fn names(&self) -> impl Iterator<Item = String> + use<> {
        let names = names(self.0);
        (0..).map_while(move |index| {
            let name = Self(at(names, index));
            name.is_present().then(|| name.to_text())
        })
    }

    fn to_text(&self) -> String {
        let mut text = String::new();
        let mut index = 0usize;
        loop {
            let character = match code_point(self.0, index) {
                u32::MAX => return text,
                // Half of a pair is replaced, as where texts are encoded.
                code_point => char::from_u32(code_point).unwrap_or(char::REPLACEMENT_CHARACTER),
            };
            text.push(character);
            index = index.wrapping_add(character.len_utf16());
        }
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
