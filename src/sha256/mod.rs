//! SHA-256, by the names of FIPS 180-4: <https://doi.org/10.6028/NIST.FIPS.180-4>
//!
//! Of our own, as it is 0.3 KB less of the page than the `sha2` crate's; see
//! `docs/decisions/0004-what-the-module-leaves-out.md`. No branch and no index
//! depends on what is hashed, only on its length.

mod constants;

use core::array;
use zeroize::Zeroize;

/// The bytes that are taken at once.
pub(crate) const BLOCK: usize = 64;

const ROUNDS: usize = 64;

/// SHA-256 of a message in parts.
pub(crate) fn sha256(message: &[&[u8]]) -> [u8; 32] {
    sha256_after(&[], message)
}

/// The same with one part more, before the others: HMAC's keyed block.
#[inline(never)]
#[expect(clippy::arithmetic_side_effects, reason = "by constants")]
pub(crate) fn sha256_after(first: &[u8], message: &[&[u8]]) -> [u8; 32] {
    let mut hash = Hash::new();
    hash.update(first);
    for part in message {
        hash.update(part);
    }
    // Section 5.1.1: a one, zeros, and the length in bits.
    let bits = (hash.length as u64).wrapping_mul(8);
    hash.update(&[0x80]);
    while hash.length % BLOCK != BLOCK - 8 {
        hash.update(&[0]);
    }
    for at in (0..8).rev() {
        hash.update(&[(bits >> (8 * at)) as u8]);
    }
    array::from_fn(|at| (hash.h(at / 4) >> (24 - at % 4 * 8)) as u8)
}

/// Of the working variables, b, c and d are what a was one, two and three rounds
/// before; and f, g and h what e was. So there are two rows: round t reads what
/// stands at t to t + 3, and appends. Between blocks, the first four of each
/// are the hash value.
struct Hash {
    a: [u32; 4 + ROUNDS],
    e: [u32; 4 + ROUNDS],
    /// The message schedule: a block, and what each round appends.
    w: [u32; 16 + ROUNDS],
    /// Of the message until now.
    length: usize,
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "within the rows, by constants and the round"
)]
impl Hash {
    fn new() -> Self {
        constants::compute();
        let mut hash =
            Self { a: [0; 4 + ROUNDS], e: [0; 4 + ROUNDS], w: [0; 16 + ROUNDS], length: 0 };
        for n in 0..4 {
            hash.a[3 - n] = constants::h(n);
            hash.e[3 - n] = constants::h(4 + n);
        }
        hash
    }

    /// A word of the hash value.
    fn h(&self, n: usize) -> u32 {
        if n < 4 { self.a[3 - n] } else { self.e[7 - n] }
    }

    #[inline(never)]
    fn update(&mut self, part: &[u8]) {
        for byte in part {
            let at = self.length % BLOCK;
            // Four of them push out what the word was.
            let word = &mut self.w[at / 4];
            *word = *word << 8 | u32::from(*byte);
            if at == BLOCK - 1 {
                self.compress();
            }
            self.length = self.length.wrapping_add(1);
        }
    }

    /// Section 6.2.2. W is made along the way, 16 rounds ahead.
    fn compress(&mut self) {
        let Self { a, e, w, .. } = self;
        for t in 0..ROUNDS {
            w[t + 16] = small_sigma_1(w[t + 14])
                .wrapping_add(w[t + 9])
                .wrapping_add(small_sigma_0(w[t + 1]))
                .wrapping_add(w[t]);
            let t1 = e[t]
                .wrapping_add(big_sigma_1(e[t + 3]))
                .wrapping_add(ch(e[t + 3], e[t + 2], e[t + 1]))
                .wrapping_add(constants::k(t))
                .wrapping_add(w[t]);
            let t2 = big_sigma_0(a[t + 3]).wrapping_add(maj(a[t + 3], a[t + 2], a[t + 1]));
            e[t + 4] = a[t].wrapping_add(t1);
            a[t + 4] = t1.wrapping_add(t2);
        }
        for n in 0..4 {
            a[n] = a[n].wrapping_add(a[n + ROUNDS]);
            e[n] = e[n].wrapping_add(e[n + ROUNDS]);
        }
    }
}

impl Drop for Hash {
    fn drop(&mut self) {
        self.a.zeroize();
        self.e.zeroize();
        self.w.zeroize();
    }
}

fn ch(x: u32, y: u32, z: u32) -> u32 {
    x & y ^ !x & z
}

fn maj(x: u32, y: u32, z: u32) -> u32 {
    x & y ^ x & z ^ y & z
}

fn big_sigma_0(x: u32) -> u32 {
    x.rotate_right(2) ^ x.rotate_right(13) ^ x.rotate_right(22)
}

fn big_sigma_1(x: u32) -> u32 {
    x.rotate_right(6) ^ x.rotate_right(11) ^ x.rotate_right(25)
}

fn small_sigma_0(x: u32) -> u32 {
    x.rotate_right(7) ^ x.rotate_right(18) ^ x >> 3
}

fn small_sigma_1(x: u32) -> u32 {
    x.rotate_right(17) ^ x.rotate_right(19) ^ x >> 10
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod vectors_test;
