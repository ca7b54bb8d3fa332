//! The typed API in real browsers, on the local pool and on ministack:
//! `npm test -- wasm`.

#![cfg(all(target_arch = "wasm32", feature = "client"))]
#![allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

/// Makes tests of journeys: on each server, in a pool of its own with these
/// options.
macro_rules! journeys {
    (on $server:literal: $($name:ident $options:tt)+) => {
        $(
            #[wasm_bindgen_test::wasm_bindgen_test]
            async fn $name() {
                $crate::support::in_time(async {
                    let options = serde_json::json!($options);
                    super::$name(&$crate::support::Pool::create($server, options).await).await;
                })
                .await;
            }
        )+
    };
    ($($name:ident $options:tt)+) => {
        mod on_the_local_pool {
            journeys!(on "local": $($name $options)+);
        }
        mod on_ministack {
            journeys!(on "ministack": $($name $options)+);
        }
    };
}

mod fetch;
mod journeys;
mod session;
mod sign_in;
mod support;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
