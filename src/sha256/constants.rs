//! The constants of SHA-256, which are roots of primes: the first 32 bits of
//! what follows the point.
//!
//! Computed, as no compressor can make their 288 bytes fewer: 0.2 KB of the
//! page. Computed once, as that takes longer than a hash.

use core::sync::atomic::{
    AtomicU32,
    Ordering::{Acquire, Relaxed, Release},
};

/// Of square roots (section 5.3.3).
static H: [AtomicU32; 8] = [const { AtomicU32::new(0) }; 8];

/// Of cube roots (section 4.2.2).
static K: [AtomicU32; 64] = [const { AtomicU32::new(0) }; 64];

/// To be called before the first use of the others.
pub(super) fn compute() {
    // None is 0. The one that is stored last says that all are there.
    if K[63].load(Acquire) == 0 {
        store_roots(2, &H);
        store_roots(3, &K);
    }
}

/// H⁽⁰⁾: where a hash begins.
#[expect(clippy::indexing_slicing, reason = "n < 8")]
pub(super) fn h(n: usize) -> u32 {
    H[n].load(Relaxed)
}

/// K: what a round adds.
#[expect(clippy::indexing_slicing, reason = "t < 64")]
pub(super) fn k(t: usize) -> u32 {
    K[t].load(Relaxed)
}

#[expect(clippy::arithmetic_side_effects, reason = "of small numbers")]
fn store_roots(degree: u32, constants: &[AtomicU32]) {
    let primes =
        (2u32..).filter(|n| (2..).take_while(|d| d * d <= *n).all(|divisor| n % divisor != 0));
    for (constant, prime) in constants.iter().zip(primes) {
        // Bit by bit, from the 4: no root is 8. The 53 bits of an f64 are enough
        // for all 72, which a test holds to the standard's.
        let mut root = 0u64;
        for bit in (0..35).rev() {
            let more = root | 1 << bit;
            let x = more as f64 / (1u64 << 32) as f64;
            if (0..degree).fold(1.0, |power, _| power * x) < prime.into() {
                root = more;
            }
        }
        constant.store(root as u32, Release);
    }
}
