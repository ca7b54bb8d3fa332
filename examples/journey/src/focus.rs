use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

/// Moves the focus to the element with this ID.
pub fn focus(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // It cannot fail for an element that can have the focus.
        let _ = element.focus();
    }
}
