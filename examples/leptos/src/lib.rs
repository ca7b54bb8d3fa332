//! Signing in and recovering a password, in Leptos.

mod app;
mod field;

use app::App;
use journey::{UserPool, page::Page};
use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// Shows the page in an element, for an app client of a user pool. A local user
/// pool has an `endpoint` of its own.
#[wasm_bindgen]
pub async fn start(
    element: HtmlElement,
    user_pool_id: String,
    client_id: String,
    endpoint: Option<String>,
) {
    let pool = UserPool::new(user_pool_id, client_id, endpoint);
    let page = Page::open(&pool).await;
    element.set_text_content(None);
    mount_to(element, move || view! { <App pool page /> }).forget();
}
