//! The group that Cognito's SRP is in: 3072 bits, g = 2.

use super::{
    modulus::Modulus,
    number::{LIMB_MASK, LIMBS, Number},
};
use core::sync::atomic::{
    AtomicBool, AtomicU32,
    Ordering::{Acquire, Relaxed, Release},
};

/// To compute modulo N.
pub(super) fn modulus() -> Modulus {
    let n = kept_prime();
    // N begins with 64 ones, so R has N in it 2⁶⁴ times and less than once more.
    let mut one = n.clone();
    one.scale(-1 << 32, 0);
    one.scale(1 << 32, 0);
    Modulus::new(n, one)
}

/// N, computed when it is first needed: that takes as long as 50 multiplications.
fn kept_prime() -> Number {
    static KEPT: [AtomicU32; LIMBS] = [const { AtomicU32::new(0) }; LIMBS];
    static IS_KEPT: AtomicBool = AtomicBool::new(false);
    if IS_KEPT.load(Acquire) {
        let mut n = Number::zero();
        for (limb, kept) in n.0.iter_mut().zip(&KEPT) {
            *limb = kept.load(Relaxed);
        }
        return n;
    }
    let n = prime();
    for (limb, kept) in n.0.iter().zip(&KEPT) {
        kept.store(*limb, Relaxed);
    }
    IS_KEPT.store(true, Release);
    n
}

/// N, by the formula that RFC 3526, section 4, has beside its digits:
/// 2³⁰⁷² − 2³⁰⁰⁸ − 1 + 2⁶⁴·(⌊2²⁹⁴²·π⌋ + 1690314). The digits would be 250 bytes
/// more of a page, after compression.
#[expect(clippy::arithmetic_side_effects, clippy::indexing_slicing, reason = "of constants")]
fn prime() -> Number {
    let mut n = Number::zero();
    // R. W. Gosper's series: π is the sum of (50k − 6) / (binomial(3k, k)·2ᵏ).
    // A term is a thirteenth of the one before: 800 are 2960 bits. With 28 more
    // for what the divisions lose, one is 2²⁹⁷⁰: 4, in limb 106. The last terms
    // are so small that they need but the first limbs: 3.5 bits fewer for each.
    for k in (0..800u64).rev() {
        n.reduce(k as usize / 8, (k + 1) * (2 * k + 1), 3 * (3 * k + 1) * (3 * k + 2));
        n.0[106] = n.0[106].wrapping_add((200 * k) as u32).wrapping_sub(24);
    }
    n.reduce(0, 1, 1 << 28);
    n.scale(1, 1_690_314);
    // Times 2⁶⁴
    n.scale(1 << 32, 0);
    n.scale(1 << 32, -1);
    // The ones from bit 3008 to bit 3071.
    n.0[107] |= LIMB_MASK - 0xfff;
    n.0[108] = LIMB_MASK;
    n.0[109] = LIMB_MASK >> 8;
    n
}
