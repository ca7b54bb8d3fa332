//! Signing in and recovering a password, in Yew.

mod app;
mod field;

use app::{App, Props};
use journey::{UserPool, page::Page};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Shows the page in an element, for an app client of a user pool. A local user
/// pool has an `endpoint` of its own.
#[wasm_bindgen]
pub async fn start(
    element: Element,
    user_pool_id: String,
    client_id: String,
    endpoint: Option<String>,
) {
    let pool = UserPool::new(user_pool_id, client_id, endpoint);
    let page = Page::open(&pool).await;
    yew::Renderer::<App>::with_root_and_props(element, Props { pool, page }).render();
}
