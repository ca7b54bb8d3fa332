//! Sends a request again where that is safe, as the AWS SDKs do in their standard mode:
//! <https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html>. The
//! numbers are those of the AWS SDK for JavaScript in 2026 (@smithy/core 3).

use super::{Config, Error, Transport, platform};
use core::{
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

/// The tokens that a client begins with. A retry takes some and a success gives them back,
/// so that clients do not keep a service down by sending everything three times.
const INITIAL_TOKENS: u32 = 500;

/// Where the service throttles. Delays are in milliseconds.
const THROTTLED_COST: u32 = 5;
const THROTTLED_DELAY: f64 = 1000.;
/// Where the request or the response was lost, or the service failed inside.
const FAILED_COST: u32 = 14;
const FAILED_DELAY: f64 = 50.;
/// A longer pause is not begun.
const MAX_DELAY: f64 = 30_000.;

/// What is left of a client's retries.
#[derive(Debug)]
pub(super) struct Tokens(AtomicU32);

impl Default for Tokens {
    fn default() -> Self {
        Self(AtomicU32::new(INITIAL_TOKENS))
    }
}

impl Tokens {
    /// Takes some, and returns whether there were enough.
    fn take(&self, cost: u32) -> bool {
        let less = |tokens: u32| tokens.checked_sub(cost);
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less).is_ok()
    }

    fn give(&self, gain: u32) {
        let more = |tokens: u32| Some(tokens.saturating_add(gain).min(INITIAL_TOKENS));
        _ = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
    }
}

/// The attempts of one call.
pub(super) struct Attempts<'a> {
    tokens: &'a Tokens,
    max: u32,
    limit: Option<Duration>,
    millis: f64,
    /// When the time limit passes, in milliseconds since 1970.
    deadline: f64,
    pub(super) count: u32,
    /// What a success gives back.
    gain: u32,
}

impl<'a> Attempts<'a> {
    pub(super) fn new(tokens: &'a Tokens, config: &Config) -> Self {
        let limit = config.time_limit();
        let millis = limit.map_or(f64::INFINITY, |limit| limit.as_secs_f64() * 1000.);
        let deadline = platform::now_millis() + millis;
        Self { tokens, max: config.attempts(), limit, millis, deadline, count: 0, gain: 1 }
    }

    /// Counts an attempt, and returns how long it may take.
    pub(super) fn begin(&mut self) -> Option<Duration> {
        self.count = self.count.saturating_add(1);
        let left = |limit| Duration::try_from_secs_f64(self.time_left() / 1000.).unwrap_or(limit);
        self.limit.map(|limit| if self.count == 1 { limit } else { left(limit) })
    }

    pub(super) fn succeed(&self) {
        self.tokens.give(self.gain);
    }

    /// Returns whether another attempt may follow the present one.
    pub(super) fn has_more(&self) -> bool {
        self.count < self.max
    }

    /// Waits until the request may be sent again, and returns whether it may. `retry_after`
    /// is the response's header, in seconds.
    pub(super) async fn wait<C: super::ErrorCode>(
        &mut self,
        transport: &impl Transport,
        error: &Error<C>,
        is_throttled: bool,
        retry_after: Option<&str>,
    ) -> bool {
        // What ends at the time limit leaves no time.
        if !error.is_retryable() || !self.has_more() || matches!(error, Error::Timeout { .. }) {
            return false;
        }
        let (cost, base) = if is_throttled {
            (THROTTLED_COST, THROTTLED_DELAY)
        } else {
            (FAILED_COST, FAILED_DELAY)
        };
        let doubled = (1..self.count).fold(base, |delay, _| delay * 2.);
        let asked = retry_after.and_then(seconds).unwrap_or_default() * 1000.;
        let delay = (doubled * random()).max(asked);
        if delay > self.time_left().min(MAX_DELAY) || !self.tokens.take(cost) {
            return false;
        }
        self.gain = cost;
        transport.wait(Duration::from_secs_f64(delay / 1000.)).await
    }

    fn time_left(&self) -> f64 {
        // A clock that is set back gives no more time than there was.
        (self.deadline - platform::now_millis()).clamp(0., self.millis)
    }
}

/// Reads a whole number of seconds. `str::parse` is more WebAssembly.
fn seconds(text: &str) -> Option<f64> {
    text.bytes().try_fold(0., |number, byte| {
        byte.is_ascii_digit().then(|| number * 10. + f64::from(byte.wrapping_sub(b'0')))
    })
}

/// Returns a number from 0 to 1.
fn random() -> f64 {
    let bytes = platform::random_bytes::<4>().unwrap_or([u8::MAX; 4]);
    f64::from(u32::from_ne_bytes(bytes)) / f64::from(u32::MAX)
}
