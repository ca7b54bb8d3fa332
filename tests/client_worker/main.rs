//! The typed API in a worker, which has no window: `npm test -- wasm`.

#![cfg(all(target_arch = "wasm32", feature = "client"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

#[allow(dead_code, reason = "a worker takes but a part of what a window does")]
#[path = "../client_wasm/support.rs"]
mod support;

use cognito_wasm::client::operations::*;
use serde_json::json;
use support::{PASSWORD, Pool, in_time};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

#[wasm_bindgen_test]
async fn a_sign_in() {
    in_time(async {
        let pool = Pool::create("local", json!({})).await;
        pool.create_confirmed_user("jane").await;
        let client = pool.client();

        let request = InitiateAuth::new(AuthFlowType::UserPasswordAuth)
            .auth_parameters([("USERNAME", "jane"), ("PASSWORD", PASSWORD)]);
        let tokens = client.send(&request).await.unwrap().authentication_result.unwrap();
        let user = client.send(&GetUser::new(tokens.access_token.unwrap())).await.unwrap();
        assert_eq!(user.username, "jane");
    })
    .await;
}
