//! JavaScript's values as the host's: the other half of `js/host.js`.

use crate::value::Value;
use alloc::string::String;
use wasm_bindgen::prelude::*;

// An exception in one of these (a getter that throws, say) goes through the
// Wasm frames to `js/call.js`, which takes it for a trap: the caller gets an
// error and the module a fresh instance.
#[wasm_bindgen(module = "/js/host.js")]
extern "C" {
    fn structure() -> JsValue;
    fn is(value: &JsValue, kind: &str) -> bool;
    fn get(value: &JsValue, name: &str) -> JsValue;
    fn set(value: &JsValue, name: &str, member: &JsValue);
    fn remove(value: &JsValue, name: &str);
    fn names(value: &JsValue) -> JsValue;
    fn at(list: &JsValue, index: u32) -> JsValue;
    fn length(value: &JsValue) -> u32;
    fn parse(text: &JsValue) -> JsValue;
    fn claims(token: &JsValue) -> JsValue;
}

impl Value for JsValue {
    fn structure() -> Self {
        structure()
    }

    fn text(text: &str) -> Self {
        JsValue::from_str(text)
    }

    fn is(&self, kind: &str) -> bool {
        is(self, kind)
    }

    fn is_present(&self) -> bool {
        !self.is_undefined()
    }

    fn is_true(&self) -> bool {
        self.is_truthy()
    }

    fn get(&self, name: &str) -> Self {
        get(self, name)
    }

    fn set(&mut self, name: &str, value: &Self) {
        set(self, name, value);
    }

    fn remove(&mut self, name: &str) {
        remove(self, name);
    }

    fn names(&self) -> impl Iterator<Item = String> + use<> {
        let names = names(self);
        (0..).map_while(move |index| at(&names, index).as_string())
    }

    fn to_text(&self) -> String {
        self.as_string().unwrap_or_default()
    }

    fn length(&self) -> u32 {
        length(self)
    }

    fn parse(&self) -> Self {
        parse(self)
    }

    fn claims(&self) -> Self {
        claims(self)
    }
}
