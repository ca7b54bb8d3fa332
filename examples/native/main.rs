//! The typed API without a browser: a transport by a crate of the program's
//! choice, here one that blocks, and the journeys against the local user pool.
//!
//! ```text
//! npm run pool -- --config examples/native/pool.json
//! cargo run --example native --features client
//! ```

#[cfg(not(target_arch = "wasm32"))]
mod journeys;
#[cfg(not(target_arch = "wasm32"))]
mod transport;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    journeys::run()
}

/// `wasm-pack test` builds the examples as well.
#[cfg(target_arch = "wasm32")]
fn main() {}
