//! The schemas of the service's operations, one line each.
//!
//! The notation is explained at the top of `schema.rs`. What the lines are
//! made from is in `model/operations` (`npm run generate`).

mod generated;

pub use generated::*;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod model_test;
