//! Arithmetic modulo an odd number, in a time that does not depend on the
//! numbers: no branch, and no place in memory, comes from their values.
//!
//! Multiplication is Montgomery's: `a·b/R mod n`, with R = 2³⁰⁸⁰. What comes
//! out is below `a·b/R + n`; as R is 256 times n or more, that is below 2n
//! where a and b are below 16n, and nothing has to be subtracted on the way.
//!
//! Peter L. Montgomery, "Modular Multiplication Without Trial Division", 1985.

use super::number::{LIMB_BITS, LIMB_MASK, Limbs, Number};
use core::{array, hint::black_box, mem};
use zeroize::Zeroizing;

/// An odd number not above R/256, to divide others by.
///
/// "In Montgomery form", a number is R times what it stands for: the product of
/// two such numbers is in that form again.
pub(super) struct Modulus {
    pub(super) n: Number,
    /// −1/n mod 2²⁸
    inverse: u32,
    /// 1, in Montgomery form
    one: Number,
    /// R, in Montgomery form
    r: Number,
}

impl Modulus {
    /// Of n, −1/n mod 2²⁸, and R mod n.
    pub(super) fn new(n: Number, inverse: u32, one: Number) -> Self {
        let mut modulus = Self { n, inverse, one, r: Number::zero() };
        modulus.r = modulus.power(&modulus.two(), &Number::from_bytes(&[0x0c, 0x08]), 3);
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

    /// Takes a number out of Montgomery form. Not above n, and n only for a
    /// multiple of n.
    pub(super) fn leave(&self, number: &Number) -> Number {
        self.multiply(number, &Number::from_bytes(&[1]))
    }

    /// Takes a number's negative out of Montgomery form.
    pub(super) fn leave_negated(&self, number: &Number) -> Number {
        let mut minus_one = self.n.clone();
        minus_one.scale(1, -1);
        self.multiply(number, &minus_one)
    }

    /// Whether a number is 0 modulo n.
    pub(super) fn divides(&self, number: &Number) -> bool {
        let not_0 = self.multiply_add(number, &self.one, &self.n);
        self.leave(&not_0).0 == self.n.0
    }

    /// `a·b/R mod n`
    pub(super) fn multiply(&self, a: &Number, b: &Number) -> Number {
        self.multiply_add(a, b, &Number::zero())
    }

    /// `a·b/R mod n + c`
    #[expect(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        reason = "the sums stay below 2⁶⁴, and there are more columns than rows"
    )]
    pub(super) fn multiply_add(&self, a: &Number, b: &Number, c: &Number) -> Number {
        const ROWS: usize = size_of::<Limbs>() / size_of::<u32>();
        let mut columns = Zeroizing::new([0; 2 * ROWS]);
        let mut carry = 0;
        for (row, a) in a.0.iter().enumerate() {
            let a = u64::from(*a);
            let columns = &mut columns[row..];
            // As many n as make the lowest column a multiple of 2²⁸.
            let lowest = columns[0] + carry + a * u64::from(b.0[0]);
            let m = u64::from((lowest as u32).wrapping_mul(self.inverse) & LIMB_MASK);
            for ((column, b), n) in columns.iter_mut().zip(b.0.iter()).zip(self.n.0.iter()) {
                *column += a * u64::from(*b) + m * u64::from(*n);
            }
            carry = (columns[0] + carry) >> LIMB_BITS;
        }
        let mut result = Number::zero();
        for ((limb, column), c) in result.0.iter_mut().zip(&columns[ROWS..]).zip(c.0.iter()) {
            carry += column + u64::from(*c);
            *limb = carry as u32 & LIMB_MASK;
            carry >>= LIMB_BITS;
        }
        result
    }

    /// A power of a number in Montgomery form, in that form, by so many of the
    /// exponent's hexadecimal digits: only their count tells in the time.
    pub(super) fn power(&self, base: &Number, exponent: &Number, digits: usize) -> Number {
        let mut next = self.one.clone();
        let powers: [Number; 16] = array::from_fn(|_| {
            let product = self.multiply(&next, base);
            mem::replace(&mut next, product)
        });
        let mut result = self.one.clone();
        for at in (0..digits).rev() {
            for _ in 0..4 {
                result = self.multiply(&result, &result);
            }
            result = self.multiply(&result, &pick(&powers, exponent.digit(at)));
        }
        result
    }
}

/// `powers[digit]`, by reading all of them.
fn pick(powers: &[Number; 16], digit: u32) -> Number {
    let mut picked = Number::zero();
    for (index, power) in (0..).zip(powers) {
        // All ones where the two are equal, else none; a compiler that knew it
        // might make a branch of it.
        let mask = black_box((digit ^ index).wrapping_sub(1) >> 31).wrapping_neg();
        for (limb, of_power) in picked.0.iter_mut().zip(power.0.iter()) {
            *limb |= of_power & mask;
        }
    }
    picked
}
