//! The fuzz targets: each is a function of bytes that panics where something is wrong, be
//! it that the code under test panics, or that what it returns breaks a rule.
//!
//! `tests/short.rs` runs them for seconds, in `cargo test`. `npm run fuzz` runs them for as
//! long as wanted by libFuzzer, which is guided by coverage: `engine/`.

mod pool;
mod protocol;
mod sign_in;
mod srp;

use serde_json::Value;
use std::borrow::Cow;

/// A fuzz target.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// The name, which is also that of its folder of `corpus/`.
    pub name: &'static str,
    /// Runs the target on an input.
    pub run: fn(&[u8]),
    /// The inputs that `tests/short.rs` makes of the corpus: fewer where one takes longer.
    pub short_runs: u32,
}

/// All targets.
pub const TARGETS: [Target; 8] = [
    Target { name: "response", run: protocol::response, short_runs: 2_000 },
    Target { name: "error", run: protocol::error, short_runs: 2_000 },
    Target { name: "claims", run: protocol::claims, short_runs: 2_000 },
    Target { name: "schema", run: protocol::schema, short_runs: 1_000 },
    Target { name: "sign-in", run: sign_in::sign_in, short_runs: 15 },
    Target { name: "srp", run: srp::srp, short_runs: 2 },
    Target { name: "pool", run: pool::handle, short_runs: 20 },
    Target { name: "pool-config", run: pool::config, short_runs: 200 },
];

/// What the targets know of the service's formats, for the engines to put into inputs.
pub const WORDS: &str = include_str!("../words.txt");

/// Reads an input as text. A host hands over text, so that invalid UTF-8 never comes here.
fn text(data: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(data)
}

/// Splits off the first line.
fn first_line(text: &str) -> (&str, &str) {
    text.split_once('\n').unwrap_or((text, ""))
}

/// Parses JSON. What is none is null.
fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}
