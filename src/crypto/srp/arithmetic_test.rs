//! Numbers and their remainders, held to crypto-bigint's.

#![allow(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test")]

use super::{begin_secret, end_secret, group, modulus::Modulus, number::Number, public_value};
use alloc::format;
use crypto_bigint::{
    Limb, NonZero, Uint, const_monty_form, const_monty_params, modular::ConstMontyParams,
};
use proptest::{collection::vec, prelude::*};

/// A number as wide as `Number`, so that R is 2³¹³⁶ for both, and the Montgomery form is
/// the same.
pub(super) type Big = Uint<{ 3136 / Limb::BITS as usize }>;

// RFC 5054, appendix A, the group of 3072 bits.
const_monty_params!(
    N,
    Big,
    concat!(
        "0000000000000000",
        "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A0879",
        "8E3404DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B",
        "0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA4836",
        "1C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804",
        "F1746C08CA18217C32905E462E36CE3BE39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6",
        "955817183995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64",
        "ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7ABF5AE8CDB0933D71E8C94E04A25619DCEE3D226",
        "1AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E2",
        "08E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
    )
);
const_monty_form!(Modular, N);

pub(super) fn n() -> Big {
    *Modular::MODULUS.as_ref()
}

pub(super) fn big(number: &Number) -> Big {
    from_bytes(&number.pad())
}

pub(super) fn from_bytes(bytes: &[u8]) -> Big {
    Big::from_be_slice_truncated(bytes, Big::BITS)
}

pub(super) fn number(big: &Big) -> Number {
    Number::from_bytes(big.to_be_bytes().as_ref())
}

pub(super) fn hex(digits: &str) -> Big {
    Big::from_str_radix_vartime(&digits.replace([' ', '\n'], ""), 16).unwrap()
}

/// 2^bits − 1
fn ones(bits: u32) -> Big {
    Big::ONE.shl(bits) - Big::ONE
}

pub(super) fn remainder(a: &Big, n: &Big) -> Big {
    a.rem(&NonZero::new(*n).unwrap())
}

/// The modulus of a multiple of any odd number that ends in 64 ones.
pub(super) fn modulus(n: &Big) -> Modulus {
    let inverse = n.invert_mod2k(64).unwrap();
    let n = *n * ((ones(64) - inverse + Big::ONE) & ones(64));
    assert_eq!(n & ones(64), ones(64));
    // R mod n, as R − 1 is the largest that there is.
    Modulus::new(number(&n), number(&(remainder(&Big::MAX, &n) + Big::ONE)))
}

/// Numbers below 2³⁰⁷², and often where something may go over.
fn any_number() -> impl Strategy<Value = Big> {
    let edges = [
        Big::ZERO,
        Big::ONE,
        Big::from_u8(2),
        n() - Big::ONE,
        n(),
        n() + Big::ONE,
        ones(3072),
        Big::ONE.shl(3071),
        ones(28),
    ];
    prop_oneof![
        1 => proptest::sample::select(edges.to_vec()),
        2 => vec(any::<u8>(), 0..=384).prop_map(|bytes| from_bytes(&bytes)),
    ]
}

#[test]
fn the_prime_is_rfc_5054s() {
    assert_eq!(big(&group::modulus().n), n());
}

