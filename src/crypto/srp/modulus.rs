//! Arithmetic modulo a number, in a time that does not depend on the numbers:
//! no branch, and no place in memory, comes from their values.
//!
//! Multiplication is Montgomery's: `a·b/R mod n`, with R = 2³¹³⁶. To a·b it
//! adds as many n, the quotient, as make it a multiple of R, and drops the
//! zeros. What comes out is below `a·b/R + n`; as R is 2⁶⁴ times n or more, that
//! is below 2n where a and b are below 2³²·n, and nothing has to be subtracted
//! on the way.
//!
//! Peter L. Montgomery, "Modular Multiplication Without Trial Division", 1985.
//! Column after column, both products at once: Ç. K. Koç, T. Acar, B. S.
//! Kaliski, "Analyzing and Comparing Montgomery Multiplication Algorithms",
//! 1996, "finely integrated product scanning".

use super::{
    columns::add_products,
    number::{BLOCKS, LIMB_BITS, LIMB_MASK, Number},
};
use core::{array, hint::black_box, mem, ops::Range};

/// A number that ends in 64 ones, not above R/2⁶⁴, to divide others by.
///
/// "In Montgomery form", a number is R times what it stands for: the product of
/// two such numbers is in that form again.
pub(super) struct Modulus {
    pub(super) n: Number,
    /// n + 1, reversed
    n_plus_1: Number,
    /// 1, in Montgomery form
    pub(super) one: Number,
    /// R, in Montgomery form
    r: Number,
}

impl Modulus {
    /// Of n, and R mod n.
    pub(super) fn new(n: Number, one: Number) -> Self {
        let mut n_plus_1 = n.clone();
        n_plus_1.scale(1, 1);
        let n_plus_1 = n_plus_1.reversed();
        let mut modulus = Self { n, n_plus_1, one, r: Number::zero() };
        modulus.r = modulus.power_of_2(&Number::from_bytes(&[0x0c, 0x40]), 3);
        modulus
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

    /// `a·b/R mod n`
    ///
    /// A column is at most 224 products of two limbs, each below 2⁵⁶, and a
    /// carry below 2³⁶: below 2⁶⁴.
    ///
    /// A limb of the quotient is what its column is without it. For times n, it
    /// is itself times n + 1, less itself: the latter leaves 0 of its column, and
    /// n + 1 is a multiple of 2⁶⁴, so the former begins two columns further on.
    #[inline(never)]
    #[expect(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        reason = "the sums stay below 2⁶⁴, and the places within the numbers"
    )]
    pub(super) fn multiply(&self, a: &Number, b: &Number) -> Number {
        let b = b.reversed();
        // The quotient, until its blocks are not needed any more.
        let mut result = Number::zero();
        let mut carry = 0;
        for at in 0..2 * BLOCKS {
            let mut columns = [0; 4];
            add_products(&mut columns, a.blocks(), &b, at);
            add_products(&mut columns, result.blocks(), &self.n_plus_1, at);
            for place in 0..4 {
                if place == 2 && at < BLOCKS {
                    add_products(
                        &mut columns,
                        result.blocks().get(at..).unwrap_or_default(),
                        &self.n_plus_1,
                        0,
                    );
                }
                carry += columns[place];
                result.blocks_mut()[at % BLOCKS][place] = carry as u32 & LIMB_MASK;
                carry >>= LIMB_BITS;
            }
        }
        result
    }

    /// A power of 2, in Montgomery form, by so many of the exponent's
    /// hexadecimal digits: only their count tells in the time.
    pub(super) fn power_of_2(&self, exponent: &Number, digits: usize) -> Number {
        self.raise(&self.one, None, exponent, 0..digits)
    }

    /// A power of a number in Montgomery form, in that form, likewise; begun is
    /// what the digits above those gave.
    pub(super) fn power(
        &self,
        begun: &Number,
        base: &Number,
        exponent: &Number,
        digits: Range<usize>,
    ) -> Number {
        let mut next = self.one.clone();
        let powers = array::from_fn(|_| {
            let product = self.multiply(&next, base);
            mem::replace(&mut next, product)
        });
        self.raise(begun, Some(&powers), exponent, digits)
    }

    /// By the powers from 0 to 15 of a base; else of 2, whose powers shift.
    #[inline(never)]
    fn raise(
        &self,
        begun: &Number,
        powers: Option<&[Number; 16]>,
        exponent: &Number,
        digits: Range<usize>,
    ) -> Number {
        let mut result = begun.clone();
        for at in digits.rev() {
            let digit = exponent.digit(at);
            match powers {
                Some(powers) => result = self.multiply(&result, &pick(powers, digit)),
                None => _ = result.scale(1 << digit, 0),
            }
            if at > 0 {
                for _ in 0..4 {
                    result = self.multiply(&result, &result);
                }
            }
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
