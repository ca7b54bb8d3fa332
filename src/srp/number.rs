//! Arithmetic modulo an odd number, in a time that does not depend on the
//! values: no branch and no index comes from them.
//!
//! Numbers are in limbs of 28 bits. So a column of a product, 110 times two
//! products of limbs, fits in 64 bits, and nothing is carried before the end.
//!
//! Multiplication is Montgomery's: `a·b/R mod n`, where R is 2³⁰⁸⁰. As R is at
//! least 256 times n, the product of two numbers below 16n comes out below 2n,
//! and nothing needs to be subtracted on the way.
//!
//! Peter L. Montgomery, "Modular Multiplication Without Trial Division", 1985.

use core::{array, mem};
use zeroize::{Zeroize, Zeroizing};

const LIMBS: usize = 110;
const LIMB_BITS: u32 = 28;
const LIMB_MASK: u32 = (1 << LIMB_BITS) - 1;

/// The bytes of a [`Number`]: 110 times 28 bits.
pub(super) const BYTES: usize = 385;

/// A number below R, its lowest limb first. Wiped when it is dropped.
#[derive(Clone)]
pub(super) struct Number([u32; LIMBS]);

impl Number {
    const ZERO: Self = Self([0; LIMBS]);

    /// From bytes, the highest first, of a number below R.
    pub(super) fn from_bytes(bytes: &[u8]) -> Self {
        let mut number = Self::ZERO;
        for byte in bytes {
            let mut carry = u64::from(*byte);
            for limb in &mut number.0 {
                carry |= u64::from(*limb) << 8;
                *limb = carry as u32 & LIMB_MASK;
                carry >>= LIMB_BITS;
            }
        }
        number
    }

    /// To bytes, the highest first.
    pub(super) fn to_bytes(&self) -> Zeroizing<[u8; BYTES]> {
        let mut rest = self.clone();
        let mut bytes = Zeroizing::new([0; BYTES]);
        for byte in bytes.iter_mut().rev() {
            for limb in rest.0.iter_mut().rev() {
                let bits = u64::from(*byte) << LIMB_BITS | u64::from(*limb);
                *limb = (bits >> 8) as u32;
                *byte = bits as u8;
            }
        }
        bytes
    }

    /// R − 2⁸·this, for what is not above R/2⁸.
    pub(super) fn complement(&self) -> Self {
        let mut complement = Self::ZERO;
        let mut carry = 0i64;
        for (limb, this) in complement.0.iter_mut().zip(&self.0) {
            carry = carry.wrapping_sub(i64::from(*this) << 8);
            *limb = carry as u32 & LIMB_MASK;
            carry >>= LIMB_BITS;
        }
        complement
    }
}

impl Drop for Number {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// An odd number that others are divided by.
///
/// "In Montgomery form" says that a number is R times what it stands for: so
/// products of such numbers are in that form again.
pub(super) struct Modulus {
    n: Number,
    /// −1/n mod 2²⁸
    inverse: u32,
    /// 1, in Montgomery form
    one: Number,
    /// R, in Montgomery form
    r: Number,
}

impl Modulus {
    /// Of a number not above R/256: n, −1/n mod 2²⁸ and R mod n.
    pub(super) fn new(n: Number, inverse: u32, one: Number) -> Self {
        let mut modulus = Self { n, inverse, r: Number::ZERO, one };
        // 2³⁰⁸⁰
        modulus.r = modulus.power(&modulus.two(), &[0x0c, 0x08]);
        modulus
    }

    /// 2, in Montgomery form.
    pub(super) fn two(&self) -> Number {
        self.multiply_add(&self.one, &self.one, &self.one)
    }

    /// Puts a number into Montgomery form.
    pub(super) fn enter(&self, number: &Number) -> Number {
        self.multiply(number, &self.r)
    }

    /// Takes a number out of Montgomery form; not above n, and n only for 0.
    pub(super) fn leave(&self, number: &Number) -> Number {
        self.multiply(number, &Number::from_bytes(&[1]))
    }

    /// Takes what there is between a number in Montgomery form and 0 out of it.
    pub(super) fn leave_negated(&self, number: &Number) -> Number {
        let mut minus_one = self.n.clone();
        // n is odd.
        minus_one.0[0] ^= 1;
        self.multiply(number, &minus_one)
    }

    /// `a·b/R mod n`
    pub(super) fn multiply(&self, a: &Number, b: &Number) -> Number {
        self.multiply_add(a, b, &Number::ZERO)
    }

    /// `a·b/R mod n + c`
    #[expect(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        reason = "220 products of 28 bits by 28 stay below 2⁶⁴, and the rows are half of the columns"
    )]
    pub(super) fn multiply_add(&self, a: &Number, b: &Number, c: &Number) -> Number {
        let mut columns = Zeroizing::new([0; 2 * LIMBS]);
        let mut carry = 0;
        for (row, a) in a.0.iter().enumerate() {
            let a = u64::from(*a);
            let columns = &mut columns[row..];
            // As many n as make the lowest column a multiple of 2²⁸.
            let lowest = columns[0] + carry + a * u64::from(b.0[0]);
            let m = u64::from((lowest as u32).wrapping_mul(self.inverse) & LIMB_MASK);
            for ((column, b), n) in columns.iter_mut().zip(&b.0).zip(&self.n.0) {
                *column += a * u64::from(*b) + m * u64::from(*n);
            }
            carry = (columns[0] + carry) >> LIMB_BITS;
        }
        let mut result = Number::ZERO;
        for ((limb, column), c) in result.0.iter_mut().zip(&columns[LIMBS..]).zip(&c.0) {
            carry += column + u64::from(*c);
            *limb = carry as u32 & LIMB_MASK;
            carry >>= LIMB_BITS;
        }
        result
    }

    /// A power of a number in Montgomery form, in that form. The time it takes
    /// tells how many bytes the exponent has.
    pub(super) fn power(&self, base: &Number, exponent: &[u8]) -> Number {
        let mut next = self.one.clone();
        let powers: [Number; 16] = array::from_fn(|_| {
            let product = self.multiply(&next, base);
            mem::replace(&mut next, product)
        });
        let mut result = self.one.clone();
        for digit in exponent.iter().flat_map(|byte| [byte >> 4, byte & 15]) {
            for _ in 0..4 {
                result = self.multiply(&result, &result);
            }
            result = self.multiply(&result, &pick(&powers, digit));
        }
        result
    }
}

/// `powers[digit]`, by reading all of them.
fn pick(powers: &[Number; 16], digit: u8) -> Number {
    let mut picked = Number::ZERO;
    for (index, power) in (0..).zip(powers) {
        // All ones where the two are equal, else all zeros.
        let mask = (u32::from(digit ^ index).wrapping_sub(1) >> 31).wrapping_neg();
        for (limb, of_power) in picked.0.iter_mut().zip(&power.0) {
            *limb |= of_power & mask;
        }
    }
    picked
}
