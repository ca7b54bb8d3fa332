//! The page alone: it asks nobody.

use page::{Given, Work};
use wasm_bindgen::prelude::wasm_bindgen;

struct Nothing;

impl Work for Nothing {
    async fn run(given: Given) -> Result<(), String> {
        let [password, new, newer] = given.passwords;
        if [given.username, given.code, password, new, newer].contains(&String::new()) {
            return Err("Each field is needed.".to_string());
        }
        Ok(())
    }
}

#[wasm_bindgen(start)]
fn start() {
    page::render::<Nothing>();
}
