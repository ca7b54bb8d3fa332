//! What a pool needs from its environment: the time and random bytes.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use uuid::{Builder, Uuid, Variant, Version};

pub use crate::clock::Timestamp;

/// Provides the clock and the random bytes of a pool.
pub trait Host {
    /// Returns the current time.
    fn now(&self) -> Timestamp;
    /// Fills `bytes` with random bytes.
    fn random(&mut self, bytes: &mut [u8]);
    /// Returns another host with the same time.
    fn fork(&mut self) -> Box<dyn Host>;
}

/// A host for tests. Its time stands still until the test advances it, and its
/// random bytes are the same in every run.
#[derive(Clone, Debug)]
pub struct Fixed {
    now: Rc<Cell<Timestamp>>,
    seed: u64,
}

impl Fixed {
    /// Creates a host whose time is `now`. Clones share the clock: give one to the
    /// pool and keep the other to advance the time.
    pub fn at(now: Timestamp) -> Self {
        Self { now: Rc::new(Cell::new(now)), seed: 0 }
    }

    /// Advances the clock by `duration`.
    pub fn advance(&self, duration: Duration) {
        self.now.set(self.now.get().after(duration));
    }
}

impl Host for Fixed {
    fn now(&self) -> Timestamp {
        self.now.get()
    }

    fn random(&mut self, bytes: &mut [u8]) {
        // SplitMix64, a short generator that fills all bits from a counter.
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

    fn fork(&mut self) -> Box<dyn Host> {
        Box::new(Self { now: self.now.clone(), seed: number(self) })
    }
}

/// Returns `length` random bytes, encoded in base64url.
pub(crate) fn opaque(host: &mut dyn Host, length: usize) -> String {
    let mut bytes = vec![0; length];
    host.random(&mut bytes);
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// What ids are made of.
pub(crate) const LOWER_CASE: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
pub(crate) const ANY_CASE: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// Returns an id of `length` characters out of `characters`.
pub(crate) fn id(host: &mut dyn Host, length: usize, characters: &str) -> String {
    (0..length).filter_map(|_| pick(host, characters)).collect()
}

/// Returns a code of six digits.
pub(crate) fn code(host: &mut dyn Host) -> String {
    format!("{:06}", number(host) % 1_000_000)
}

/// Returns a code of eight digits.
pub(crate) fn long_code(host: &mut dyn Host) -> String {
    format!("{:08}", number(host) % 100_000_000)
}

/// Picks one of the characters of `choices`.
pub(crate) fn pick(host: &mut dyn Host, choices: &str) -> Option<char> {
    let length = u64::try_from(choices.len()).ok()?;
    let position = number(host).checked_rem(length)?;
    choices.chars().nth(usize::try_from(position).ok()?)
}

/// Returns a random UUID, the form of request ids and of `jti`.
pub(crate) fn uuid(host: &mut dyn Host) -> String {
    let mut bytes = [0; 16];
    host.random(&mut bytes);
    Builder::from_random_bytes(bytes).into_uuid().to_string()
}

/// Returns a new `sub` for a user.
pub(crate) fn sub(host: &mut dyn Host) -> String {
    let mut bytes = [0; 16];
    host.random(&mut bytes);
    sub_of(bytes).to_string()
}

/// Makes a UUID with the version digit 7, which the service's newer subs have
/// although they contain no time.
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
