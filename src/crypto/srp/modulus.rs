//! Arithmetic modulo a number, in a time that does not depend on the operands: no branch
//! and no address depends on their values.
//!
//! Multiplication is Montgomery's: `a·b/R mod n`, with R = 2³¹³⁶. It adds a multiple of n
//! (the factor is the quotient) to a·b, so that the sum is a multiple of R, and drops the
//! zeros. The result is below `a·b/R + n`. As R is at least 2⁶⁴·n, that is below 2n if a
//! and b are below 2³²·n, and nothing has to be subtracted on the way.
//!
//! Peter L. Montgomery, "Modular Multiplication Without Trial Division", 1985.
//! The order of the columns, both products at once, is from: Ç. K. Koç, T. Acar, B. S.
//! Kaliski, "Analyzing and Comparing Montgomery Multiplication Algorithms",
//! 1996, "finely integrated product scanning".

use super::{
    columns::add_products,
    number::{BLOCKS, LIMB_BITS, LIMB_MASK, Number},
};
use core::{array, hint::black_box, mem, ops::Range};

/// A modulus that ends in 64 one bits and is at most R/2⁶⁴.
///
/// A number in Montgomery form is R times the number that it stands for. The product of
/// two such numbers is in that form again.
pub(super) struct Modulus {
    pub(super) n: Number,
    /// n + 1, with its limbs reversed.
    n_plus_1: Number,
    /// 1 in Montgomery form.
    pub(super) one: Number,
    /// R in Montgomery form.
    r: Number,
}

impl Modulus {
    /// Creates a modulus from n and R mod n.
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

    /// Takes a number out of Montgomery form. The result is at most n, and is n only for a
    /// multiple of n.
    pub(super) fn leave(&self, number: &Number) -> Number {
        self.multiply(number, &Number::from_bytes(&[1]))
    }

    /// Computes `a·b/R mod n`.
    ///
    /// A column is at most 224 products of two limbs, each below 2⁵⁶, and a carry below
    /// 2³⁶. The sum is below 2⁶⁴.
    ///
    /// A limb q of the quotient is the value of its column before q·n is added. That
    /// product is q·(n + 1) − q: subtracting q leaves 0 in the column, and as n + 1 is a
    /// multiple of 2⁶⁴, q·(n + 1) begins two columns further on.
    #[inline(never)]
    #[expect(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        reason = "the sums stay below 2⁶⁴, and the places within the numbers"
    )]
    pub(super) fn multiply(&self, a: &Number, b: &Number) -> Number {
        let b = b.reversed();
        // Holds the quotient until its blocks are no longer needed, then the result.
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

    /// Computes a power of 2 in Montgomery form, from this many of the exponent's
    /// hexadecimal digits. The time depends only on their count.
    pub(super) fn power_of_2(&self, exponent: &Number, digits: usize) -> Number {
        self.raise(&self.one, None, exponent, 0..digits)
    }

    /// Computes a power of a number, both in Montgomery form, from a range of the
    /// exponent's hexadecimal digits. `begun` is the power by the digits above these. The
    /// time depends only on the count of the digits.
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

    /// Raises a base by its powers from 0 to 15, or, without them, 2 by shifting.
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

/// Returns `powers[digit]`. It reads all of them, so that no address tells the digit.
fn pick(powers: &[Number; 16], digit: u32) -> Number {
    let mut picked = Number::zero();
    for (index, power) in (0..).zip(powers) {
        // The mask is all ones if the two are equal, else 0. `black_box` keeps the
        // compiler from making a branch of it.
        let mask = black_box((digit ^ index).wrapping_sub(1) >> 31).wrapping_neg();
        for (limb, power_limb) in picked.0.iter_mut().zip(power.0.iter()) {
            *limb |= power_limb & mask;
        }
    }
    picked
}
