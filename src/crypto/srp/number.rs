//! Whole numbers, with operations whose time does not depend on the values.

use alloc::boxed::Box;
use zeroize::Zeroize;

/// The limbs of a number, of 28 bits each, the lowest first. Two blocks of zeros follow,
/// so that a block can be read from any limb on.
type Limbs = [u32; LIMBS + 8];
pub(super) const LIMBS: usize = 112;
pub(super) const LIMB_BITS: u32 = 28;
pub(super) const LIMB_MASK: u32 = (1 << LIMB_BITS) - 1;

/// The limbs that are multiplied at once.
pub(super) type Block = [u32; 4];
pub(super) const BLOCKS: usize = LIMBS / 4;

/// The length of a stored number in bytes.
pub(super) const STORED: usize = LIMBS * 4;

/// A number below 2³¹³⁶. It is wiped when it is dropped.
#[derive(Clone, PartialEq)]
pub(super) struct Number(pub(super) Box<Limbs>);

impl Number {
    pub(super) fn zero() -> Self {
        Self(Box::new([0; _]))
    }

    pub(super) fn from_limbs(limbs: &[u32; LIMBS]) -> Self {
        let mut number = Self::zero();
        *number.limbs_mut() = *limbs;
        number
    }

    /// Creates a number from bytes, the highest first.
    pub(super) fn from_bytes(bytes: &[u8]) -> Self {
        let mut number = Self::zero();
        for byte in bytes {
            number.scale(1 << 8, (*byte).into());
        }
        number
    }

    /// Creates a number from hexadecimal digits. Returns `None` if the text is empty, has
    /// other characters, or is too long.
    pub(super) fn from_hex(text: &str) -> Option<Self> {
        let mut number = Self::zero();
        for digits in text.as_bytes().chunks(8) {
            let (mut by, mut add) = (1, 0);
            for digit in digits {
                by <<= 4;
                add = add << 4 | i64::from(char::from(*digit).to_digit(16)?);
            }
            if number.scale(by, add) > 0 {
                return None;
            }
        }
        (!text.is_empty()).then_some(number)
    }

    /// Returns a byte of the stored form, which is limb by limb.
    pub(super) fn stored(&self, at: usize) -> u8 {
        self.0.get(at >> 2).map_or(0, |limb| (limb >> ((at & 3) << 3)) as u8)
    }

    /// Creates a number from its [stored](Self::stored) form.
    pub(super) fn load(bytes: &[u8]) -> Self {
        let mut number = Self::zero();
        for (limb, bytes) in number.limbs_mut().iter_mut().zip(bytes.as_chunks().0) {
            *limb = u32::from_le_bytes(*bytes) & LIMB_MASK;
        }
        number
    }

    /// Multiplies by one number and adds another, modulo 2³¹³⁶. Returns the part above.
    #[inline(never)]
    pub(super) fn scale(&mut self, by: i64, add: i64) -> i64 {
        let mut carry = add;
        for limb in self.limbs_mut() {
            carry = carry.wrapping_add(i64::from(*limb).wrapping_mul(by));
            *limb = carry as u32 & LIMB_MASK;
            carry >>= LIMB_BITS;
        }
        carry
    }

    /// Adds another number, modulo 2³¹³⁶.
    #[inline(never)]
    #[expect(clippy::arithmetic_side_effects, reason = "the limbs have 4 bits to spare")]
    pub(super) fn add(&mut self, other: &Self) {
        let mut carry = 0;
        for (limb, other) in self.limbs_mut().iter_mut().zip(other.0.iter()) {
            carry += *limb + other;
            *limb = carry & LIMB_MASK;
            carry >>= LIMB_BITS;
        }
    }

    /// Returns the number with its limbs in reverse order, and a block of zeros before and
    /// after them.
    #[inline(never)]
    pub(super) fn reversed(&self) -> Self {
        let mut reversed = Self::zero();
        let [_, _, _, _, to @ ..] = &mut *reversed.0;
        for (to, limb) in to.iter_mut().zip(self.limbs().iter().rev()) {
            *to = *limb;
        }
        reversed
    }

    fn limbs(&self) -> &[u32; LIMBS] {
        let [limbs @ .., _, _, _, _, _, _, _, _] = &*self.0;
        limbs
    }

    fn limbs_mut(&mut self) -> &mut [u32; LIMBS] {
        let [limbs @ .., _, _, _, _, _, _, _, _] = &mut *self.0;
        limbs
    }

    pub(super) fn blocks(&self) -> &[Block] {
        self.0.as_chunks().0
    }

    pub(super) fn blocks_mut(&mut self) -> &mut [Block] {
        self.0.as_chunks_mut().0
    }

    /// Returns a hexadecimal digit, counted from the lowest.
    #[inline(never)]
    pub(super) fn digit(&self, at: usize) -> u32 {
        let nth = (at % 7) as u32;
        self.0.get(at / 7).map_or(0, |limb| limb >> nth.wrapping_mul(4) & 15)
    }

    fn byte(&self, at: usize) -> u8 {
        (self.digit(at << 1 | 1) << 4 | self.digit(at << 1)) as u8
    }

    /// Returns PAD of the number: its bytes, the highest first, without leading zeros
    /// except for one zero byte where the topmost bit would be set.
    #[expect(clippy::arithmetic_side_effects, reason = "the length is 2 or more")]
    pub(super) fn pad(&self) -> Box<[u8]> {
        let mut length = 393;
        while length > 1 && self.byte(length - 1) == 0 && self.byte(length - 2) < 128 {
            length -= 1;
        }
        (0..length).rev().map(|at| self.byte(at)).collect()
    }
}

impl Drop for Number {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
