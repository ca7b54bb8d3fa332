//! What the pool takes from the world outside: the time and randomness.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use uuid::{Builder, Uuid, Variant, Version};

pub use crate::clock::Timestamp;

/// The clock and the randomness a pool runs on.
pub trait Host {
    /// The present moment.
    fn now(&self) -> Timestamp;
    /// Fills `bytes` with randomness.
    fn random(&mut self, bytes: &mut [u8]);
}

/// A host for tests: time stands still until it is moved, and the randomness
/// is the same in every run.
#[derive(Clone, Debug)]
pub struct Fixed {
    now: Rc<Cell<Timestamp>>,
    seed: u64,
}

impl Fixed {
    /// A host at `now`. A clone shares its clock: give the pool one and keep
    /// the other to move the time.
    pub fn at(now: Timestamp) -> Self {
        Self { now: Rc::new(Cell::new(now)), seed: 0 }
    }

    /// Moves the clock on.
    pub fn advance(&self, duration: Duration) {
        self.now.set(self.now.get().after(duration));
    }
}

impl Host for Fixed {
    fn now(&self) -> Timestamp {
        self.now.get()
    }

    fn random(&mut self, bytes: &mut [u8]) {
        // SplitMix64: a short generator that fills all bits from a counter.
        for chunk in bytes.chunks_mut(8) {
            self.seed = self.seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut word = self.seed;
            word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            word ^= word >> 31;
            for (byte, random) in chunk.iter_mut().zip(word.to_le_bytes()) {
                *byte = random;
            }
        }
    }
}

/// Opaque base64url text over `length` random bytes.
pub(crate) fn opaque(host: &mut dyn Host, length: usize) -> String {
    let mut bytes = vec![0; length];
    host.random(&mut bytes);
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// A code of six digits.
pub(crate) fn code(host: &mut dyn Host) -> String {
    format!("{:06}", number(host) % 1_000_000)
}

/// A code of eight digits.
pub(crate) fn long_code(host: &mut dyn Host) -> String {
    format!("{:08}", number(host) % 100_000_000)
}

/// One of `choices`.
pub(crate) fn pick(host: &mut dyn Host, choices: &str) -> Option<char> {
    let length = u64::try_from(choices.len()).ok()?;
    let position = number(host).checked_rem(length)?;
    choices.chars().nth(usize::try_from(position).ok()?)
}

/// A random UUID, as request ids and `jti` are.
pub(crate) fn uuid(host: &mut dyn Host) -> String {
    let mut bytes = [0; 16];
    host.random(&mut bytes);
    Builder::from_random_bytes(bytes).into_uuid().to_string()
}

/// A user's `sub`.
pub(crate) fn sub(host: &mut dyn Host) -> String {
    let mut bytes = [0; 16];
    host.random(&mut bytes);
    sub_of(bytes).to_string()
}

/// A UUID with the version digit 7, as the service's newer subs have it,
/// though they hold no time.
pub(crate) fn sub_of(bytes: [u8; 16]) -> Uuid {
    Builder::from_bytes(bytes)
        .with_variant(Variant::RFC4122)
        .with_version(Version::SortRand)
        .into_uuid()
}

fn number(host: &mut dyn Host) -> u64 {
    let mut bytes = [0; 8];
    host.random(&mut bytes);
    u64::from_le_bytes(bytes)
}
