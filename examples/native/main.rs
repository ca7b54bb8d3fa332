//! The typed API without a browser: a transport on the HTTP client of your choice,
//! here one that blocks, and users' journeys on the local user pool.
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

/// `wasm-pack test` builds the examples too.
#[cfg(target_arch = "wasm32")]
fn main() {}
