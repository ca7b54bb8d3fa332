//! What a browser denies, though it has it.

use alloc::string::String;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Returns whether the browser denies something: where the user blocks cookies and site
/// data, or to a frame of another site.
pub(super) fn is_denial(exception: &JsValue) -> bool {
    name(exception).as_deref() == Some("SecurityError")
}

/// Returns an exception's name, if it has one.
pub(super) fn name(exception: &JsValue) -> Option<String> {
    Reflect::get(exception, &"name".into()).ok()?.as_string()
}