proptest! {
    #[test]
    fn bytes_in_are_bytes_out(value in any_number()) {
        prop_assert_eq!(big(&number(&value)), value);
        prop_assert_eq!(big(&Number::from_hex(&format!("{value:x}")).unwrap()), value);
    }

    /// PAD is two's complement, in as few bytes as there may be.
    #[test]
    fn pads_as_two_s_complement(value in any_number()) {
        let length = (Big::BITS - value.leading_zeros()) as usize / 8 + 1;
        let bytes = value.to_be_bytes();
        let (zeros, bytes) = bytes.as_ref().split_at(392 - length);
        prop_assert_eq!(&*number(&value).pad(), bytes);
        prop_assert!(zeros.iter().all(|byte| *byte == 0));
    }

    #[test]
    fn adds(a in any_number(), b in any_number()) {
        let mut sum = number(&a);
        sum.add(&number(&b));
        prop_assert_eq!(big(&sum), a + b);
    }

    #[test]
    fn scales(bytes in vec(any::<u8>(), 392), by in 1u32.., add in any::<u32>()) {
        let value = from_bytes(&bytes);
        let mut scaled = number(&value);
        let above = scaled.scale(by.into(), add.into());
        let (low, high) = value.widening_mul(&Big::from_u32(by));
        let (low, carry) = low.carrying_add(&Big::from_u32(add), Limb::ZERO);
        prop_assert_eq!(big(&scaled), low);
        prop_assert_eq!(Big::from_u64(above.try_into().unwrap()), high + Big::from_word(carry.0));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn multiplies(a in any_number(), b in any_number()) {
        let group = group::modulus();
        let product = group.multiply(&group.enter(&number(&a)), &number(&b));
        let expected = Modular::new(&a) * Modular::new(&b);
        prop_assert_eq!(remainder(&big(&product), &n()), expected.retrieve());
    }

    /// The largest that there may be.
    #[test]
    fn multiplies_what_is_far_above_n(a in any_number(), b in any_number()) {
        let group = group::modulus();
        let [far_a, far_b] = [a, b].map(|value| number(&(value + n().shl(31))));
        let product = group.multiply(&far_a, &far_b);
        prop_assert!(big(&product) < n().shl(1));
        // a·b/R; entering multiplies by R.
        let product = group.enter(&product);
        let expected = Modular::new(&a) * Modular::new(&b);
        prop_assert_eq!(remainder(&big(&product), &n()), expected.retrieve());
        let product = group.enter(&product);
        prop_assert_eq!(remainder(&big(&product), &n()), expected.to_montgomery());
    }

    /// Also the largest that a multiplication may be given.
    #[test]
    fn leaves_what_is_not_above_n(a in any_number(), times in 0u32..1 << 31) {
        let group = group::modulus();
        let reduced = remainder(&a, &n());
        let far = reduced + n() * Big::from_u32(times);
        let left = big(&group.leave(&group.enter(&number(&far))));
        prop_assert_eq!(remainder(&left, &n()), reduced);
        prop_assert!(left <= n());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn raises(base in any_number(), exponent in vec(any::<u8>(), 0..=32), at in 0..=64usize) {
        let group = group::modulus();
        let digits = exponent.len() * 2;
        let at = at.min(digits);
        let exponent = from_bytes(&exponent);
        let (base_in, exponent_in) = (group.enter(&number(&base)), number(&exponent));
        let begun = group.power(&group.one, &base_in, &exponent_in, at..digits);
        let power = group.power(&begun, &base_in, &exponent_in, 0..at);
        let expected = Modular::new(&base).pow_bounded_exp(&exponent, 256);
        prop_assert_eq!(remainder(&big(&group.leave(&power)), &n()), expected.retrieve());
        let power = group.power_of_2(&exponent_in, digits);
        prop_assert_eq!(big(&group.leave(&power)), g_to(&exponent));
    }

    #[test]
    fn computes_a(a in prop_oneof![vec(any::<u8>(), 32), vec(any::<u8>(), 128)]) {
        prop_assert_eq!(from_bytes(&public_value(&a)), g_to(&from_bytes(&a)));
    }

    /// S = (B − k·g^x)^(a + u·x) mod N
    #[test]
    fn computes_s(
        a in prop_oneof![vec(any::<u8>(), 32), vec(any::<u8>(), 128)],
        srp_b in any_number(),
        [k, u, x] in [vec(any::<u8>(), 32), vec(any::<u8>(), 32), vec(any::<u8>(), 32)],
    ) {
        let [k, u, x] = [k, u, x].map(|bytes| from_bytes(&bytes));
        prop_assume!(Modular::new(&srp_b) != Modular::ZERO);
        let base = Modular::new(&srp_b) - Modular::new(&k) * Modular::new(&g_to(&x));
        let exponent = from_bytes(&a) + u * x;
        let expected = base.pow_bounded_exp(&exponent, 1025).retrieve();

        let group = group::modulus();
        let [srp_b, k, u, x] = [srp_b, k, u, x].map(|value| number(&value));
        let begun = begin_secret(&group, &k, &a, &srp_b, &u, &x).unwrap();
        prop_assert_eq!(big(&end_secret(&group, &begun)), expected);
    }
}

fn g_to(exponent: &Big) -> Big {
    Modular::new(&Big::from_u8(2)).pow_bounded_exp(exponent, 1024).retrieve()
}

/// Shifts 2 by as many bits as is ever done at once.
#[test]
fn raises_2_to_exponents_of_ones() {
    let group = group::modulus();
    for bits in [4, 8, 12, 256, 512] {
        let exponent = ones(bits);
        let power = group.power_of_2(&number(&exponent), bits as usize / 4);
        assert_eq!(big(&group.leave(&power)), g_to(&exponent));
    }
}
