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

// An exception in one of these (a getter that throws, say) goes through the
// Wasm frames to `js/call.js`, which takes it for a trap: the caller gets an
// error and the module a fresh instance.
#[wasm_bindgen(module = "/js/host.js")]
extern "C" {
    fn structure() -> u32;
    fn text(text: &str) -> u32;
    fn is(value: u32, kind: &str) -> bool;
    #[wasm_bindgen(js_name = isTrue)]
    fn is_true(value: u32) -> bool;
    fn get(value: u32, name: &str) -> u32;
    fn set(value: u32, name: &str, member: u32);
    fn remove(value: u32, name: &str);
    fn names(value: u32) -> u32;
    #[wasm_bindgen(js_name = nameAt)]
    fn name_at(names: u32, index: u32) -> Option<String>;
    #[wasm_bindgen(js_name = toText)]
    fn to_text(value: u32) -> Option<String>;
    fn length(value: u32) -> u32;
    #[wasm_bindgen(js_name = parsed)]
    fn parse(text: u32) -> u32;
    #[wasm_bindgen(js_name = claimsIn)]
    fn claims(token: u32) -> u32;
}

impl Value for Handle {
    fn structure() -> Self {
        Self(structure())
    }

    fn text(string: &str) -> Self {
        Self(text(string))
    }

    fn is(&self, kind: &str) -> bool {
        is(self.0, kind)
    }

    fn is_present(&self) -> bool {
        self.0 != UNDEFINED.0
    }

    fn is_true(&self) -> bool {
        is_true(self.0)
    }

    fn get(&self, name: &str) -> Self {
        Self(get(self.0, name))
    }

    fn set(&mut self, name: &str, value: &Self) {
        set(self.0, name, value.0);
    }

    fn remove(&mut self, name: &str) {
        remove(self.0, name);
    }

    fn names(&self) -> impl Iterator<Item = String> + use<> {
        let names = names(self.0);
        (0..).map_while(move |index| name_at(names, index))
    }

    fn to_text(&self) -> String {
        to_text(self.0).unwrap_or_default()
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
